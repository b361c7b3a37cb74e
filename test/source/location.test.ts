import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lineOf, locationOf, locator } from '../../src/source/location.js';
import { parseYaml } from '../../src/source/yaml.js';

const location = suite('source: lines and columns');

const TEXT = '\uFEFFa: 1\r\n\r\n"😀": ["é",\n  x]\nlast: "y"';
const { source } = parseYaml('f.yaml', TEXT);

location('places become locations', () => {
  const locate = locator(new Map([['f.yaml', source]]));
  assert.equal(locate({ file: 'f.yaml', pointer: '/0/a' }), { file: 'f.yaml', line: 1, column: 4, endLine: 1, endColumn: 5 });
  assert.equal(locate({ file: 'f.yaml', pointer: '/0/a', key: true }), { file: 'f.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 });
  assert.equal(locate({ file: 'f.yaml', pointer: '/0/😀' }), { file: 'f.yaml', line: 3, column: 7, endLine: 4, endColumn: 5 });
  assert.equal(locate({ file: 'f.yaml', pointer: '/0/last' }), { file: 'f.yaml', line: 5, column: 7, endLine: 5, endColumn: 10 });
  assert.equal(locate({ file: 'other', pointer: '/0/a' }), { file: 'other', line: 1, column: 1, endLine: 1, endColumn: 1 });
});

location('lines as they are shown', () => {
  assert.equal(
    [0, 1, 2, 3, 4, 5, 6].map((n) => lineOf(source, n)),
    [undefined, 'a: 1', '', '"😀": ["é",', '  x]', 'last: "y"', undefined],
  );
  const ended = parseYaml('f', 'a: 1\nb: 2\n').source;
  assert.equal(
    [1, 2, 3, 4].map((n) => lineOf(ended, n)),
    ['a: 1', 'b: 2', '', undefined],
  );
  assert.is(lineOf(parseYaml('f', '').source, 1), '');
});

location('the ends of a text', () => {
  assert.equal(locationOf(source, { start: TEXT.length, end: TEXT.length }), {
    file: 'f.yaml',
    line: 5,
    column: 10,
    endLine: 5,
    endColumn: 10,
  });
  assert.equal(locationOf(source, { start: 0, end: 0 }), { file: 'f.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 });
});

location.run();
