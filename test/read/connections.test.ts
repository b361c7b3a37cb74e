import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { placeOf } from '../../src/model/place.js';
import { parseInput, read } from '../../src/read/read.js';
import { locator } from '../../src/source/location.js';

const test = suite('read/connections');

const PLAN = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: one }
spec:
  inventory: .
  steps:
    - { id: reboot-a, action: reboot, node: cp-a, mode: abrupt, duration: 3m, downtime: 1m }
`;

function inventory(vendor: string, members = 'address'): string {
  const node = (name: string, ip: string, control = false) =>
    `    - { name: ${name}, internalIP: ${ip}, ${control ? 'roles: [control-plane], ' : ''}kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }`;
  return `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: c }
spec:
  nodes:
${[node('cp-a', '10.9.0.11', true), node('cp-b', '10.9.0.12', true), node('w1', '10.9.0.21'), node('w2', '10.9.0.22'), node('w3', '10.9.0.23')].join('\n')}
  loadBalancers:
    - name: api
      vendor: ${vendor}
      fronts: kube-apiserver
      members:
        - { name: srv-a, node: cp-a${members === 'address' ? ', address: 10.9.0.11, port: 6443' : ''} }
        - { name: srv-b, node: cp-b${members === 'address' ? ', address: 10.9.0.12, port: 6443' : ''} }
`;
}

const F5 = `admin@(bigip1)(cfg-sync In Sync)(Active)(/Common)(tmos)# show sys connection
Sys::Connections
10.9.0.21:40001       10.9.0.5:6443  10.9.0.21:40001       10.9.0.11:6443  tcp  5  (tmm: 1)  none
10.9.0.21:40002       10.9.0.5:6443  10.9.0.21:40002       10.9.0.11:6443  tcp  2  (tmm: 0)  none
10.9.0.22%2:40001     10.9.0.5%2:6443  10.9.0.22%2:40001   10.9.0.12%2:6443  tcp  9  (tmm: 1)  none
10.9.0.23:40001       10.9.0.5:6443  10.9.0.23:40001       10.9.0.11:6443  tcp  5  (tmm: 1)  none
10.9.0.23:40002       10.9.0.5:6443  10.9.0.23:40002       10.9.0.12:6443  tcp  5  (tmm: 1)  none
192.0.2.7:51000       10.9.0.5:6443  192.0.2.7:51000       10.9.0.12:6443  tcp  1  (tmm: 0)  none
10.9.0.22:51000       10.9.0.6:443   any6.any              any6.any        tcp  1  (tmm: 0)  none
Total records returned: 7
`;

function nodesOf(files: Record<string, string>) {
  const parsed = Object.entries(files).map(([file, text]) => parseInput({ file, text }));
  const result = read(parsed);
  assert.is(result.invalid, false, JSON.stringify(result.findings));
  const inventory = result.pairs[0]!.inventory;
  return { ...result, inventory, node: (name: string) => inventory.nodes.find((node) => node.name === name)! };
}

test('a BIG-IP says which node is on which member; one on several stays open', () => {
  const { node, inventory: joined, findings, sources } = nodesOf({ 'i.yaml': inventory('f5-bigip'), 'p.yaml': PLAN, 'conn.txt': F5 });
  assert.is(node('w1').kubeProxyBackend, 'cp-a');
  assert.is(node('w1').kubeletBackend, 'cp-a');
  assert.is(node('w2').kubeProxyBackend, 'cp-b');
  assert.is(node('w3').kubeProxyBackend, undefined);
  assert.equal(joined.loadBalancers[0]!.shares, { 'cp-a': 3, 'cp-b': 2 });
  assert.is(locator(sources)(placeOf(node('w2'), 'kubeProxyBackend')).line, 5);
  assert.ok(
    joined.believed.some(({ text }) =>
      /2 of 5 nodes by tmsh show sys connection; 1 have connections to several members .*w3.*; 2 have none/.test(text),
    ),
  );
  assert.ok(
    findings.some(({ message }) => /192\.0\.2\.7/.test(message)),
    'a client that is no node is told',
  );
});

test('the known list gives plain numbers instead of expected shares', () => {
  const known = `${inventory('f5-bigip')}  workloads:
    - { name: web, namespace: shop, kind: Deployment, pods: [{ name: web-1, node: w1 }, { name: web-2, node: w3 }] }
    - { name: other, namespace: shop, kind: Deployment, pods: [{ name: other-1, node: w2 }] }
`;
  const list = F5.replace(/^10\.9\.0\.23:40002.*\n/m, '').replace(
    'Total',
    '10.9.0.11:1  10.9.0.5:6443  10.9.0.11:1  10.9.0.12:6443  tcp  5  (tmm: 1)  none\n10.9.0.12:1  10.9.0.5:6443  10.9.0.12:1  10.9.0.11:6443  tcp  5  (tmm: 1)  none\nTotal',
  );
  const { report } = check(
    Object.entries({ 'i.yaml': known, 'p.yaml': PLAN, 'conn.txt': list }).map(([file, text]) => parseInput({ file, text })),
    [],
  );
  const stale = report.timelines[0]!.impacts.find(({ kind }) => kind === 'service-routing-stale')!;
  assert.is(stale.exact, true);
  assert.is(Math.round(stale.nodes), 3, 'w1, w3 and cp-b are on cp-a');
  assert.equal(stale.names, ['cp-b', 'w1', 'w3']);
  assert.equal(stale.owners, ['shop/Deployment/web']);
});

test('HAProxy names its servers', () => {
  const sess = `0x7fa44c02a470: proto=tcpv4 src=10.9.0.21:62423 fe=api be=masters srv=srv-b ts=00 age=16s calls=5 rate=0 cpu=0 lat=0 rq[f=8848000h,i=0,an=00h,rx=59m55s,wx=,ax=] rp[f=88048202h,i=0,an=00h,rx=59m55s,wx=,ax=] s0=[8,200008h,fd=19,ex=] s1=[8,200118h,fd=20,ex=] exp=59m50s
0x55e4db986ba0: proto=unix_stream src=unix:1 fe=GLOBAL be=<NONE> srv=<none> ts=00 age=0s calls=1 rate=0
`;
  const { node } = nodesOf({ 'i.yaml': inventory('haproxy', 'names'), 'p.yaml': PLAN, 'sess.txt': sess });
  assert.is(node('w1').kubeProxyBackend, 'cp-b');
});

test('ss on a node tells kubelet from kube-proxy', () => {
  const out = `State  Recv-Q  Send-Q  Local Address:Port   Peer Address:Port  Process
ESTAB  0       0       10.9.0.21:40100      10.9.0.11:6443     users:(("kubelet",pid=811,fd=12))
ESTAB  0       0       10.9.0.21:40101      10.9.0.12:6443     users:(("kube-proxy",pid=902,fd=9))
ESTAB  0       0       10.9.0.21:22         192.0.2.9:50100    users:(("sshd",pid=77,fd=4))
LISTEN 0       128     0.0.0.0:22           0.0.0.0:*          users:(("sshd",pid=70,fd=3))
`;
  const { node } = nodesOf({ 'i.yaml': inventory('keepalived'), 'p.yaml': PLAN, 'ss.txt': out });
  assert.is(node('w1').kubeletBackend, 'cp-a');
  assert.is(node('w1').kubeProxyBackend, 'cp-b');
});

test('a line that is not understood is told, at its line; a list of nobody too', () => {
  const parsed = parseInput({ file: 'conn.txt', text: `${F5}this is something else\n` });
  const { findings } = read([parseInput({ file: 'i.yaml', text: inventory('f5-bigip') }), parsed]);
  assert.ok(findings.some(({ rule, evidence }) => rule === 'input/ignored' && evidence[0].place.pointer === '/0/10'));
  const nobody = read([
    parseInput({ file: 'i.yaml', text: inventory('f5-bigip') }),
    parseInput({
      file: 'conn.txt',
      text: 'Sys::Connections\n192.0.2.7:51000  10.9.0.5:443  192.0.2.7:51000  192.0.2.8:443  tcp  1  (tmm: 0)  none\n',
    }),
  ]);
  assert.ok(nobody.findings.some(({ message }) => /none of the listed connections/.test(message)));
});

test('documents are not taken for lists of connections', () => {
  for (const text of ['kind: Pod\n', '{\n}', 'ltm pool /Common/x {\n}\n', '# ESTAB 0 0 1.2.3.4:1 1.2.3.4:2\nkind: x\n'])
    assert.is.not(parseInput({ file: 'x', text }).syntax, 'lines', text);
});

test.run();
