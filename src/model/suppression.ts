import type { SuppressionDocument } from './documents.js';
import type { Finding } from './finding.js';
import type { Place } from './place.js';

/** Somebody's word that findings are known and accepted: a comment in a document, an entry of a configuration, or a baseline. */
export interface Suppression {
  readonly by: 'comment' | 'config' | 'baseline';
  /** `area/hazard`, or `area/*` for all of an area. */
  readonly rules: readonly string[];
  /** Why; absent where nobody said: it then suppresses nothing. */
  readonly reason?: string;
  /** The last day on which it counts, as `2027-01-31`. */
  readonly until?: string;
  readonly owner?: string;
  readonly ticket?: string;
  /** The comment itself, or the entry. */
  readonly place: Place;
  /** Of a comment: the line it speaks of, from 1. */
  readonly line?: number;
  /** The rule is switched off: nobody speaks of single findings of it. */
  readonly disabled?: true;
  /** Of an entry: the files it holds for, as globs from where paths begin; all below its configuration where absent. */
  readonly paths?: readonly string[];
}

/** A finding that is not among the findings any more, and on whose word. */
export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** A stretch of a comment's text, offsets from its begin. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** What a comment says before anybody has held it against the schema, and where each part stands in the comment's text. */
export interface SuppressionComment {
  readonly document: Readonly<Record<string, unknown>>;
  /** By JSON Pointer below the document (`/rules/0`, `/until`); `''` is the whole. */
  readonly parts: ReadonlyMap<string, Part>;
}

const MARK = /(?:^|#)\s*premortem-ignore:/;
const TOKEN = /(\w[\w-]*)=("[^"]*"|[^\s,]*)|[^\s,]+/g;

/** The parts of a comment (without its `#`) of the form `premortem-ignore: RULE[, RULE] [until=DATE] [owner=NAME] [ticket=ID] -- reason`; undefined where it is none. A value with blanks stands in quotes. */
export function parseSuppression(comment: string): SuppressionComment | undefined {
  const mark = MARK.exec(comment);
  if (!mark) return undefined;
  const from = mark.index + mark[0].length;
  const dashes = /(?:^|\s)--(?=\s|$)/.exec(comment.slice(from));
  const stop = dashes ? from + dashes.index : comment.length;
  const document: Record<string, unknown> = {};
  const rules: string[] = [];
  const begin = mark.index + mark[0].search(/premortem/);
  const parts = new Map<string, Part>([['', { start: begin, end: comment.trimEnd().length }]]);
  for (const token of comment.slice(from, stop).matchAll(TOKEN)) {
    const part = { start: from + token.index, end: from + token.index + token[0].length };
    const [, key, value] = token;
    if (key === undefined) {
      parts.set(`/rules/${rules.length}`, part);
      rules.push(token[0]);
    } else {
      parts.set(`/${key}`, part);
      document[key] = value!.startsWith('"') ? value!.slice(1, -1) : value!;
    }
  }
  document['rules'] = rules;
  const reason = dashes
    ? comment
        .slice(stop)
        .replace(/^\s*--/, '')
        .trim()
    : '';
  if (reason !== '') document['reason'] = reason;
  return { document, parts };
}

/** The comment that says this, without the `#` before it; `parseSuppression` reads it back. A line end or a second `#` in a value becomes a blank. */
export function printSuppression({ rules, until, owner, ticket, reason }: SuppressionDocument): string {
  const plain = (text: string) => text.replace(/\s*[\r\n#"]\s*/g, ' ').trim();
  const word = (text: string) => (/[\s,]/.test(plain(text)) ? `"${plain(text)}"` : plain(text));
  const named = Object.entries({ until, owner, ticket }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${word(value)}`]));
  return `premortem-ignore: ${[rules.join(', '), ...named].join(' ')}${reason === undefined ? '' : ` -- ${plain(reason)}`}`;
}

/** Whether a rule is meant: `area/hazard` means one rule, `area/*` all of an area. */
export function matches(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)));
}
