import type { Fix } from '../model/finding.js';
import type { Location } from '../source/source.js';
import type { Sources } from './reporter.js';

/** A fix as an edit of a line: what is replaced, and by what, with the quotes that stand there or that are needed. Undefined where it cannot be told. */
export function editOf({ place, text, quoted }: Fix, sources: Sources): { readonly location: Location; readonly text: string } | undefined {
  const location = sources.locate(place);
  const line = sources.line(location.file, location.line);
  if (line === undefined || location.endLine !== location.line) return undefined;
  const [quote] = /^["']/.exec(line.slice(location.column - 1, location.endColumn - 1)) ?? [quoted ? '"' : ''];
  // Only what needs no escape in quotes, and means text without them.
  const plain = quote === '' ? /^(?!(?:true|false|null|yes|no|on|off)$)[a-z][\w./+-]*$/i : /^[\w./+-]+$/;
  return plain.test(text) ? { location, text: `${quote}${text}${quote}` } : undefined;
}
