import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sincePlanStart } from '../../src/cli/times.js';
import type { Plan } from '../../src/model/plan.js';
import { premortem } from './premortem.js';

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
    [['--explore', 'many'], /--explore cannot be/],
  ];
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = premortem(['simulate', EXAMPLE, ...args]);
    assert.is(status, 2, args.join(' '));
    assert.match(stderr, message);
    assert.is(stdout, '');
  }
});

test.run();
