import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inventory } from '../../src/model/inventory.js';
import type { Plan } from '../../src/model/plan.js';
import { parseInput, read } from '../../src/read/read.js';
import { anchor } from '../../src/simulate/anchor.js';
import { withFault } from '../../src/simulate/fault.js';
import { simulate } from '../../src/simulate/simulate.js';
import { stateAt } from '../../src/simulate/state.js';

const test = suite('a change under way');

const example = (name: string): string => readFileSync(new URL(`../../examples/master-reboot/${name}`, import.meta.url), 'utf8');
const pair = (): { inventory: Inventory; plan: Plan } =>
  read(['inventory.yaml', 'plan.yaml'].map((file) => parseInput({ file, text: example(file) }))).pairs[0]!;

const min = 60_000;
function tied(began: Record<string, number>, now: number): Plan {
  const made = anchor(pair().plan, { began: new Map(Object.entries(began)), now });
  if (!('steps' in made)) throw new Error(JSON.stringify(made));
  return made;
}

test('steps begin when they did; what lies between took the time there was', () => {
  const plan = tied({ 'reboot-master-3': 0, 'reboot-master-1': 10 * min }, 11 * min);
  const { steps } = simulate(pair().inventory, plan);
  const of = (id: string) => steps.find((step) => step.id === id)!;
  assert.is(of('reboot-master-3').to, 3 * min, 'there was time enough for its own length');
  assert.is(of('reboot-master-1').from, 10 * min);
  assert.ok(of('evict-dns-master-1').to <= 10 * min);
  assert.is(of('evict-dns-master-2').from, 13 * min);
});

test('steps that took less than the plan says are shortened, not overlapped', () => {
  const { steps } = simulate(pair().inventory, tied({ 'reboot-master-3': 0, 'evict-dns-master-1': 2 * min }, 2 * min + 5000));
  assert.is(steps[0]!.to, 2 * min);
  assert.is(steps[1]!.from, 2 * min);
});

test('a step past its time has not ended, and ends at a time nobody knows', () => {
  const plan = tied({ 'reboot-master-3': 0 }, 13 * min);
  const [step] = plan.steps;
  assert.ok(
    step?.kind === 'action' && step.duration!.least === 13 * min && step.duration!.likely > 13 * min && step.duration!.most >= 26 * min,
  );
  const { impacts } = simulate(pair().inventory, plan);
  assert.ok(
    impacts.some(({ kind, from }) => kind === 'service-routing-stale' && from === 0),
    'what it broke stays broken from its beginning on',
  );
});

test('what cannot have happened is said', () => {
  const { plan } = pair();
  const why = (began: Record<string, number>, now: number) => {
    const made = anchor(plan, { began: new Map(Object.entries(began)), now });
    return 'steps' in made ? [] : made.map((one) => one.why);
  };
  assert.equal(why({ 'reboot-master-9': 0 }, min), ['unknown']);
  assert.equal(why({ 'reboot-master-3': 2 * min }, min), ['future']);
  assert.equal(why({ 'reboot-master-3': 2 * min, 'reboot-master-1': min }, 5 * min), ['order']);
});

test('the state at 9:10: who sees which endpoints, and why', () => {
  const { inventory, plan } = pair();
  const state = stateAt(inventory, plan, 9 * min + 10_000);
  assert.equal(state.steps, ['reboot-master-2']);
  assert.equal(
    state.hosts.map(({ name }) => name),
    ['master-2'],
  );
  assert.equal(
    state.balancers[0]!.members.filter(({ inRotation }) => !inRotation).map(({ name }) => name),
    ['master-2'],
  );
  const via = (backend: string) =>
    state.clients.find((one) => one.component === 'kube-proxy' && one.backend === backend && one.deafSince !== undefined)!;
  // Deaf since the first reboot: both pods they know have moved; one address is another pod's by now.
  assert.equal(via('master-3').endpoints, [
    { address: '10.244.0.2', alive: true },
    { address: '10.244.1.2', alive: false },
  ]);
  assert.equal(via('master-1').endpoints, [
    { address: '10.244.1.2', alive: false },
    { address: '10.244.2.2', alive: true },
  ]);
  assert.ok(via('master-3').why.some(({ hazard }) => hazard === 'kube-proxy/dead-watch'));
  const proxies = state.clients.filter(({ component }) => component === 'kube-proxy').reduce((sum, { nodes }) => sum + nodes, 0);
  assert.ok(Math.abs(proxies - 63) < 1e-6, `${proxies} of 63 nodes are accounted for`);
});

test('the state before anything happens, and after the end', () => {
  const { inventory, plan } = pair();
  const before = stateAt(inventory, { ...plan, steps: [] }, 0);
  assert.equal(before.hosts, []);
  assert.is(before.ended, true);
  const after = stateAt(inventory, plan, 60 * min);
  assert.ok(
    after.clients.every(({ deafSince, component }) => component === 'kubelet' || deafSince === undefined),
    'the keepalives have found out',
  );
});

test('a host lost during a step breaks what its absence breaks', () => {
  const { inventory, plan } = pair();
  const faulty = withFault(plan, { host: 'master-2', step: 'reboot-master-1' })!;
  const { impacts } = simulate(inventory, faulty);
  const quorum = impacts.find(({ kind, certainty }) => kind === 'etcd-no-quorum' && certainty !== 'possible')!;
  assert.is(quorum.from, 3 * min + 20_000, 'two of three members are gone from then on');
  assert.is(withFault(plan, { host: 'master-2', step: 'nothing' }), undefined);
});

test.run();
