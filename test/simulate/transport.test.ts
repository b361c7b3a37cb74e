/**
 * What real balancers and kernels were seen to do, as the model has it from its mechanisms: when the clients of a member that stops without a
 * FIN learn of it. Each expectation is derived by hand from the timers; test/lab measures the same with shortened ones.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { explore } from '../../src/simulate/explore.js';
import type { Heard } from '../../src/simulate/episodes.js';
import { givenUpAt, probedAt, resentAt } from '../../src/simulate/endings/kernel.js';
import { finish } from '../../src/simulate/work.js';
import { intervals, play, readTexts } from './story.js';

const test = suite('dead connections');

const HAPROXY = 'vendor: haproxy, monitor: none, onMarkedDown: none, srvtcpka: false';
/** A kube-proxy without a health check: silent. */
const SILENT = 'kubeletVersion: v1.24.9, kubeProxyVersion: v1.18.6';
/** A kubelet without one, which writes every 10 s and closes nothing by itself. */
const WRITING = `${SILENT}, kubelet: { environment: { HTTP2_READ_IDLE_TIMEOUT_SECONDS: "0" } }`;
const PINGING = 'kubeletVersion: v1.24.9, kubeProxyVersion: v1.24.9';

const inventory = (balancer: string, node: string, more: { nodes?: string; server?: string } = {}) => `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: small }
spec:
  kubernetesVersion: v1.24.9
  nodes:
    - { name: cp-1, roles: [control-plane], ${node}${more.server ?? ''} }
    - { name: cp-2, roles: [control-plane], ${node} }
    - { name: worker, count: 30, ${node} }
${more.nodes ?? ''}
  loadBalancers:
    - { name: vip, fronts: kube-apiserver, members: [cp-1, cp-2], ${balancer} }
`;
const plan = (...steps: readonly string[]) => `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: small }
spec:
  inventory: inventory.yaml
  steps:
${steps.map((step) => `    - { ${step} }\n`).join('')}`;
const GONE = 'id: stop, action: shutdown, node: cp-1, mode: abrupt, duration: 0s';
const back = (after: string, ready = '30m') => `id: stop, action: reboot, node: cp-1, mode: abrupt, downtime: ${after}, duration: ${ready}`;

/** Everything that clients of cp-1 heard, run by run in every timing. */
function heard(component: Heard['component'], text: string, ...steps: readonly string[]): Heard[][] {
  const { pairs } = readTexts(text, plan(...steps));
  const { runs } = finish(explore(pairs[0]!.inventory, pairs[0]!.plan, 256));
  return runs.map((run) => run.heard.filter((one) => one.component === component && one.backend === 'cp-1'));
}

/** The seconds after which the clients of cp-1 learn for the first time, least and most over all timings, or `never`. */
function seconds(component: Heard['component'], text: string, ...steps: readonly string[]): readonly [number, number] | 'never' {
  const times = heard(component, text, ...steps).flatMap(([first]) => (first ? [(first.to - first.from) / 1000] : []));
  return times.length === 0 ? 'never' : [Math.min(...times), Math.max(...times)];
}

test('1: a return by itself tells nobody; it takes a packet, and a firewall that swallows looks like a host that stays away', () => {
  assert.is(seconds('kube-proxy', inventory(HAPROXY, SILENT), back('2m', '3m')), 'never');
  // PING 30 s after the last frame at the latest: it meets the RST of a host that is back after 10 s, instead of 15 s of silence.
  const pinged = seconds('kube-proxy', inventory(HAPROXY, PINGING), back('10s', '3m'));
  assert.is(pinged[1], 30);
  assert.is(seconds('kube-proxy', inventory(HAPROXY, PINGING), GONE)[1], 45);
  const routed = 'vendor: ipvs, monitor: none';
  assert.equal(seconds('kube-proxy', inventory(routed, SILENT), back('2m')), [150, 150]);
  assert.equal(seconds('kube-proxy', inventory(routed, SILENT, { server: ', dropsUnknownConnections: true' }), back('2m')), [300, 300]);
});

test('2: a full proxy relays what happened on the other side at that moment; where packets pass through it is the client that meets the RST', () => {
  const keepAlive = 'vendor: f5-bigip, serviceDownAction: none, tcp: { keepAliveInterval: 60s, keepAlivesRefreshIdle: true }';
  const relayed = heard('kube-proxy', inventory(keepAlive, SILENT), back('10s')).flat();
  assert.ok(relayed.every(({ to, why }) => to === 60_000 && /relayed/.test(why)));
  const direct = heard('kube-proxy', inventory('vendor: ipvs, monitor: none', SILENT), back('10s')).flat();
  assert.ok(
    direct.length > 0 && direct.every(({ to, why }) => to === 40_000 && /TCP keepalive of kube-proxy v1.18.6 .* meets a RST/.test(why)),
  );
});

test('3: mark-down takes the phase, the checks that run into their limit and the pauses; refused checks fail at once', () => {
  const kills = 'vendor: haproxy, onMarkedDown: shutdown-sessions, srvtcpka: false';
  assert.equal(seconds('kube-proxy', inventory(`${kills}, monitor: { interval: 2s, fall: 3 }`, SILENT), GONE), [10, 12]);
  assert.equal(seconds('kube-proxy', inventory(`${kills}, monitor: { interval: 2s, fall: 3, fastinter: 500ms }`, SILENT), GONE), [7, 9]);
  const f5 = 'vendor: f5-bigip, serviceDownAction: reset, monitor: { type: tcp, interval: 5s, timeout: 16s }';
  assert.equal(seconds('kube-proxy', inventory(f5, SILENT), GONE), [11, 16]);
  // The process alone is stopped: its kernel refuses, and its share of new connections hangs for two pauses and the phase only.
  const stopped = plan('id: stop, action: restart, component: kube-apiserver, node: cp-1, duration: 5m');
  const hangs = (monitor: string) => intervals(play(inventory(`${kills}, monitor: ${monitor}`, SILENT), stopped), 'api-unavailable');
  assert.equal(hangs('{ interval: 2s, fall: 3 }'), { all: ['0:00 to 0:06, 1/2'] });
});

test('4: an outage shorter than the mark-down closes nothing', () => {
  const kills = 'vendor: haproxy, onMarkedDown: shutdown-sessions, srvtcpka: false, monitor: { interval: 2s, fall: 3 }';
  assert.is(seconds('kube-proxy', inventory(kills, SILENT), back('5s', '8s')), 'never');
});

test('5: idle timers count from the last byte; timeout client alone tells the client nothing, and its FIN is data in flight', () => {
  const idle = (timeouts: string) => inventory(`${HAPROXY}, timeouts: ${timeouts}`, SILENT);
  assert.equal(seconds('kube-proxy', idle('{ client: 30s, server: 50s }'), GONE), [50, 50]);
  assert.equal(seconds('kube-proxy', idle('{ server: 50s }'), GONE), [50, 50]);
  assert.equal(seconds('kube-proxy', idle('{ client: 30s, server: 50s, tunnel: 1h }'), back('1m')), [3600, 3600]);
  // The FIN is sent after 30 s and given up 933 s later; where the host is back after 40 s, 13.3 s after the FIN the sixth repetition meets its RST.
  assert.equal(seconds('kube-proxy', idle('{ client: 30s }'), GONE), [962.992, 962.992]);
  assert.equal(seconds('kube-proxy', idle('{ client: 30s }'), back('40s')), [43.312, 43.312]);
  // A client's writes to a dead server refresh them: only retransmission finds out.
  const busy = inventory(`${HAPROXY}, timeouts: { tunnel: 50s }`, WRITING);
  assert.equal(seconds('kubelet', busy, GONE), [932.992, 942.992]);
  const nginx = inventory('vendor: nginx, timeouts: { proxy: 10m }', SILENT);
  assert.equal(seconds('kube-proxy', nginx, back('1m', '2m')), [600, 600]);
});

test('6: data in flight silences keepalives, and after a return the next retransmission may be a doubled time-out away', () => {
  const probing = inventory(
    `${HAPROXY.replace('srvtcpka: false', 'srvtcpka: true')}, sysctl: { net.ipv4.tcp_keepalive_time: 60, net.ipv4.tcp_keepalive_intvl: 10, net.ipv4.tcp_keepalive_probes: 3 }`,
    WRITING,
  );
  assert.equal(seconds('kube-proxy', probing, GONE), [90, 90]);
  assert.equal(seconds('kube-proxy', probing, back('65s')), [70, 70]);
  // The heartbeat went out within 10 s and is sent again 53, 106 and 213 s after that.
  assert.equal(seconds('kubelet', probing, GONE), [932.992, 942.992]);
  assert.equal(seconds('kubelet', probing, back('50s')), [53.248, 63.248]);
  assert.equal(seconds('kubelet', probing, back('120s')), [212.992, 222.992]);
  assert.equal(
    seconds('kubelet', inventory('vendor: ipvs, monitor: none', `${WRITING}, sysctl: { net.ipv4.tcp_retries2: 8 }`), GONE),
    [106.496, 116.496],
  );
});

test('7: a flow that is passed through stays on its dead member after mark-down unless its entry is deleted; then the next packet meets a RST', () => {
  const lvs = (more = '') => inventory(`vendor: ipvs, monitor: { interval: 6s, fall: 1 }${more}`, SILENT);
  assert.equal(seconds('kube-proxy', lvs(), GONE), [300, 300]);
  // Marked down 6 to 12 s after the stop, and a keepalive every 30 s.
  assert.equal(seconds('kube-proxy', lvs(', expireNodestConn: true'), GONE), [36, 42]);
  const deleted = seconds(
    'kube-proxy',
    lvs(),
    GONE,
    'action: wait, duration: 1m',
    'action: lb-connections, loadBalancer: vip, member: cp-1, duration: 0s',
  );
  assert.equal(deleted, [90, 90]);
});

test('8: a reconnect begun before mark-down may go to the dead member: one connect timeout with redispatch, attempt after attempt without', () => {
  const late = `vendor: haproxy, onMarkedDown: none, srvtcpka: false, monitor: { interval: 10s, fall: 3 }`;
  const timeouts = 'timeouts: { connect: 2s, tunnel: 20s }';
  const of = (more: string) =>
    [
      ...new Set(
        heard('kube-proxy', inventory(`${late}, ${timeouts}${more}`, SILENT), GONE)
          .flat()
          .map(({ to }) => to / 1000),
      ),
    ].sort((a, b) => a - b);
  // Learned after 20 s; of those that connect anew a half is sent to the dead member.
  assert.equal(of(', redispatch: true'), [20, 22]);
  // Without redispatch HAProxy tries four times 2 s; the mark-down comes after 60 s at the latest, and ends no attempt that is under way.
  assert.equal(of(', redispatch: false'), [20, 28, 36, 44, 52, 60]);
});

test('the kernel: retransmissions double from 208 ms to 120 s, tcp_retries2 15 gives up after 933 s', () => {
  assert.equal([0, 209, 417, 900, 107_000, 213_000].map(resentAt), [208, 416, 832, 1664, 212_992, 332_992]);
  assert.equal(
    [3, 4, 5, 8, 15].map((count) => givenUpAt(count)),
    [6656, 6656, 13_312, 106_496, 932_992],
  );
  assert.is(givenUpAt(15, 30_000), 30_000);
  const probes = { idle: 60_000, interval: 10_000, probes: 3 };
  assert.equal(
    [0, 60_000, 60_001, 80_000, 80_001].map((from) => probedAt(probes, from)),
    [60_000, 60_000, 70_000, 80_000, undefined],
  );
});

const PAIR = 'hosts: [lb-1, lb-2], failover: 3s';
const LOSE = 'id: stop, action: reboot, node: lb-1, mode: abrupt, duration: 10m, downtime: 5m';

test("F5 drop: the client's side lingers, and nothing that happens on the member's side reaches it any more", () => {
  const f5 = (action: string) =>
    inventory(
      `vendor: f5-bigip, serviceDownAction: ${action}, monitor: { type: tcp, interval: 5s, timeout: 16s }, tcp: { keepAliveInterval: 1800s, idleTimeout: indefinite }`,
      SILENT,
    );
  assert.equal(seconds('kube-proxy', f5('none'), back('2m')), [1800, 1800]);
  assert.is(seconds('kube-proxy', f5('drop'), back('2m')), 'never');
});

test('the active unit of a pair is lost: clients hear of it by their own keepalives, unless connections are mirrored', () => {
  const f5 = (more: string) =>
    inventory(`vendor: f5-bigip, serviceDownAction: none, monitor: { type: tcp, interval: 5s, timeout: 16s }, ${PAIR}${more}`, SILENT);
  const lost = play(f5(''), plan(LOSE));
  assert.equal(intervals(lost, 'service-routing-stale'), { vip: ['0:00 to 0:33'] });
  assert.equal(intervals(lost, 'api-unavailable'), { all: ['0:00 to 0:03, all'] });
  const mirrored = play(f5(', mirroring: true'), plan(LOSE));
  assert.equal(intervals(mirrored, 'service-routing-stale'), {});
  const switched = play(f5(''), plan('id: switch, action: failover, loadBalancer: vip, duration: 5s'));
  assert.equal(intervals(switched, 'service-routing-stale'), { vip: ['0:00 to 0:30'] });
});

test('a single balancer is rebooted: the way to the API is gone meanwhile', () => {
  const single = inventory(`${HAPROXY}, hosts: [lb-1]`, SILENT);
  const lost = play(single, plan(LOSE));
  // Its kernel is back after 5 min and resets the keepalives of clients that are still there; those have given up after 300 s.
  assert.equal(intervals(lost, 'api-unavailable'), { all: ['0:00 to 10:00, all'] });
  const graceful = play(single, plan(LOSE.replace('abrupt', 'graceful')));
  // Closed in the open or not: kube-proxy hears nothing until it is back.
  assert.equal(intervals(graceful, 'service-routing-stale'), { vip: ['0:00 to 10:00'] });
  assert.equal(intervals(graceful, 'api-unavailable'), { all: ['0:00 to 10:00, all'] });
});

test('a monitor that asks for /readyz is fooled by exactly the versions whose /readyz fails', () => {
  const f5 = inventory(
    'vendor: f5-bigip, serviceDownAction: reset, monitor: { type: https, interval: 5s, timeout: 16s, path: /readyz }',
    SILENT,
  );
  const to = (version: string) => play(f5, plan(`id: up, action: upgrade, component: kube-apiserver, to: ${version}, duration: 2m`));
  const fooled = to('v1.18.6').impacts.filter(
    ({ kind, fraction, to: end }) => kind === 'api-unavailable' && fraction === 1 && end === null,
  );
  assert.is(fooled.length, 1);
  assert.match(fooled[0]!.cause.map(({ event }) => event).join(), /whose \/readyz fails though it serves/);
  for (const version of ['v1.18.5', 'v1.18.8'])
    assert.equal(
      to(version).impacts.filter(({ kind, to: end }) => kind === 'api-unavailable' && end === null),
      [],
      version,
    );
});

test('members that run such a version already were in rotation with it: after a start they may fail, which is never likely', () => {
  const f5 = (version: string) =>
    inventory(
      'vendor: f5-bigip, serviceDownAction: reset, monitor: { type: https, interval: 5s, timeout: 16s, path: /readyz }',
      SILENT,
    ).replace('kubernetesVersion: v1.24.9', `kubernetesVersion: ${version}`);
  const reboot = (node: string) => `id: ${node}, action: reboot, node: ${node}, mode: abrupt, duration: 3m`;
  const dark = (version: string) =>
    play(f5(version), plan(reboot('cp-1'), reboot('cp-2'))).impacts.filter(
      ({ kind, fraction, worst }) => kind === 'api-unavailable' && fraction === 1 && worst.to === null,
    );
  const found = dark('v1.18.6');
  assert.ok(found.length > 0 && found.every(({ certainty, to }) => certainty === 'possible' || to !== null));
  assert.equal(dark('v1.18.8'), []);
});

test('a member that is taken out: who ends its connections then, at once or later, leaves nobody behind when its host stops', () => {
  const out = (operation: string, wait: string) =>
    `id: out, action: lb-member, loadBalancer: vip, member: cp-1, operation: ${operation}, duration: 0s, wait: ${wait}`;
  const left = (balancer: string, operation: string, wait: string) =>
    heard('kube-proxy', inventory(balancer, SILENT), out(operation, wait), GONE, 'id: rest, action: wait, duration: 20m').flat().length > 0;
  const nlb = (ends: boolean) => `vendor: aws-nlb, monitor: none, connectionTermination: ${ends}`;
  assert.not.ok(left(nlb(true), 'remove', '301s'));
  assert.ok(left(nlb(true), 'remove', '299s'), 'before the deregistration delay of 300 s has passed');
  assert.ok(left(nlb(false), 'remove', '301s'));
  const haproxy = (marked: string) =>
    `vendor: haproxy, monitor: { type: tcp, interval: 2s }, onMarkedDown: ${marked}, srvtcpka: true, srvtcpkaIdle: 30s`;
  assert.not.ok(left(haproxy('shutdown-sessions'), 'disable', '1s'));
  assert.ok(left(haproxy('none'), 'disable', '1s'));
  const lvs = (expire: boolean) => `vendor: ipvs, monitor: none, expireNodestConn: ${expire}`;
  assert.not.ok(left(lvs(true), 'remove', '1s'));
  assert.ok(left(lvs(true), 'disable', '1s'), 'weight 0: the entry has its server still');
  assert.ok(left(lvs(false), 'remove', '1s'));
});

test('an idle time that ends in silence is found by the next keepalive, by nobody where such packets are dropped', () => {
  const f5 = (more: string) => `vendor: f5-bigip, serviceDownAction: none, monitor: none, ${more}`;
  const idle = (mode: string, tells: boolean) =>
    seconds(
      'kube-proxy',
      inventory(
        f5(
          `mode: ${mode}, tcp: { idleTimeout: 100s, keepAliveInterval: disabled, keepAlivesRefreshIdle: false, resetOnTimeout: ${tells} }`,
        ),
        SILENT,
      ),
      GONE,
    );
  assert.equal(idle('proxy', true), [100, 100]);
  assert.equal(idle('proxy', false), [130, 130]);
  assert.equal(idle('pass-through', true), [100, 100]);
  assert.equal(idle('pass-through', false), [130, 130]);
  // Keepalives refresh the entry of a flow that passes through: 30 s and nine probes more.
  const kept = f5('mode: pass-through, tcp: { idleTimeout: 100s }');
  assert.equal(seconds('kube-proxy', inventory(kept, SILENT), GONE), [300, 300]);
});

test('a flow that fastL4 has forgotten: with loose initialization it is another member that answers with RST', () => {
  const why = (loose: boolean) =>
    heard(
      'kube-proxy',
      inventory(
        `vendor: f5-bigip, mode: pass-through, serviceDownAction: drop, monitor: { type: tcp, interval: 5s, timeout: 16s }, tcp: { looseInitialization: ${loose} }`,
        SILENT,
      ),
      GONE,
    ).flat()[0]!.why;
  assert.match(why(true), /forgets its connections; the next packet of kube-proxy v1.18.6 goes to a member that does not know it/);
  assert.match(why(false), /forgets its connections; the next packet of kube-proxy v1.18.6 meets a RST/);
});

test('the process of a balancer that is restarted closes its connections, a pair hands over, and the way to the API is back when it is', () => {
  const outages = (balancer: string, component: string) => {
    const { pairs } = readTexts(
      inventory(`${balancer}, monitor: none, hosts: [lb-1]`, PINGING),
      plan(`id: again, action: restart, component: ${component}, node: lb-1, duration: 20s`),
    );
    const { likely: run } = finish(explore(pairs[0]!.inventory, pairs[0]!.plan, 256));
    return {
      api: run.intervals.filter(({ kind }) => kind === 'api-unavailable').map(({ from, to }) => [from, to]),
      heard: run.heard.length,
    };
  };
  for (const [vendor, component] of [
    ['haproxy', 'haproxy'],
    ['nginx', 'nginx'],
  ]) {
    const { api, heard: late } = outages(`vendor: ${vendor}`, component!);
    assert.equal(api, [[0, 20_000]], component);
    assert.is(late, 0, 'it closes what it has: nobody is left on a dead connection');
  }
  // LVS passes packets: keepalived withdraws the address, and what was open is answered by nobody until then.
  assert.equal(outages('vendor: keepalived', 'keepalived').api, [[0, 20_000]]);
  assert.equal(outages('vendor: haproxy', 'kubelet').api, [], 'another process of the machine is none of the balancer');
});

test.run();
