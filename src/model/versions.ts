import { CLIENT_FIXES } from './versions/client.js';
import { CONNTRACK_FIXES } from './versions/conntrack.js';
import { ETCD_FIXES } from './versions/etcd.js';
import { type Fix, NEWEST, type Program } from './versions/fix.js';
import { KUBERNETES_FIXES } from './versions/kubernetes.js';
import { PATCH_FIXES } from './versions/patches.js';

/** A Kubernetes-style version. `vendor` is a distribution's suffix and never orders two versions; `pre` is an upstream pre-release and does. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly pre?: string;
  readonly vendor?: string;
  readonly text: string;
}

/**
 * Reads `v1.18.6`, `1.27`, `v1.24.9+rke2r1`, `v1.27.3-eks-a5565ad`, `v1.19.4-gke.1`. A suffix is a pre-release only if it
 * begins with `-alpha`, `-beta` or `-rc`; else it is the vendor's build of that upstream version. Undefined for anything else.
 */
export function parseVersion(text: string): Version | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const version = parseAnew(text);
  // A cluster has a handful; whoever feeds it endless ones does not fill the memory.
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(text, version);
  return version;
}

const parsed = new Map<string, Version | undefined>();
const MOST_PARSED = 1000;

function parseAnew(text: string): Version | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?([-+].*)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, major, minor, patch, suffix] = match;
  const pre = suffix && /^-(alpha|beta|rc)[.\d]*/.exec(suffix)?.[0].slice(1);
  const vendor = suffix && !pre ? suffix : undefined;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch ?? 0),
    ...(pre && { pre }),
    ...(vendor && { vendor }),
    text: text.trim(),
  };
}

/** Negative, zero or positive, as `a` is older than, level with or newer than `b`, by upstream version alone. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || comparePre(a.pre, b.pre);
}

/**
 * Whether a version is a bound or newer. A pre-release of a minor has what that minor brings, and lacks what it removes: where the bound is the first of
 * its minor (`1.35`, `1.35.0`), `1.35.0-rc.1` reaches it. (Upstream's own: API versions whose time has come are served in alphas alone,
 * kubernetes `staging/src/k8s.io/apiserver/pkg/server/deleted_kinds.go`.)
 */
export const reachesVersion = (version: Version, bound: Version): boolean =>
  (bound.patch === 0 && bound.pre === undefined ? compareMinors(version, bound) : compareVersions(version, bound)) >= 0;

function comparePre(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const x = a.split('.');
  const y = b.split('.');
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p = '', q = ''] = [x[i], y[i]];
    const order = /^\d+$/.test(p) && /^\d+$/.test(q) ? Number(p) - Number(q) : p < q ? -1 : p > q ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}

/** Affected and fixed versions, one entry a defect: the same table serves the simulation and the rules. */
export const FIXES = { ...CLIENT_FIXES, ...CONNTRACK_FIXES, ...KUBERNETES_FIXES, ...PATCH_FIXES, ...ETCD_FIXES } as const satisfies Record<
  string,
  Fix
>;

/**
 * Whether a version has a defect: `affected`, `fixed`, or `unknown` where it cannot be read. A minor after the fix is `fixed` however
 * new it is; whether a new one has defects of its own is another question (`newerThanTable`).
 */
export function status(fix: Fix, version: string | undefined): 'affected' | 'fixed' | 'unknown' {
  const parsed = version === undefined ? undefined : parseVersion(version);
  if (!parsed) return 'unknown';
  if (fix.since && !reachesVersion(parsed, parseVersion(fix.since)!)) return 'fixed';
  const minor = `${parsed.major}.${parsed.minor}`;
  if (fix.introduced) {
    const first = Object.hasOwn(fix.introduced, minor) ? fix.introduced[minor]! : undefined;
    if (first === undefined || parsed.patch < first) return 'fixed';
  }
  const patch = Object.hasOwn(fix.fixed, minor) ? fix.fixed[minor] : undefined;
  if (patch === 'never') return 'affected';
  if (patch !== undefined) return parsed.patch > patch || (parsed.patch === patch && parsed.pre === undefined) ? 'fixed' : 'affected';
  return compareMinors(parsed, parseVersion(fix.from)!) >= 0 ? 'fixed' : 'affected';
}

/** Whether a version's minor is newer than any that the tables were held against; undefined where it cannot be read. */
export function newerThanTable(program: Program, version: string): boolean | undefined {
  const parsed = parseVersion(version);
  return parsed && compareMinors(parsed, parseVersion(NEWEST[program])!) > 0;
}

/** Whether a version of kube-apiserver has a `/readyz` that fails though it serves. */
export const readyzPanics = (version: string | undefined): boolean => status(FIXES.readyzPanics, version) === 'affected';

/** How many minors the first is ahead of the second; a major counts as a hundred, because nobody skips one unseen. */
export function compareMinors(a: Version, b: Version): number {
  return (a.major - b.major) * 100 + a.minor - b.minor;
}
