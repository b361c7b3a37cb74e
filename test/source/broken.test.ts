/** Whatever a text is, reading it ends, does not throw, and says where it is wrong. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { token } from '../../src/model/place.js';
import { parseJson } from '../../src/source/json.js';
import { locationOf } from '../../src/source/location.js';
import { openText } from '../../src/source/open.js';
import type { Source } from '../../src/source/source.js';
import { type Parsed, parseYaml } from '../../src/source/yaml.js';
import { random, writeJson, writeYaml } from './writer.js';

const broken = suite('source: broken texts');

const PIECES = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  ',',
  '-',
  '- ',
  '#',
  ' #',
  '&a ',
  '*a',
  '<<: *a',
  '!t ',
  '|',
  '>',
  '\n',
  '\r',
  '\t',
  '  ',
  '---\n',
  '...\n',
  '%',
  '@',
  '\\',
  '{{',
  '\0',
  '\uFEFF',
  '\ud83d',
  '? ',
  '0',
  '<<: ',
];

/** A few random slips. */
function mutate(text: string, seed: number): string {
  const next = random(seed);
  let out = text;
  for (let n = 1 + Math.floor(next() * 4); n > 0; n--) {
    const at = Math.floor(next() * (out.length + 1));
    const cut = next() < 0.5 ? Math.floor(next() * 4) : 0;
    const piece = next() < 0.7 ? PIECES[Math.floor(next() * PIECES.length)]! : '';
    out = out.slice(0, at) + piece + out.slice(at + cut);
  }
  return next() < 0.1 ? out.slice(0, Math.floor(next() * out.length)) : out;
}

function inside(source: Source, { start, end }: { start: number; end: number }): void {
  assert.ok(start >= 0 && start <= end && end <= source.text.length, `${start} to ${end} in ${JSON.stringify(source.text)}`);
  const location = locationOf(source, { start, end });
  assert.ok(location.line >= 1 && location.column >= 1 && location.endLine >= location.line, JSON.stringify(location));
}

/** Every pointer of what was read leads to a place whose children are in it or elsewhere in the text, and every problem has a place. */
function sound({ source, documents, problems }: Parsed): void {
  for (const { message, span, related } of problems) {
    assert.ok(message.length > 0);
    inside(source, span);
    if (related) inside(source, related.span);
  }
  let left = 2000;
  const walk = (value: unknown, pointer: string): void => {
    if (left-- < 0) return;
    inside(source, source.locate(pointer));
    inside(source, source.locate(pointer, true));
    source.raw(pointer);
    if (value === null || typeof value !== 'object') return;
    for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${token(key)}`);
  };
  for (const [index, document] of documents.entries()) walk(document, `/${index}`);
  for (const { span } of source.comments()) inside(source, span);
  inside(source, source.locate('/0/nothing/here'));
  inside(source, source.locate('/99'));
  inside(source, source.locate(''));
}

broken('YAML with slips', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const text = mutate(writeYaml(seed).text, seed);
    try {
      sound(parseYaml('f', text));
      sound(openText('f', text));
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
    }
  }
});

broken('JSON with slips: read exactly where JSON.parse reads it', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const text = mutate(writeJson(seed).text, seed);
    try {
      const parsed = parseJson('f.json', text);
      sound(parsed);
      sound(openText('f.json', text));
      if (parsed.documents.length < 2) assert.is(parsed.complete, accepts(text.replace(/^\uFEFF/, '')));
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
    }
  }
});

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

broken.run();
