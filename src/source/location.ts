import { lineAt, textStart } from './lines.js';
import type { Locate, Location, Source, Span } from './source.js';

const indices = new WeakMap<Source, number[]>();

/** The offsets at which lines begin, looked for once and no further than somebody asks: at least `count` of them, and one behind `offset`. */
function startsUntil(source: Source, count: number, offset: number): readonly number[] {
  let starts = indices.get(source);
  if (!starts) indices.set(source, (starts = [0]));
  let last = starts.at(-1)!;
  while (starts.length < count || last <= offset) {
    const newline = source.text.indexOf('\n', last);
    if (newline < 0) break;
    last = newline + 1;
    starts.push(last);
  }
  return starts;
}

/** The offsets at which the first `count` lines begin, or as many as there are; more may be among them. */
export const startsOf = (source: Source, count: number): readonly number[] => startsUntil(source, count, -1);

function point(source: Source, offset: number): { line: number; column: number } {
  const starts = startsUntil(source, 0, offset);
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
  const starts = startsOf(source, n + 1);
  const start = starts[n - 1];
  if (start === undefined) return undefined;
  const next = starts[n];
  const line = source.text.slice(n === 1 ? textStart(source.text) : start, next === undefined ? undefined : next - 1);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
