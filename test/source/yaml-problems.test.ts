import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseYaml } from '../../src/source/yaml.js';
import { at, told } from './spots.js';
import { used } from './used.js';

const problems = suite('source: what is wrong with YAML');

/** Text -> what is said of it. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['', '1:1 "" the file is empty'],
  ['\uFEFF\r\n  \n', '1:1 "" the file is empty'],
  ['# only\n---\n# comments\n', '1:1 "# only" the file holds no document, nothing but comments'],
  // Templates, and what else is not YAML.
  [
    'a: 1\nname: {{ .Values.name }}\n',
    '2:7 "{{ .Values.name }}" this is a template with {{ }} in it, not YAML yet: render it first, or quote the braces',
  ],
  [
    'a: 1\n{{- if .x }}\nb: 2\n{{- end }}\n',
    '2:1 "{{- if .x }}" this is a template with {{ }} in it, not YAML yet: render it first, or quote the braces',
  ],
  ['name: {{ .x }}-y\n', '1:7 "{{ .x }}" this is a template with {{ }} in it, not YAML yet: render it first, or quote the braces'],
  ['a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n', '2:1 "<<<<<<< HEAD" this is left over from a merge conflict'],
  ['a: b\0c\n', '1:5 "\\u0000" there is a null byte here: this is not a text file'],
  ['a: b\x07c\n', '1:5 "\\u0007" there is a control character here that YAML does not allow'],
  // A blank is missing, or the colon.
  ['apiVersion: v1\nkind:Foo\nmetadata:\n  name: x\n', '2:5 ":" a blank is missing after "kind:"'],
  ['kind:Foo\nmetadata:\n  name: x\n', '1:5 ":" a blank is missing after "kind:"'],
  ['a: 1\nb: 2\nkind:Foo\n', '3:5 ":" a blank is missing after "kind:"'],
  ['steps:\n  - action:reboot\n    node: x\n', '2:11 ":" a blank is missing after "action:"'],
  ['a: 1\nb\nc: 2\n', '2:1 "b" this line is no "key: value" and begins no list entry'],
  [
    '$ kubectl get nodes -o yaml\napiVersion: v1\nkind: List\n',
    '1:1 "$ kubectl get nodes -o yaml" this line is no "key: value" and begins no list entry',
  ],
  // Indentation.
  ['a:\n\tb: 1\n', '2:1 "\\t" a tab is used for indentation: YAML takes spaces only'],
  ['a:\n  b: 1\n   c: 2\n', '3:4 "c" the indentation of this line does not fit the lines above'],
  ['a:\n    b: 1\n  c: 2\n', '3:3 "c" the indentation does not fit the lines above'],
  ['a:\n  - x\n  y: 1\n', '3:3 "y" the indentation does not fit the lines above'],
  // Values that need quotation marks.
  ['msg: error: it failed\n', '1:11 ":" a value with ": " in it must be quoted'],
  ['a: @foo\n', '1:4 "@" a value cannot begin with @; quote it'],
  [
    'a: *.example.com\n',
    '1:4 "*.example.com" no anchor of this name stands before this alias; quote the value if it is meant to begin with *',
  ],
  ['a: !Ref x\n', '1:4 "!Ref" this tag is not known here; quote the value if it is meant to begin with !'],
  ['a: !!int x\n', '1:4 "!!int" this value does not fit its tag'],
  ['a: "foo" bar\n', '1:10 "bar" there is more text after the closing quotation mark; quote the whole value'],
  ['a: "\\d+"\n', '1:6 "d" this backslash begins no escape sequence; between double quotation marks write \\\\, or use single ones'],
  ['p: !a^b\n', '1:8 "" this tag is not known here; quote the value if it is meant to begin with !'],
  // What was opened and not closed, where it was opened.
  ['a: "foo\nb: 1\n', '1:4 "\\"" this quotation mark is never closed'],
  ["a: 'foo\n  bar\nb: 1\n", `1:4 "'" this quotation mark is never closed`],
  ['a: [1, 2\nb: 3\n', '1:4 "[" this [ is never closed'],
  ['a: {x: "}"\n', '1:4 "{" this { is never closed'],
  ['a: [\n  {x: 1\n  },\n  2\nb: 3\n', '1:4 "[" this [ is never closed'],
  ['say: "{{x}}"\nmsg: not: so\n', '2:9 ":" a value with ": " in it must be quoted'],
  ['s:\n  - { id: a, n: [a, b }\n', '2:23 "}" expected a comma or ] before this }'],
  ['a: [1, 2]]\n', '1:10 "]" this ] closes nothing that is open here'],
  ['a: [1,,2]\n', '1:7 "," expected a value before this comma'],
  // What our values cannot be.
  ['a: {[x]: 1}\n', '1:5 "[x]" a key must be a plain text, not a list or a mapping'],
  ['a:\n  <<: 1\n', '2:3 "<<" << takes a mapping or a list of mappings to merge'],
  ['[ '.repeat(100), '1:199 "[" values are nested 100 levels deep or more'],
];

for (const [text, said] of SLIPS)
  problems(JSON.stringify(text).slice(0, 60), () => {
    const parsed = parseYaml('f', text);
    assert.equal(told(parsed), [said]);
    assert.equal(parsed.documents, []);
  });

problems('the documents before the broken one are read, and no others', () => {
  const parsed = parseYaml('f', 'a: 1 # one\n--- # two\nb: [\n---\nc: 3\n');
  assert.equal(parsed.documents, [{ a: 1 }]);
  assert.is(parsed.complete, false);
  assert.equal(told(parsed), ['3:4 "[" this [ is never closed']);
  assert.is(at(parsed, '/0/a'), '1:4 "1"');
  assert.equal(
    parsed.source.comments().map(({ text }) => text),
    [' one'],
  );
});

problems('a document whose values cannot be made keeps the others readable', () => {
  const parsed = parseYaml('f', 'a: 1\n---\nb: *nothing\n---\nc: 1\nc: 2\n');
  assert.equal(parsed.documents, [{ a: 1 }, { c: 2 }]);
  assert.is(at(parsed, '/1/c'), '6:4 "2"');
  assert.is(parsed.problems.length, 2);
  assert.is(parsed.complete, true);
});

problems('an alias in its own anchor', () => {
  const parsed = parseYaml('f', 'ok: 1\n---\na: &a\n  b: [*a]\n');
  assert.equal(parsed.documents, [{ ok: 1 }]);
  assert.equal(told(parsed), [
    '4:7 "*a" *a stands inside the very value it refers to, which would never end (the anchor stands here: 3:4 "&a")',
  ]);
});

problems('aliases that multiply', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array<string>(10).fill(`*a${n}`).join(', ')}]`);
  const parsed = parseYaml('f', `a0: &a0 [x]\n${lines.join('\n')}\n---\nok: 1\n`);
  assert.equal(parsed.documents, [{ ok: 1 }]);
  assert.is(parsed.problems.length, 1);
  assert.match(parsed.problems[0]!.message, /^aliases repeat one another to more than 2000000 values/);
});

problems('aliases that nest', () => {
  const lines = Array.from({ length: 200 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`);
  const parsed = parseYaml('f', `a0: &a0 [x]\n${lines.join('\n')}`);
  assert.equal(parsed.documents, []);
  assert.equal(told(parsed), [
    '99:12 "*a97" through this alias, values are nested 100 levels deep or more (the anchor stands here: 98:6 "&a97")',
  ]);
});

problems('very many documents that cannot be read', () => {
  const parsed = parseYaml('f', 'a: *b\n---\n'.repeat(20_000));
  assert.is(parsed.problems.length, 51);
  assert.is(parsed.problems[50]!.message, 'the 19950 documents from here on are not read: too many before them cannot be');
});

problems('large hostile texts end soon', () => {
  const n = 100_000;
  const texts = [
    ':',
    ': ',
    '"',
    "'",
    ' #',
    '\\',
    '{{',
    '[',
    '? ',
    '- ',
    '&a ',
    '---\n',
    'a\n',
    '#\n',
    '- *a\n',
    '"a",',
    'a: 1\n',
    '\t',
  ].flatMap((piece) => [piece.repeat(n), `a: ${piece.repeat(n)}`, `a: "${piece.repeat(n)}`, `x${' '.repeat(n)}${piece}\nc: d\ne`]);
  const start = used();
  for (const text of texts) {
    const parsed = parseYaml('f', text);
    parsed.source.locate('/0/a/1/2');
    parsed.source.comments();
  }
  assert.ok(used() - start < 20_000, `${used() - start} ms`);
});

problems.run();
