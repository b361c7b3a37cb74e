import { escape, shorten } from './escape.js';
import { markup } from './xml.js';

/** Stands for a break until the text around it is escaped; escaped text has no control character. */
const HERE = '\0';
/** Neither seen nor copied; a parser has two texts where it stands. */
const BREAK = '<!---->';

/**
 * Escaped text with a break wherever GitHub or GitLab would make a mention, a reference, a commit, an address (GFM, section 6.9) or an emoji of
 * plain text: they look for these in each text by itself. (release-drafter keeps mentions and issues from being linked so.)
 */
function unlinked(text: string): string {
  return text
    .replace(/@(?=\S)|[#!&%~^$](?=\w)|\bGH(?=-\d)|:(?=\/\/)|www(?=\.)|:(?=[\w+-]+:)/gi, `$&${HERE}`)
    .replace(/(?<![0-9a-z])[0-9a-f]{7,}/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${HERE}`));
}

/** One line of at most so many cells, and of at most four times as many characters: of marks that take no cell there may be millions. */
function line(text: string, most: number): string {
  const shown = shorten(escape(text.slice(0, 20 * most)).trim(), most, '...');
  return shown.length <= 4 * most ? shown : `${shown.slice(0, 4 * most).replace(/[\ud800-\udbff]$/, '')}...`;
}

/** Untrusted text as one line of GitHub's Markdown that is shown as it is: no mark-up, no link, no mention, no formula. */
export function inline(text: string, most: number): string {
  return unlinked(line(text, most))
    .replace(/[\\`*_[\]<>&|~^#]/g, '\\$&')
    .replace(/^([+\-=:]|\d+(?=[.)]))/, (first) => (/\d/.test(first) ? `${first}\\` : `\\${first}`))
    .replaceAll('$', '<span>$</span>')
    .replaceAll(HERE, BREAK);
}

/** The same inside HTML that stands in Markdown, such as a summary. */
export function inlineHtml(text: string, most: number): string {
  return unlinked(line(text, most)).split(HERE).map(markup).join(BREAK).replaceAll('$', '<span>$</span>');
}

/** Lines as a block that is shown as it is; what is more than `most` characters is cut, and said to be. The fence is longer than any run of backticks inside. */
export function fenced(text: string, most: number): string {
  const lines = text.replace(/\n$/, '').split('\n');
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= most);
  const cut = lines.length - kept.length;
  const body = [...kept, ...(cut > 0 ? [`... ${cut} more line${cut === 1 ? '' : 's'}`] : [])].join('\n');
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${body}\n${fence}`;
}
