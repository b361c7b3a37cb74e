import type { SuppressionDocument } from '../model/documents.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { parseSuppression, type Suppression } from '../model/suppression.js';
import { locationOf } from '../source/location.js';
import type { Comment, Source } from '../source/source.js';
import { said } from './explain/mismatch.js';
import { offsets, problem } from './explain/problem.js';
import type { Parsed } from './fragment.js';
import { validate } from './schema/validate.js';

/** What nearly is the mark: it would be overlooked, and its author would think otherwise. */
const NEARLY = /(?:^|#)\s*premortem[-_ ]?(?:ignore[sd]?|disable|nolint|suppress)\b/i;

/** The suppressions that stand as comments in a document, and what is wrong with them (`suppression/malformed`): such a one does not count. Costs nothing where the text has no mark. */
export function suppressionsOf({ file, source }: Pick<Parsed, 'file' | 'source'>): {
  readonly suppressions: readonly Suppression[];
  readonly findings: readonly Finding[];
} {
  const suppressions: Suppression[] = [];
  const findings: Finding[] = [];
  if (!/premortem[-_ ]?(?:ignore|disable|nolint|suppress)/i.test(source.text)) return { suppressions, findings };
  for (const comment of source.comments()) {
    const parsed = parseSuppression(comment.text);
    const begin = comment.span.start + 1;
    const at = (start: number, end: number): Place => offsets(file, begin + start, begin + end);
    if (!parsed) {
      const nearly = NEARLY.exec(comment.text);
      if (nearly)
        findings.push(
          malformed(at(nearly[0].search(/premortem/i) + nearly.index, comment.text.length), 'write it as premortem-ignore: RULE -- reason'),
        );
      continue;
    }
    const whole = parsed.parts.get('')!;
    const { errors } = validate('SuppressionDocument', parsed.document);
    const wrong = said(errors, '', () => undefined).map(({ pointer, message }) => {
      const part = parsed.parts.get(pointer) ?? whole;
      return malformed(
        at(part.start, part.end),
        pointer === '/rules' ? 'this names no rule: write it as premortem-ignore: RULE -- reason' : message,
      );
    });
    findings.push(...wrong);
    if (wrong.length > 0) continue;
    const { rules, ...rest } = parsed.document as unknown as SuppressionDocument;
    suppressions.push({ by: 'comment', rules, ...rest, place: at(whole.start, whole.end), line: lineOf(comment, source) });
  }
  return { suppressions, findings };
}

/** The line that a comment speaks of: its own where something stands before it, else the next one that holds more than a comment. */
function lineOf({ span, ownLine }: Comment, source: Source): number {
  const { line } = locationOf(source, span);
  if (!ownLine) return line;
  const after = source.text.slice(span.end).split('\n');
  const next = after.findIndex((text, i) => i > 0 && !/^\s*(?:#|$)/.test(text));
  return next < 0 ? line : line + next;
}

const malformed = (place: Place, message: string): Finding => problem('suppression/malformed', place, message, 'does not count');
