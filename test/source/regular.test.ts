/** What the reader of regular YAML reads is what js-yaml reads: the same value, and the same outline, event by event. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constructFromEvents, parseEvents } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { outlineOf, SCHEMA } from '../../src/source/outline.js';
import { readRegular } from '../../src/source/regular.js';
import { clusterList } from '../bench/cluster.js';
import { random } from './writer.js';

const regular = suite('source: regular YAML');

/** Whether a text is regular; where it is, it is held against js-yaml. */
function agrees(text: string, what = text): boolean {
  const read = readRegular(text);
  if (!read) return false;
  const events = parseEvents(text, { maxDepth: 100 });
  const { type, shape, start, end, mate, documents } = outlineOf(text, events);
  const ours = read.outline;
  assert.equal(read.value, constructFromEvents(events, { source: text, schema: SCHEMA })[0], what);
  assert.equal([...ours.type], [...type], `types: ${what}`);
  assert.equal([...ours.shape], [...shape], `shapes: ${what}`);
  assert.equal([...ours.start], [...start], `starts: ${what}`);
  assert.equal([...ours.end], [...end], `ends: ${what}`);
  assert.equal([...ours.mate], [...mate], `mates: ${what}`);
  assert.equal(ours.documents, documents, what);
  return true;
}

/** What programs print, each kind of value in it. */
const PRINTED = [
  `apiVersion: v1
items:
- apiVersion: v1
  data:
    Corefile: |
      .:53 {
          errors

          forward . /etc/resolv.conf
      }
    empty: ""
    folded: >-
      one
      two
       three
    kept: |+
      text

    "quoted: key": 'it''s'
  metadata:
    annotations:
      note: this goes on
        over a second line
      number: "1.30"
      quoted: 'no node is
        left: it''s

        # full'
      double: "one \\
        two
        \\n three"
    labels: {}
    name: a
    ownerReferences: []
  spec:
    matrix:
    - - 1
      - -0x1F
    - - ~
    nothing:
    taints:
    -
      effect: NoSchedule
    -
    - key: a/b
      value: "\\u00e9 \\t"
- kind: Node
  ready: true
  share: .5e3
kind: List
`,
  '- a\n- b: 1\n  c:\n  - d\n- |\n  x\n',
  'a:\n  b:\n    c: http://x/#y z\n  d: -1\ne: "#"\n',
];

const PIECES = [
  ' ',
  '  ',
  '\n',
  '\n  ',
  ':',
  ': ',
  '- ',
  '-',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '>',
  '|2',
  '{}',
  '[]',
  '{',
  ']',
  ',',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '<<',
  '\t',
  '\r',
  '---',
  '\n---\n',
  '...',
  '%',
  '@',
  'a',
  '1',
  'null',
  '~',
  '\\',
  'constructor',
  '__proto__',
  '\u00a0',
  '\u2028',
  '😀',
  '\0',
  '\uFEFF',
];

regular('what programs print is regular', () => {
  for (const text of PRINTED) {
    assert.ok(agrees(text), text);
    assert.ok(agrees(text.trimEnd()), `no final newline: ${text}`);
    assert.ok(agrees(`---\n${text}`), `a document mark: ${text}`);
  }
  assert.ok(agrees(clusterList(50).yaml, 'a list of nodes'));
});

regular('whatever else is put into it: js-yaml reads it the same, or it is left to js-yaml', () => {
  const next = random(20_261_124);
  const below = (n: number) => Math.floor(next() * n);
  let read = 0;
  for (let round = 0; round < 12_000; round++) {
    let text = PRINTED[below(PRINTED.length)]!;
    for (let changes = 1 + below(3); changes > 0; changes--) {
      const at = below(text.length + 1);
      const piece = PIECES[below(PIECES.length)]!;
      text = text.slice(0, at) + (next() < 0.7 ? piece : '') + text.slice(at + below(3) * below(4));
    }
    if (agrees(text)) read++;
  }
  assert.ok(read > 1000, `${read} of them were regular`);
});

regular('what is not regular is left to js-yaml', () => {
  for (const text of [
    '',
    '\n',
    ' a: 1\n',
    'a: 1\n\nb: 2\n',
    'a: 1 # why\n',
    '# why\na: 1\n',
    'a: {b: 1}\n',
    'a: &x 1\n',
    'a: 1\r\n',
    'a: 1\n---\nb: 1\n',
    'a: 1\na: 2\n',
    'a',
    '"a',
  ])
    assert.is(readRegular(text), undefined, JSON.stringify(text));
  assert.is(readRegular('- '.repeat(60) + 'a'), undefined, 'nested as no object is');
  assert.is(readRegular(`a: "${'x'.repeat(1_000_000)}`), undefined, 'a long text that is never closed');
});

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
if (!existsSync(corpus)) {
  regular.skip('the corpus', () => undefined);
  console.log('skipped: the corpus of real dumps is not here');
} else {
  regular('the corpus: read the same, and much of what kubectl printed is regular', () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
    const read = files.sort().filter((file) => agrees(readFileSync(join(corpus, file), 'utf8'), file));
    assert.ok(read.length > 10, `${read.length} of ${files.length}`);
  });
}

regular.run();
