/** Markdown as GitHub reads it, and what may be in it of what we write. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import * as assert from 'uvu/assert';
import { fragment, type Page } from './html.js';

/** As GitHub reads it, before it takes out what it does not allow. */
export const render = (text: string): Page =>
  fragment(micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }));

/** Everything that we write; none of it links anywhere. */
const OURS = [
  'h2',
  'h3',
  'p',
  'strong',
  'em',
  'pre',
  'code',
  'details',
  'summary',
  'b',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'ul',
  'li',
  'sub',
  'span',
];
/** What GitHub and GitLab make links, mentions or pictures of, in any text that is not code. */
const LINKED = /@\S|[#!&%~^$]\w|GH-\d|:\/\/|www\.|:[\w+-]+:|(?<![0-9a-z])[0-9a-f]{7}/i;

/** Fails where a page has an element that is not one of ours, an attribute, or a text that becomes a link or a mention. */
export function harmless({ elements, texts }: Page, name: string): void {
  for (const { tagName, attrs } of elements) {
    assert.ok(OURS.includes(tagName), `${name}: <${tagName}>`);
    assert.ok(attrs.length === 0 || (tagName === 'code' && attrs[0]!.value === 'language-text'), `${name}: <${tagName} ${attrs[0]?.name}>`);
  }
  for (const { value, inside } of texts) {
    if (inside.includes('pre')) continue;
    assert.not.match(value, LINKED, name);
    if (inside.at(-1) !== 'span') assert.not.match(value, /\$/, name);
  }
}
