import type { Place } from '../model/place.js';

/** A stretch of text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A comment of the source: its text without the mark, and whether it stands alone on its line. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
  readonly ownLine: boolean;
}

/** A text and where things are in it. Spans are found on demand, never mapped for everything. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** The span of a JSON Pointer (first token: the document's number); the closest existing ancestor's where it does not exist. `key`: the mapping key's own span. */
  locate(pointer: string, key?: boolean): Span;
  /** Comments in order; empty for formats without any. */
  comments(): readonly Comment[];
  /** The raw text of a scalar as it was written (`1.30`), where there is one. */
  raw(pointer: string): string | undefined;
}

/** A problem of the text itself: where it is not YAML, JSON or what it should be. */
export interface SyntaxProblem {
  readonly message: string;
  readonly span: Span;
  /** A second place it is about, such as the first of two equal keys. */
  readonly related?: { readonly message: string; readonly span: Span };
}

/** 1-based line and column (UTF-16 units), end exclusive: as SARIF counts. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What turns places into locations: one per report. */
export type Locate = (place: Place) => Location;
