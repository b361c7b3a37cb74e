/** Places as short texts: what a test compares, and what a person reads when it fails. */
import { locationOf } from '../../src/source/location.js';
import type { Source, Span } from '../../src/source/source.js';
import type { Parsed } from '../../src/source/yaml.js';

/** `2:3 "text"`: line, column and the text that stands there. */
export function spot(source: Source, span: Span): string {
  const { line, column } = locationOf(source, span);
  return `${line}:${column} ${JSON.stringify(source.text.slice(span.start, span.end))}`;
}

export const at = ({ source }: Parsed, pointer: string): string => spot(source, source.locate(pointer));

export const keyAt = ({ source }: Parsed, pointer: string): string => spot(source, source.locate(pointer, true));

/** Each problem: its place, its message, and the second place where it has one. */
export function told({ source, problems }: Parsed): string[] {
  return problems.map(
    ({ message, span, related }) =>
      `${spot(source, span)} ${message}${related ? ` (${related.message}: ${spot(source, related.span)})` : ''}`,
  );
}
