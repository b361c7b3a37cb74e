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

/** The first patch of each minor in which a defect is fixed. A minor at or above `from` and not named is fixed; one named `never` is not. Minors below the lowest named one are affected from their beginning unless `since` says otherwise. */
export interface Fix {
  readonly id: string;
  readonly what: string;
  /** First version that has the defect; before it there was none. */
  readonly since?: string;
  readonly until?: string;
  /** minor (`1.18`) -> first fixed patch, or `never`. */
  readonly fixed: Readonly<Record<string, number | 'never'>>;
  /** The first minor in which every release is fixed (`1.20`). */
  readonly from: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly string[];
}

/** Whether a version has a defect: `affected`, `fixed`, or `unknown` where the version cannot be read or is newer than the table. */
export function status(fix: Fix, version: string | undefined): 'affected' | 'fixed' | 'unknown' {
  const parsed = version === undefined ? undefined : parseVersion(version);
  if (!parsed) return 'unknown';
  if (fix.since) {
    const since = parseVersion(fix.since)!;
    if (compareVersions(parsed, since) < 0) return 'fixed';
  }
  const [fromMajor, fromMinor] = fix.from.split('.').map(Number);
  const minor = `${parsed.major}.${parsed.minor}`;
  const patch = fix.fixed[minor];
  if (patch === 'never') return 'affected';
  if (patch !== undefined) return parsed.patch > patch || (parsed.patch === patch && parsed.pre === undefined) ? 'fixed' : 'affected';
  if (parsed.major > fromMajor! || (parsed.major === fromMajor && parsed.minor >= fromMinor!)) return 'fixed';
  return 'affected';
}

/**
 * API servers whose `/readyz` fails though they serve: the informer-sync check of kubernetes#92644 panics in exactly these patches, and is mended
 * by #93642, #93643 and #93645 in the next ones.
 */
export const READYZ_PANICS: readonly string[] = ['1.16.13', '1.17.9', '1.18.6'];

/** Whether a version of kube-apiserver is one of them. */
export function readyzPanics(version: string | undefined): boolean {
  const parsed = version === undefined ? undefined : parseVersion(version);
  return parsed !== undefined && READYZ_PANICS.includes(`${parsed.major}.${parsed.minor}.${parsed.patch}`);
}

/** The day on which this table was last held against upstream's release notes. */
export const TABLE_DATE = '2026-11-24';

/** Affected and fixed versions, one entry a defect: the same table serves the simulation and the rules. */
export const FIXES = {
  /** No HTTP/2 health check: a client never notices a connection that died in silence. */
  http2HealthCheck: {
    id: 'http2HealthCheck',
    what: 'client-go has no HTTP/2 health check: a connection that dies without FIN or RST is never noticed by a client that only reads',
    fixed: { '1.17': 'never', '1.18': 18, '1.19': 5 },
    from: '1.20',
    confidence: 'high',
    sources: [
      'https://github.com/kubernetes/kubernetes/issues/107266',
      'https://github.com/kubernetes/kubernetes/pull/95981',
      'https://github.com/kubernetes/kubernetes/pull/96778',
      'https://github.com/kubernetes/kubernetes/pull/100376',
    ],
  },
  /** kubernetes#87615 (b): a connection whose write failed stays in the pool. */
  deadConnectionPool: {
    id: 'deadConnectionPool',
    what: 'a closed HTTP/2 connection stays in the client\'s pool: every later request fails with "use of closed network connection" until the process is restarted',
    fixed: { '1.17': 'never', '1.18': 18, '1.19': 5 },
    from: '1.20',
    confidence: 'high',
    sources: [
      'https://github.com/kubernetes/kubernetes/issues/87615',
      'https://github.com/golang/go/issues/39337',
      'https://github.com/golang/go/issues/34978',
      'https://github.com/kubernetes/kubernetes/pull/100376',
    ],
  },
  /** golang/go#34978's other half lives in the Go toolchain and needs Go 1.15.11. */
  handshakeErrorCached: {
    id: 'handshakeErrorCached',
    what: 'built with a Go older than 1.15.11, which can keep a broken round-tripper after a write error during the HTTP/2 handshake',
    since: '1.18.18',
    fixed: { '1.18': 'never', '1.19': 11, '1.20': 7 },
    from: '1.21',
    confidence: 'medium',
    sources: [
      'https://github.com/golang/go/issues/45076',
      'https://github.com/klts-io/kubernetes-lts/issues/180',
      'https://github.com/kubernetes/kubernetes/pull/101197',
      'https://github.com/kubernetes/kubernetes/pull/101192',
    ],
  },
  /** golang/go#48810: the health check's own write can block for ever. */
  pingWriteBlocks: {
    id: 'pingWriteBlocks',
    what: "the HTTP/2 health check's PING write can block for ever, and with it the check itself",
    since: '1.18.18',
    fixed: { '1.18': 'never', '1.19': 'never', '1.20': 'never', '1.21': 8, '1.22': 5, '1.23': 1 },
    from: '1.24',
    confidence: 'medium',
    sources: [
      'https://github.com/golang/go/issues/48810',
      'https://github.com/kubernetes/kubernetes/pull/106961',
      'https://github.com/kubernetes/kubernetes/pull/106960',
      'https://github.com/kubernetes/kubernetes/pull/106835',
    ],
  },
  /** The one behind "DNS problems when DNS pods were restarted". Patch levels by a machine extract of the release notes. */
  conntrackDeletedPods: {
    id: 'conntrackDeletedPods',
    what: 'kube-proxy leaves conntrack entries of UDP flows to deleted pods: clients that reuse a source port stay on the dead address',
    since: '1.29.0',
    fixed: { '1.29': 10, '1.30': 6, '1.31': 2 },
    from: '1.32',
    confidence: 'medium',
    sources: [
      'https://github.com/kubernetes/kubernetes/pull/127780',
      'https://github.com/kubernetes/kubernetes/pull/127806',
      'https://github.com/kubernetes/kubernetes/pull/127807',
      'https://github.com/kubernetes/kubernetes/pull/127808',
    ],
  },
  /** Endpoints that only stop being ready. */
  conntrackReadiness: {
    id: 'conntrackReadiness',
    what: 'kube-proxy clears conntrack entries of UDP flows only when an endpoint is removed, not when it stops being ready',
    since: '1.22.0',
    fixed: { '1.22': 4 },
    from: '1.23',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/106163', 'https://github.com/kubernetes/kubernetes/pull/106239'],
  },
  /** Backports of the fix were not verified. */
  conntrackNoEndpoints: {
    id: 'conntrackNoEndpoints',
    what: 'kube-proxy keeps conntrack entries of UDP flows while the Service has no serving endpoint at all',
    fixed: {},
    from: '1.37',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/139629'],
  },
  conntrackNodePortChange: {
    id: 'conntrackNodePortChange',
    what: 'kube-proxy does not clear conntrack entries of a UDP NodePort when an endpoint changes',
    fixed: {},
    from: '1.20',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/71573'],
  },
  conntrackNodePort: {
    id: 'conntrackNodePort',
    what: 'stale conntrack entries of a UDP NodePort lead nowhere',
    fixed: { '1.20': 5 },
    from: '1.21',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/98305'],
  },
  /** iptables. */
  conntrackLoadBalancer: {
    id: 'conntrackLoadBalancer',
    what: 'kube-proxy in iptables mode does not clear conntrack entries of UDP flows to a load balancer ingress address',
    fixed: { '1.20': 10, '1.21': 4, '1.22': 1 },
    from: '1.23',
    confidence: 'high',
    sources: [
      'https://github.com/kubernetes/kubernetes/pull/104009',
      'https://github.com/kubernetes/kubernetes/pull/104151',
      'https://github.com/kubernetes/kubernetes/pull/104152',
    ],
  },
  /** IPVS. */
  conntrackLoadBalancerIpvs: {
    id: 'conntrackLoadBalancerIpvs',
    what: 'kube-proxy in ipvs mode does not clear conntrack entries of UDP flows to a load balancer ingress address',
    fixed: { '1.22': 3 },
    from: '1.23',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/105650'],
  },
  conntrackExternalIP: {
    id: 'conntrackExternalIP',
    what: 'kube-proxy does not clear conntrack entries of UDP flows to an external IP when endpoints are added',
    fixed: {},
    from: '1.14',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/75265'],
  },
  /** Whether 1.30 and 1.31 got the cherry-pick was not verified. */
  conntrackStartRace: {
    id: 'conntrackStartRace',
    what: 'UDP packets that arrive while kube-proxy starts can leave conntrack entries that lead nowhere',
    fixed: { '1.29': 9 },
    from: '1.32',
    confidence: 'medium',
    sources: ['https://github.com/kubernetes/kubernetes/pull/126532', 'https://github.com/kubernetes/kubernetes/pull/126689'],
  },
  /** The reconciler of 1.32 until it looked at target ports. */
  conntrackTargetPort: {
    id: 'conntrackTargetPort',
    what: "kube-proxy does not clear conntrack entries when only a Service's target port changes",
    since: '1.32.0',
    fixed: {},
    from: '1.34',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/130542', 'https://github.com/kubernetes/kubernetes/pull/127318'],
  },
  ipvsUdpGraceful: {
    id: 'ipvsUdpGraceful',
    what: 'kube-proxy in ipvs mode lets UDP flows to a removed endpoint go on',
    fixed: { '1.14': 3 },
    from: '1.15',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/77802', 'https://github.com/kubernetes/kubernetes/pull/78999'],
  },
} as const satisfies Record<string, Fix>;
