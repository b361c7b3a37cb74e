import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sincePlanStart } from '../../src/cli/times.js';
import type { Plan } from '../../src/model/plan.js';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/simulate');
const EXAMPLE = 'examples/master-reboot/plan.yaml';
const at = { file: 'p', pointer: '/0' };
const planOf = (window?: { start?: string; zone?: string }): Plan => ({
  kind: 'ChangePlan',
  name: 'p',
  inventory: [],
  at,
  ...(window && { window: { ...window, at } }),
  steps: [{ kind: 'action', id: 'a', action: 'wait', gates: [], at }],
});
const min = 60_000;
const since = (plan: Plan, started: Record<string, string>, now: string) => sincePlanStart(plan, new Map(Object.entries(started)), now);

test('times of day count from the first step, also past midnight', () => {
  assert.is(since(planOf(), { a: '02:14' }, '02:27').now, 13 * min);
  assert.is(since(planOf(), { a: '23:54' }, '00:02').now, 8 * min);
  assert.is(since(planOf({ start: '2026-11-24T22:00' }), { a: '22:05' }, '00:05').now, 120 * min);
  assert.is(since(planOf({ start: '2026-11-24T22:00' }), { a: '22:05' }, '22:10').late, 5 * min);
});

test('without a first step the window opens the plan; offsets and a change of the clock count', () => {
  assert.is(since(planOf({ start: '2026-11-24T22:00' }), {}, '22:10').now, 10 * min);
  assert.is(since(planOf({ start: '2026-11-24T22:00+01:00' }), {}, '2026-11-24T21:10Z').now, 10 * min);
  // The clocks go back at 3:00 that night: from 1:30 to 3:30 are three hours.
  assert.is(since(planOf({ start: '2026-10-25T01:30', zone: 'Europe/Berlin' }), {}, '2026-10-25T03:30').now, 180 * min);
});

test('a time that the clocks never show is refused, of one that they show twice the first is taken and said', () => {
  const berlin = (start: string) => planOf({ start, zone: 'Europe/Berlin' });
  assert.throws(
    () => since(berlin('2026-03-28T23:00'), {}, '02:30'),
    (error: Error) => error.message === '--now: there is no 02:30 on 2026-03-29 in Europe/Berlin: the clocks are put forward over it',
  );
  const night = berlin('2026-10-24T23:00');
  const doubtful = since(night, {}, '02:30');
  assert.is(doubtful.now, 210 * min);
  assert.match(doubtful.twice.join(), /^02:30 comes twice on 2026-10-25 .*--now 2026-10-25T02:30\+02:00 or 2026-10-25T02:30\+01:00$/);
  assert.equal([since(night, {}, '2026-10-25T02:30+01:00').now, since(night, {}, '03:30').now], [270 * min, 330 * min]);
  assert.equal(since(night, {}, '2026-10-25T02:30+01:00').twice, []);
  for (const now of ['24:00', '2026-02-30T12:00', '12:61', '12:00+25:00']) assert.throws(() => since(night, {}, now), /--now cannot be/);
});

test('--started and --now: what is broken now stands first, by the clock', () => {
  const { status, stdout } = premortem(['simulate', EXAMPLE, '--started', 'reboot-master-3=02:14', '--now', '02:27']);
  assert.is(status, 0);
  assert.match(stdout, /^NOW 02:27 \(13:00 into the plan\)/);
  assert.match(stdout, /broken +service rules are stale/);
  assert.match(stdout, /\nAT 13:00/);
  assert.match(stdout, /\nSTEPS\n/);
});

test('--at, --cards and --rehearse add their parts; JSON has them too', () => {
  const { stdout } = premortem(['simulate', EXAMPLE, '--at', '9:10', '--cards', '--rehearse']);
  assert.match(stdout, /^AT 9:10/);
  assert.match(stdout, /\nSTEP 5 reboot-master-2/);
  assert.match(stdout, /\nREHEARSE 1 /);
  const json = JSON.parse(premortem(['simulate', EXAMPLE, '-f', 'json', '--at', '9m10s', '--cards', '--rehearse']).stdout) as Record<
    string,
    unknown[]
  >;
  assert.is((json.states![0] as { at: number }).at, 550);
  assert.is(json.cards!.length, 5);
  assert.ok(json.rehearsals!.length > 0);
});

test('--fault loses a host, --explore bounds the runs and says so', () => {
  const faulty = premortem(['simulate', EXAMPLE, '--fault', 'master-2@reboot-master-1']);
  assert.is(faulty.status, 0);
  assert.match(faulty.stdout, /master-2 is lost/);
  const few = JSON.parse(premortem(['simulate', EXAMPLE, '-f', 'json', '--explore', '2']).stdout) as {
    scope: { exhaustive: boolean; bound?: string };
  };
  assert.is(few.scope.exhaustive, false);
  assert.ok(few.scope.bound);
});

test('a lost host stays lost: no later step brings it back, and no change is made to the loss itself', () => {
  const later = premortem(['simulate', EXAMPLE, '--fault', 'master-2@reboot-master-1', '--at', '20m']);
  assert.match(later.stdout, /^AT 20:00 .*\n( .*\n)*? {2}hosts: master-2 is down since/m);
  assert.not.match(later.stdout, /in master-2 is lost|after master-2 is lost, /);
  assert.match(later.stdout, /reboot-master-2: reboot: nothing is left to do: master-2 is lost/);
});

test('--fault takes the names that the chart shows, and says why a batch is none', () => {
  const { folder, remove } = folderWith({
    'inventory.yaml': INVENTORY,
    'plan.yaml': PLAN.replace(
      '{ id: only, action: wait, duration: 1m }',
      '{ id: all, action: reboot, nodes: [cp-1, cp-2], batch: 1, duration: 2m }',
    ),
  });
  const fault = (step: string) => premortem(['simulate', 'plan.yaml', '--fault', `cp-3@${step}`], { cwd: folder });
  const [first, second, none] = [fault('all#1'), fault('all#2'), fault('al#2')];
  const whole = fault('all');
  remove();
  assert.is(first.status, 0, first.stderr);
  assert.is(first.stdout, whole.stdout);
  assert.is(second.status, 2);
  assert.match(second.stderr, /"all#2" is a batch of the step "all"/);
  assert.match(none.stderr, /no step "al#2"/);
});

test('--now alone says how the start was taken, and what to do', () => {
  const { stdout } = premortem(['simulate', EXAMPLE, '--now', '02:27']);
  assert.match(stdout, /^ {4}assumed +the plan began at this very moment: nobody said when a step did \(--started STEP=TIME\)$/m);
  assert.match(stdout, /^ {4}do {8}\S/m);
  const known = premortem(['simulate', EXAMPLE, '--started', 'reboot-master-3=02:14', '--now', '02:18']).stdout;
  assert.not.match(known, /assumed +the plan began/);
  assert.match(known, /^ {4}do {8}do not begin evict-dns-master-1 as it stands; what would help: \S/m);
});

test('--cards and --rehearse alone print what is taken along, not the whole prediction', () => {
  for (const flag of ['--cards', '--rehearse']) {
    const { stdout } = premortem(['simulate', EXAMPLE, flag]);
    assert.match(stdout, flag === '--cards' ? /^STEP 1 / : /^REHEARSE 1 /);
    assert.not.match(stdout, /^(STEPS|Explored:)/m);
  }
});

test('what cannot be meant is one sentence with the nearest word, and exit status 2', () => {
  const wrong: [string[], RegExp][] = [
    [['--at', 'soon'], /--at cannot be "soon"/],
    [['--started', 'reboot-mastr-3=02:14', '--now', '02:20'], /no step "reboot-mastr-3"; did you mean "reboot-master-3"/],
    [['--started', 'reboot-master-3', '--now', '02:20'], /--started cannot be/],
    [['--started', 'reboot-master-3=02:14'], /--started needs --now/],
    [['--started', 'reboot-master-3=02:14', '--now', '25:20'], /--now cannot be/],
    [['--started', 'reboot-master-1=02:10', '--started', 'reboot-master-3=02:14', '--now', '02:20'], /comes after/],
    [['--fault', 'mastr-2@reboot-master-1'], /no node "mastr-2"; did you mean "master-2"/],
    [['--fault', 'master-2'], /--fault cannot be/],
    [['--at', '02:00'], /"02:00" looks like a time of day\n.*2:00 \(minutes and seconds\)/],
    [['--explore', 'many'], /--explore cannot be/],
    [['--seed', '0x1'], /--seed cannot be "0x1"/],
  ];
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = premortem(['simulate', EXAMPLE, ...args]);
    assert.is(status, 2, args.join(' '));
    assert.match(stderr, message);
    assert.is(stdout, '');
  }
});

test.run();
