import { IMPACT_KINDS, type ClassKey, type Impact, type ImpactKind, type Lane, type Timeline } from '../model/timeline.js';
import { amount, endOf, IN_PART, isPart, KINDS } from './words.js';

/** A stretch of a row in milliseconds (`to: null`: without end): its mark, what the mark means, and how grave it is (0 the gravest: it stands where two meet). */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
  readonly mark: string;
  readonly meaning: string;
  readonly rank: number;
  /** What ends it where it has no end of its own. */
  readonly end: string;
  readonly impact: Impact;
}
export interface Row {
  readonly label: string;
  readonly stretches: readonly Stretch[];
}

type MarkName = 'deaf' | 'some' | 'all' | 'pinned' | 'possible';
const GRAVITY: readonly MarkName[] = ['all', 'some', 'possible', 'pinned', 'deaf'];
const ASCII: Readonly<Record<MarkName, string>> = { deaf: '.', some: '+', all: '#', pinned: ':', possible: '?' };
const BLOCKS: Readonly<Record<MarkName, string>> = { deaf: '·', some: '▒', all: '█', pinned: ':', possible: '?' };
const MEANING: Readonly<Record<MarkName, string>> = {
  deaf: KINDS['service-routing-stale'].legend,
  some: 'some lookups fail',
  all: 'all fail',
  pinned: 'only flows that reuse a source port fail',
  possible: 'possible only',
};
const LANES = 12;
const ROWS = 8;

/** The place of a mark in a legend: lane marks in their order, letters last. */
export function legendOrder(mark: string): number {
  const place = [ASCII, BLOCKS].map((marks) => Object.values(marks).indexOf(mark)).find((index) => index >= 0);
  return place ?? GRAVITY.length;
}

/** The rows of a chart: a lane for each class of nodes (service rules and names), then one for each other kind of harm, class and target. What is too much is counted, unharmed lanes first. */
export function rowsOf(whole: Timeline, unicode: boolean): { rows: Row[]; hidden: number } {
  const timeline = { ...whole, impacts: toldOf(whole.impacts) };
  const lanes = laneRows(timeline, unicode ? BLOCKS : ASCII);
  const hit = lanes.filter(({ stretches }) => stretches.length > 0);
  const kept = lanes.length <= LANES ? lanes : [...hit, ...lanes.filter(({ stretches }) => stretches.length === 0)].slice(0, LANES);
  const others = otherRows(timeline);
  return { rows: [...kept, ...others.slice(0, ROWS)], hidden: lanes.length - kept.length + Math.max(0, others.length - ROWS) };
}

/** Without flows that may be left on a dead address where lookups fail too: the story tells those lookups, with the flows as a link of its chain. */
function toldOf(impacts: readonly Impact[]): readonly Impact[] {
  const left = ({ kind, certainty, fraction, pinned }: Impact) =>
    kind === 'dns-resolution' && certainty === 'possible' && fraction <= 0 && pinned;
  const told = impacts.some(({ kind, covered, fraction }) => kind === 'dns-resolution' && covered !== true && fraction > 0);
  return told ? impacts.filter((impact) => !left(impact)) : impacts;
}

function laneRows({ lanes, impacts }: Timeline, marks: Readonly<Record<MarkName, string>>): Row[] {
  return lanes.map((lane) => ({
    label: `${lane.label} ${amount(lane.nodes, lane.exact)}`,
    stretches: impacts.filter((impact) => drawnInLane(impact.kind) && touches(impact.class, lane)).map((impact) => stretch(impact, marks)),
  }));
}

const drawnInLane = (kind: ImpactKind): boolean => kind === 'dns-resolution' || kind === 'service-routing-stale';

/** Whether an impact on a class is one on a lane: what both name is the same, and they name something in common. */
function touches(key: ClassKey, { class: lane }: Lane): boolean {
  const names = Object.keys(key);
  const shared = names.filter((name) => name in lane);
  return shared.every((name) => key[name] === lane[name]) && (shared.length > 0 || names.length === 0);
}

function stretch(impact: Impact, marks: Readonly<Record<MarkName, string>>): Stretch {
  const name = markOf(impact);
  return {
    from: impact.from,
    to: impact.to,
    mark: marks[name],
    meaning: MEANING[name],
    rank: GRAVITY.indexOf(name),
    end: endOf(impact),
    impact,
  };
}

function markOf({ kind, certainty, fraction, pinned }: Impact): MarkName {
  if (kind === 'service-routing-stale') return 'deaf';
  if (certainty === 'possible') return 'possible';
  if (fraction <= 0 && pinned) return 'pinned';
  return fraction < 0.9995 ? 'some' : 'all';
}

function otherRows({ impacts, lanes }: Timeline): Row[] {
  const rows = new Map<string, { label: string; stretches: Stretch[] }>();
  const unplaced = ({ kind, class: key }: Impact) => !drawnInLane(kind) || !lanes.some((lane) => touches(key, lane));
  for (const impact of IMPACT_KINDS.flatMap((kind) => impacts.filter((one) => one.kind === kind && unplaced(one)))) {
    const id = JSON.stringify([impact.kind, impact.class, impact.target]);
    const row = rows.get(id) ?? { label: labelOf(impact, lanes), stretches: [] };
    rows.set(id, row);
    const possible = impact.certainty === 'possible';
    const { letter, legend } = impact.kind === 'api-unavailable' && isPart(impact.fraction) ? IN_PART : KINDS[impact.kind];
    const some = impact.kind === 'dns-resolution' && impact.fraction < 0.9995;
    row.stretches.push({
      from: impact.from,
      to: impact.to,
      end: endOf(impact),
      impact,
      ...(possible
        ? { mark: ASCII.possible, meaning: MEANING.possible, rank: 1 }
        : some
          ? { mark: ASCII.some, meaning: MEANING.some, rank: 1 }
          : { mark: letter, meaning: legend, rank: letter === IN_PART.letter ? 1 : 0 }),
    });
  }
  return [...rows.values()];
}

/** What is no matter of single nodes. */
const WHOLE: ReadonlySet<ImpactKind> = new Set(['api-unavailable', 'etcd-no-quorum', 'workload-below-budget', 'admission-refused']);

function labelOf(impact: Impact, lanes: readonly Lane[]): string {
  const who = impact.target ?? lanes.find((lane) => sameClass(lane.class, impact.class))?.label ?? Object.values(impact.class).join(' ');
  const whole = WHOLE.has(impact.kind);
  return [KINDS[impact.kind].head, who, whole ? '' : amount(impact.nodes, impact.exact)].filter((part) => part !== '').join(' ');
}

function sameClass(a: ClassKey, b: ClassKey): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
