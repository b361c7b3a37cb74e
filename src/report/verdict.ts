import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Pivot, Scope, Timeline } from '../model/timeline.js';
import { factsMissing, flips, opaqueSteps } from './doubt.js';
import type { Group } from './grouping.js';
import { type Line, line } from './paint.js';
import { list } from '../model/list.js';
import { plural } from './words.js';
import { wrap } from './wrap.js';

/** The verdict on one plan and cluster with its scope. Unread input, unknown facts and undecided rules are never passed over: nothing is called safe. */
export function verdict(group: Group, report: Report, columns: number): Line[] {
  const { words, more, grade } = verdictOf(group, report);
  return wrap(`${words}${more}`, columns).map((text) => line(text, grade));
}

/** The verdict of one group as a plain sentence, for formats that have no lines of a width. */
export function sentence(group: Group, report: Report): string {
  const { words, more } = verdictOf(group, report);
  return `${group.timeline ? `${group.timeline.plan} on ${group.timeline.cluster}: ` : ''}${words}${more}`;
}

/** A verdict: the words that matter, how grave they are, and what stands behind them: figures and scope, or what was looked at where nothing was found. */
export interface Verdict {
  readonly words: string;
  readonly grade: 'error' | 'warning' | 'bold';
  readonly more: string;
}

/** The verdict on one plan and cluster, in parts. */
export function verdictOf(group: Group, report: Report): Verdict {
  const { words, grade } = judge(group, report);
  const { timeline } = group;
  // What was looked at: without it the sentence would be no evidence.
  if (timeline && grade === 'bold')
    return { words, grade, more: `, within: ${[scopeWords(timeline.scope), ...rules(report)].join('; ')}.` };
  const counts = [...tally(group), ...(timeline ? [] : rules(report))];
  return { words, grade, more: `: ${counts.join(', ')}${timeline ? ` (${scopeWords(timeline.scope)}).` : '.'}` };
}

/** The last line over several plans or clusters. */
export function overall(groups: readonly Group[], report: Report, columns: number): Line[] {
  const { words, more, grade } = overallOf(groups, report);
  return wrap(`${words}${more}`, columns).map((text) => line(text, grade));
}

/** The verdict over several plans or clusters, in parts. */
export function overallOf(groups: readonly Group[], report: Report): Verdict {
  const grades = groups.filter(({ timeline }) => timeline !== undefined).map((group) => judge(group, report).grade);
  const bad = grades.filter((grade) => grade === 'error').length;
  const { summary } = report;
  const words =
    bad > 0
      ? `DO NOT START ${bad} OF ${plural(grades.length, 'PLAN').toUpperCase()} AS WRITTEN`
      : report.invalid
        ? 'CANNOT SAY: SOME INPUT COULD NOT BE READ'
        : summary.error > 0
          ? 'FIX THE ERRORS FIRST'
          : summary.warning > 0
            ? 'START ONLY IF THE WARNINGS ARE ACCEPTED'
            : `NOTHING FOUND IN ${plural(grades.length, 'PLAN').toUpperCase()}`;
  const more = (
    [
      [summary.warning, 'warning'],
      [summary.causes, 'cause'],
    ] as const
  ).flatMap(([n, noun]) => (n > 0 ? [plural(n, noun)] : []));
  const counts = [plural(summary.error, 'error'), ...more, ...rules(report)];
  const grade = bad > 0 || summary.error > 0 || report.invalid ? 'error' : summary.warning > 0 ? 'warning' : 'bold';
  return { words, grade, more: `: ${counts.join(', ')}.` };
}

/** Why nothing is found of what a timeline predicts. */
function untold({ plan, cluster }: Timeline, { suppressed }: Report): string {
  const apart = suppressed.filter(
    ({ finding }) => finding.rule.startsWith('outage/') && finding.plan === plan && finding.cluster === cluster,
  );
  if (apart.length === 0) return 'no rule reports them';
  return apart.every(({ suppression }) => suppression.disabled) ? 'their rules are switched off' : 'their findings are suppressed';
}

function judge({ timeline, stories, unknown, others }: Group, report: Report): { words: string; grade: 'error' | 'warning' | 'bold' } {
  const own = [...told(stories), ...unknown, ...others];
  const errors = own.filter(({ severity }) => severity === 'error');
  // What was only sampled names no condition under which one may start.
  const hinges = (timeline?.pivots ?? []).filter(({ values, sampled }) => flips(values) && !sampled);
  const unread = report.invalid ? ', and some input could not be read' : '';
  if (timeline === undefined) return unsimulated(errors, report);
  const hinged = errors.every(({ rule }) => rule.startsWith('outage/'));
  const condition = hinged ? conditionOf(hinges, errors.length > 0 ? ' or ' : ' and ') : undefined;
  if (errors.length > 0)
    return { words: `DO NOT START AS WRITTEN${condition === undefined ? hangs(hinges) : ` unless ${condition}`}${unread}`, grade: 'error' };
  if (report.invalid) return { words: 'CANNOT SAY: SOME INPUT COULD NOT BE READ', grade: 'error' };
  if (condition !== undefined) return { words: `START ONLY IF ${condition}`, grade: 'warning' };
  if (own.some(({ severity }) => severity === 'warning')) return { words: 'START ONLY IF THE WARNINGS ARE ACCEPTED', grade: 'warning' };
  // Impacts without a finding: their rule is switched off or suppressed. What was predicted is not called nothing.
  if (stories.length === 0 && timeline.impacts.some(({ covered }) => !covered))
    return { words: `START ONLY IF THE PREDICTED IMPACTS ARE ACCEPTED, ${untold(timeline, report)}`, grade: 'warning' };
  const missing = factsMissing(timeline, unknown);
  const opaque = opaqueSteps([timeline]);
  const buts = [
    ...(missing === 0 ? [] : [`${plural(missing, 'FACT').toUpperCase()} ${missing === 1 ? 'IS' : 'ARE'} MISSING`]),
    ...(opaque === 0 ? [] : [`NOBODY SAID WHAT ${plural(opaque, 'COMMAND').replace(/s$/, 'S')} ${opaque === 1 ? 'DOES' : 'DO'}`]),
  ];
  const but = buts.length === 0 ? '' : `, BUT ${buts.join(' AND ')}`;
  return {
    words: `${own.length > unknown.length ? 'NOTHING ABOVE INFO FOUND' : 'NOTHING FOUND'}${report.summary.suppressed > 0 ? ' THAT IS NOT SUPPRESSED' : ''}${but}`,
    grade: 'bold',
  };
}

/** The stories, and the causes in them that count by themselves: the exit status counts them, and so does the verdict. */
const told = (stories: Group['stories']): Finding[] => [
  ...stories.map(({ finding }) => finding),
  ...new Set(stories.flatMap(({ graver }) => graver)),
];

function unsimulated(errors: readonly Finding[], { invalid }: Report): { words: string; grade: 'error' | 'warning' | 'bold' } {
  if (invalid) return { words: 'COULD NOT JUDGE: the input could not be read as meant, nothing was simulated', grade: 'error' };
  return { words: 'NO PLAN WAS SIMULATED', grade: errors.length > 0 ? 'error' : 'warning' };
}

/** What would have to be true: the answers without an error. One such answer clears a predicted error (`or`); to keep one away, every fact must have one (`and`). */
function conditionOf(hinges: readonly Pivot[], join: ' or ' | ' and '): string | undefined {
  const parts = hinges.map(({ fact, values }) => {
    const [bad, good] = [true, false].map((wrong) => values.filter(({ error }) => error === wrong).map(({ value }) => value));
    // Where most answers are fine the others say more.
    return good!.length > bad!.length ? `${fact} is not ${bad!.join(' or ')}` : `${fact} is ${good!.join(' or ')}`;
  });
  return parts.length === 0 ? undefined : parts.join(join);
}

const hangs = (hinges: readonly Pivot[]): string =>
  hinges.length === 0 ? '' : `, the predicted outage hangs on ${list(hinges.slice(0, 2).map(({ fact }) => fact))}`;

function tally({ timeline, stories, unknown, others }: Group): string[] {
  const own = [...told(stories), ...unknown, ...others];
  const count = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  const causes = new Set(stories.flatMap((story) => story.causes.filter((cause) => !own.includes(cause)))).size;
  const missing = factsMissing(timeline, unknown);
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [causes, 'cause'],
    [missing, 'fact'],
  ] as const;
  const said = parts
    .filter(([n], i) => n > 0 || i === 0)
    .map(([n, noun]) => (noun === 'fact' ? `${plural(n, noun)} missing` : plural(n, noun)));
  return said;
}

function rules({ summary }: Report): string[] {
  const { decided, unknown } = summary.rules;
  return decided + unknown === 0
    ? []
    : [`${plural(decided, 'rule')} decided${unknown > 0 ? `, ${unknown} could not be for lack of facts` : ''}`];
}

/** How much was explored: `9 assignments, 32 timings, all that can arise were played`. */
export function scopeWords(scope: Scope): string {
  const { changes } = scope;
  return `${exploredWords(scope)}${changes ? `; ${changes.tried} of ${plural(changes.of, 'change')} worth a try were simulated` : ''}`;
}

function exploredWords({ assignments, timings, exhaustive, bound, factorised, runs, unknowns, ranges }: Scope): string {
  // Of a range of time nobody plays every value.
  const between = ranges
    ? `; ${ranges.count === 1 ? 'the range of time' : `${ranges.count} ranges of time`} at the least, likely and most${ranges.turned ? ', and where it turns what happens' : ' only'}`
    : '';
  if (factorised && exhaustive && runs !== undefined)
    return `${plural(runs, 'run')} over ${plural(unknowns ?? 0, 'unknown')}: every combination of those that meet in one impact, every pair of the others${between}`;
  const size = `${plural(assignments, 'assignment')}, ${plural(timings, 'timing')}`;
  if (!exhaustive) return `${size}, not all were played${bound === undefined ? '' : `: ${bound}`}${between}`;
  return ranges ? `${size}, every combination of them${between}` : `${size}, all that can arise were played`;
}
