import { EVENT_ID, YAMLException } from 'js-yaml';
import { tooDeepMessage } from './aliases.js';
import { characterAt, firstLine, lineAround } from './lines.js';
import { entries, isCollection, type Outline } from './outline.js';
import type { Span, SyntaxProblem } from './source.js';
import { writtenSpan } from './spans.js';
import { guess, template } from './yaml-slips.js';

// What stands in a text may be a password: no message repeats more of it than keys.
const UNKNOWN_TAG = 'this tag is not known here; quote the value if it is meant to begin with !';

/** js-yaml's reasons that say too little, or say it in the words of the specification, in the words of people. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^bad indentation of a (mapping|sequence) entry/, 'the indentation does not fit the lines above'],
  [/^deficient indentation/, 'this line is indented too little: something above it was not closed'],
  [/^tab characters must not be used in indentation/, 'a tab is used for indentation: YAML takes spaces only'],
  [
    /^end of the stream or a document separator is expected/,
    'this does not belong to the document that ends above; a new document begins with a line of ---',
  ],
  [/^can not read a block mapping entry|^expected ':' after a mapping key/, 'expected "key: value" here'],
  [/^missed comma between flow collection entries/, 'expected a comma or a closing bracket here'],
  [/^expected the node content, but found ','/, 'expected a value before this comma'],
  [/^unexpected end of the stream within a flow collection/, 'the text ends inside of [ ] or { }: is it complete?'],
  [/^unexpected end of the (stream|document) within a (single|double) quoted/, 'the text ends inside of quotation marks: is it complete?'],
  [/^nesting exceeded maxDepth/, tooDeepMessage],
  [/^null byte/, 'there is a null byte here: this is not a text file'],
  [/^the stream contains non-printable|^expected valid JSON character/, 'there is a control character here that YAML does not allow'],
  [/^unknown escape sequence/, 'this backslash begins no escape sequence; between double quotation marks write \\\\, or use single ones'],
  [/^expected hexadecimal character/, 'expected hexadecimal digits in this escape sequence'],
  [
    /^a line break is expected/,
    'after | or > the text begins on the next line; quote the value if it is meant to begin with that character',
  ],
  [/^a whitespace character is expected after the key-value separator/, 'a blank is missing after this colon'],
  [/^name of an anchor node/, '& begins an anchor and needs a name; quote the value if it is meant to begin with &'],
  [/^name of an alias node/, '* begins an alias and needs a name; quote the value if it is meant to begin with *'],
  [/^cannot merge mappings/, '<< takes a mapping or a list of mappings to merge'],
  [/^abnormal merge sequence size/, '<< takes at most 100 mappings to merge'],
  [/\btag\b(?! property)/, UNKNOWN_TAG],
  [/^directives end mark is expected/, 'after a line that begins with % a line of --- is expected'],
];

/** What `parseEvents` said of a text that is not YAML, at the place where a person would mend it. */
export function syntaxProblem(text: string, error: YAMLException | RangeError): SyntaxProblem {
  if (!(error instanceof YAMLException))
    return { message: `this is too large or too deep to be read (${error.message})`, span: firstLine(text) };
  const position = error.mark?.position ?? 0;
  return guess(text, position, error.reason) ?? { message: plain(error.reason), span: characterAt(text, position) };
}

function plain(reason: string): string {
  return PLAIN.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}

/** What `constructFromEvents` said of a document whose syntax is right. */
export function constructProblem(outline: Outline, document: number, error: YAMLException | RangeError): SyntaxProblem {
  const { text } = outline;
  if (!(error instanceof YAMLException))
    return { message: `this is too large or too deep to be read (${error.message})`, span: firstLine(text) };
  const position = error.mark?.position ?? 0;
  if (/complex keys/.test(error.reason))
    return collectionKey(outline, document) ?? { message: 'a key must be a plain text', span: lineAround(text, position) };
  const alias = /^unidentified alias "(.*)"$/s.exec(error.reason);
  if (alias) {
    const span = { start: position - 1, end: position + alias[1]!.length };
    return { message: 'no anchor of this name stands before this alias; quote the value if it is meant to begin with *', span };
  }
  const tag = tagAt(outline, position);
  if (tag && /^unknown|explicit tag$/.test(error.reason)) {
    return { message: error.reason.startsWith('unknown') ? UNKNOWN_TAG : 'this value does not fit its tag', span: tag };
  }
  const merge = text.startsWith('<<', position);
  return { message: plain(error.reason), span: merge ? { start: position, end: position + 2 } : characterAt(text, position) };
}

function tagAt(outline: Outline, position: number): Span | undefined {
  return [...outline.tags.values()].find(({ start }) => start === position);
}

/** A key that is itself a list or a mapping: most often a template's `{{ }}`. */
function collectionKey(outline: Outline, document: number): SyntaxProblem | undefined {
  for (let i = document + 1; i < outline.mate[document]!; i++) {
    if (outline.type[i] !== EVENT_ID.MAPPING) continue;
    for (const [key] of entries(outline, i)) {
      const node = outline.targets.get(key) ?? key;
      if (!isCollection(outline, node)) continue;
      const span = writtenSpan(outline, key) ?? firstLine(outline.text);
      if (outline.text.startsWith('{{', span.start - 1))
        return template({ start: span.start - 1, end: Math.min(span.end + 1, outline.text.length) });
      return { message: 'a key must be a plain text, not a list or a mapping', span };
    }
  }
  return undefined;
}

/** Said of a text without any document. */
export function emptyProblem(text: string): SyntaxProblem {
  const blank = text.trim() === '';
  return { message: blank ? 'the file is empty' : 'the file holds no document, nothing but comments', span: firstLine(text) };
}
