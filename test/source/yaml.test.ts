import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseYaml } from '../../src/source/yaml.js';
import { at, keyAt, told } from './spots.js';

const yaml = suite('source: YAML');

yaml('several documents; empty ones have no number', () => {
  const parsed = parseYaml('f', '---\n# nothing here\n---\na: 1\n---\n---\nb: 2\n...\n');
  assert.equal(parsed.documents, [{ a: 1 }, { b: 2 }]);
  assert.equal(told(parsed), []);
  assert.is(at(parsed, '/0/a'), '4:4 "1"');
  assert.is(at(parsed, '/1/b'), '7:4 "2"');
  assert.is(at(parsed, '/1'), '7:1 "b: 2"');
});

yaml('a document that is null is one', () => {
  assert.equal(parseYaml('f', '--- null\n---\na: 1\n').documents, [null, { a: 1 }]);
});

yaml('a byte-order mark, CRLF, wide characters, no final newline', () => {
  const parsed = parseYaml('f', '\uFEFFa: 1\r\n"😀": [ "é", 日本 ]\r\nb: "😀"  # 😀\r\nc: x');
  assert.equal(parsed.documents, [{ a: 1, '😀': ['é', '日本'], b: '😀', c: 'x' }]);
  assert.is(keyAt(parsed, '/0/a'), '1:1 "a"');
  assert.is(at(parsed, '/0/😀/1'), '2:14 "日本"');
  assert.is(at(parsed, '/0/b'), '3:4 "\\"😀\\""');
  assert.is(at(parsed, '/0/c'), '4:4 "x"');
  assert.equal(parsed.source.comments(), [{ span: { start: 35, end: 39 }, text: ' 😀', ownLine: false }]);
});

yaml('scalars of every style; quotation marks belong to them', () => {
  const parsed = parseYaml(
    'f',
    `p: two words # c\ns: 'it''s'\nd: "a\\n"\nl: |-  # header\n\n  one\n   two\n\nf: >\n  x\n  y\nm: more\n  than one\n`,
  );
  assert.equal(parsed.documents, [{ p: 'two words', s: "it's", d: 'a\n', l: '\none\n two', f: 'x y\n', m: 'more than one' }]);
  assert.is(at(parsed, '/0/p'), '1:4 "two words"');
  assert.is(at(parsed, '/0/s'), `2:4 "'it''s'"`);
  assert.is(at(parsed, '/0/d'), '3:4 "\\"a\\\\n\\""');
  assert.is(at(parsed, '/0/l'), '6:3 "one\\n   two"');
  assert.is(at(parsed, '/0/f'), '10:3 "x\\n  y"');
  assert.is(at(parsed, '/0/m'), '12:4 "more\\n  than one"');
});

yaml('collections: block style from the first key to the last value, flow style with its brackets', () => {
  const parsed = parseYaml('f', 'a:\n  b:\n    - x\n    - {c: [1, [2] ], d: } # }\ne: [\n  ]\nf: [k: v, {m: 1}]\n');
  assert.is(at(parsed, '/0/a/b'), '3:5 "- x\\n    - {c: [1, [2] ], d: }"');
  assert.is(at(parsed, '/0/a/b/1'), '4:7 "{c: [1, [2] ], d: }"');
  assert.is(at(parsed, '/0/a/b/1/c'), '4:11 "[1, [2] ]"');
  assert.is(at(parsed, '/0/a/b/1/c/1'), '4:15 "[2]"');
  assert.is(at(parsed, '/0/e'), '5:4 "[\\n  ]"');
  assert.is(at(parsed, '/0/f'), '7:4 "[k: v, {m: 1}]"');
  assert.is(at(parsed, '/0/f/0'), '7:5 "k: v"');
});

yaml('values that are not there stand where they would', () => {
  const parsed = parseYaml('f', 'a:\nb:  # none\n  c:\nl:\n  - # none\n  -\n  - x\n  -\nf: {p: , q}\nt: !!null\n');
  assert.equal(parsed.documents, [{ a: null, b: { c: null }, l: [null, null, 'x', null], f: { p: null, q: null }, t: null }]);
  assert.is(at(parsed, '/0/a'), '1:2 ""');
  assert.is(at(parsed, '/0/b/c'), '3:4 ""');
  assert.equal(
    [0, 1, 2, 3].map((n) => at(parsed, `/0/l/${n}`)),
    ['5:3 "-"', '6:3 "-"', '7:5 "x"', '8:3 "-"'],
  );
  assert.is(at(parsed, '/0/f/p'), '9:6 ""');
  assert.is(at(parsed, '/0/f/q'), '9:11 ""');
  assert.is(at(parsed, '/0/t'), '10:4 "!!null"');
});

yaml('a pointer to nothing is its closest ancestor', () => {
  const parsed = parseYaml('f', 'a:\n  b: [1]\n');
  assert.is(at(parsed, '/0/a/b/7/x'), '2:6 "[1]"');
  assert.is(keyAt(parsed, '/0/a/b/7/x'), '2:3 "b"');
  assert.is(at(parsed, '/0/a/toString'), '2:3 "b: [1]"');
  assert.is(at(parsed, '/0/a/b/length'), '2:6 "[1]"');
  assert.is(at(parsed, '/5/a'), '1:1 "a:"');
  assert.is(at(parsed, ''), '1:1 "a:"');
  assert.is(parsed.source.raw('/0/a/b/7'), undefined);
  assert.is(parsed.source.raw('/0/a/b'), undefined);
});

yaml('aliases: the alias itself where it stands, what is in it at the anchor', () => {
  const parsed = parseYaml('f', 'l: &l [a, {b: 1.30}]\nk: *l\nn: &n 5\nm: *n\n"*n": x\n? *n\n: y\n');
  assert.equal(parsed.documents, [{ 5: 'y', l: ['a', { b: 1.3 }], k: ['a', { b: 1.3 }], n: 5, m: 5, '*n': 'x' }]);
  assert.is(at(parsed, '/0/k'), '2:4 "*l"');
  assert.is(at(parsed, '/0/k/1/b'), '1:15 "1.30"');
  assert.is(keyAt(parsed, '/0/k/1/b'), '1:12 "b"');
  assert.is(parsed.source.raw('/0/k/1/b'), '1.30');
  assert.is(parsed.source.raw('/0/m'), '5');
  assert.is(keyAt(parsed, '/0/5'), '6:3 "*n"');
});

yaml('an alias means the anchor before it, in its own document', () => {
  const parsed = parseYaml('f', 'a: &x {v: 1}\nb: *x\nc: &x {v: 2}\nd: *x\n---\ne: &x {v: 3}\nf: *x\n');
  assert.equal(
    ['/0/b/v', '/0/d/v', '/1/f/v'].map((pointer) => at(parsed, pointer)),
    ['1:11 "1"', '3:11 "2"', '6:11 "3"'],
  );
});

yaml('merge keys: own values first, then the merged maps in their order, each at its own place', () => {
  const text = 'base: &b {x: 1, y: 2}\nother: &o\n  x: 3\n  z: 4\n  <<: {w: 5}\nm:\n  y: 9\n  <<: [*o, *b]\nquoted: {"<<": 1}\n';
  const parsed = parseYaml('f', text);
  assert.equal(parsed.documents, [
    { base: { x: 1, y: 2 }, other: { x: 3, z: 4, w: 5 }, m: { y: 9, x: 3, z: 4, w: 5 }, quoted: { '<<': 1 } },
  ]);
  assert.equal(
    ['x', 'y', 'z', 'w'].map((name) => at(parsed, `/0/m/${name}`)),
    ['3:6 "3"', '7:6 "9"', '4:6 "4"', '5:11 "5"'],
  );
  assert.is(keyAt(parsed, '/0/m/z'), '4:3 "z"');
  assert.is(at(parsed, '/0/quoted/<<'), '9:16 "1"');
});

yaml('many merges are no bomb', () => {
  const keys = Array.from({ length: 100 }, (_, n) => `k${n}: 1`).join(', ');
  const parsed = parseYaml('f', `base: &b {${keys}}\nitems:\n${'  - <<: *b\n'.repeat(5000)}`);
  assert.equal(told(parsed), []);
  assert.is(keyAt(parsed, '/0/items/4999/k0'), '1:11 "k0"');
});

yaml('keys are found by what they become', () => {
  const parsed = parseYaml('f', '1.0: a\n0x10: b\nnull: c\nTrue: d\na/b~c: e\n"1.0": f\n__proto__: g\ntoString: h\n"\\u0041": i\n: j\n');
  assert.equal(
    ['1', '16', 'true', 'a~1b~0c', '1.0', '__proto__', 'toString', 'A'].map((key) => at(parsed, `/0/${key}`)),
    ['1:6 "a"', '2:7 "b"', '4:7 "d"', '5:8 "e"', '6:8 "f"', '7:12 "g"', '8:11 "h"', '9:11 "i"'],
  );
  assert.ok(Object.hasOwn(parsed.documents[0] as object, '__proto__'));
  assert.is(({} as Record<string, unknown>)['g'], undefined);
});

yaml('the raw text of scalars', () => {
  const { source, documents } = parseYaml('f', 'v: 1.30\nbig: 12345678901234567890\nquoted: "1.30"\noctal: 017\n');
  assert.equal(documents, [{ v: 1.3, big: 12345678901234567000, quoted: '1.30', octal: 17 }]);
  assert.equal(
    ['v', 'big', 'quoted', 'octal', 'nothing'].map((key) => source.raw(`/0/${key}`)),
    ['1.30', '12345678901234567890', '"1.30"', '017', undefined],
  );
});

yaml('comments, and what only looks like one', () => {
  const text = [
    '# first',
    'a: b#c # trailing',
    'url: http://x/#frag',
    'q: " # no"',
    'block: | # header',
    '  # no comment',
    '  text',
    '# after the block',
    'l: [ # in a list',
    '  1 ]',
    '\t# behind a tab',
    '#',
    '--- # on a marker',
    'x: 1',
  ].join('\n');
  const { source } = parseYaml('f', text);
  assert.equal(
    source.comments().map(({ text: words, ownLine }) => `${words}${ownLine ? '' : ' (trailing)'}`),
    [
      ' first',
      ' trailing (trailing)',
      ' header (trailing)',
      ' after the block',
      ' in a list (trailing)',
      ' behind a tab',
      '',
      ' on a marker (trailing)',
    ],
  );
  assert.is(source.comments(), source.comments());
});

yaml('every duplicate key, with both places, and the last one read', () => {
  const parsed = parseYaml('f', 'a: 1\nb: {c: 1, c: 2, "c": 3}\na: 2\n1: x\n"1": y\n---\nz: 1\nm: &m {z: 1}\nn: {<<: *m, z: 2}\n');
  assert.equal(parsed.documents, [
    { a: 2, b: { c: 3 }, 1: 'y' },
    { z: 1, m: { z: 1 }, n: { z: 2 } },
  ]);
  assert.is(parsed.complete, true);
  assert.equal(told(parsed), [
    '2:11 "c" the key "c" is given twice in the same place (first given here: 2:5 "c")',
    '2:17 "\\"c\\"" the key "c" is given twice in the same place (first given here: 2:5 "c")',
    '3:1 "a" the key "a" is given twice in the same place (first given here: 1:1 "a")',
    '5:1 "\\"1\\"" the key "1" is given twice in the same place (first given here: 4:1 "1")',
  ]);
  assert.is(at(parsed, '/0/a'), '3:4 "2"');
});

yaml('more problems than anyone reads are counted', () => {
  const { problems } = parseYaml('f', 'a: 1\n'.repeat(501));
  assert.is(problems.length, 101);
  assert.is(problems[100]!.message, 'and 400 more problems from here on');
});

yaml.run();
