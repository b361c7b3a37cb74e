import type { Report } from '../model/report.js';
import type { Place } from '../model/place.js';
import type { Location } from '../source/source.js';

/** How a reporter sees sources: it asks for a place's location, and for a line of text to show. */
export interface Sources {
  readonly locate: (place: Place) => Location;
  /** Line `n` (1-based) of a file without its line end; undefined where there is none, or where the file holds secrets that must not be printed. */
  readonly line: (file: string, n: number) => string | undefined;
}

/** What the terminal can show. Decided once, in `cli/`. */
export interface Look {
  readonly colour: boolean;
  readonly unicode: boolean;
  readonly columns: number;
}

/** A report as text. Pure: the same report and look give the same bytes. */
export type Reporter = (report: Report, sources: Sources, look: Look) => string;
