import { span } from '../model/duration.js';
import type { AcceptedImpactDocument } from '../model/documents.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { ImpactKind } from '../model/timeline.js';
import { fitted, type Piece } from '../report/budget.js';
import { escape, inert } from '../report/escape.js';
import { printJson } from '../report/json.js';
import { inline } from '../report/markdown-text.js';
import type { Sources } from '../report/reporter.js';
import { locationJson } from '../report/timeline-json.js';
import { list } from '../model/list.js';
import { fractionOf, plural, spread } from '../report/words.js';
import type { Difference, Shift } from './difference.js';
import { impactsOf, sizeOf } from './size.js';

/** Both sides of a comparison as printing needs them. */
export interface Shown {
  readonly before: { readonly report: Report; readonly sources: Sources };
  readonly after: { readonly report: Report; readonly sources: Sources };
}

/** What a predicted impact is called in a sentence. */
const OUTAGES: Readonly<Record<ImpactKind, string>> = {
  'dns-resolution': 'DNS outage',
  'service-routing-stale': 'stretch of stale service rules',
  'service-unreachable': 'Service outage',
  'api-unavailable': 'API outage',
  'etcd-no-quorum': 'loss of the etcd quorum',
  'node-not-ready': 'stretch of NotReady nodes',
  'pod-eviction': 'eviction of pods',
  'workload-below-budget': 'workload below its budget',
  'drain-failed': 'drain that fails',
  'drain-blocked': 'drain that is blocked',
  'client-stale': 'deaf client of the API',
  'admission-refused': 'stretch in which new pods are refused',
  'pod-network': 'outage of the pod network',
};

/** Most changes and findings of a kind that are told in a sentence, and most that are listed; the rest is counted. */
const SENTENCE = 3;
const LISTED = 30;

/** What a change does, for people: a sentence for each plan and cluster, then every finding that is new, worse, better or gone, then the count. */
export function differenceText(differences: readonly Difference[], shown: Shown): string {
  const lines = differences
    .filter(isDifferent)
    .flatMap((one) => ['', inert(escape(sentence(one, shown))), ...rows(one, shown).map((row) => `  ${escape(row)}`)]);
  return `${[...lines, '', escape(counted(differences))].join('\n').trimStart()}\n`;
}

/** GitHub takes 65,536 characters of a comment. */
const LIMIT = 60_000;
/** Rows and characters of each where not all fit. */
const FEW = 5;
const SHORT = 160;

/** The same for a comment on a pull request; text of the user's is shown as it is. Less than 60,000 characters whatever the input: where not all fit, what is worst first, in short, and what is left out is said. */
export function differenceMarkdown(differences: readonly Difference[], shown: Shown): string {
  const told = differences.filter(isDifferent);
  const pieces = told.map((one): Piece => {
    const all = rows(one, shown);
    const block = (heading: number, most: number, own: readonly string[], more: string) =>
      [
        `**${inline(sentence(one, shown), heading)}**`,
        '',
        ...own.map((row) => `- ${inline(row, most)}`),
        ...(more === '' ? [] : [`- ${more}`]),
      ].join('\n');
    const left = all.length - FEW;
    return {
      rank: rankOf(one),
      full: block(1200, 500, all, ''),
      short: block(SHORT, SHORT, all.slice(0, FEW), left > 0 ? `and ${left} more` : ''),
    };
  });
  const head = ['<!-- premortem diff -->', `### ${inline(counted(differences), 300)}`];
  const { text, shortened, dropped } = fitted(pieces, LIMIT - head.join('\n\n').length - 200);
  const cut = [
    ...(shortened > 0 ? [`${plural(shortened, 'plan')} in short`] : []),
    ...(dropped > 0 ? [`${plural(dropped, 'plan')} left out`] : []),
  ];
  return `${[...head, ...(text === '' ? [] : [text]), ...(cut.length > 0 ? [`${cut.join(', ')}: premortem diff prints all.`] : [])].join('\n\n')}\n`;
}

/** What is kept longest: what a change makes worse, the gravest first, before what it makes better. */
function rankOf({ fresh, worse }: Difference): number {
  const harm = [...fresh.filter(isKnown), ...worse.map(({ after }) => after)].map(({ severity }) => severity);
  return harm.includes('error') ? 0 : harm.includes('warning') ? 1 : harm.length > 0 ? 2 : 3;
}

/** The same for programs. */
export function differenceJson(differences: readonly Difference[], { before, after }: Shown): string {
  const finding = (one: Finding, { report, sources }: Shown['after']) => {
    const impact = sizeOf(impactsOf(one, report.timelines));
    return {
      rule: one.rule,
      severity: one.severity,
      message: one.message,
      location: locationJson(one.evidence[0].place, sources),
      ...(impact && { impact }),
    };
  };
  const shift = ({ before: was, after: is, how }: Shift) => ({ before: finding(was, before), after: finding(is, after), how });
  return printJson({
    version: 1,
    summary: summaryOf(differences),
    differences: differences.map(({ plan, cluster, changes, fresh, gone, worse, better, same, only }) => ({
      ...(plan !== undefined && { plan }),
      ...(cluster !== undefined && { cluster }),
      ...(only && { only }),
      changes,
      new: fresh.map((one) => finding(one, after)),
      worse: worse.map(shift),
      better: better.map(shift),
      gone: gone.map((one) => finding(one, before)),
      same,
    })),
  });
}

/** Facts that nobody gave are counted, not listed: `lint` says which. */
const isKnown = ({ rule }: Finding): boolean => rule !== 'input/unknown';

const isDifferent = ({ changes, fresh, gone, worse, better, only }: Difference): boolean =>
  changes.length + fresh.filter(isKnown).length + gone.filter(isKnown).length + worse.length + better.length > 0 || only !== undefined;

function summaryOf(differences: readonly Difference[]) {
  const sum = (of: (one: Difference) => number) => differences.reduce((total, one) => total + of(one), 0);
  return {
    new: sum(({ fresh }) => fresh.filter(isKnown).length),
    worse: sum(({ worse }) => worse.length),
    better: sum(({ better }) => better.length),
    gone: sum(({ gone }) => gone.filter(isKnown).length),
    unknown: sum(({ fresh }) => fresh.filter((one) => !isKnown(one)).length),
    same: sum(({ same }) => same),
  };
}

function counted(differences: readonly Difference[]): string {
  const { new: fresh, worse, better, gone, unknown, same } = summaryOf(differences);
  const facts = unknown === 0 ? '' : ` ${plural(unknown, 'fact')} more ${unknown === 1 ? 'is' : 'are'} needed and not given.`;
  if (fresh + worse + better + gone === 0) return `Nothing that was found has changed: ${plural(same, 'finding')} as before.${facts}`;
  return `${fresh} new, ${worse} worse, ${better} better, ${gone} gone, ${same} as before.${facts}`;
}

/** `patch on prod: moves drain (step 3) before reboot (step 2): a new DNS outage, 26 to 30 min, a third of the nodes`. */
function sentence(one: Difference, shown: Shown): string {
  const about = [one.plan, one.cluster].filter((name) => name !== undefined).join(' on ') || 'besides the plans';
  const done = one.only === 'after' ? ['is new'] : one.only === 'before' ? ['is gone'] : some(one.changes);
  const effects = effectsOf(one, shown);
  const told = effects.length === 0 ? (one.plan === undefined ? '' : 'nothing predicted changes') : some(effects).join('; ');
  return [about, done.join('; '), told].filter((part) => part !== '').join(': ');
}

const some = (parts: readonly string[]): string[] =>
  parts.length <= SENTENCE + 1 ? [...parts] : [...parts.slice(0, SENTENCE), `${parts.length - SENTENCE} more`];

function effectsOf({ fresh, gone, worse, better }: Difference, { before, after }: Shown): string[] {
  const outages = (findings: readonly Finding[]) =>
    findings.filter(({ rule, severity }) => rule.startsWith('outage/') && severity !== 'info');
  const named = ({ rule }: Finding) => OUTAGES[rule.slice('outage/'.length) as ImpactKind] ?? rule;
  const article = (noun: string) => `${/^[aeiou]/i.test(noun) || noun.startsWith('API') ? 'an' : 'a'}`;
  const sized = (finding: Finding, report: Report) => sizeWords(sizeOf(impactsOf(finding, report.timelines)));
  const rules = (findings: readonly Finding[]) => [
    ...new Set(findings.filter(({ rule, severity }) => !rule.startsWith('outage/') && severity !== 'info').map(({ rule }) => rule)),
  ];
  const [newRules, goneRules] = [rules(fresh), rules(gone)];
  return [
    ...outages(fresh).map((one) => `a new ${named(one)}${one.severity === 'error' ? '' : ' is possible'}${sized(one, after.report)}`),
    ...worse
      .filter(({ after: one }) => one.rule.startsWith('outage/'))
      .map(({ after: one, how }) => `${article(named(one))} ${named(one)} gets worse (${how.join('; ')})`),
    ...(newRules.length > 0 ? [`newly found: ${list(newRules)}`] : []),
    ...better
      .filter(({ after: one }) => one.rule.startsWith('outage/'))
      .map(({ after: one, how }) => `${article(named(one))} ${named(one)} gets less (${how.join('; ')})`),
    ...outages(gone).map((one) => `the ${named(one)} is gone${sized(one, before.report)}`),
    ...(goneRules.length > 0 ? [`no longer found: ${list(goneRules)}`] : []),
  ];
}

/** `, 26 to 30 min, a third of the nodes`. */
function sizeWords(size: AcceptedImpactDocument | undefined): string {
  if (!size) return '';
  const { seconds, worst, share, together = share } = size;
  const least = seconds === null ? 'until restarted' : span(seconds * 1000);
  const length =
    seconds !== null && worst !== null
      ? (spread(seconds * 1000, Math.max(seconds, worst) * 1000) ?? least)
      : seconds === null
        ? least
        : `${least}, at the worst until restarted`;
  return `, ${length}${together > 0 ? `, ${shareWords(together)}` : ''}`;
}

const PARTS: Readonly<Record<string, string>> = {
  all: 'all nodes',
  '1 of 2': 'half of the nodes',
  '1 of 3': 'a third of the nodes',
  '2 of 3': 'two thirds of the nodes',
  '1 of 4': 'a quarter of the nodes',
};

/** A share that was rounded to a hundredth, as a person says it. */
function shareWords(share: number): string {
  const third = [1 / 3, 2 / 3].find((part) => Math.abs(part - share) < 0.0051);
  const words = fractionOf(third ?? share);
  return PARTS[words] ?? `${words} of the nodes`;
}

/** A line a finding, the new ones first. */
function rows({ fresh, gone, worse, better }: Difference, { before, after }: Shown): string[] {
  const row = (word: string, { rule, severity, message, evidence }: Finding, { sources }: Shown['after'], more = '') => {
    const { file, line, column } = sources.locate(evidence[0].place);
    return `${word.padEnd(6)} ${file}:${line}:${column}: ${severity} ${message}${more} [${rule}]`;
  };
  const all = [
    ...fresh.filter(isKnown).map((one) => row('new', one, after)),
    ...worse.map(({ after: one, how }) => row('worse', one, after, `: ${how.join('; ')}`)),
    ...better.map(({ after: one, how }) => row('better', one, after, `: ${how.join('; ')}`)),
    ...gone.filter(isKnown).map((one) => row('gone', one, before)),
  ];
  return all.length > LISTED ? [...all.slice(0, LISTED), `and ${all.length - LISTED} more`] : all;
}
