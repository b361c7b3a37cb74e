import { escape, inert } from './escape.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const safe = (line: string): string =>
  escape(line)
    .replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (char) => ENTITIES[char]!);

/** Text for an XML or HTML element or a quoted attribute: what a viewer would obey or hide is visible, and no character of XML 1.0's forbidden ones is left. Line feeds stay; behind one, nothing is a command to a runner whose log this is printed to. */
export const markup = (text: string): string =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? safe(line) : inert(safe(line))))
    .join('\n');

/** The same for a quoted attribute, in which a parser would make a blank of a line feed. */
export const attribute = (text: string): string => text.split('\n').map(safe).join('&#10;');
