import type { Finding, Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/report.js';
import { opaquePlaces, opaqueSteps } from '../report/doubt.js';
import type { FailOn } from './config/settings.js';

/** What a finding is held against when the exit status is made. */
export interface Limits {
  /** From which severity on findings in a file count. */
  readonly limitOf: (file: string) => FailOn;
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

/** Whether anything reaches the limit. Causes count like everything else: each is a finding. What is unknown and no doing of a change is nobody's fault. */
export function failing({ findings, summary, timelines }: Report, { limitOf, touched }: Limits, failOnUnknown: boolean): boolean {
  const counted = touched ? findings.filter((finding) => finding.rule !== 'input/unknown' || touched.finding(finding)) : findings;
  const unknown = touched ? counted.some(({ rule }) => rule === 'input/unknown') : summary.rules.unknown > 0;
  const opaque = touched ? opaquePlaces(timelines).some(touched.place) : opaqueSteps(timelines) > 0;
  if (failOnUnknown && (unknown || opaque)) return true;
  return counted.some(({ severity, evidence }) => isAtLeast(severity, limitOf(evidence[0].place.file)));
}
