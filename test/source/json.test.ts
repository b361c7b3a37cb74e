import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseJson } from '../../src/source/json.js';
import { at, keyAt, told } from './spots.js';
import { used } from './used.js';

const json = suite('source: JSON');

json('values, keys and raw texts, found on demand', () => {
  const parsed = parseJson(
    'f',
    '\uFEFF {\r\n  "a/b": [1, {"__proto__": 1.30, "\\u0061\\"": "x\\\\"}],\r\n  "😀": "é", "n": 12345678901234567890\r\n}\r\n',
  );
  assert.equal(told(parsed), []);
  assert.is(at(parsed, '/0/a~1b/1/__proto__'), '2:28 "1.30"');
  assert.is(parsed.source.raw('/0/a~1b/1/__proto__'), '1.30');
  assert.is(keyAt(parsed, '/0/a~1b/1/a"'), '2:34 "\\"\\\\u0061\\\\\\"\\""');
  assert.is(at(parsed, '/0/a~1b/1/a"'), '2:46 "\\"x\\\\\\\\\\""');
  assert.is(at(parsed, '/0/😀'), '3:9 "\\"é\\""');
  assert.is(keyAt(parsed, '/0/a~1b'), '2:3 "\\"a/b\\""');
  assert.is(keyAt(parsed, '/0/a~1b/0'), '2:11 "1"');
  assert.is(parsed.source.raw('/0/n'), '12345678901234567890');
  assert.is(parsed.source.raw('/0/a~1b'), undefined);
  assert.equal(parsed.source.comments(), []);
});

json('a pointer to nothing is its closest ancestor', () => {
  const parsed = parseJson('f', '{"a": {"b": [1, 2]}}');
  assert.is(at(parsed, '/0/a/b/2'), '1:13 "[1, 2]"');
  assert.is(at(parsed, '/0/a/b/length'), '1:13 "[1, 2]"');
  assert.is(keyAt(parsed, '/0/a/b/2'), '1:8 "\\"b\\""');
  assert.is(at(parsed, '/0/a/toString'), '1:7 "{\\"b\\": [1, 2]}"');
  assert.is(at(parsed, '/1'), '1:1 "{\\"a\\": {\\"b\\": [1, 2]}}"');
  assert.is(parsed.source.raw('/0/a/b/2'), undefined);
});

json('no key reaches a prototype', () => {
  const { documents } = parseJson('f', '{"__proto__": {"polluted": 1}}');
  assert.ok(Object.hasOwn(documents[0] as object, '__proto__'));
  assert.is(({} as Record<string, unknown>)['polluted'], undefined);
});

json('several values, as appending to a file makes them', () => {
  const parsed = parseJson('f', '{"a": 1}{"b": 2}\n\n[3]\n');
  assert.equal(parsed.documents, [{ a: 1 }, { b: 2 }, [3]]);
  assert.equal(told(parsed), []);
  assert.is(at(parsed, '/1/b'), '1:15 "2"');
  assert.is(at(parsed, '/2/0'), '3:2 "3"');
});

json('what stands before the first mistake is read', () => {
  const parsed = parseJson('f', '{"a": 1}\n{"b": ');
  assert.equal(parsed.documents, [{ a: 1 }]);
  assert.is(parsed.complete, false);
  assert.equal(told(parsed), ['2:6 "" the text ends too early: is it complete? (this { is still open: 2:1 "{")']);
});

json('every duplicate key', () => {
  const parsed = parseJson('f', '{"a": 1, "b": {"x": 1, "\\u0078": 2},\n "a": {"c": 1}, "a": 3}');
  assert.equal(parsed.documents, [{ a: 3, b: { x: 2 } }]);
  assert.equal(told(parsed), [
    '1:24 "\\"\\\\u0078\\"" the key "x" is given twice in the same place (first given here: 1:16 "\\"x\\"")',
    '2:2 "\\"a\\"" the key "a" is given twice in the same place (first given here: 1:2 "\\"a\\"")',
    '2:17 "\\"a\\"" the key "a" is given twice in the same place (first given here: 1:2 "\\"a\\"")',
  ]);
  assert.is(at(parsed, '/0/a'), '2:22 "3"');
  assert.is(at(parsed, '/0/b/x'), '1:34 "2"');
});

/** Text -> what is said of it. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['', '1:1 "" the file is empty'],
  ['{"a": 1,}', '1:8 "," JSON takes no comma before }'],
  ['[1,\n 2,\n]', '2:3 "," JSON takes no comma before ]'],
  ['{"a" 1}', '1:6 "1" expected a colon'],
  ['{a: 1}', '1:2 "a" expected a key in double quotation marks, or }'],
  ["{'a': 1}", `1:2 "'" JSON takes double quotation marks only`],
  ['{"a": tru}', '1:7 "tru" expected a value'],
  ['{"a": NaN}', '1:7 "NaN" expected a value'],
  ['{"a": 01}', '1:7 "01" expected a value'],
  ['[1 2]', '1:4 "2" expected a comma, or ]'],
  ['[,]', '1:2 "," expected a value, or ], found ,'],
  ['{"a": 1\n"b": 2}', '2:1 "\\"" expected a comma, or }, found "'],
  ['{"a": // why\n 1}', '1:7 "/" JSON takes no comments'],
  ['{"a": "x\ny"}', '1:7 "\\"" this quotation mark is not closed on its line'],
  ['{"a": "x}', '1:7 "\\"" this quotation mark is never closed: is the text complete?'],
  ['{"a": "\\d"}', '1:8 "\\\\d" this backslash begins no escape sequence; a backslash itself is written \\\\'],
  ['{"a": "\t"}', '1:8 "\\t" there is a control character in this text; write it as an escape sequence such as \\t'],
  ['{"items": [', '1:12 "" the text ends too early: is it complete? (this [ is still open: 1:11 "[")'],
  [`${'['.repeat(100)}${']'.repeat(100)}`, '1:100 "[" values are nested 100 levels deep or more'],
  ['['.repeat(100_000), '1:100 "[" values are nested 100 levels deep or more'],
];

for (const [text, said] of SLIPS)
  json(JSON.stringify(text).slice(0, 60), () => {
    const parsed = parseJson('f', text);

    assert.equal(told(parsed), [said]);
    assert.equal(parsed.documents, []);
    assert.is(parsed.complete, false);
  });

json('words behind the end', () => {
  const parsed = parseJson('f', '{"a": 1}\nbye');
  assert.equal(parsed.documents, [{ a: 1 }]);
  assert.equal(told(parsed), ['2:1 "b" this does not belong to the JSON that ends above']);
});

json('a large text: nesting is looked for, duplicates are not', () => {
  const filler = `"${'x'.repeat(1_000_000)}"`;
  assert.equal(told(parseJson('f', `{"a": 1, "a": ${filler}}`)), []);
  const deep = parseJson('f', `[${filler}, ${'['.repeat(99)}${']'.repeat(99)}]`);
  assert.equal(deep.documents, []);
  assert.match(told(deep)[0]!, /nested 100 levels deep or more/);
});

json('one pointer after the other into a long list costs one look through it', () => {
  const text = `{"items": [${Array.from({ length: 50_000 }, (_, n) => `{"name": "node-${n}"}`).join(',\n')}]}`;
  const { source } = parseJson('f', text);
  const start = used();
  for (let n = 0; n < 50_000; n += 5) assert.is(source.raw(`/0/items/${n}/name`), `"node-${n}"`);
  assert.ok(used() - start < 5_000);
});

json.run();
