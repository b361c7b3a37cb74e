/**
 * The way it is done by the book, on a cluster of which everything is said: no rule may mind it, and none may be left undecided. What fires here is a
 * false alarm on every careful team; a fact that is missing here has to be written into the inventory, so that somebody sees what a new rule asks for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/check.js';
import { loadRules } from '../src/judge/load.js';
import { parseInput } from '../src/read/read.js';

const test = suite('by the book');
const rulesFolder = fileURLToPath(new URL('../rules/', import.meta.url));
const own = fileURLToPath(new URL('./textbook/', import.meta.url));
const { rules } = loadRules(
  readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('rule.yaml'))
    .map((name) => ({ id: dirname(name), file: name, text: readFileSync(join(rulesFolder, name), 'utf8') })),
);
const file = (name: string) => parseInput({ file: name, text: readFileSync(join(own, name), 'utf8') });

for (const [name, inventory] of [
  ['roll', 'inventory'],
  ['upgrade', 'inventory'],
  ['managed-roll', 'managed'],
  ['managed-upgrade', 'managed'],
] as const) {
  test(name, () => {
    const { report } = check([file(`${inventory}.yaml`), file(`${name}.yaml`)], rules, { today: '2026-11-24', runs: 64 });
    assert.equal(
      report.findings
        .filter(({ severity, rule }) => severity !== 'info' || rule === 'input/unknown')
        .map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
    assert.equal(report.summary.rules, { decided: rules.length, unknown: 0 });
    assert.equal(
      report.timelines[0]!.steps.some(({ action }) => action === 'drain'),
      true,
      'it was played',
    );
  });
}

test.run();
