import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseInput, read } from '../../src/read/read.js';
import { nowLines } from '../../src/report/now.js';
import { rehearsals } from '../../src/report/rehearsal.js';
import { watchCards } from '../../src/report/watch.js';
import { simulate } from '../../src/simulate/simulate.js';

const test = suite('report: during the change');

const example = (name: string): string => readFileSync(new URL(`../../examples/master-reboot/${name}`, import.meta.url), 'utf8');
const { inventory, plan } = read(['inventory.yaml', 'plan.yaml'].map((file) => parseInput({ file, text: example(file) }))).pairs[0]!;
const timeline = simulate(inventory, plan);
const now = (ms: number) =>
  nowLines(timeline, ms, undefined, 100)
    .map((pieces) => pieces.map(({ text }) => text).join(''))
    .join('\n');

test('a card for every step: what is seen, what is normal, when to stop, how to go back', () => {
  const cards = watchCards(timeline);
  assert.equal(
    cards.map(({ step }) => step),
    plan.steps.map(({ id }) => id),
  );
  const [first, second] = cards;
  assert.ok(first!.seen.some((text) => /rules are stale on ~21 nodes/.test(text)));
  assert.ok(first!.normal.some((text) => /master-3 NotReady while this step runs/.test(text)));
  assert.ok(first!.stop.some((text) => /has run 3 min/.test(text) || /180 s/.test(text)));
  assert.match(first!.back, /none/);
  assert.ok(second!.seen.some((text) => /names fail/.test(text)));
  assert.ok(second!.stop.some((text) => /endpoints-in-api/.test(text)));
  for (const card of cards) assert.ok(card.back.length > 0 && card.seen.length + card.normal.length > 0);
});

test("the plan's own rollback goes before the usual one", () => {
  const [step] = timeline.steps;
  const own = { ...timeline, steps: [{ ...step!, step: { ...step!.step, rollback: './unpatch.sh' } }] };
  assert.is(watchCards(own)[0]!.back, './unpatch.sh');
});

test('now: what is broken, when it heals, whether the next step is safe', () => {
  const early = now(4 * 60_000);
  assert.match(early, /broken {4}service rules are stale on ~21 nodes, until 30:00 \(in 26 min\)/);
  assert.match(early, /names fail on ~21 nodes/);
  assert.match(early, /next {6}not safe: from evict-dns-master-2 on, .*names fail/s);
  assert.match(now(50 * 60_000), /every step has ended/);
  assert.match(now(50 * 60_000), /nothing is expected to be/);
});

test('an experiment for each mechanism, with the times it would show', () => {
  const all = rehearsals(timeline);
  const watch = all.find(({ refuted }) => /new pod's address/.test(refuted))!;
  assert.ok(watch.expect.some((text) => /marks the member down after 16 s/.test(text)));
  assert.ok(watch.expect.some((text) => /ends 30 min after the cut/.test(text)));
  assert.ok(
    all.some(({ do: todo }) => todo.some((text) => /ten times/.test(text))),
    'the possible defect has one too',
  );
  for (const one of all) assert.ok(one.commands.length > 0 && one.refuted.length > 0);
});

test.run();
