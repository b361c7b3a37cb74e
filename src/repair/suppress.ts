import { printSuppression } from '../model/suppression.js';
import type { Source } from '../source/source.js';
import { type Edit, type Trouble, trouble } from './edit.js';
import { eolOf, lineEnd, lineStart } from './lines.js';
import { insertItem } from './sequence.js';
import { yamlLines } from './write.js';

/** A finding that somebody accepts: for which rule, why, and for how long. */
export interface Ignore {
  readonly rule: string;
  /** Files it holds for, as paths or globs; all where empty. */
  readonly paths: readonly string[];
  readonly reason: string;
  readonly owner?: string;
  readonly ticket?: string;
  /** A day such as 2027-01-31; past it the suppression no longer counts. */
  readonly until?: string;
}

const fields = ({ rule, paths, reason, owner, ticket, until }: Ignore): Record<string, unknown> => ({
  rule,
  ...(paths.length > 0 && { paths: paths.length === 1 ? paths[0] : paths }),
  reason,
  ...(owner !== undefined && { owner }),
  ...(ticket !== undefined && { ticket }),
  ...(until !== undefined && { until }),
});

/** The text of a configuration with one `ignores` entry more, behind the others; a configuration that is not there yet begins with it. A date stays a string: it is quoted. */
export function ignoreInConfig(source: Source | undefined, ignore: Ignore): string | Trouble {
  const entry = fields(ignore);
  if (source === undefined || source.text.trim() === '') return `ignores:\n${lines(entry, '  ', '\n')}`;
  const { text } = source;
  const eol = eolOf(text);
  const key = source.locate('/0/ignores', true);
  if (text.slice(key.start, key.end).replace(/["']/g, '') !== 'ignores') {
    if (/^\s*[{[]/.test(text)) return trouble(`${source.file} is written in braces: add the entry by hand`);
    return `${text.endsWith('\n') ? text : text + eol}ignores:${eol}${lines(entry, '  ', eol)}`;
  }
  let count = 0;
  const exists = (index: number) => {
    const item = source.locate(`/0/ignores/${index}/rule`, true);
    return text.slice(item.start, item.end).replace(/["']/g, '') === 'rule';
  };
  while (exists(count)) count++;
  if (count === 0) {
    const value = source.locate('/0/ignores');
    if (!/^\[\s*\]$/.test(text.slice(value.start, value.end)) && value.start !== value.end)
      return trouble(`ignores in ${source.file} is written in a way that is not edited`);
    const column = ' '.repeat(key.start - lineStart(text, key.start) + 2);
    return `${text.slice(0, key.end)}:${eol}${lines(entry, column, eol).trimEnd()}${text.slice(Math.max(value.end, key.end + 1))}`;
  }
  const outcome = insertItem({ source, syntax: 'yaml' }, `/0/ignores/${count - 1}`, 'after', entry);
  if ('trouble' in outcome) return outcome;
  const edit = outcome.edits[0]!;
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

const lines = (entry: Readonly<Record<string, unknown>>, pad: string, eol: string): string =>
  yamlLines(entry)
    .map((line, i) => `${pad}${i === 0 ? '- ' : '  '}${line}${eol}`)
    .join('');

/** The comment that accepts a rule's finding at a line of a document. */
export const ignoreComment = ({ rule, reason, owner, ticket, until }: Ignore): string =>
  `# ${printSuppression({ rules: [rule], reason, ...(until !== undefined && { until }), ...(owner !== undefined && { owner }), ...(ticket !== undefined && { ticket }) })}`;

/** The edit that writes that comment above the line of an offset, with the line's indentation. JSON has no comments. */
export function ignoreInDocument(source: Source, syntax: string, offset: number, ignore: Ignore): Edit | Trouble {
  if (syntax !== 'yaml') return trouble(`${source.file} is not YAML, which alone has comments: accept it in the configuration`);
  const at = lineStart(source.text, offset);
  // Inside a block of text a comment would be a part of it.
  const inside = /[|>][-+0-9]*\s*$/.test(source.text.slice(lineStart(source.text, at - 1), at).trimEnd());
  if (inside) return trouble('the line is part of a text, in which there are no comments: accept it in the configuration');
  const indent = /^[ \t]*/.exec(source.text.slice(at, lineEnd(source.text, at + 1)))![0];
  return { file: source.file, start: at, end: at, text: `${indent}${ignoreComment(ignore)}${eolOf(source.text)}` };
}
