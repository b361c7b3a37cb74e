import { token } from '../model/place.js';
import type { Source } from '../source/source.js';
import { type Edit, type Outcome, trouble } from './edit.js';
import { eolOf, lineEnd, lineStart } from './lines.js';
import { jsonFlow, yamlFlow, yamlString } from './write.js';

/** A text that can be edited. */
export interface Editable {
  readonly source: Source;
  readonly syntax: 'yaml' | 'json';
}

/** Whether a mapping has a key: then the key's own span is the key. */
export function has({ source }: Editable, pointer: string, key: string): boolean {
  const { start, end } = source.locate(`${pointer}/${token(key)}`, true);
  const text = source.text.slice(start, end);
  return text === key || text === `'${key}'` || text === JSON.stringify(key);
}

/** The edit that sets what is at a path below the mapping at `pointer`: a value is replaced, a missing key put at the end of its mapping. Comments and order stay. */
export function setValue(document: Editable, pointer: string, path: readonly string[], value: unknown): Outcome {
  const [key = '', ...rest] = path;
  if (rest.length > 0 && has(document, pointer, key)) return setValue(document, `${pointer}/${token(key)}`, rest, value);
  const nested = rest.toReversed().reduce<unknown>((inner, name) => ({ [name]: inner }), value);
  return has(document, pointer, key) ? replaced(document, `${pointer}/${token(key)}`, nested) : added(document, pointer, key, nested);
}

function replaced({ source, syntax }: Editable, pointer: string, value: unknown): Outcome {
  const { start, end } = source.locate(pointer);
  const old = source.text.slice(start, end);
  const behind = source.locate(pointer, true).end;
  // A block of lines becomes one line behind its key, unless a comment would go with it.
  if (
    syntax === 'yaml' &&
    /^:[^\S\n]*\r?\n\s*$/.test(source.text.slice(behind, start)) &&
    !/[#&*!|>]/.test(source.text.slice(behind, end)) &&
    typeof value === 'object'
  )
    return { edits: [{ file: source.file, start: behind, end, text: `: ${yamlFlow(value)}` }] };
  // Between the key and its value stands a colon and nothing else: no tag, no anchor, no head of a text in lines.
  const between = source.text.slice(source.locate(pointer, true).end, start);
  if (/^[*&!]/.test(old) || /\n/.test(old) || !/^:?[^\S\n]*$/.test(between))
    return trouble(`the value in ${source.file} is written in a way that is not edited (an alias, an anchor, a tag or several lines)`);
  const text =
    syntax === 'json' ? jsonFlow(value) : typeof value === 'string' && old.startsWith('"') ? JSON.stringify(value) : yamlFlow(value);
  return { edits: [{ file: source.file, start, end, text: start === end ? ` ${text}` : text }] };
}

function added({ source, syntax }: Editable, pointer: string, key: string, value: unknown): Outcome {
  const { text, file } = source;
  const { start, end } = source.locate(pointer);
  if (text[start] === '*' || text[start] === '&') return trouble(`the mapping at ${file} is an alias or an anchor, which is not edited`);
  const one = (put: Omit<Edit, 'file'>): Outcome => ({ edits: [{ file, ...put }] });
  if (text[start] === '{') {
    const entry = syntax === 'json' ? `${JSON.stringify(key)}: ${jsonFlow(value)}` : `${yamlString(key)}: ${yamlFlow(value)}`;
    const inside = text.slice(start + 1, end - 1);
    const last = start + 1 + inside.trimEnd().length;
    if (inside.trim() === '') return one({ start: start + 1, end: end - 1, text: ` ${entry} ` });
    if (/#[^\n]*$/.test(text.slice(lineStart(text, last), last)))
      return trouble(`the mapping at ${file} ends with a comment, behind which nothing can be put`);
    // Over several lines each entry has its own; a trailing comma is legal in YAML alone.
    const gap = inside.includes('\n') ? `${eolOf(text)}${/^[ \t]*/.exec(text.slice(lineStart(text, last)))![0]}` : ' ';
    return one({ start: last, end: last, text: `${inside.trimEnd().endsWith(',') ? '' : ','}${gap}${entry}` });
  }
  if (syntax === 'json' || end <= start) return trouble(`there is no mapping at ${file} to put ${key} into`);
  const column = start - lineStart(text, start);
  const at = lineEnd(text, end);
  const eol = eolOf(text);
  const entry = `${' '.repeat(column)}${yamlString(key)}: ${yamlFlow(value)}`;
  return one(
    at >= text.length && !text.endsWith('\n')
      ? { start: text.length, end: text.length, text: `${eol}${entry}` }
      : { start: at, end: at, text: `${entry}${eol}` },
  );
}
