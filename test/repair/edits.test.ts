/** Edits of texts that people wrote: what is not meant stays as it was, to the byte. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applied, type Outcome } from '../../src/repair/edit.js';
import { setValue } from '../../src/repair/mapping.js';
import { insertItem, moveItem, removeItem } from '../../src/repair/sequence.js';
import { yamlFlow, yamlString } from '../../src/repair/write.js';
import { openText } from '../../src/source/open.js';

const edits = suite('edits of documents');

const open = (text: string) => {
  const { source, syntax } = openText(text.startsWith('{') ? 'x.json' : 'x.yaml', text);
  return { source, syntax };
};
const made = (text: string, outcome: Outcome): string => {
  if ('trouble' in outcome) return `trouble: ${outcome.trouble}`;
  return applied(text, outcome.edits) ?? 'clash';
};
const set = (text: string, pointer: string, path: readonly string[], value: unknown) =>
  made(text, setValue(open(text), pointer, path, value));

const YAML = `# head
spec:
  lb:
    - name: vip   # the one
      mode: none # default
      tcp: { idle: 5m }
  # about b
  b: 'x'
`;

edits('a value is replaced, its comment stays', () => {
  assert.is(set(YAML, '/0/spec/lb/0', ['mode'], 'reset'), YAML.replace('mode: none', 'mode: reset'));
  assert.is(set(YAML, '/0/spec/lb/0', ['tcp', 'idle'], '60s'), YAML.replace('idle: 5m', 'idle: 60s'));
  assert.is(set(YAML, '/0/spec', ['b'], 'z'), YAML.replace("'x'", 'z'));
});

edits('a key that is missing goes to the end of its mapping', () => {
  assert.is(set(YAML, '/0/spec/lb/0', ['members'], ['a', 'b']), YAML.replace('{ idle: 5m }\n', '{ idle: 5m }\n      members: [a, b]\n'));
  assert.is(set(YAML, '/0/spec/lb/0', ['tcp', 'keepAlive'], '60s'), YAML.replace('idle: 5m }', 'idle: 5m, keepAlive: 60s }'));
  assert.is(
    set(YAML, '/0/spec/lb/0', ['monitor', 'fall'], 3),
    YAML.replace('{ idle: 5m }\n', '{ idle: 5m }\n      monitor: { fall: 3 }\n'),
  );
  assert.is(set('a: 1', '/0', ['b'], true), 'a: 1\nb: true');
});

edits('JSON stays JSON, line ends stay what they are', () => {
  const json = '{\n  "spec": {\n    "a": "x",\n    "list": [ { "id": "one" } ]\n  }\n}\n';
  assert.is(set(json, '/0/spec', ['a'], 'true'), json.replace('"x"', '"true"'));
  assert.is(set(json, '/0/spec', ['c'], 5), json.replace('} ]\n', '} ],\n    "c": 5\n'));
  assert.is(
    made(json, insertItem(open(json), '/0/spec/list/0', 'after', { id: 'two', n: 1 })),
    json.replace('{ "id": "one" }', '{ "id": "one" }, { "id": "two", "n": 1 }'),
  );
  assert.is(set('a: 1\r\nb:\r\n  c: 2\r\n', '/0/b', ['d'], 'x'), 'a: 1\r\nb:\r\n  c: 2\r\n  d: x\r\n');
});

edits('what cannot be edited safely is said', () => {
  assert.match(set('a: &x { b: 1 }\nc: *x\n', '/0', ['c'], 'y'), /^trouble: /);
  assert.match(set('a: |\n  text\n', '/0', ['a'], 'y'), /^trouble: /);
});

const STEPS = `steps:
  # first, by hand
  - id: one      # begins
    action: wait
    duration: 1m
  - { id: two, action: wait, duration: 2m } # short

  # the last
  - id: three
    action: wait
    duration: 3m # ends
`;
const at = (n: number) => `/0/steps/${n}`;

edits('an item goes beside another one, in its style', () => {
  const step = { id: 'new', action: 'wait', duration: '5m' };
  assert.is(
    made(STEPS, insertItem(open(STEPS), at(0), 'after', step)),
    STEPS.replace('duration: 1m\n', 'duration: 1m\n  - id: new\n    action: wait\n    duration: 5m\n'),
  );
  assert.is(
    made(STEPS, insertItem(open(STEPS), at(1), 'after', step)),
    STEPS.replace('# short\n', '# short\n  - { id: new, action: wait, duration: 5m }\n'),
  );
  assert.is(
    made(STEPS, insertItem(open(STEPS), at(0), 'before', step)),
    STEPS.replace('  # first', '  - id: new\n    action: wait\n    duration: 5m\n  # first'),
  );
  const open_ = STEPS.trimEnd();
  assert.is(made(open_, insertItem(open(open_), at(2), 'after', { id: 'x' })), `${open_}\n  - id: x`);
});

edits('an item moves with its comments; one that goes leaves nothing', () => {
  const [head, one, two, gap, three] = [
    'steps:\n',
    '  # first, by hand\n  - id: one      # begins\n    action: wait\n    duration: 1m\n',
    '  - { id: two, action: wait, duration: 2m } # short\n',
    '\n',
    '  # the last\n  - id: three\n    action: wait\n    duration: 3m # ends\n',
  ];
  assert.is(head + one + two + gap + three, STEPS);
  assert.is(made(STEPS, moveItem(open(STEPS), at(0), 'after', at(1))), head + two + one + gap + three);
  assert.is(made(STEPS, moveItem(open(STEPS), at(2), 'before', at(0))), head + three + one + two + gap);
  assert.is(made(STEPS, removeItem(open(STEPS), at(1))), head + one + gap + three);
  const flow = 'steps: [ { id: a }, { id: b }, { id: c } ]\n';
  assert.is(made(flow, moveItem(open(flow), at(2), 'before', at(0))), 'steps: [ { id: c }, { id: a }, { id: b } ]\n');
  assert.is(made(flow, removeItem(open(flow), at(0))), 'steps: [ { id: b }, { id: c } ]\n');
});

edits('a string stays the string that it is', () => {
  for (const text of [
    'reset',
    'v1.20.15',
    '10.244.0.2',
    '60s',
    '1.30',
    'true',
    'null',
    '',
    'a: b',
    'a #b',
    '- x',
    '0x1f',
    '1e3',
    '#',
    'x:',
    'ünï',
    '名前',
    '*a',
    '&a',
    '{',
    'a, b',
    '2027-01-31',
    '12:30',
    ' x',
    '"',
    "'",
    '\n',
    '%',
    '@x',
    '!t',
    '|',
    '>',
  ]) {
    const { documents } = openText('x.yaml', `a: ${yamlString(text)}\nb: ${yamlFlow([text])}\nc: ${yamlFlow({ [text]: text })}\n`);
    assert.equal(documents, [{ a: text, b: [text], c: { [text]: text } }], JSON.stringify(text));
  }
});

edits('edits that want the same stretch clash; those at one place follow each other', () => {
  assert.is(
    applied('abc', [
      { file: '', start: 1, end: 1, text: 'x' },
      { file: '', start: 1, end: 1, text: 'y' },
    ]),
    'axybc',
  );
  assert.is(
    applied('abc', [
      { file: '', start: 0, end: 2, text: 'x' },
      { file: '', start: 1, end: 3, text: 'y' },
    ]),
    undefined,
  );
});

edits.run();
