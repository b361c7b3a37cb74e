import { escape } from './escape.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an XML or HTML element or a quoted attribute: what a viewer would obey or hide is visible, and no character of XML 1.0's forbidden ones is left. Line feeds stay in elements and are kept in attributes. */
export function markup(text: string): string {
  return text
    .split('\n')
    .map((line) => escape(line).replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`))
    .join('\n')
    .replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

/** The same for a quoted attribute, in which a parser would make a blank of a line feed. */
export const attribute = (text: string): string => markup(text).replaceAll('\n', '&#10;');
