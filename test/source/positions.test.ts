/** The spans that a reader finds are the ones at which a writer of random texts put things. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseJson } from '../../src/source/json.js';
import { locationOf } from '../../src/source/location.js';
import { type Parsed, parseYaml } from '../../src/source/yaml.js';
import { type Written, writeJson, writeYaml } from './writer.js';

const positions = suite('source: positions of random texts');

function agree(seed: number, written: Written, parsed: Parsed): number {
  const { source, documents, problems } = parsed;
  const told = `seed ${seed}\n${JSON.stringify(written.text)}`;
  assert.equal(problems, [], told);
  assert.equal(documents, written.documents, told);
  let checked = 0;
  for (const [where, key] of [
    [written.values, false],
    [written.keys, true],
  ] as const) {
    for (const [pointer, span] of where) {
      assert.equal(source.locate(pointer, key), span, `${key ? 'key' : 'value'} of ${pointer}: ${told}`);
      const { line, column, endLine, endColumn } = locationOf(source, span);
      assert.is(offset(written.text, line, column), span.start, told);
      assert.is(offset(written.text, endLine, endColumn), span.end, told);
      checked++;
    }
  }
  return checked;
}

/** The slow and obvious way back from line and column. */
function offset(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  const before = lines.reduce((sum, { length }) => sum + length + 1, 0);
  return before + column - 1 + (line === 1 && text.startsWith('\uFEFF') ? 1 : 0);
}

positions('YAML: every value, key and comment', () => {
  let checked = 0;
  for (let seed = 1; seed <= 250; seed++) {
    const written = writeYaml(seed);
    const parsed = parseYaml('f', written.text);
    checked += agree(seed, written, parsed);
    const comments = parsed.source.comments();
    assert.equal(
      comments.map(({ text }) => text.trim()),
      written.comments.map((text) => text.trim()),
      `seed ${seed}\n${JSON.stringify(written.text)}`,
    );
    for (const { span, text } of comments) assert.is(written.text.slice(span.start, span.end).trimEnd(), `#${text}`);
  }
  assert.ok(checked > 5_000, `${checked} places`);
});

positions('JSON: every value and key', () => {
  let checked = 0;
  for (let seed = 1; seed <= 250; seed++) {
    const written = writeJson(seed);
    checked += agree(seed, written, parseJson('f', written.text));
  }
  assert.ok(checked > 5_000, `${checked} places`);
});

positions.run();
