import { once } from '../model/once.js';
import { samePlace } from '../model/place.js';
import { type Cause, type ClassKey, type Impact, IMPACT_KINDS, type ImpactKind } from '../model/timeline.js';

/** One interval of harm as one run saw it. */
export interface Interval {
  readonly kind: ImpactKind;
  /** Tells apart what may be hit at the same time: same key, same lane. */
  readonly key: string;
  readonly class: ClassKey;
  readonly nodes: number;
  readonly exact: boolean;
  readonly from: number;
  readonly to: number | null;
  readonly fraction: number;
  readonly pinned: boolean;
  readonly causes: readonly Cause[];
  readonly endedBy?: string;
  /** Some of the nodes may be hit, at least none: never more than possible. */
  readonly exposure: boolean;
  readonly target?: string;
  /** Of a drain that is refused: the flags that kubectl asks for. */
  readonly asks?: string;
  readonly refused?: string;
  /** Of lookups: the share that still fails after the resolver's retries. */
  readonly afterRetries?: Impact['afterRetries'];
}

/** What makes two intervals of different runs the same thing: what is hit and whom, never when. */
export const laneOf = ({ kind, key, exposure }: Interval): string => `${kind}|${key}|${exposure}`;

/** The intervals of a run by lane, each in the order of time; a run is asked many times, and taken apart once. */
export const lanesOf = once((intervals: readonly Interval[]): ReadonlyMap<string, readonly Interval[]> => {
  const lanes = new Map<string, Interval[]>();
  for (const interval of intervals) {
    const id = laneOf(interval);
    const own = lanes.get(id);
    if (own) own.push(interval);
    else lanes.set(id, [interval]);
  }
  return lanes;
});

/** What is hit right now under a key; `null`: nothing. */
export type Harm = Omit<Interval, 'kind' | 'key' | 'from' | 'to' | 'endedBy'>;

/** Intervals as they happen: recorded while the run plays, never reconstructed. */
export interface Ledger {
  /** States what is hit now; a new interval begins wherever fraction, class or cause changes. */
  readonly state: (kind: ImpactKind, key: string, harm: Harm | null, endedBy?: Cause) => void;
  /** Every interval, those still open with `to: null`. */
  readonly close: () => readonly Interval[];
}

/** Expected numbers of nodes that differ by less are the same. */
const TINY = 1e-6;

/** An empty ledger that reads the time from `now`. */
export function openLedger(now: () => number): Ledger {
  const open = new Map<ImpactKind, Map<string, Interval>>(IMPACT_KINDS.map((kind) => [kind, new Map()]));
  const done: Interval[] = [];
  /**
   * Links that are added to a chain belong to the same interval; a different chain begins a new one, and so does harm that comes to more
   * nodes. Nodes that leave early stay counted: an interval says how many were hit when it began.
   */
  function continues(before: Interval, harm: Harm): boolean {
    if (
      harm.nodes > before.nodes + TINY ||
      before.fraction !== harm.fraction ||
      before.pinned !== harm.pinned ||
      before.target !== harm.target ||
      before.afterRetries?.least !== harm.afterRetries?.least ||
      before.afterRetries?.most !== harm.afterRetries?.most ||
      before.causes.length > harm.causes.length
    )
      return false;
    for (let i = 0; i < before.causes.length; i++) {
      const [own, next] = [before.causes[i]!, harm.causes[i]!];
      if (own !== next && !samePlace(own.place, next.place)) return false;
    }
    return true;
  }

  function finish(interval: Interval, endedBy: Cause | undefined): void {
    open.get(interval.kind)!.delete(interval.key);
    if (interval.from === now()) return;
    done.push({
      ...interval,
      to: now(),
      ...(endedBy && { endedBy: endedBy.event, causes: [...interval.causes, endedBy] }),
    });
  }

  return {
    state(kind, key, harm, endedBy) {
      const lanes = open.get(kind)!;
      const current = lanes.get(key);
      if (!harm) return current && finish(current, endedBy);
      if (current && continues(current, harm)) {
        if (harm.causes.length > current.causes.length) lanes.set(key, { ...current, causes: [...harm.causes] });
        return;
      }
      if (current) finish(current, undefined);
      const { class: hit, nodes, exact, fraction, pinned, exposure, target, asks, refused, afterRetries } = harm;
      lanes.set(key, {
        kind,
        key,
        class: hit,
        nodes,
        exact,
        fraction,
        pinned,
        exposure,
        causes: [...harm.causes],
        from: now(),
        to: null,
        ...(target !== undefined && { target }),
        ...(asks !== undefined && { asks }),
        ...(refused !== undefined && { refused }),
        ...(afterRetries && { afterRetries }),
      });
    },
    close() {
      return [...done, ...[...open.values()].flatMap((lanes) => [...lanes.values()])].sort(
        (a, b) => a.from - b.from || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
      );
    },
  };
}
