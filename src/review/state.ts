import type { Severity } from '../model/finding.js';
import type { Look } from '../report/reporter.js';
import type { Change } from '../repair/change.js';
import type { Try } from '../repair/try.js';
import type { Files } from './desk.js';
import type { Subject } from './subject.js';

/** The terminal's size in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export const ORDERS = ['severity', 'rule', 'step', 'place'] as const;
export type Order = (typeof ORDERS)[number];

/** Which findings are listed, and in which order. */
export interface Listing {
  readonly order: Order;
  /** Words that a finding must have, all of them. */
  readonly query: string;
  readonly least: Severity;
}

export interface FindingsScreen extends Listing {
  readonly name: 'findings';
  /** Name of the chosen finding; a finding that is gone leaves the place in the list. */
  readonly chosen: string;
  readonly row: number;
  readonly top: number;
}

export interface FindingScreen {
  readonly name: 'finding';
  readonly finding: string;
  /** The link of the cause chain that is opened; -1: none, and nobody presses keys. */
  readonly link: number;
  readonly top: number;
}

export interface TimelineScreen {
  readonly name: 'timeline';
  /** The moment looked at, milliseconds from the start of the plan. */
  readonly at: number;
  readonly row: number;
  readonly top: number;
  /** First visible line of the state. */
  readonly below: number;
}

export interface PlanScreen {
  readonly name: 'plan';
  readonly step: number;
  readonly top: number;
}

export interface TriesScreen {
  readonly name: 'tries';
  /** The finding that it was opened from: what helps against it comes first. */
  readonly against?: string;
  readonly row: number;
  readonly top: number;
  /** First visible line of what the changes do. */
  readonly below: number;
}

export interface AcceptedScreen {
  readonly name: 'accepted';
  readonly row: number;
  readonly top: number;
}

export const FIELDS = ['reason', 'owner', 'ticket', 'until', 'into'] as const;
export type Field = (typeof FIELDS)[number];

export interface AcceptScreen {
  readonly name: 'accept';
  readonly finding: string;
  readonly field: number;
  readonly values: Readonly<Record<Exclude<Field, 'into'>, string>>;
  readonly into: 'config' | 'document';
}

/** What would be written, shown before it is. */
export interface DiffScreen {
  readonly name: 'diff';
  readonly title: string;
  readonly changes: readonly Change[];
  readonly top: number;
  /** How often the screen goes back once it is written. */
  readonly back: number;
}

/** A text to read, to copy and to save. */
export interface TextScreen {
  readonly name: 'text';
  readonly title: string;
  readonly text: string;
  /** The file it would be saved to; absent: it is only for reading. */
  readonly file?: string;
  readonly top: number;
}

export interface ExportScreen {
  readonly name: 'export';
  readonly row: number;
}

export interface HelpScreen {
  readonly name: 'help';
  readonly top: number;
}

export type Screen =
  | FindingsScreen
  | FindingScreen
  | TimelineScreen
  | PlanScreen
  | TriesScreen
  | AcceptScreen
  | AcceptedScreen
  | DiffScreen
  | TextScreen
  | ExportScreen
  | HelpScreen;

/** A line that is being typed at the bottom. */
export interface Prompt {
  readonly asks: 'search' | 'try' | 'file';
  readonly text: string;
  /** What was there before, for Esc. */
  readonly before: string;
}

/** What goes on beside the screens. */
export interface Busy {
  readonly with: 'files' | 'tries' | 'search';
  /** How far it is, where that is known. */
  readonly far?: string;
}

/** Something said once at the bottom. */
export interface Notice {
  readonly text: string;
  readonly bad: boolean;
}

/** Everything the screens show; what is pressed makes a new one. */
export interface State {
  readonly size: Size;
  readonly look: Look;
  readonly subject: Subject;
  /** The same with the changes that are tried, where there are any and they were played. */
  readonly tried: Subject | undefined;
  readonly tries: readonly Try[];
  /** The files with the changes while they are being played; `tried` is undefined then. */
  readonly trial?: Files;
  /** Files are not read anew yet that were saved beside the review, or were written by it. */
  readonly stale?: 'saved' | 'written';
  readonly busy?: Busy;
  /** Which of the two the screens show. */
  readonly shows: 'written' | 'tried';
  /** Which timeline is looked at. */
  readonly timeline: number;
  /** Where Esc goes back to, the visible one last. */
  readonly stack: readonly [Screen, ...Screen[]];
  readonly prompt?: Prompt;
  readonly notice?: Notice;
  /** Leaving was asked for once while changes were not saved. */
  readonly leaving?: true;
}

/** What has to be done outside the screens. */
export type Effect =
  | { readonly do: 'quit' }
  | { readonly do: 'suspend' }
  | { readonly do: 'try'; readonly tries: readonly Try[] }
  | { readonly do: 'write'; readonly changes: readonly Change[]; readonly back: number }
  | { readonly do: 'patch' }
  | { readonly do: 'export'; readonly format: string; readonly file: string }
  | { readonly do: 'copy'; readonly text: string }
  | { readonly do: 'preview'; readonly file: string; readonly text: string; readonly title: string };

/** What a key leads to. */
export interface Next {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export const FINDINGS: FindingsScreen = { name: 'findings', order: 'severity', query: '', least: 'info', chosen: '', row: 0, top: 0 };

/** The state a review begins with. */
export const begin = (subject: Subject, size: Size, look: Look): State => ({
  size,
  look,
  subject,
  tried: undefined,
  tries: [],
  shows: 'written',
  timeline: 0,
  stack: [FINDINGS],
});

/** What the screens show: the files as they are written, or with the changes that are tried once those were played. */
export const shown = ({ subject, tried, shows }: State): Subject => (shows === 'tried' && tried ? tried : subject);

/** What is still going on of what the screens show, for whoever wants to take it along; undefined where they show all there is. */
export function unfinished(state: State): string | undefined {
  if (state.trial && state.shows === 'tried') return 'the changes are still being played: in a moment';
  return shown(state).search ? 'what helps is still being looked for: in a moment' : undefined;
}

export const screenOf = ({ stack }: State): Screen => stack.at(-1)!;

/** Rows between the title and the two lines at the bottom. */
export const bodyRows = ({ rows }: Size): number => Math.max(4, rows - 3);

/** Nothing has to be done. */
export const stay = (state: State): Next => ({ state, effects: [] });

/** The visible screen replaced. */
export function withScreen(state: State, screen: Screen): State {
  return { ...state, stack: [...state.stack.slice(0, -1), screen] as unknown as State['stack'] };
}

/** Another screen before the visible one. */
export const opened = (state: State, screen: Screen): Next => stay({ ...state, stack: [...state.stack, screen] });

export const said = (state: State, text: string, bad = false): Next => stay({ ...state, notice: { text, bad } });
