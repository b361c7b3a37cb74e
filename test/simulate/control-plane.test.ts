import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Given, of, span, timelineOf } from './timeline.js';

const test = suite('the control plane');
const READY = 'monitor: { type: https, interval: 2s, fall: 3, path: /readyz }';
const haproxy = (monitor: string, more = '') =>
  `    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], ${monitor}${more} }`;
const flags = (delay: string) => `  controlPlane: { apiserver: { flags: { shutdown-delay-duration: ${delay} } } }`;
const restart = '{ id: again, action: restart, component: kube-apiserver, node: cp-1, duration: 2m }';
const STACKED = '  etcd: { topology: stacked, rejoin: 0s }';
const outages = (given: Given, kind: Parameters<typeof of>[1] = 'api-unavailable') =>
  of(timelineOf(given), kind).map((impact) => `${span(impact).join('-')} ${impact.fraction.toFixed(2)} ${impact.certainty}`);

test('without a shutdown delay new connections go to the stopped API server until it is marked down', () => {
  // Its kernel refuses, so that each check fails at once: two pauses of 2 s and the phase.
  const given = { balancers: haproxy(READY, ', onMarkedDown: none'), more: flags('0s'), steps: [restart] };
  assert.equal(outages(given), ['0-6 0.33 certain']);
});

test('with one that outlasts the detection nobody is refused, if the monitor asks /readyz', () => {
  assert.equal(outages({ balancers: haproxy(READY, ', onMarkedDown: none'), more: flags('30s'), steps: [restart] }), []);
  const blind = { balancers: haproxy(READY.replace('/readyz', '/healthz'), ', onMarkedDown: none'), more: flags('30s'), steps: [restart] };
  assert.equal(outages(blind), ['30-36 0.33 certain'], 'a monitor that asks anything else sees it only when it has gone');
});

test('a delay that is shorter than the detection leaves the difference', () => {
  assert.equal(outages({ balancers: haproxy(READY, ', onMarkedDown: none'), more: flags('5s'), steps: [restart] }), ['5-6 0.33 certain']);
});

test('a balancer that ends connections at mark-down cuts those that still work', () => {
  const timeline = timelineOf({ balancers: haproxy(READY, ', onMarkedDown: shutdown-sessions'), more: flags('30s'), steps: [restart] });
  const cuts = of(timeline, 'api-unavailable');
  assert.ok(cuts.length > 0);
  assert.ok(cuts.every(({ from, covered }) => from < 30_000 && covered === true));
  assert.ok(cuts.some(({ cause }) => cause.some(({ event }) => event.includes('while the API server still answers'))));
});

test('flags that nobody gave are assumed and said', () => {
  const told = (more: string) => timelineOf({ more, steps: [restart] }).assumptions.some(({ fact }) => fact.startsWith('shutdown-delay'));
  assert.is(told(''), true);
  assert.is(told(flags('0s')), false);
});

test('a stopped API server is the cause of what it does', () => {
  const [impact] = of(
    timelineOf({ balancers: haproxy(READY, ', onMarkedDown: none'), more: flags('0s'), steps: [restart] }),
    'api-unavailable',
  );
  assert.match(impact!.cause[0]!.event, 'kube-apiserver on cp-1 stops');
});

test('etcd: one more member can need one more for the quorum', () => {
  const off = '{ id: off, action: shutdown, node: cp-1, mode: graceful, duration: 10s }';
  const add = '{ id: join, action: etcd-member, operation: add, node: cp-1, duration: 3m';
  const quorum = (steps: string[], masters = 3) => outages({ masters, more: STACKED, steps }, 'etcd-no-quorum');
  const drop = '{ id: drop, action: etcd-member, operation: remove, node: cp-1, duration: 10s }';
  const second = '{ id: two, action: reboot, node: cp-2, mode: graceful, duration: 1m }';
  assert.equal(quorum([off, second]), ['10-70 1.00 certain'], 'two of three are down');
  assert.equal(quorum([off, drop, second]), ['20-80 1.00 certain'], 'one of two is');
  const four = [off, drop, second.replace('reboot', 'reboot')];
  assert.equal(quorum(four, 4), [], 'one of three is');
  const grow = `${add} }`.replace('cp-1', 'worker-1');
  assert.equal(
    quorum(['{ id: off, action: shutdown, node: cp-1, mode: graceful, duration: 10s }', grow]),
    ['10-190 1.00 certain'],
    '2 of 4',
  );
  assert.equal(quorum([off, `${add.replace('cp-1', 'worker-1')}, flags: { learner: true } }`]), [], 'a learner counts when it takes part');
});

test('etcd: defragmenting blocks a member and the API server beside it, one after the other', () => {
  const defrag = '{ id: d, action: defrag, duration: 30s }';
  const three = outages({ balancers: haproxy(READY, ', onMarkedDown: none'), more: STACKED, steps: [defrag] });
  assert.equal(three, ['0-30 0.33 certain']);
  assert.equal(outages({ masters: 1, balancers: '', more: STACKED, steps: [defrag] }), ['0-30 1.00 certain']);
  assert.equal(outages({ masters: 1, balancers: '', more: STACKED, steps: [defrag] }, 'etcd-no-quorum'), []);
});

test('etcd: members that a step names are defragmented at the same time', () => {
  const at = (nodes: string) => ({
    balancers: haproxy(READY, ', onMarkedDown: none'),
    more: STACKED,
    steps: [`{ id: d, action: defrag, ${nodes}, duration: 30s }`],
  });
  assert.equal(outages(at('role: control-plane')), ['0-30 1.00 certain', '30-34 1.00 certain'], 'until they are back in rotation');
  assert.equal(outages(at('node: cp-1')), ['0-12 0.33 certain']);
});

const EXTERNAL = (members: string) => `  etcd: { topology: external, rejoin: 0s, members: [${members}] }`;
const PLACED = ['worker-1', 'worker-2', 'worker-3'].map((node, i) => `{ name: e${i}, node: ${node} }`).join(', ');

test('etcd: external members on nodes of the inventory are simulated', () => {
  const reboot = (nodes: string) => `{ id: r, action: reboot, nodes: [${nodes}], mode: graceful, duration: 3m }`;
  const lost = (nodes: string, members = PLACED) => outages({ more: EXTERNAL(members), steps: [reboot(nodes)] }, 'etcd-no-quorum');
  assert.equal(lost('worker-1, worker-2'), ['0-180 1.00 certain']);
  assert.equal(lost('worker-1'), []);
  assert.equal(lost('cp-1, cp-2'), [], 'the control plane carries none');
  const restart = '{ id: r, action: restart, component: etcd, nodes: [worker-1, worker-2], duration: 1m }';
  assert.equal(outages({ more: EXTERNAL(PLACED), steps: [restart] }, 'etcd-no-quorum'), ['0-60 1.00 certain']);
  const defrag = '{ id: d, action: defrag, nodes: [worker-1, worker-2, worker-3], duration: 1m }';
  const api = (steps: string[]) => outages({ balancers: haproxy(READY, ', onMarkedDown: none'), more: EXTERNAL(PLACED), steps });
  assert.equal(api([defrag]), ['0-60 1.00 certain', '60-64 1.00 certain'], 'all of them blocked: nothing is read or written');
  assert.equal(api([defrag.replace(', worker-3', '')]), [], 'the third answers');
});

test('etcd: machines of external members that are no nodes are targets of steps, by their own name or the name of the host', () => {
  const members = '{ name: e0, host: etcd-a }, { name: e1 }, { name: e2, address: 10.9.9.9 }';
  const lost = (step: string) => outages({ more: EXTERNAL(members), steps: [`{ id: r, ${step} }`] }, 'etcd-no-quorum');
  assert.equal(lost('action: reboot, nodes: [etcd-a, e1], mode: abrupt, duration: 3m'), ['0-180 1.00 certain']);
  assert.equal(lost('action: reboot, nodes: [etcd-a, e1, e2], batch: 1, mode: abrupt, duration: 3m'), []);
  assert.equal(lost('action: restart, component: etcd, nodes: [e1, e2], duration: 1m'), ['0-60 1.00 certain']);
  assert.equal(lost('action: shutdown, nodes: [e1, e2], mode: graceful, duration: 1m'), ['0- 1.00 certain']);
  const { impacts } = timelineOf({ more: EXTERNAL(members), steps: ['{ id: r, action: reboot, node: e1, mode: abrupt, duration: 30m }'] });
  assert.equal(impacts, [], 'no node is missed, and no pod is evicted');
});

test('etcd: members that nobody placed are said, and count where others are placed', () => {
  const told = (members: string) =>
    timelineOf({ more: EXTERNAL(members), steps: ['{ id: r, action: reboot, nodes: [worker-1], mode: graceful, duration: 3m }'] });
  const facts = (members: string) => told(members).assumptions.map(({ fact }) => fact);
  assert.ok(facts('{ name: e0, address: 10.9.9.9 }').includes("where etcd's e0 runs"));
  assert.is(
    facts('{ name: e0, host: etcd-a }').some((fact) => fact.startsWith('where etcd')),
    false,
  );
  const [first] = PLACED.split(', { name: e1');
  const two = `${first}, { name: e1 }, { name: e2 }`;
  assert.ok(facts(two).includes("where etcd's e1, e2 run"));
  assert.equal(of(told(two), 'etcd-no-quorum'), [], 'two of three are left');
});

test('etcd: a member restored alone does not come back to the others; restored one by one they are one cluster again', () => {
  const restore = (host: string) => `{ id: restore-${host}, action: restore, node: ${host}, duration: 1m }`;
  const reboot = '{ id: r, action: reboot, node: cp-2, mode: graceful, duration: 3m }';
  const lost = (steps: string[]) => outages({ more: STACKED, steps }, 'etcd-no-quorum');
  assert.equal(lost([restore('cp-1')]), []);
  assert.equal(lost([restore('cp-1'), reboot]), ['60-240 1.00 certain']);
  assert.equal(lost(['cp-1', 'cp-2', 'cp-3'].map(restore)), ['60-180 1.00 certain']);
});

test('etcd: with a member goes the API server that asks no other', () => {
  const step = '{ id: drop, action: etcd-member, operation: remove, node: cp-1, duration: 10s }';
  assert.equal(outages({ balancers: haproxy(READY, ', onMarkedDown: none'), more: STACKED, steps: [step] }), ['0-12 0.33 certain']);
});

test('etcd: an election is told where it lasts', () => {
  const steps = ['{ id: r, action: reboot, node: cp-1, mode: graceful, duration: 1m }'];
  assert.equal(outages({ more: STACKED, steps }, 'etcd-no-quorum'), []);
  assert.equal(outages({ more: STACKED.replace(' }', ', electionTimeout: 5s }'), steps }, 'etcd-no-quorum'), ['0-10 1.00 possible']);
});

test('etcd: an upgrade goes host by host where it names no node or a batch of one, and all at once where it names them', () => {
  const step = (rest: string) => `{ id: u, ${rest}, duration: 3m }`;
  const lost = (rest: string) => outages({ more: STACKED, steps: [step(rest)] }, 'etcd-no-quorum');
  assert.equal(lost('action: upgrade, component: etcd, to: 3.5.21'), []);
  assert.equal(lost('action: upgrade, component: etcd, to: 3.5.21, role: control-plane, batch: 1, gate: etcd-healthy'), []);
  assert.equal(lost('action: upgrade, component: etcd, to: 3.5.21, role: control-plane'), ['0-180 1.00 certain']);
  assert.equal(lost('action: restart, component: etcd, role: control-plane'), ['0-180 1.00 certain']);
  const { counterfactuals } = timelineOf({
    more: STACKED,
    steps: [step('action: upgrade, component: etcd, to: 3.5.21, role: control-plane')],
  });
  assert.ok(counterfactuals.some(({ change, helps }) => helps && change.startsWith('one node at a time in u')));
});

test('a replaced API server answers nobody: old kubelets are lost until the kernel gives up, and find a returned one sooner', () => {
  const roundRobin =
    '    - { name: api, vendor: generic, mode: pass-through, monitor: none, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3] }';
  const step = (action: string) => [
    `{ id: r, action: ${action}, node: cp-1, mode: abrupt, duration: 3m }`,
    '{ id: w, action: wait, duration: 30m }',
  ];
  const lost = (action: string) =>
    of(timelineOf({ version: 'v1.8.3', balancers: roundRobin, steps: step(action) }), 'node-not-ready').filter(({ to }) => to !== null);
  const [replaced] = lost('replace');
  // The first unanswered heartbeat is written 5 s after the stop (0 to 10 s); the retransmission timer past the limit of 924.6 s is the one of 933 s.
  assert.equal(span(replaced!), [45, 937.992]);
  assert.is(Math.round(replaced!.nodes), 7, 'a third of the other 22');
  const [rebooted] = lost('reboot');
  assert.ok(rebooted!.to! < 400_000, String(rebooted!.to));
});

test("a balancer's keepalive to a replaced API server meets nobody: its clients stay deaf", () => {
  const stale = (action: string) =>
    of(
      timelineOf({
        version: 'v1.18.6',
        steps: [`{ id: r, action: ${action}, node: cp-1, mode: abrupt, duration: 3m }`, '{ id: w, action: wait, duration: 40m }'],
      }),
      'service-routing-stale',
    ).map(span);
  assert.equal(stale('reboot'), [[0, 1800]]);
  assert.equal(stale('replace'), [[0, null]]);
});

test('a balancer whose members were all taken out sends new connections to nobody', () => {
  const off = (n: number) => `{ id: off${n}, action: lb-member, member: cp-${n}, operation: disable, duration: 10s }`;
  const on = '{ id: on, action: lb-member, member: cp-1, operation: enable, duration: 10s }';
  assert.equal(outages({ steps: [off(1), off(2)] }), []);
  const [impact, ...rest] = of(timelineOf({ steps: [off(1), off(2), off(3), on] }), 'api-unavailable');
  assert.equal(rest, []);
  assert.equal(span(impact!), [20, 30]);
  assert.equal(impact!.cause.length, 4, 'the three steps, and what they lead to');
  assert.match(impact!.cause.at(-1)!.event, 'api has no member to send a new connection to');
});

test('the Service kubernetes lists a stopped API server until its lease ends; from 1.28 it takes itself out', () => {
  const more = `${flags('0s')}\n  clients: [{ name: agent, clientGoVersion: v0.26.0, via: service }]`;
  const service = (version: string) =>
    of(timelineOf({ version, more, balancers: haproxy(READY, ', onMarkedDown: none'), steps: [restart] }), 'api-unavailable')
      .filter((impact) => impact.class.loadBalancer === 'Service kubernetes')
      .map(span);
  assert.equal(service('v1.27.5'), [[0, 25]]);
  assert.equal(service('v1.28.0'), []);
});

test('an upgrade of the cluster brings every component to its version, the control plane host by host', () => {
  const steps = [
    '{ id: up, action: upgrade, to: v1.20.15, duration: 9m }',
    '{ id: r, action: reboot, node: cp-1, mode: abrupt, duration: 5m }',
  ];
  const timeline = timelineOf({ version: 'v1.18.6', balancers: haproxy(READY, ', onMarkedDown: none'), more: flags('0s'), steps });
  assert.equal(of(timeline, 'service-routing-stale').map(span), [[540, 585]], 'the health check of 1.20');
  const api = of(timeline, 'api-unavailable');
  assert.ok(api.every(({ fraction }) => fraction < 1));
  for (const begins of [0, 180, 360, 540])
    assert.ok(
      api.some((impact) => span(impact)[0] === begins),
      `one API server stops at ${begins}`,
    );
  const kubelets = of(timeline, 'node-not-ready');
  assert.equal(kubelets, [], 'the pool defect went with the old kubelets');
});

test('all API servers down at once: their own kubelets may wait for them', () => {
  const steps = ['{ id: all, action: reboot, role: control-plane, mode: graceful, duration: 5m }'];
  const endless = (given: Given) => of(timelineOf(given), 'api-unavailable').filter(({ to }) => to === null);
  const [wait] = endless({ steps });
  assert.is(wait!.certainty, 'possible');
  assert.is(wait!.from, 300_000);
  assert.equal(endless({ steps: steps.map((text) => text.replace('role: control-plane', 'nodes: [cp-1, cp-2]')) }), [], 'one still serves');
  const direct = '    - { name: api, vendor: keepalived, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3] }';
  assert.equal(endless({ balancers: direct, steps }), [], 'a refused connection is no silence');
});

test('in a large cluster kubelets that close and list everything may keep the API servers down', () => {
  const steps = ['{ id: r, action: reboot, node: cp-1, mode: abrupt, duration: 5m }'];
  const storm = (version: string, workers: number) =>
    of(timelineOf({ version, workers, steps }), 'api-unavailable').filter(
      ({ to, cause }) => to === null && cause.some(({ event }) => event.includes('list anew')),
    );
  assert.is(storm('v1.22.9', 5000)[0]!.certainty, 'possible');
  assert.match(storm('v1.22.9', 5000)[0]!.cause[0]!.event, '2 API servers');
  assert.equal(storm('v1.22.9', 300), []);
  assert.equal(storm('v1.24.0', 5000), [], '1.24 leaves it to the health check');
});

test('a health check that takes as long as the grace period may be too late for it', () => {
  const steps = ['{ id: r, action: reboot, node: cp-1, mode: abrupt, duration: 5m }'];
  const late = (kubernetes: string, more = '') => outages({ version: kubernetes, more, steps }, 'node-not-ready');
  assert.equal(late('v1.29.2'), ['45-55 1.00 possible'], '40 s and the monitor period against 45 s');
  assert.equal(late('v1.32.0'), [], 'with 50 s it is in time');
  assert.equal(late('v1.29.2', '  controlPlane: { controllerManager: { flags: { node-monitor-grace-period: 50s } } }'), []);
  assert.equal(late('v1.22.9'), [], 'these close their connections long before');
});

test('connections pile up on the API servers that stop first', () => {
  const steps = [1, 2, 3].map((n) => `{ id: r${n}, action: reboot, node: cp-${n}, mode: abrupt, duration: 3m, downtime: 1m, wait: 2m }`);
  const moved = (more = '') =>
    of(timelineOf({ more, workers: 90, steps }), 'service-routing-stale').map((impact) => [span(impact)[0], Math.round(impact.nodes)]);
  assert.equal(moved(), [
    [0, 31],
    [300, 46],
    [600, 69],
  ]);
  const spread = '  controlPlane: { apiserver: { flags: { goaway-chance: "0.001" } } }';
  assert.equal(moved(spread), moved(), 'what goaway-chance does in between is not known: the worse is played');
  assert.ok(timelineOf({ more: spread, steps }).assumptions.some(({ fact }) => fact.includes('goaway-chance')));
});

test('an API server whose etcd does not answer stays in rotation where the monitor asks for no more than its port: for as long as it answers nobody', () => {
  const stop = '{ id: stop, action: restart, component: etcd, node: cp-1, duration: 5m }';
  const parts = (monitor: string) => outages({ balancers: haproxy(monitor), more: STACKED, steps: [stop] });
  assert.equal(parts('monitor: { type: tcp, interval: 2s, fall: 3 }'), ['0-300 0.33 certain']);
  assert.equal(parts('monitor: { type: https, interval: 2s, fall: 3, path: /healthz }'), ['0-12 0.33 certain']);
});

test('what waits for the leader of kube-controller-manager waits for its lease, if it was on the host that stops', () => {
  const dns = `  dns: { provider: coredns, lameduck: 0s, pods: [{ name: a, node: worker-1, ip: 10.0.0.1 }, { name: b, node: worker-2, ip: 10.0.0.2 }] }`;
  const move = (after: string, what = 'shutdown, mode: graceful') => [
    `{ id: off, action: ${what}, node: cp-1, duration: ${after} }`,
    '{ id: move, action: evict, pods: [a], duration: 5s, replacement: { node: worker-3, ip: 10.0.0.3 } }',
  ];
  const failing = (after: string, flags = '', what?: string) =>
    of(
      timelineOf({ balancers: haproxy(READY), more: `${STACKED}\n${dns}${flags}`, version: 'v1.29.4', steps: move(after, what) }),
      'dns-resolution',
    )
      .filter(({ fraction, covered }) => fraction > 0 && !covered)
      .map((impact) => [impact.worst.from / 1000, impact.worst.to! / 1000, impact.certainty]);
  // Without a leader nobody takes the dead address off the list until 17 s after the stop: a lease of 15 s and a retry after 2 s.
  assert.equal(failing('5s'), [[5, 17, 'possible']]);
  assert.equal(failing('20s'), [], 'a second of dead address is covered');
  const shorter = '\n  controlPlane: { controllerManager: { flags: { leader-elect-lease-duration: 8s, leader-elect-retry-period: 1s } } }';
  assert.equal(failing('5s', shorter), []);
  assert.equal(failing('1s', shorter), [[1, 9, 'possible']]);
  assert.equal(failing('5s', '', 'restart, component: kube-controller-manager'), [[5, 17, 'possible']], 'its process alone as well');
  assert.equal(failing('5s', '', 'restart, component: kubelet'), []);
});

test('evictions are counted anew by a leader that came later', () => {
  const timeline = timelineOf({
    balancers: haproxy(READY),
    version: 'v1.29.4',
    steps: ['{ id: off, action: shutdown, node: cp-1, mode: abrupt, duration: 30s }'],
  });
  assert.equal(of(timeline, 'pod-eviction').map(span), [[345, null]]);
  assert.ok(timeline.assumptions.some(({ fact, assumed }) => /have their leader/.test(fact) && assumed === 'on another'));
});

test('the last other API server stops before the one that has just come back serves again, unless a gate has seen it serve', () => {
  const nodes = (gate = '') => [
    '{ id: off, action: shutdown, node: cp-3, mode: graceful, duration: 30s }',
    `{ id: one, action: reboot, node: cp-1, mode: graceful, duration: 2m${gate} }`,
    '{ id: two, action: reboot, node: cp-2, mode: graceful, duration: 2m, wait: 5m }',
  ];
  const dark = (steps: readonly string[]) =>
    of(
      timelineOf({ balancers: haproxy(READY), more: '  etcd: { topology: external }', version: 'v1.29.4', steps: [...steps] }),
      'api-unavailable',
    )
      .filter(({ fraction, from, worst }) => fraction === 1 && from >= 150_000 && worst.to! - worst.from > 20_000)
      .map((impact) => [impact.worst.from / 1000, impact.worst.to! / 1000, impact.certainty]);
  const [late] = dark(nodes());
  assert.equal(late?.slice(0, 1), [150]);
  assert.ok((late![1] as number) >= 210, '60 s after the node is Ready at the most');
  assert.equal(dark(nodes(', gate: apiserver-ready')), []);
  assert.equal(dark(nodes(', wait: 1m')), [], 'by then it has started');
});

test('an etcd leader that was moved to a member that stays sets off no election when another stops', () => {
  const elections = (steps: readonly string[]) =>
    of(
      timelineOf({
        balancers: haproxy(READY),
        more: STACKED.replace(' }', ', electionTimeout: 5s }'),
        version: 'v1.29.4',
        steps: [...steps],
      }),
      'etcd-no-quorum',
    ).length;
  const reboot = '{ id: reboot, action: reboot, node: cp-1, mode: abrupt, duration: 2m }';
  const move = (to: string) => `{ id: move, action: etcd-member, operation: move-leader, member: ${to}, duration: 5s }`;
  assert.ok(elections([reboot]) > 0, 'cp-1 may lead');
  assert.is(elections([move('cp-3'), reboot]), 0);
  assert.ok(elections([move('cp-1'), reboot]) > 0, 'to the one that is rebooted');
  assert.ok(
    elections([move('cp-3'), '{ id: off, action: reboot, node: cp-3, mode: abrupt, duration: 2m, wait: 5m }', reboot]) > 1,
    'whoever led then is not known',
  );
});

test('what a restore loses is what was written since the backup', () => {
  const told = (steps: readonly string[]) =>
    timelineOf({ balancers: haproxy(READY), more: STACKED, version: 'v1.29.4', steps: [...steps] }).assumptions.flatMap(
      ({ fact, assumed }) => (/restore/.test(fact) ? [assumed] : []),
    );
  const restore = '{ id: restore, action: restore, duration: 5m }';
  const backup = '{ id: snapshot, action: backup, duration: 1m, wait: 29m }';
  assert.equal(told([backup, restore]), ['what was written in the 30m since snapshot']);
  assert.match(told([restore])[0]!, /the plan takes none/);
});

test('pods of a host that is missed stay listed until a leader has missed it, which may be the next one', () => {
  const dns = `  dns: { provider: coredns, pods: [{ name: a, node: HOST, ip: 10.0.0.1 }, { name: b, node: worker-2, ip: 10.0.0.2 }] }`;
  const failing = (host: string) =>
    of(
      timelineOf({
        balancers: haproxy(READY),
        more: dns.replace('HOST', host),
        version: 'v1.29.4',
        steps: [`{ id: one, action: reboot, node: ${host}, mode: abrupt, duration: 5m }`],
      }),
      'dns-resolution',
    )
      .filter(({ from, class: key }) => from === 0 && Object.keys(key).length === 0)
      .map((impact) => [...span(impact), impact.worst.to! / 1000, impact.worst.when ?? '']);
  const where =
    'where kube-controller-manager and kube-scheduler have their leader when a control-plane host stops: on the host that stops';
  // The grace period of 40 s and the look every 5 s; a lease of 15 s and a retry after 2 s before them.
  assert.equal(failing('cp-1'), [[0, 45, 62, where]]);
  assert.equal(failing('worker-1'), [[0, 45, 45, '']]);
});

test.run();
