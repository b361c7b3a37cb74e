import type { AcceptedImpactDocument } from '../model/documents.js';
import { span } from '../model/duration.js';
import type { Finding } from '../model/finding.js';
import { firstOf, list } from '../model/list.js';
import type { Report } from '../model/report.js';
import type { ImpactKind } from '../model/timeline.js';
import { fractionOf, spread } from '../report/words.js';
import type { Acceptance, Difference } from './difference.js';
import type { Shown } from './print.js';
import { impactsOf, sizeOf } from './size.js';

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

/** Most changes and effects that are told in a sentence; the rest is counted. */
const SENTENCE = 3;

/** `patch on prod: moves drain (step 3) before reboot (step 2): a new DNS outage, 26 to 30 min, a third of the nodes`. */
export function sentence(one: Difference, shown: Shown): string {
  const about = [one.plan, one.cluster].filter((name) => name !== undefined).join(' on ') || 'besides the plans';
  const done = one.unread
    ? [one.unread === 'after' ? 'cannot be read after the change, and is not compared' : 'could not be read before the change']
    : one.only === 'after'
      ? ['is new']
      : one.only === 'before'
        ? ['is gone']
        : some(one.changes);
  const effects = effectsOf(one, shown);
  const nothing = one.only ? 'no outage is predicted' : 'nothing predicted changes';
  const told = effects.length > 0 ? some(effects).join('; ') : one.plan === undefined || one.unread ? '' : nothing;
  return [about, done.join('; '), told].filter((part) => part !== '').join(': ');
}

const some = (parts: readonly string[]): string[] =>
  parts.length <= SENTENCE + 1 ? [...parts] : [...parts.slice(0, SENTENCE), `${parts.length - SENTENCE} more`];

function effectsOf({ fresh, gone, worse, better, accepted, open }: Difference, { before, after }: Shown): string[] {
  const outages = (findings: readonly Finding[]) =>
    findings.filter(({ rule, severity }) => rule.startsWith('outage/') && severity !== 'info');
  const named = ({ rule }: Finding) => OUTAGES[rule.slice('outage/'.length) as ImpactKind] ?? rule;
  const article = (noun: string) => `${/^[aeiou]/i.test(noun) || noun.startsWith('API') ? 'an' : 'a'}`;
  const sized = (finding: Finding, report: Report) => sizeWords(sizeOf(impactsOf(finding, report.timelines)));
  const rules = (findings: readonly Finding[]) => [
    ...new Set(findings.filter(({ rule, severity }) => !rule.startsWith('outage/') && severity !== 'info').map(({ rule }) => rule)),
  ];
  const [newRules, goneRules] = [rules(fresh), rules(gone)];
  const harm = accepted.filter(({ after: one, ...rest }) => one.rule.startsWith('outage/') && isHarm(rest));
  const calm = [...new Set(accepted.filter((one) => !harm.includes(one)).map(({ after: { rule } }) => rule))];
  return [
    ...outages(fresh).map((one) => `a new ${named(one)}${one.severity === 'error' ? '' : ' is possible'}${sized(one, after.report)}`),
    ...worse
      .filter(({ after: one }) => one.rule.startsWith('outage/'))
      .map(({ after: one, how }) => `${article(named(one))} ${named(one)} gets worse (${how.join('; ')})`),
    ...harm.map((one) =>
      one.before === undefined
        ? `a new ${named(one.after)}${sized(one.after, after.report)}, ${accord(one)}`
        : `${article(named(one.after))} ${named(one.after)} gets worse (${one.how.join('; ')}), ${accord(one)}`,
    ),
    ...(newRules.length > 0 ? [`newly found: ${list(newRules)}`] : []),
    ...(calm.length > 0 ? [`accepts ${firstOf(calm, SENTENCE)}`] : []),
    ...(open.length > 0 ? [`no longer accepts ${firstOf([...new Set(open.map(({ rule }) => rule))], SENTENCE)}`] : []),
    ...better
      .filter(({ after: one }) => one.rule.startsWith('outage/'))
      .map(({ after: one, how }) => `${article(named(one))} ${named(one)} gets less (${how.join('; ')})`),
    ...outages(gone).map((one) => `the ${named(one)} is gone${sized(one, before.report)}`),
    ...(goneRules.length > 0 ? [`no longer found: ${list(goneRules)}`] : []),
  ];
}

/** Whether an accepted finding is new or worse. */
export const isHarm = ({ before, how }: Pick<Acceptance, 'before' | 'how'>): boolean => before === undefined || how.length > 0;

/** How and since when something is accepted: `accepted in this change`. */
export function accord({ after, suppression, known }: Acceptance): string {
  const when = known ? 'before' : 'in this change';
  if (!suppression) return `made ${after.severity} ${when}, ${after.ruled} by its rule`;
  return `${suppression.disabled ? 'switched off' : 'accepted'} ${when}`;
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
