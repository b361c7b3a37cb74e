import { human, milliseconds } from '../../src/model/duration.js';
import type { Certainty } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import type { Impact } from '../../src/model/timeline.js';
import type { Expected } from './observed.js';

/** What was predicted where something was observed: whether it agrees, and the prediction in a few words. */
export interface Verdict {
  readonly reached: boolean;
  readonly predicted: string;
}

const SURE: readonly Certainty[] = ['possible', 'likely', 'certain'];
const NONE = 'nothing of the kind';

/** Holds a report's predictions against one observation. */
export function compare(expected: Expected, { timelines, findings }: Report): Verdict {
  const { rule, unknown } = expected;
  if (rule !== undefined) {
    const found = findings.find((finding) => finding.rule === rule);
    return { reached: found !== undefined, predicted: found?.message ?? `${rule} is silent` };
  }
  if (unknown !== undefined) {
    const found = findings.find(({ missing }) => missing?.fact.includes(unknown));
    return { reached: found !== undefined, predicted: found?.message ?? `does not ask for ${unknown}` };
  }
  const guessed = expected.timed && timelines.some(({ steps }) => steps.some(({ step }) => step.duration === undefined));
  const impacts = timelines.flatMap((timeline) => timeline.impacts).filter((impact) => isMeant(impact, expected));
  if (expected.never) {
    const likely = impacts.filter(({ certainty }) => certainty !== 'possible');
    return { reached: likely.length === 0, predicted: likely.length === 0 ? NONE : describe(merge(likely)) };
  }
  const sure = impacts.filter(({ certainty }) => isSure(certainty, expected));
  const groups = expected.together ? (sure.length > 0 ? [sure] : []) : [...byClass(sure).values()];
  const spans = groups.map(merge);
  const agreeing = spans.find((span) => agrees(span, expected));
  const shown = agreeing ?? spans[0] ?? (impacts.length > 0 ? merge(impacts) : undefined);
  return { reached: agreeing !== undefined && !guessed, predicted: shown ? describe(shown) : NONE };
}

function isMeant(impact: Impact, { kind, class: own, target, because, tells }: Expected): boolean {
  if (kind !== undefined && impact.kind !== kind) return false;
  if (target !== undefined && impact.target !== target) return false;
  if (tells && !tells.some((word) => speaksOf(impact, word.toLowerCase()))) return false;
  if (own && Object.entries(own).some(([key, value]) => impact.class[key] !== value)) return false;
  return (because ?? []).every((words) => impact.cause.some(({ event, hazard }) => hazard === words || event.includes(words)));
}

/** Whether a field of an impact has that word in its name, or an event of its chain in its text. */
const speaksOf = (impact: Impact, word: string): boolean =>
  Object.keys(impact).some((field) => field.toLowerCase().includes(word)) ||
  impact.cause.some(({ event }) => event.toLowerCase().includes(word));

/** What only may happen is no part of what is certain, and the other way round. */
const isSure = (own: Certainty, { certainty = 'possible', atMost = 'certain' }: Expected): boolean =>
  SURE.indexOf(own) >= SURE.indexOf(certainty) && SURE.indexOf(own) <= SURE.indexOf(atMost);

function byClass(impacts: readonly Impact[]): Map<string, Impact[]> {
  const groups = new Map<string, Impact[]>();
  for (const impact of impacts) {
    const key = JSON.stringify([impact.kind, impact.class, impact.target]);
    groups.set(key, [...(groups.get(key) ?? []), impact]);
  }
  return groups;
}

/** Intervals of harm as one: from the first moment to the last. */
interface Span {
  readonly from: number;
  readonly to: number | null;
  /** The most that is hit at once. */
  readonly share: number;
  readonly fraction: number;
  readonly pinned: boolean;
  readonly certainty: Certainty;
}

function merge(impacts: readonly Impact[]): Span {
  const ends = impacts.map(({ to }) => to);
  const at = (time: number) =>
    impacts.reduce((sum, { from, to, share }) => sum + (from <= time && (to === null || time < to) ? share : 0), 0);
  return {
    from: Math.min(...impacts.map(({ from }) => from)),
    to: ends.includes(null) ? null : Math.max(...(ends as number[])),
    share: Math.max(...impacts.map(({ from }) => at(from))),
    fraction: Math.max(...impacts.map(({ fraction }) => fraction)),
    pinned: impacts.some(({ pinned }) => pinned),
    certainty: SURE[Math.max(...impacts.map(({ certainty }) => SURE.indexOf(certainty)))]!,
  };
}

function agrees(span: Span, expected: Expected): boolean {
  const { share, fraction, from, to, lasts } = expected;
  const slack = milliseconds(expected.tolerance ?? '0s')!;
  const near = (predicted: number | null, seen: string | undefined) =>
    seen === undefined || (predicted !== null && Math.abs(predicted - milliseconds(seen)!) <= slack);
  const [least, most] = typeof share === 'number' ? [share, share] : (share ?? [0, 1]);
  return (
    span.share >= least - 1e-9 &&
    span.share <= most + 1e-9 &&
    (fraction === undefined || Math.abs(span.fraction - fraction) < 1e-9) &&
    (!expected.pinned || span.pinned) &&
    near(span.from, from) &&
    near(span.to, to) &&
    near(span.to === null ? null : span.to - span.from, lasts) &&
    (!expected.endless || span.to === null) &&
    (!expected.ends || span.to !== null)
  );
}

function describe({ from, to, share, fraction, certainty }: Span): string {
  const part = fraction === 1 ? '' : `, ${Math.round(fraction * 100)} % fail`;
  return `${clock(from)} to ${to === null ? 'no end' : clock(to)}, ${Math.round(share * 100)} % of nodes${part}, ${certainty}`;
}

/** What was observed, in as many words. */
export function said(expected: Expected): string {
  const { kind, rule, unknown, tells, timed, share, from, to, lasts, fraction, endless, ends, never, certainty } = expected;
  if (rule !== undefined) return rule;
  if (unknown !== undefined) return `hangs on ${unknown}`;
  const range = typeof share === 'number' ? `${share * 100} %` : share && `${share[0] * 100} to ${share[1] * 100} %`;
  const words = [
    never ? `no ${kind}` : kind,
    range,
    from !== undefined && `from ${human(milliseconds(from)!)}`,
    to !== undefined && `to ${human(milliseconds(to)!)}`,
    lasts !== undefined && `for ${human(milliseconds(lasts)!)}`,
    fraction !== undefined && `${Math.round(fraction * 100)} % fail`,
    endless && 'without end',
    ends && 'ends by itself',
    tells && `tells of ${tells.join(' or ')}`,
    timed && 'with every duration known',
    certainty && `${certainty} or surer`,
  ];
  return words.filter(Boolean).join(', ');
}

const clock = (time: number): string => `${Math.floor(time / 60_000)}:${String(Math.round(time / 1000) % 60).padStart(2, '0')}`;
