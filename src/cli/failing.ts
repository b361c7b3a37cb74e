import type { Finding, Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/report.js';
import { opaquePlaces, opaqueSteps } from '../report/doubt.js';
import { matches } from '../model/suppression.js';
import type { FailOn, Settings } from './config/settings.js';
import { plural } from '../report/words.js';

/** What a finding is held against when the exit status is made. */
export interface Limits {
  /** From which severity on a finding counts. */
  readonly limitOf: (finding: Finding) => FailOn;
  /** Where only a change is judged: what of the unknown is its doing. */
  readonly touched?: Touched;
}

/** What a change did itself. */
export interface Touched {
  /** Whether the line of a finding was added or changed, or the fact that it misses was taken away. */
  readonly finding: (finding: Finding) => boolean;
  /** Whether the line of a place was added or changed. */
  readonly place: (place: Place) => boolean;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Whether a severity is at or above a limit. */
export const isAtLeast = (severity: Severity, limit: FailOn): boolean => limit !== 'never' && RANK[severity] >= RANK[limit];

const STRICT: Readonly<Record<FailOn, number>> = { info: 3, warning: 2, error: 1, never: 0 };

/** The limit that lets less pass. */
export const stricter = (a: FailOn, b: FailOn): FailOn => (STRICT[b] > STRICT[a] ? b : a);

/** From which severity on a rule's findings count under some settings: of a locked one at least from where whoever locks it says. */
export const limitUnder = ({ failOn, locked }: Settings, rule: string): FailOn =>
  locked.filter(({ value }) => matches(value.rule, rule)).reduce((limit, { value }) => stricter(limit, value.failOn), failOn);

/** Why a run fails, in words; undefined where it does not. Causes count like everything else: each is a finding. What is unknown and no doing of a change is nobody's fault. */
export function failure(
  { findings, summary, timelines }: Report,
  { limitOf, touched }: Limits,
  failOnUnknown: boolean,
): string | undefined {
  const counted = touched ? findings.filter((finding) => finding.rule !== 'input/unknown' || touched.finding(finding)) : findings;
  const reach = counted.filter((finding) => isAtLeast(finding.severity, limitOf(finding)));
  const [gravest] = reach;
  if (gravest) {
    const { severity } = gravest;
    const n = reach.filter((one) => one.severity === severity).length;
    return `${severity === 'info' ? plural(n, 'note') : plural(n, severity)} at or above the limit, which is ${limitOf(gravest)} here (--fail-on, failOn)`;
  }
  if (!failOnUnknown) return undefined;
  const given = 'and --fail-on-unknown was given';
  const facts = touched ? counted.filter(({ rule }) => rule === 'input/unknown').length : summary.rules.unknown;
  if (facts > 0)
    return touched
      ? `${plural(facts, 'fact')} made unknown by this change, ${given}`
      : `${plural(facts, 'rule')} could not be decided for lack of facts, ${given}`;
  const commands = touched ? opaquePlaces(timelines).filter(touched.place).length : opaqueSteps(timelines);
  return commands > 0 ? `nobody knows what ${plural(commands, 'command')} ${commands === 1 ? 'does' : 'do'}, ${given}` : undefined;
}
