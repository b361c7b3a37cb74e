import type { Finding } from '../model/finding.js';
import { once } from '../model/once.js';
import type { Listing } from './state.js';
import type { Subject } from './subject.js';

/** A row of the list: a finding by its index, below the story it is a cause of or at the margin. */
export interface Item {
  readonly index: number;
  readonly depth: 0 | 1;
}

const RANK = { error: 3, warning: 2, info: 1 } as const;

/** The findings in the order and with the filter that were asked for; where there are several plans, those of one of them. Computed once for each subject and listing. */
export function itemsOf(subject: Subject, { order, query, least }: Listing, timeline?: number): readonly Item[] {
  const known = lists(subject);
  const key = JSON.stringify([order, query, least, timeline]);
  let items = known.get(key);
  if (!items) {
    items = compute(subject, { order, query, least }, timeline);
    // Whoever types a query leaves a list for every letter: the last ones are enough.
    if (known.size > 8) known.clear();
    known.set(key, items);
  }
  return items;
}

const lists = once((_: Subject) => new Map<string, readonly Item[]>());
const haystacks = once(({ report, played }: Subject) => report.findings.map((finding) => haystack(finding, played.length > 1)));

function compute(subject: Subject, { order, query, least }: Listing, timeline: number | undefined): Item[] {
  const { findings, timelines } = subject.report;
  const about = timeline === undefined || timelines.length < 2 ? undefined : timelines[timeline];
  const isAbout = ({ plan, cluster }: Finding): boolean =>
    about === undefined || ((plan ?? about.plan) === about.plan && (cluster ?? about.cluster) === about.cluster);
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const passes = (index: number): boolean =>
    isAbout(findings[index]!) &&
    RANK[findings[index]!.severity] >= RANK[least] &&
    words.every((word) => haystacks(subject)[index]!.includes(word));
  const all = [...findings.keys()].filter(passes);
  if (order === 'severity') return nested(findings, all);
  const keys = all.map((index) => ({ index, key: keyOf(subject, findings[index]!, order) }));
  return keys.sort((a, b) => compare(a.key, b.key) || a.index - b.index).map(({ index }) => ({ index, depth: 0 }));
}

/** Each story with its causes below it; a cause whose stories are all filtered out stands at the margin. */
function nested(findings: readonly Finding[], all: readonly number[]): Item[] {
  const listed = new Set(all);
  const below = new Map<number, number[]>();
  const roots: number[] = [];
  for (const index of all) {
    const story = findings[index]!.causeOf?.find((one) => one !== index && listed.has(one) && !findings[one]!.causeOf?.length);
    if (story === undefined) roots.push(index);
    else below.set(story, [...(below.get(story) ?? []), index]);
  }
  return roots.flatMap((index): Item[] => [
    { index, depth: 0 },
    ...(below.get(index) ?? []).map((cause): Item => ({ index: cause, depth: 1 })),
  ]);
}

function keyOf({ report }: Subject, finding: Finding, order: Listing['order']): readonly (string | number)[] {
  const { rule, steps, evidence, plan, cluster } = finding;
  if (order === 'rule') return [rule];
  if (order === 'step') {
    const timeline = report.timelines.find((one) => one.plan === plan && one.cluster === cluster) ?? report.timelines[0];
    const at = steps?.[0] === undefined ? -1 : (timeline?.steps.findIndex(({ step }) => step.id === steps[0]) ?? -1);
    return [at < 0 ? Number.MAX_SAFE_INTEGER : at];
  }
  const { file, pointer } = evidence[0].place;
  return [file, ...pointer.split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}

const haystack = ({ severity, rule, message, steps, evidence, plan, cluster }: Finding, several: boolean): string =>
  [severity, rule, message, ...(steps ?? []), evidence[0].place.file, ...(several ? [plan ?? '', cluster ?? ''] : [])]
    .join('\n')
    .toLowerCase();
