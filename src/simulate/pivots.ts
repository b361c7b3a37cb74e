import type { Impact, ImpactKind, Pivot } from '../model/timeline.js';
import { longest } from '../model/stretch.js';
import { aggregate } from './aggregate.js';
import type { Exploration } from './explore.js';
import { lanesOf } from './ledger.js';
import type { Run } from './run.js';

/**
 * For each fact that nobody gave, the worst that was seen under each of its values, of what differs between them. `error`: something
 * certain or likely hits somebody under that value, whether it hangs on the fact or comes in any case. Ranked by how far the values are apart.
 */
export function pivots(exploration: Exploration, total: number): Pivot[] {
  const lanes = [...new Set(exploration.runs.flatMap((run) => [...lanesOf(run.intervals).keys()]))];
  const known = new Map<string, boolean>();
  /** In how many answers each run differs from the likely one. */
  const unlikely = new Map<Run, number>();
  for (const run of exploration.runs) {
    let count = 0;
    for (const [key, option] of run.taken) if (exploration.dimensions.get(key)?.likely !== option) count++;
    unlikely.set(run, count);
  }
  /** Whether something is hit in any case: what does not hang on a fact is looked at in all runs, because the runs of one of its values alone, with whatever was varied beside it, tell their own story. */
  const besides = (hangs: (lane: string) => boolean): boolean => {
    const own = lanes.filter(hangs).join('\n');
    const error =
      known.get(own) ??
      aggregate(exploration, total, (lane, kind) => HITS.has(kind) && !hangs(lane)).some((impact) => !impact.covered && isError(impact));
    known.set(own, error);
    return error;
  };
  const found = [...exploration.dimensions.values()].flatMap((dimension): Pivot[] => {
    if (dimension.kind !== 'fact') return [];
    const hangs = (lane: string) => exploration.depends(lane)?.has(dimension.key) ?? true;
    const values = dimension.options.flatMap((value, option) => {
      const answered = exploration.runs.filter((run) => run.taken.get(dimension.key) === option);
      if (answered.length === 0) return [];
      const sample = { ...exploration, likely: nearest(answered, unlikely), runs: answered, covers: () => false };
      const impacts = aggregate(sample, total, (lane, kind) => HITS.has(kind) && hangs(lane)).filter((impact) => !impact.covered);
      const outages = new Map<string, Impact[]>();
      for (const impact of impacts) {
        const lane = `${impact.kind} ${impact.target ?? ''} ${JSON.stringify(impact.class)}`;
        outages.set(lane, [...(outages.get(lane) ?? []), impact]);
      }
      const lengths = new Map(
        [...outages].map(([lane, own]) => [`${lane} ${Math.max(...own.map(({ worst }) => worst.fraction))}`, longest(own)]),
      );
      return [{ value, lengths, error: impacts.some(isError) || besides(hangs) }];
    });
    if (values.length < 2) return [];
    const same = (lane: string) => new Set(values.map(({ lengths }) => (lengths.has(lane) ? lengths.get(lane) : 'none'))).size === 1;
    const worst = (lengths: ReadonlyMap<string, number | null>) => {
      const telling = [...lengths].filter(([lane]) => !same(lane)).map(([, length]) => length);
      return telling.includes(null) ? null : Math.max(0, ...(telling as number[]));
    };
    return [
      {
        fact: dimension.what,
        place: dimension.place,
        assumed: dimension.options[dimension.likely]!,
        values: values.map(({ value, lengths, error }) => ({ value, worst: worst(lengths), error })),
        ...(dimension.collect !== undefined && { collect: dimension.collect }),
        ...(!exploration.exhaustive && { sampled: true as const }),
      },
    ];
  });
  return found.filter((pivot) => spread(pivot) > 0).sort((a, b) => spread(b) - spread(a));
}

const isError = ({ certainty }: Impact): boolean => certainty !== 'possible';

/** The run that differs least from the likely one, the first of equals. */
function nearest(runs: readonly Run[], unlikely: ReadonlyMap<Run, number>): Run {
  let best = runs[0]!;
  for (const run of runs) if (unlikely.get(run)! < unlikely.get(best)!) best = run;
  return best;
}

/** What somebody notices; stale rules alone are a risk, not a hit. */
const HITS: ReadonlySet<ImpactKind> = new Set([
  'dns-resolution',
  'api-unavailable',
  'etcd-no-quorum',
  'node-not-ready',
  'pod-eviction',
  'workload-below-budget',
  'pod-network',
  'service-unreachable',
  'drain-blocked',
  'drain-failed',
  'admission-refused',
]);

const ENDLESS = 24 * 3_600_000;

/** How far the verdict moves: a change between error and none outweighs any length. */
function spread(pivot: Pivot): number {
  const lengths = pivot.values.map((value) => value.worst ?? ENDLESS);
  const turns = new Set(pivot.values.map((value) => value.error)).size > 1;
  return Math.max(...lengths) - Math.min(...lengths) + (turns ? 10 * ENDLESS : 0);
}
