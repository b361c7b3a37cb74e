import { lineAt, lineStarts, textStart } from './lines.js';
import type { Locate, Location, Source, Span } from './source.js';

const indices = new WeakMap<Source, readonly number[]>();

/** The offsets at which the lines of a source begin, looked for once. */
export function startsOf(source: Source): readonly number[] {
  let starts = indices.get(source);
  if (!starts) {
    starts = lineStarts(source.text);
    indices.set(source, starts);
  }
  return starts;
}

function point(source: Source, offset: number): { line: number; column: number } {
  const starts = startsOf(source);
  const line = lineAt(starts, offset);
  const begin = line === 0 ? Math.min(textStart(source.text), offset) : starts[line]!;
  return { line: line + 1, column: offset - begin + 1 };
}

/** A span as people and SARIF count: lines and columns from 1, columns in UTF-16 units, a byte-order mark not counted, end exclusive. */
export function locationOf(source: Source, span: Span): Location {
  const start = point(source, span.start);
  const end = point(source, Math.max(span.start, span.end));
  return { file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Turns places into locations; a place in a file that is not among `sources` is that file's first line. */
export function locator(sources: ReadonlyMap<string, Source>): Locate {
  return ({ file, pointer, key }) => {
    const source = sources.get(file);
    return source ? locationOf(source, source.locate(pointer, key)) : { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  };
}

/** Line `n`, from 1, without its line end and without a byte-order mark; undefined where there is none. */
export function lineOf(source: Source, n: number): string | undefined {
  const starts = startsOf(source);
  const start = starts[n - 1];
  if (start === undefined) return undefined;
  const next = starts[n];
  const line = source.text.slice(n === 1 ? textStart(source.text) : start, next === undefined ? undefined : next - 1);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
