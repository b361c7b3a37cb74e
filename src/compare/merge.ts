import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Suppressed } from '../model/suppression.js';

/** What one of several runs over the same files found in its own clusters. */
export interface Share {
  readonly shard: { readonly index: number; readonly of: number };
  /** Every pair of plan and cluster of the whole run, in order: the same for all shares. */
  readonly pairs: readonly (readonly [plan: string, cluster: string])[];
  /** Every cluster of the whole run, and those of this share. */
  readonly clusters: readonly string[];
  readonly own: readonly string[];
  readonly report: Report;
  /** Which of the whole run's pairs the timelines are, and which of its clusters the beliefs. */
  readonly timelines: readonly number[];
  readonly believed: readonly number[];
}

/** Why shares do not make a whole; undefined where they do. */
export function mismatch(shares: readonly Share[]): string | undefined {
  const of = shares[0]?.shard.of ?? 0;
  const indices = shares.map(({ shard }) => shard.index).sort((a, b) => a - b);
  if (shares.some(({ shard }) => shard.of !== of))
    return `they are shards of different runs: ${shares.map(({ shard }) => `${shard.index}/${shard.of}`).join(', ')}`;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !indices.includes(index));
  if (missing.length > 0) return `shard ${missing.map((index) => `${index}/${of}`).join(', ')} is missing: what it found would be too`;
  if (new Set(indices).size !== indices.length) return 'one shard is given twice';
  const same = ({ pairs, clusters }: Share) => JSON.stringify([pairs, clusters]);
  if (shares.some((one) => same(one) !== same(shares[0]!))) return 'they were made from different files';
  return undefined;
}

/** The findings and what is suppressed of all shares in no order, and everything else as one run has it. */
export function joined(shares: readonly Share[]): Omit<Report, 'summary'> & { readonly rules: Report['summary']['rules'] } {
  const ordered = shares.toSorted((a, b) => a.shard.index - b.shard.index);
  const clusters = new Set(shares[0]!.clusters);
  const judged = shares.filter(({ report }) => report.timelines.length > 0);
  const isShared = ({ cluster }: Finding) => cluster === undefined || !clusters.has(cluster);
  const inOrder = <T>(of: (share: Share) => readonly (readonly [number, T])[]): T[] =>
    ordered
      .flatMap(of)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  return {
    version: 1,
    findings: [
      ...ordered.flatMap(({ report }) => report.findings.filter((one) => !isShared(one))),
      ...common(ordered.map(({ report }) => report.findings.filter(isShared))),
    ],
    suppressed: [
      ...ordered.flatMap(({ report }) => report.suppressed.filter(({ finding }) => !isShared(finding))),
      ...once(ordered.map(({ report }) => report.suppressed.filter(({ finding }) => isShared(finding)))),
    ],
    timelines: inOrder(({ report, timelines }) => report.timelines.map((one, i) => [timelines[i]!, one] as const)),
    believed: inOrder(({ report, believed }) => report.believed.map((one, i) => [believed[i]!, one] as const)),
    invalid: shares.some(({ report }) => report.invalid),
    rules: {
      // A share without a pair has decided none.
      decided: Math.min(...(judged.length > 0 ? judged : shares).map(({ report }) => report.summary.rules.decided)),
      unknown: Math.max(...shares.map(({ report }) => report.summary.rules.unknown)),
    },
  };
}

/** What belongs to no cluster is in every share, and told once. A suppression is in vain only where it is in every share. */
function common(shares: readonly (readonly Finding[])[]): readonly Finding[] {
  const isIdle = ({ rule }: Finding) => rule === 'suppression/unused';
  const key = (one: Finding) => JSON.stringify(one);
  const idle = shares[0]!.filter((one) => isIdle(one) && shares.every((share) => share.some((other) => key(other) === key(one))));
  return [...once(shares.map((share) => share.filter((one) => !isIdle(one)))), ...idle];
}

/** Each thing as often as in the share that has it most often. */
function once<T extends Finding | Suppressed>(shares: readonly (readonly T[])[]): T[] {
  const most = new Map<string, readonly T[]>();
  for (const share of shares) {
    const own = new Map<string, T[]>();
    for (const one of share) own.set(JSON.stringify(one), [...(own.get(JSON.stringify(one)) ?? []), one]);
    for (const [key, all] of own) if (all.length > (most.get(key)?.length ?? 0)) most.set(key, all);
  }
  return [...most.values()].flat();
}
