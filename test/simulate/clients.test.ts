import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { kubelet } from '../../src/simulate/client/kubelet.js';
import { kubeProxy } from '../../src/simulate/client/kube-proxy.js';
import { hit, pairOf, played } from './small.js';

const test = suite('clients');
const at = { file: 'x', pointer: '/0' };
const { kubernetesVersion: _, ...unversioned } = pairOf({ steps: [] }).inventory;
/** In a cluster whose other versions bound nothing. */
const proxy = (kubeProxyVersion?: string, environment?: Record<string, string>) =>
  kubeProxy(
    { name: 'n', at, ...(kubeProxyVersion !== undefined && { kubeProxyVersion }), ...(environment && { kubeProxy: { environment } }) },
    { ...unversioned, nodes: [] },
  );
const agent = (kubeletVersion: string, rotateCertificates?: boolean) =>
  kubelet({ name: 'n', at, kubeletVersion, ...(rotateCertificates !== undefined && { kubelet: { rotateCertificates } }) });

test('the health check came with 1.18.18, 1.19.5 and 1.20.0, never to 1.17', () => {
  const expected: [string, boolean][] = [
    ['v1.17.17', false],
    ['v1.18.17', false],
    ['v1.18.18', true],
    ['v1.19.4', false],
    ['v1.19.5', true],
    ['v1.20.0', true],
    ['v1.31.2', true],
    ['v1.16.8', false],
  ];
  for (const [version, has] of expected) assert.is(proxy(version).healthCheck, has, version);
});

test("a vendor's suffix does not change the version; a pre-release does", () => {
  assert.is(proxy('v1.19.4-gke.1').healthCheck, false);
  assert.is(proxy('v1.24.9+rke2r1').healthCheck, true);
  assert.is(proxy('v1.27.3-eks-a5565ad').healthCheck, true);
  assert.is(proxy('v1.19.5-rc.0').healthCheck, false);
});

test('a version that is missing or unreadable is unknown', () => {
  assert.is(proxy().healthCheck, undefined);
  assert.is(proxy('').healthCheck, undefined);
  assert.is(proxy('latest').healthCheck, undefined);
});

test('environment variables switch it off or change its time', () => {
  assert.is(proxy('v1.24.0', { DISABLE_HTTP2: '1' }).healthCheck, false);
  assert.is(proxy('v1.24.0', { HTTP2_READ_IDLE_TIMEOUT_SECONDS: '0' }).healthCheck, false);
  assert.is(proxy('v1.24.0').healthCheckTime.most, 45_000);
  assert.is(proxy('v1.24.0', { HTTP2_READ_IDLE_TIMEOUT_SECONDS: '10', HTTP2_PING_TIMEOUT_SECONDS: '5' }).healthCheckTime.most, 15_000);
});

test('the kubelet closes all its connections from 1.14.3 to 1.23, and before 1.14', () => {
  for (const version of ['v1.13.0', 'v1.14.3', 'v1.18.6', 'v1.23.17']) assert.ok(agent(version).closeAll, version);
  for (const version of ['v1.14.0', 'v1.14.2', 'v1.24.0']) assert.not(agent(version).closeAll, version);
  assert.ok(agent('v1.14.1', true).closeAll, 'with rotating certificates 1.14.1 keeps it');
  const without = kubelet({ name: 'n', at, kubeletVersion: 'v1.29.3', kubelet: { environment: { DISABLE_HTTP2: '1' } } });
  assert.ok(without.closeAll, 'without HTTP/2 there is no health check, so 1.24 and later still close them');
  assert.is(without.healthCheck, false);
  assert.is(without.poolDefect, 'fixed');
});

test('the pool defect: affected, a residual risk, fixed', () => {
  assert.is(agent('v1.18.6').poolDefect, 'affected');
  assert.is(agent('v1.18.20').poolDefect, 'residual');
  assert.is(agent('v1.19.6').poolDefect, 'residual');
  assert.is(agent('v1.19.11').poolDefect, 'fixed');
  assert.is(agent('v1.20.15').poolDefect, 'fixed');
  assert.is(agent('nonsense').poolDefect, 'unknown');
});

test("the health check's own PING can hang until 1.21.8, 1.22.5 and 1.23.1", () => {
  for (const version of ['v1.18.18', 'v1.20.15', 'v1.21.7', 'v1.22.4', 'v1.23.0']) assert.is(proxy(version).checkMayHang, true, version);
  for (const version of ['v1.18.17', 'v1.21.8', 'v1.22.5', 'v1.23.1', 'v1.31.0']) assert.is(proxy(version).checkMayHang, false, version);
  assert.is(proxy('v1.20.15', { DISABLE_HTTP2: '1' }).checkMayHang, false, 'without the check nothing of it hangs');
});

test('kubelets that are restarted in parts keep a broken connection until the last part', () => {
  const exposed = (steps: readonly Record<string, unknown>[]) =>
    hit(
      played({
        version: 'v1.18.6',
        balancer: { serviceDownAction: 'none' },
        steps: [{ id: 'reboot', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '3m' }, ...steps],
      }),
      'node-not-ready',
    )
      .filter(({ cause }) => cause.some(({ hazard }) => hazard === 'kubelet/dead-connection-pool'))
      .map(({ worst }) => worst.to);
  const restart = (id: string, ...nodes: readonly string[]) => ({ id, action: 'restart', component: 'kubelet', nodes, duration: '1m' });
  const workers = ['worker-1', 'worker-2', 'worker-3', 'worker-4', 'worker-5', 'worker-6'];
  assert.equal([...new Set(exposed([restart('half', ...workers.slice(0, 3))]))], [null]);
  const control = restart('control', 'cp-1', 'cp-2', 'cp-3');
  const halves = [restart('one', ...workers.slice(0, 3)), restart('two', ...workers.slice(3))];
  assert.equal([...new Set(exposed(halves))], [null], 'those of the control plane are left');
  assert.equal([...new Set(exposed([...halves, control]))], [360_000]);
});

const WITHOUT = [{ name: 'worker', count: 6, kubeProxyMode: 'none' }];
const MASTERS = ['cp-1', 'cp-2', 'cp-3'].map((name) => ({
  name,
  roles: ['control-plane'],
  kubeletVersion: 'v1.30.4',
  kubeProxyMode: 'none',
}));
const KEEPS = { serviceDownAction: 'none' };
const CUT = [{ id: 'cut', action: 'reboot', node: 'cp-1', mode: 'abrupt', duration: '10m' }];

test('where no kube-proxy runs, nobody asks for its version: whether the agent notices is what is not known', () => {
  const nodes = [...MASTERS, { ...WITHOUT[0], kubeletVersion: 'v1.30.4', kubeProxyVersion: 'v1.17.9' }];
  const { varied, pivots, assumptions, kubeProxyMode } = played({ spec: { nodes }, balancer: KEEPS, steps: CUT });
  assert.is(kubeProxyMode, 'none');
  const said = JSON.stringify([varied, pivots, assumptions]);
  assert.not.match(said, /kube-proxy's version|daemonset kube-proxy/);
  assert.match(said, /whether the network agent, which serves Services in place of kube-proxy, notices a dead connection/);
});

test("the agent's own client-go decides whether it notices, whatever version of kube-proxy is written", () => {
  const nodes = [...MASTERS, { ...WITHOUT[0], kubeletVersion: 'v1.30.4', kubeProxyVersion: 'v1.17.9' }];
  const ends = (clientGoVersion: string) => {
    const clients = [
      { name: 'cilium', role: 'cni', clientGoVersion, via: 'balancer' },
      { name: 'cilium-operator', role: 'cni', clientGoVersion: 'v0.17.0', via: 'balancer' },
    ];
    return hit(played({ spec: { nodes, clients }, balancer: KEEPS, steps: CUT }), 'service-routing-stale').map(({ to }) => to);
  };
  assert.equal(ends('v0.28.1'), [45_000]);
  assert.equal(ends('v0.18.6'), [1_800_000], "the balancer's keepalive");
});

test.run();
