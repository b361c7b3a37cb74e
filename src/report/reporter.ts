import type { Colour } from './paint.js';
import type { Report } from '../model/report.js';
import type { Place } from '../model/place.js';
import type { Location } from '../source/source.js';

/** How a reporter sees sources: it asks for a place's location, and for a line of text to show. */
export interface Sources {
  readonly locate: (place: Place) => Location;
  /** Line `n` (1-based) of a file without its line end; undefined where there is none, or where the file holds secrets that must not be printed. */
  readonly line: (file: string, n: number) => string | undefined;
  /** A change that the simulation tried (`Counterfactual.change`) as edits of the files; none where it is none of them, or holds what must not be printed. Absent: nobody knows. */
  readonly repairs?: (plan: string, cluster: string, change: string) => readonly Replacement[];
}

/** A stretch of a file, and what stands in its place then; of an insertion the stretch is empty. */
export interface Replacement {
  readonly location: Location;
  readonly text: string;
}

/** What the terminal can show. Decided once, in `cli/`. */
export interface Look {
  readonly colour: Colour;
  readonly unicode: boolean;
  readonly columns: number;
}

/** What there is to say of a rule whatever it found. */
export interface RuleText {
  readonly id: string;
  readonly confidence: string;
  /** One sentence without a full stop: what the rule finds. */
  readonly what: string;
  readonly why: string;
  readonly fix?: string;
  readonly sources: readonly string[];
}

/** What an HTML page is shown with: its style and its script, and the hashes by which a content security policy lets them in. */
export interface Page {
  readonly script: string;
  readonly scriptHash: string;
  readonly style: string;
  readonly styleHash: string;
}

/** What is known of the tool itself, for formats that carry it. */
export interface About {
  readonly version: string;
  /** The rule of this id; undefined where there is none any more. */
  readonly rule: (id: string) => RuleText | undefined;
  /** Where an HTML page is asked for. */
  readonly page?: Page;
}

/** A report as text. Pure: the same report and look give the same bytes. */
export type Reporter = (report: Report, sources: Sources, look: Look) => string;

/** One that also carries the tool's version and what its rules mean. */
export type FullReporter = (report: Report, sources: Sources, look: Look, about: About) => string;
