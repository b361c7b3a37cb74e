import { type Cost, type Judgement, judge } from './judge/judge.js';
import type { Rule } from './judge/rule.js';
import { summarize, tell } from './judge/story.js';
import type { Finding } from './model/finding.js';
import type { Inventory } from './model/inventory.js';
import type { Plan } from './model/plan.js';
import type { Report } from './model/report.js';
import type { Timeline } from './model/timeline.js';
import type { Parsed } from './read/fragment.js';
import { windowProblems } from './read/check/window.js';
import { type Read, read } from './read/read.js';
import { simulating } from './simulate/simulate.js';
import { finish, type Work } from './simulate/work.js';
import type { Source } from './source/source.js';

/** What somebody asked for besides the files. */
export interface Options {
  /** Inventories (paths as in `Parsed.file`) that every plan is checked against, instead of those it names. */
  readonly inventory?: readonly string[];
  /** The day that windows are judged against, as `2026-11-24`; absent: none is called past. */
  readonly today?: string;
  /** How many runs an exploration may take; what that leaves out is stated. */
  readonly runs?: number;
  /** Chooses what is explored where not everything fits. */
  readonly seed?: number;
  /** Whether to answer what `simulate` answers besides: one more fault, safe waits, where to stop. It takes many more runs. */
  readonly answers?: boolean;
  /** False: no changes worth a try are simulated, for whoever tries one already. They are most of the work. */
  readonly changes?: boolean;
  /** A clock in milliseconds: with one, `costs` says how long each rule took. It changes nothing else. */
  readonly clock?: () => number;
  /** Changes a plan before it is played: ties it to what has happened, or adds a fault. */
  readonly adapt?: (plan: Plan, inventory: Inventory) => Plan;
}

/** A report, and the sources its places point into. */
export interface Checked {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, Source>;
  /** What each timeline was played from, in the timelines' order. */
  /** What each rule cost, over all plans and clusters. */
  readonly costs: readonly Cost[];
  readonly played: readonly { readonly plan: Plan; readonly inventory: Inventory; readonly written: Plan }[];
}

/**
 * Reads, simulates, judges: what the given files say will happen. Pure and deterministic; never throws on what a user may write.
 * Texts become `Parsed` by `parseInput`, rules become `Rule` by `loadRules`.
 */
export const check = (files: readonly Parsed[], rules: readonly Rule[], options: Options = {}): Checked =>
  finish(checking(files, rules, options));

/** The same in slices: whoever drives it plays the runs, here or elsewhere, and gets the same report. */
export function* checking(files: readonly Parsed[], rules: readonly Rule[], options: Options = {}): Work<Checked> {
  const known = reading(files, options);
  const judged: JudgedPair[] = [];
  for (const pair of known.pairs) judged.push(yield* judging(pair, rules, options));
  return concluding(known, judged, rules);
}

/** The first step of `check`: what the files say, and which plan is judged against which inventory. */
export const reading = (files: readonly Parsed[], { inventory, today }: Options = {}): Read =>
  read(files, { ...(inventory !== undefined && { inventory }), ...(today !== undefined && { today }) });

/** What one plan does to one cluster. Plain data: a thread may send it to another. */
export interface JudgedPair {
  readonly plan: Plan;
  readonly timeline: Timeline;
  readonly judged: Judgement;
}

/** The second step, for one pair; no pair knows of another. */
export function* judging(
  { plan: written, inventory }: Read['pairs'][number],
  rules: readonly Rule[],
  { adapt, runs, answers, seed, changes, today, clock }: Options = {},
): Work<JudgedPair> {
  const plan = adapt?.(written, inventory) ?? written;
  const timeline = yield* simulating(inventory, plan, runs, answers, seed, changes);
  const judged = judge(rules, { inventory, plan, timeline, ...(today !== undefined && { today }) }, clock);
  // A plan that waits for ever has no length.
  const late = timeline.stuck && timeline.stuck.certainty !== 'possible' ? [] : windowProblems(plan, timeline.duration);
  const about = { plan: plan.name, cluster: inventory.name };
  return { plan, timeline, judged: { ...judged, findings: [...late.map((finding) => ({ ...finding, ...about })), ...judged.findings] } };
}

/** The last step: the report of what was read and of every pair, in the order of the pairs. */
export function concluding(
  { pairs, inventories, findings, sources, invalid }: Read,
  judged: readonly JudgedPair[],
  rules: readonly Rule[],
): Checked {
  const timelines = judged.map(({ timeline }) => timeline);
  const unknown = judged.reduce((most, one) => Math.max(most, one.judged.unknown), 0);
  const told = tell([...findings, ...judged.flatMap((one) => one.judged.findings)], timelines);
  return {
    report: {
      version: 1,
      findings: told,
      suppressed: [],
      timelines,
      believed: inventories.map(({ name, believed }) => ({ cluster: name, beliefs: believed })),
      summary: { ...summarize(told), suppressed: 0, rules: { decided: judged.length === 0 ? 0 : rules.length - unknown, unknown } },
      invalid,
    },
    sources: withRules(sources, rules, told),
    played: judged.map(({ plan }, i) => ({ plan, inventory: pairs[i]!.inventory, written: pairs[i]!.plan })),
    costs: added(judged.flatMap((one) => one.judged.costs)),
  };
}

/** The sources, and those of rules of the user's own that findings point into. */
function withRules(
  sources: ReadonlyMap<string, Source>,
  rules: readonly Rule[],
  findings: readonly Finding[],
): ReadonlyMap<string, Source> {
  const blamed = new Set(findings.filter(({ rule }) => rule === 'input/rule').map(({ evidence }) => evidence[0].place.file));
  const own = rules.flatMap(({ source }) => (source && blamed.has(source.file) ? [[source.file, source] as const] : []));
  return own.length === 0 ? sources : new Map([...sources, ...own]);
}

/** Costs of the same rule as one. */
function added(costs: readonly Cost[]): readonly Cost[] {
  const sums = new Map<string, Cost>();
  for (const { rule, steps, ms } of costs) {
    const there = sums.get(rule);
    sums.set(rule, { rule, steps: steps + (there?.steps ?? 0), ...(ms !== undefined && { ms: ms + (there?.ms ?? 0) }) });
  }
  return [...sums.values()];
}
