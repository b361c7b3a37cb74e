import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hit, played, web, WEB_SERVICE } from './small.js';

const test = suite('drain');
const drain = (flags: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  id: 'drain',
  action: 'drain',
  node: 'worker-1',
  flags: { ignoreDaemonsets: true, ...flags },
  ...more,
});

test('a budget that never lets go holds the plan for ever, and says whose it is', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { name: 'web', minAvailable: 2 } })] },
    steps: [drain({}), { id: 'reboot', action: 'reboot', node: 'worker-1', mode: 'graceful', duration: '3m' }],
  });
  const blocked = hit(timeline, 'drain-blocked')[0]!;
  assert.is(blocked.to, null);
  assert.is(blocked.certainty, 'certain');
  assert.is(blocked.target, 'shop/web');
  assert.match(
    blocked.cause.map(({ event }) => event).join('; '),
    /drains worker-1; the budget of shop\/web \(minAvailable 2\) lets no pod go: 2 of 2 are ready/,
  );
  assert.is(blocked.cause[1]!.place.pointer, '/0/spec/workloads/0/budget');
  assert.equal(timeline.stuck?.step, 'drain');
  assert.is(timeline.steps.length, 1);
});

test('after its timeout the drain has failed; whether the plan goes on is not known, and going on costs the pod', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { name: 'web', minAvailable: 2 } })] },
    steps: [drain({ timeout: '10m' }), { id: 'reboot', action: 'reboot', node: 'worker-1', mode: 'abrupt', duration: '3m' }],
  });
  const blocked = hit(timeline, 'drain-blocked')[0]!;
  assert.is(blocked.to, 600_000);
  assert.match(blocked.endedBy ?? '', /gives up after 10m/);
  assert.is(timeline.stuck?.step, 'drain');
  const [below] = hit(timeline, 'workload-below-budget');
  assert.is(below?.certainty, 'possible');
  assert.ok(
    timeline.assumptions.some(({ fact, assumed }) => fact === 'what happens when drain fails' && assumed === 'the plan stops there'),
  );
});

test('pods go one after the other where the budget says so, and kubectl asks again every 5 s', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { minAvailable: 2 } }, ['worker-1', 'worker-1', 'worker-1'])], services: [WEB_SERVICE] },
    steps: [drain({})],
  });
  assert.is(hit(timeline, 'workload-below-budget').length, 0);
  assert.is(hit(timeline, 'service-unreachable').length, 0);
  assert.is(timeline.stuck, undefined);
  // Three pods, 15 s each until the next may go, on the grid of 5 s; the last one takes 5 s to end.
  const { to } = timeline.steps[0]!;
  assert.ok(to >= 35_000 && to <= 50_000, `${to}`);
  assert.ok(hit(timeline, 'drain-blocked').every(({ covered }) => covered));
});

test('--disable-eviction does not ask the budget', () => {
  const timeline = played({
    spec: { workloads: [web({ budget: { minAvailable: 2 } })] },
    steps: [drain({ disableEviction: true })],
  });
  assert.is(hit(timeline, 'drain-blocked').length, 0);
  assert.is(hit(timeline, 'workload-below-budget')[0]?.certainty, 'certain');
});

test('kubectl refuses DaemonSets, emptyDir and bare pods without their flags', () => {
  const blocked = (more: Record<string, unknown>, flags: Record<string, unknown>, others: Record<string, unknown>[] = []) =>
    hit(played({ spec: { workloads: [web(more), ...others] }, steps: [drain(flags)] }), 'drain-failed');
  const daemon = { name: 'agent', namespace: 'ops', kind: 'DaemonSet' };
  assert.match(blocked({}, { ignoreDaemonsets: false }, [daemon])[0]!.cause[1]!.event, /--ignore-daemonsets/);
  assert.is(blocked({}, {}, [daemon]).length, 0);
  assert.match(blocked({ volumes: [{ type: 'emptyDir' }] }, {})[0]!.cause[1]!.event, /--delete-emptydir-data/);
  assert.is(blocked({ volumes: [{ type: 'emptyDir' }] }, { deleteEmptydirData: true }).length, 0);
  assert.match(blocked({ kind: 'Pod' }, {})[0]!.cause[1]!.event, /--force/);
  assert.is(blocked({ kind: 'Pod' }, { force: true }).length, 0);
  const [both] = blocked({ kind: 'Pod', volumes: [{ type: 'emptyDir' }] }, {});
  assert.equal([both!.asks, both!.from, both!.certainty], ['--delete-emptydir-data and --force', 0, 'certain']);
});

test('without --ignore-daemonsets a drain may be refused wherever no DaemonSet is listed', () => {
  const failed = (flags: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    hit(played({ spec: { workloads: [web({})], ...more }, steps: [drain(flags)] }), 'drain-failed');
  const [one] = failed({ ignoreDaemonsets: false });
  assert.equal([one?.certainty, one?.asks, one?.target], ['possible', '--ignore-daemonsets', 'a DaemonSet']);
  assert.equal(failed({}), []);
});

test('of a drain whose flags nobody wrote nothing is certain: it is refused only where something would be', () => {
  const failed = (...others: Record<string, unknown>[]) =>
    hit(
      played({ spec: { workloads: [web({}), ...others] }, steps: [{ id: 'drain', action: 'drain', node: 'worker-1', duration: '1m' }] }),
      'drain-failed',
    );
  assert.equal(failed(), []);
  const [one] = failed({ name: 'agent', namespace: 'ops', kind: 'DaemonSet' });
  assert.equal([one?.certainty, one?.asks], ['possible', '--ignore-daemonsets']);
});

test('a timeout that passes while pods are still ending is a failure, as likely as they take that long', () => {
  const failed = (flags: Record<string, unknown>, seconds = 1200) =>
    hit(played({ spec: { workloads: [web({ terminationGracePeriodSeconds: seconds })] }, steps: [drain(flags)] }), 'drain-failed');
  const [one, ...more] = failed({ timeout: '10m' });
  assert.is(more.length, 0);
  assert.equal([one!.certainty, one!.from, one!.target, one!.asks], ['possible', 600_000, 'shop/web', undefined]);
  assert.match(one!.cause.map(({ event }) => event).join('; '), /pods of shop\/web have 20m to end; drain gives up after 10m/);
  assert.equal(failed({ timeout: '20m1s' }), []);
  assert.equal(failed({ timeout: '10m', gracePeriod: 30 }), []);
  assert.is(failed({ timeout: '500ms' })[0]?.certainty, 'certain', 'no pod ends that soon');
});

test('what helps a drain that fails: the flags that kubectl asks for, or a timeout that outlasts the grace period', () => {
  const helps = (more: Record<string, unknown>, flags: Record<string, unknown>) =>
    played({ spec: { workloads: [web(more)] }, steps: [drain(flags)] })
      .counterfactuals.filter((one) => one.helps)
      .map(({ change }) => change);
  assert.equal(helps({ kind: 'Pod', volumes: [{ type: 'emptyDir' }] }, {}), ['--delete-emptydir-data and --force for drain']);
  assert.equal(helps({ terminationGracePeriodSeconds: 1200 }, { timeout: '10m' }), ['--timeout=21m for drain']);
});

test('a drain that gives up within seconds has failed as one that gives up late', () => {
  const [blocked] = hit(
    played({ spec: { workloads: [web({ budget: { minAvailable: 2 } })] }, steps: [drain({ timeout: '3s' })] }),
    'drain-blocked',
  );
  assert.equal([blocked?.covered, blocked?.certainty], [undefined, 'certain']);
});

test('a pod that is not Ready blocks a budget that is not met, unless its policy lets it go', () => {
  const crashing = (policy: Record<string, unknown>) =>
    hit(
      played({
        spec: {
          workloads: [
            web({
              budget: { minAvailable: 2, ...policy },
              pods: [
                { name: 'web-1', node: 'worker-1', ready: false },
                { name: 'web-2', node: 'worker-2' },
              ],
            }),
          ],
        },
        steps: [drain({})],
      }),
      'drain-blocked',
    );
  assert.is(crashing({})[0]?.to, null);
  assert.is(crashing({ unhealthyPodEvictionPolicy: 'AlwaysAllow' }).length, 0);
});

test('a grace period of 10 minutes is what a drain may take, --grace-period cuts it', () => {
  const longest = (flags: Record<string, unknown>) =>
    played({ spec: { workloads: [web({ terminationGracePeriodSeconds: 600 })] }, steps: [drain(flags)] }).duration.most;
  assert.ok(longest({}) >= 600_000);
  assert.ok(longest({ gracePeriod: 10 }) <= 60_000);
});

/** DNS on two workers that must keep apart, and its budget. */
const DNS = (more: Record<string, unknown> = {}) => ({
  provider: 'coredns',
  lameduck: '5s',
  replicas: 2,
  spreading: 'required',
  budget: { maxUnavailable: 1 },
  pods: [
    { name: 'coredns-0', node: 'worker-1', ip: '10.1.0.2' },
    { name: 'coredns-1', node: 'worker-2', ip: '10.1.1.2' },
  ],
  ...more,
});
const roll = (node: string) => [
  {
    action: 'drain',
    flags: { ignoreDaemonsets: true },
    node,
    duration: '2m',
    gate: ['pods-ready', 'endpoints-on-nodes'],
  },
  {
    action: 'reboot',
    node,
    mode: 'graceful',
    duration: '3m',
    gate: ['node-ready', 'pods-ready'],
  },
  { action: 'uncordon', node, duration: '1s', wait: '1m' },
];
const open = (timeline: ReturnType<typeof played>) => timeline.impacts.filter(({ covered }) => covered !== true);

test('a roll node by node with gates and a budget harms nobody: pods move along, to nodes that nobody tells apart as well', () => {
  const workers = [{ name: 'worker', count: 4 }];
  const nodes = ['worker-1', 'worker-2', 'worker-3', 'worker-4'];
  assert.equal(
    open(
      played({
        version: 'v1.30.9',
        workers,
        spec: { dns: DNS() },
        steps: nodes.flatMap(roll),
      }),
    ),
    [],
  );
  const each = {
    each: { nodes, batch: 1 },
    steps: roll('').map(({ node: _, ...step }) => step),
  };
  assert.equal(
    open(
      played({
        version: 'v1.30.9',
        workers,
        spec: { dns: DNS() },
        steps: [each],
      }),
    ),
    [],
  );
});

test('a drain asks the budget for pods on nodes that nobody tells apart too, and one node has one of two that keep apart', () => {
  const steps = [
    {
      action: 'drain',
      flags: { ignoreDaemonsets: true },
      nodes: ['worker-1', 'worker-2'],
      duration: '2m',
      gate: 'pods-ready',
    },
    { action: 'uncordon', nodes: ['worker-1', 'worker-2'], duration: '1s' },
    {
      id: 'second',
      action: 'drain',
      flags: { ignoreDaemonsets: true },
      nodes: ['worker-3', 'worker-4'],
      duration: '2m',
      gate: 'pods-ready',
    },
  ];
  const below = (dns: Record<string, unknown>) =>
    hit(
      played({
        version: 'v1.30.9',
        workers: [{ name: 'worker', count: 4 }],
        spec: { dns: DNS(dns) },
        steps,
      }),
      'workload-below-budget',
    );
  assert.is(below({}).length, 0);
});

test('nodes that are alike roll in one go, and that their pods may move more than once is said', () => {
  const rolled = (count: number) =>
    played({
      version: 'v1.30.9',
      workers: [{ name: 'worker', count }],
      spec: { dns: DNS() },
      steps: [{ each: { role: 'worker', batch: 1 }, steps: roll('').map(({ node: _, ...step }) => step) }],
    }).assumptions.some(({ fact, assumed }) => fact.startsWith('how often the pods of') && assumed === 'once');
  assert.equal([rolled(8), rolled(2)], [true, false]);
});

test('a drained node that stays cordoned has nothing to lose at its reboot; one that is open has', () => {
  const kept = (steps: Record<string, unknown>[]) =>
    hit(
      played({
        version: 'v1.30.9',
        workers: [{ name: 'worker', count: 3 }],
        spec: {
          dns: DNS({
            replicas: 1,
            budget: undefined,
            pods: [{ name: 'coredns-0', node: 'worker-1', ip: '10.1.0.2' }],
          }),
        },
        steps: [
          {
            action: 'drain',
            flags: { ignoreDaemonsets: true },
            node: 'worker-1',
            duration: '2m',
            gate: 'pods-ready',
          },
          ...steps,
        ],
      }),
      'dns-resolution',
    ).filter(({ from }) => from > 300_000);
  const drain = {
    action: 'drain',
    flags: { ignoreDaemonsets: true },
    node: 'worker-2',
    duration: '2m',
    gate: 'pods-ready',
    wait: '5m',
  };
  const reboot = {
    action: 'reboot',
    node: 'worker-2',
    mode: 'graceful',
    duration: '3m',
  };
  assert.is(kept([drain, reboot]).length, 0);
  assert.ok(kept([drain, { action: 'uncordon', node: 'worker-2', wait: '5m' }, reboot]).length > 0);
});

test.run();
