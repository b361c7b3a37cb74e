/** Whatever somebody writes, `check` and every reporter answer: examples and rule cases mutated as text and as values, from one seed, so that a failure can be played again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/check.js';
import { loadRules } from '../src/judge/load.js';
import { parseInput } from '../src/read/read.js';
import { reporters } from './report/formats.js';
import { locator } from '../src/source/location.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
const { rules } = loadRules(
  names
    .filter((name) => name.endsWith('/rule.yaml'))
    .map((name) => ({ id: name.replace('/rule.yaml', ''), file: name, text: readFileSync(join(root, 'rules', name), 'utf8') })),
);
const example = ['inventory.yaml', 'plan.yaml'].map((name) => readFileSync(join(root, 'examples/master-reboot', name), 'utf8'));
/** Each an inventory and a plan in one text. */
const seeds = [
  `${example[0]}---\n${example[1]!.replace(/^ {2}inventory: .*\n/m, '')}`,
  ...names.filter((name) => /\/bad[-\w]*\.yaml$/.test(name)).map((name) => readFileSync(join(root, 'rules', name), 'utf8')),
];

/** mulberry32 (Tommy Ettinger, public domain): small, and the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const VALUES: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  1e300,
  Number.MAX_SAFE_INTEGER,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  { '': '' },
  '0s',
  '-5m',
  '9999999h',
  '1.30',
  'v1.18',
  'v1.999.0',
  'coredns',
  'master-1',
  'master-1-1',
  '__proto__',
  'constructor',
  '\u0000\u001b[31m',
  '\ud800',
  'x'.repeat(5000),
  '100%',
  '-1%',
  '*',
  '2026-02-30T25:61:00Z',
  { least: '5m', likely: '1m', most: '0s' },
  ['master-1', 'master-1'],
];

const WORDS = [
  'null',
  '-1',
  '1e999',
  '.nan',
  '.inf',
  '[]',
  '{}',
  '""',
  '*x',
  '&x',
  '!!binary x',
  '<<',
  '? ',
  '- ',
  '|',
  '>',
  '#',
  '{{',
  '\t',
  '\0',
  '99999999h',
  '&a [*a]',
];

function mutateText(text: string, pick: (below: number) => number): string {
  const lines = text.split('\n');
  for (let times = 1 + pick(3); times > 0; times--) {
    const [at, other] = [pick(lines.length), pick(lines.length)];
    const line = lines[at]!;
    const cut = pick(line.length + 1);
    const word = WORDS[pick(WORDS.length)]!;
    switch (pick(8)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(other, 0, line);
        break;
      case 2:
        lines[at] = lines[other]!;
        break;
      case 3:
        lines[at] = line.replace(/: .*/, `: ${word}`);
        break;
      case 4:
        lines[at] = line.slice(0, cut) + word + line.slice(cut);
        break;
      case 5:
        lines[at] = ' '.repeat(pick(4)) + line;
        break;
      case 6:
        lines[at] = line.slice(cut);
        break;
      default:
        lines.length = at + 1;
    }
    if (lines.length === 0) lines.push('');
  }
  return lines.join('\n');
}

/** One value of a document exchanged for another, or for one that stands elsewhere in it; its key left out, or given twice under another name. */
function mutateValue(documents: readonly unknown[], pick: (below: number) => number): unknown[] {
  const copy = structuredClone(documents) as unknown[];
  const spots: { owner: Record<string, unknown>; key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      spots.push({ owner: value as Record<string, unknown>, key });
      walk(inner);
    }
  };
  walk(copy);
  for (let times = 1 + pick(3); times > 0; times--) {
    const { owner, key } = spots[pick(spots.length)]!;
    const donor = spots[pick(spots.length)]!;
    const choice = pick(4);
    if (choice === 0 && !Array.isArray(owner)) delete owner[key];
    else if (choice === 1) owner[key] = structuredClone(donor.owner[donor.key]);
    else owner[key] = structuredClone(VALUES[pick(VALUES.length)]);
  }
  return copy;
}

/** Runs everything on a text; throws, or hands back how many findings there were. */
function everything(text: string): { readonly findings: number; readonly timelines: number } {
  const parsed = parseInput({ file: 'x.yaml', text });
  const { report, sources } = check([parsed], rules, { runs: 6 });
  const locate = locator(sources);
  const lines = text.split('\n');
  const shown = { locate, line: (_: string, n: number) => lines[n - 1] };
  for (const { evidence } of report.findings) for (const { place } of evidence) assert.ok(locate(place).line >= 1);
  for (const print of Object.values(reporters)) print(report, shown, { colour: false, unicode: true, columns: 100 });
  return { findings: report.findings.length, timelines: report.timelines.length };
}

function play(kind: string, count: number, make: (text: string, pick: (below: number) => number) => string): void {
  let [findings, timelines] = [0, 0];
  for (let number = 0; number < count; number++) {
    const pick = random(number);
    const text = make(seeds[number % seeds.length]!, pick);
    try {
      const told = everything(text);
      findings += told.findings;
      timelines += told.timelines;
    } catch (error) {
      throw new Error(`${kind} mutation ${number} throws ${(error as Error).stack}\n\n${text}`, { cause: error });
    }
  }
  assert.ok(findings > count, `${findings} findings: the mutations hardly reach anything`);
  assert.ok(timelines > count / 20, `${timelines} of ${count} were simulated: too few get that far`);
}

const COUNT = Number(process.env['FUZZ'] ?? 240);
const fuzz = suite('whatever is written');

fuzz('texts that were cut, doubled and garbled', () => play('text', COUNT, mutateText));

fuzz('documents with values of the wrong kind, size or place', () => {
  play('value', COUNT, (text, pick) =>
    mutateValue(parseInput({ file: 'x.yaml', text }).documents, pick)
      .map((document) => JSON.stringify(document))
      .join('\n---\n'),
  );
});

fuzz.run();
