import type { Finding, Severity } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { token } from '../../model/place.js';
import type { Source, SyntaxProblem } from '../../source/source.js';

/** A finding about the inputs themselves. */
export function problem(
  rule: string,
  place: Place,
  message: string,
  label: string,
  severity: Severity = 'error',
  more: readonly { place: Place; label: string }[] = [],
): Finding {
  return { rule, severity, confidence: 'high', message, evidence: [{ place, label }, ...more], references: [] };
}

/** A problem of the text as a finding. Its place is an offset, which a pointer cannot say: the source is asked for it by a pointer of its own form. */
export function syntaxFinding(file: string, { message, span, related }: SyntaxProblem): Finding {
  const at = (start: number, end: number): Place => offsets(file, start, end);
  return problem(
    'input/syntax',
    at(span.start, span.end),
    message,
    'here',
    'error',
    related ? [{ place: at(related.span.start, related.span.end), label: related.message }] : [],
  );
}

/** How a place says an offset of the text instead of a pointer: for text that has no structure to point into. */
const OFFSET = '/#';

/** A stretch of a file's text as a place. */
export const offsets = (file: string, start: number, end: number): Place => ({ file, pointer: `${OFFSET}${start}-${end}` });

/** A source that also answers pointers that `syntaxFinding` made. */
export function withOffsets(source: Source): Source {
  return {
    file: source.file,
    text: source.text,
    comments: () => source.comments(),
    raw: (pointer) => source.raw(pointer),
    locate(pointer, key) {
      const offsets = /^\/#(\d+)-(\d+)$/.exec(pointer);
      return offsets ? { start: Number(offsets[1]), end: Number(offsets[2]) } : source.locate(pointer, key);
    },
  };
}

/** The pointer of a key below a pointer. */
export const below = (pointer: string, key: string | number): string => `${pointer}/${token(key)}`;
