/** What the simulation proposes, written into the files, is what it simulated; and what somebody types. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { repair, type Material } from '../../src/repair/repair.js';
import { completions, typedTry } from '../../src/repair/typed.js';
import type { Try } from '../../src/repair/try.js';
import { parseInput, read } from '../../src/read/read.js';
import { PROPOSERS } from '../../src/simulate/changes/proposers.js';
import { LIKELY } from '../../src/simulate/choices.js';
import { play } from '../../src/simulate/run.js';
import { simulate } from '../../src/simulate/simulate.js';
import { INVENTORY, PLAN } from '../simulate/story.js';

const test = suite('repair');

/** An inventory and a plan, taken apart, with what is proposed for them. */
function materialOf(inventory = INVENTORY, plan = PLAN): Material & { readonly changes: readonly string[] } {
  const parsed = [parseInput({ file: 'inventory.yaml', text: inventory }), parseInput({ file: 'plan.yaml', text: plan })];
  const { pairs } = read(parsed);
  const pair = pairs[0]!;
  const { impacts, steps } = simulate(pair.inventory, pair.plan);
  const wanted = PROPOSERS.flatMap((propose) => propose({ ...pair, impacts, steps }));
  return {
    plan: pair.plan,
    inventory: pair.inventory,
    documents: new Map(parsed.map(({ file, source, syntax }) => [file, { source, syntax: syntax as 'yaml' }])),
    proposed: (change) => wanted.find((one) => one.change === change),
    changes: wanted.map(({ change }) => change),
  };
}

/** The files after some tries, read as they would be. */
function after(material: Material, tries: readonly Try[]) {
  const { changes, troubles } = repair(tries, material);
  assert.equal(troubles, []);
  const texts = [...material.documents].map(([file, { source }]) => ({
    file,
    text: changes.find((one) => one.file === file)?.after ?? source.text,
  }));
  const result = read(texts.map(parseInput));
  assert.not.ok(result.invalid, JSON.stringify(result.findings.map(({ message }) => message)));
  return { ...result.pairs[0]!, changes };
}

const material = materialOf();

test('there is something to try', () => {
  assert.ok(material.changes.length > 10);
});

/** The edited files, played, are what the simulation played with the change. */
function proved(own: typeof material, change: string): void {
  const wanted = own.proposed(change)!;
  const { plan, inventory, changes } = after(own, [{ kind: 'proposed', change }]);
  assert.ok(changes.length > 0);
  const [expected, played] = [play(wanted.inventory, wanted.plan, LIKELY), play(inventory, plan, LIKELY)];
  const told = (run: typeof played) => ({
    steps: run.steps.map(({ id, from, to }) => ({ id, from, to })),
    intervals: run.intervals.map(({ kind, from, to }) => ({ kind, from, to })),
  });
  assert.equal(told(played), told(expected), change);
}

for (const change of material.changes) test(`the edited files play as what was simulated: ${change}`, () => proved(material, change));

for (const name of readdirSync('examples').filter((one) => one !== 'master-reboot' && existsSync(`examples/${one}/inventory.yaml`))) {
  test(`the same for every change that is proposed for ${name}`, () => {
    const text = (file: string) => readFileSync(`examples/${name}/${file}.yaml`, 'utf8');
    const own = materialOf(text('inventory'), text('plan'));
    for (const change of own.changes) proved(own, change);
  });
}

test('comments and what is not meant stay', () => {
  const { changes } = after(material, [{ kind: 'proposed', change: 'serviceDownAction: reset on apiserver-vip' }]);
  assert.is(changes.length, 1);
  assert.is(changes[0]!.after, INVENTORY.replace('serviceDownAction: none #', 'serviceDownAction: reset #'));
});

const typed = (text: string): Try => {
  const one = typedTry(text);
  if ('trouble' in one) throw new Error(one.trouble);
  return one;
};

test('several at once, typed and proposed', () => {
  const { plan, inventory } = after(material, [
    typed('set loadBalancers/apiserver-vip/serviceDownAction reset'),
    typed('set steps/reboot-master-1/duration 10m'),
    typed('wait 5m after reboot-master-3'),
    typed('restart kube-proxy after reboot-master-3'),
    typed('move evict-dns-master-2 before reboot-master-1'),
  ]);
  assert.is(inventory.loadBalancers[0]!.serviceDownAction, 'reset');
  assert.equal(
    plan.steps.map(({ id }) => id),
    [
      'reboot-master-3',
      'wait-after-reboot-master-3',
      'restart-kube-proxy-after-reboot-master-3',
      'evict-dns-master-1',
      'evict-dns-master-2',
      'reboot-master-1',
      'reboot-master-2',
    ],
  );
  assert.is(
    plan.steps.find(({ id }) => id === 'reboot-master-1')?.kind === 'action' &&
      plan.steps.find(({ id }) => id === 'reboot-master-1')?.at.pointer,
    '/0/spec/steps/5',
  );
});

test('an orderly stop of the API servers is a step that says what is done, and the reboot stays as it was', () => {
  const change = material.changes.find((one) => one.startsWith('stop kube-apiserver'))!;
  const { plan, inventory } = after(material, [{ kind: 'proposed', change }]);
  const at = plan.steps.findIndex(({ id }) => id === 'stop-apiserver-before-reboot-master-1');
  const [stop, reboot] = plan.steps.slice(at, at + 2);
  assert.ok(stop?.kind === 'action' && reboot?.kind === 'action');
  assert.is(stop.action, 'run');
  assert.match(stop.command!, /manifests\/kube-apiserver\.yaml .* systemctl stop kubelet/);
  assert.equal([stop.nodes?.names, stop.affects?.components, stop.mode], [['master-1'], ['kube-apiserver'], 'graceful']);
  assert.is(reboot.mode, 'abrupt');
  // The effect is that step's: without it clients are deaf again.
  const deaf = (steps: typeof plan.steps) =>
    play(inventory, { ...plan, steps }, LIKELY).intervals.some(({ kind }) => kind === 'service-routing-stale');
  assert.equal([deaf(plan.steps), deaf(plan.steps.filter((_, i) => i !== at))], [false, true]);
});

test('what comes from a dump is set by a step, before all others', () => {
  const dumped = {
    ...material,
    documents: new Map(
      [...material.documents].map(([file, one]) => [file, file === 'inventory.yaml' ? { ...one, syntax: 'other' as const } : one]),
    ),
  };
  const { changes, troubles } = repair([typed('set loadBalancers/apiserver-vip/serviceDownAction reset')], dumped);
  assert.equal(troubles, []);
  assert.equal(
    changes.map(({ file }) => file),
    ['plan.yaml'],
  );
  const [first] = read([
    parseInput({ file: 'inventory.yaml', text: INVENTORY }),
    parseInput({ file: 'plan.yaml', text: changes[0]!.after }),
  ]).pairs[0]!.plan.steps;
  assert.equal(first?.kind === 'action' && first.set, { 'loadBalancers/apiserver-vip/serviceDownAction': 'reset' });
});

test('what cannot be done is said with the nearest word, and keeps no other from it', () => {
  const tries = [
    'set loadBalancers/apiserver-vp/mode x',
    'set steps/reboot-master-9/wait 1m',
    'wait 1m after reboot-master-4',
    'lose master-7 at reboot-master-1',
    'lose master-2 at reboot-master-1',
    'set steps/reboot-master-1/wait 1m',
  ];
  const { troubles, lost, changes } = repair(tries.map(typed), material);
  assert.is(troubles.length, 4);
  assert.match(troubles[0]!.why, /apiserver-vip/);
  for (const { why } of troubles.slice(1)) assert.match(why, /did you mean/);
  assert.equal(
    lost.map(({ host }) => host),
    ['master-2'],
  );
  assert.is(changes.length, 1);
});

test('two changes of the same line do not both happen', () => {
  const { troubles, changes } = repair(
    [typed('set steps/reboot-master-1/duration 1m'), typed('set steps/reboot-master-1/duration 2m')],
    material,
  );
  assert.match(troubles[0]!.why, /same lines/);
  assert.match(changes[0]!.after, /duration: 1m/);
});

test('what is typed and is no change', () => {
  for (const text of [
    '',
    'st a b',
    'set x',
    'wait 5x after a',
    'wait 5m',
    'gate node-redy after a',
    'move a',
    'lose a',
    'restart after b',
    'move a b after c',
  ])
    assert.ok('trouble' in typedTry(text), text);
  assert.match(JSON.stringify(typedTry('gate node-redy after a')), /node-ready/);
});

test('Tab knows verbs, places and names', () => {
  const names = { steps: ['reboot-a', 'reboot-b'], hosts: ['a'], paths: ['loadBalancers/x/mode'] };
  assert.equal(completions('re', names), ['restart']);
  assert.equal(completions('set load', names), ['loadBalancers/x/mode']);
  assert.equal(completions('wait 5m ', names), ['after', 'before']);
  assert.equal(completions('wait 5m after reboot-', names), ['reboot-a', 'reboot-b']);
  assert.equal(completions('lose a at ', names), ['reboot-a', 'reboot-b']);
});

test.run();
