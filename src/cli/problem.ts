import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';

/** A file or folder that could not be used, as a finding among the others. */
export function fileProblem(file: string, message: string, at: Place = { file, pointer: '' }): Finding {
  return { rule: 'input/file', severity: 'error', confidence: 'high', message, evidence: [{ place: at, label: '' }], references: [] };
}
