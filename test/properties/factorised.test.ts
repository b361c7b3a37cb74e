/** Factorised and full exploration agree: on plans small enough to run every combination, leaving most of them out changes no answer. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Impact } from '../../src/model/timeline.js';
import { aggregate } from '../../src/simulate/aggregate.js';
import { explore, type Exploration } from '../../src/simulate/explore.js';
import { finish } from '../../src/simulate/work.js';
import { harm } from '../../src/simulate/worst.js';
import { cases, inventoryDocument, planDocument, readPair, type Case } from './generate.js';

const test = suite('factorised exploration');
/** More combinations than this are not all run here. */
const FULL = 240;

type Bag = Record<string, unknown>;

/** What of a case nobody knows: which of its facts and durations are taken away. */
const gaps = fc.record({
  rejoin: fc.boolean(),
  down: fc.boolean(),
  version: fc.boolean(),
  steps: fc.array(fc.constantFrom('nothing', 'nothing', 'mode', 'duration', 'downtime', 'replacement', 'range'), {
    minLength: 6,
    maxLength: 6,
  }),
});

function forget(made: Case, gap: { rejoin: boolean; down: boolean; version: boolean; steps: string[] }) {
  const inventory = inventoryDocument(made);
  const spec = inventory.spec as Bag;
  if (gap.rejoin) spec.etcd = { topology: 'stacked', rejoin: { least: '0s', likely: '20s', most: '15m' } };
  const [balancer] = spec.loadBalancers as [Bag];
  if (gap.down) for (const field of ['serviceDownAction', 'onMarkedDown']) delete balancer[field];
  if (gap.version) for (const node of spec.nodes as Bag[]) delete node.kubeProxyVersion;
  const plan = planDocument(made);
  for (const [index, step] of (plan.spec as { steps: Bag[] }).steps.entries()) {
    const what = gap.steps[index]!;
    if (what === 'range' && typeof step.duration === 'string') {
      const seconds = Number.parseInt(step.duration, 10);
      step.duration = { least: `${Math.ceil(seconds / 2)}s`, likely: `${seconds}s`, most: `${seconds * 2}s` };
      delete step.downtime;
    } else delete step[what];
  }
  return readPair(inventory, plan);
}

const answers = (exploration: Exploration): Impact[] => aggregate(exploration, 100);

const told = ({ kind, class: key, from, to, fraction, pinned, certainty, worst }: Impact) => ({
  kind,
  class: key,
  from,
  to,
  fraction,
  pinned,
  certainty,
  worst: worst.to === null ? null : harm(worst),
});

test('leaving out combinations that do not meet changes no certainty, no interval and no worst case', () => {
  let compared = 0;
  let saved = 0;
  fc.assert(
    fc.property(cases, gaps, (made, gap) => {
      const { inventory, plan } = forget({ ...made, moves: made.moves.slice(0, 4) }, gap);
      const full = finish(explore(inventory, plan, FULL));
      if (full.factorised || full.runs.length < 12) return;
      const part = finish(explore(inventory, plan, 4 * FULL, { always: 'factorised' }));
      if (!part.exhaustive) return;
      assert.equal(answers(part).map(told), answers(full).map(told));
      compared++;
      if (part.runs.length * 2 <= full.runs.length) saved++;
    }),
    { seed: 20261124, numRuns: 70, includeErrorInReport: true, endOnFailure: true },
  );
  assert.ok(compared >= 15, `only ${compared} cases had enough unknowns`);
  assert.ok(saved > 0, 'no case needed fewer runs');
});

test.run();
