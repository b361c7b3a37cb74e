import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { opaqueSteps } from '../report/doubt.js';
import type { FailOn } from './config/settings.js';

/** What a finding is held against when the exit status is made. */
export interface Limits {
  /** From which severity on findings in a file count. */
  readonly limitOf: (file: string) => FailOn;
  /** Where only a change is judged: whether the line of a finding was added or changed. */
  readonly isTouched?: (finding: Finding) => boolean;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Whether a severity is at or above a limit. */
export const isAtLeast = (severity: Severity, limit: FailOn): boolean => limit !== 'never' && RANK[severity] >= RANK[limit];

/** Whether anything reaches the limit. Causes count like everything else: each is a finding. What is unknown on lines that a change did not touch is nobody's fault. */
export function failing({ findings, summary, timelines }: Report, { limitOf, isTouched }: Limits, failOnUnknown: boolean): boolean {
  const counted = isTouched ? findings.filter((finding) => finding.rule !== 'input/unknown' || isTouched(finding)) : findings;
  const unknown = isTouched ? counted.some(({ rule }) => rule === 'input/unknown') : summary.rules.unknown > 0;
  if (failOnUnknown && (unknown || (!isTouched && opaqueSteps(timelines) > 0))) return true;
  return counted.some(({ severity, evidence }) => isAtLeast(severity, limitOf(evidence[0].place.file)));
}
