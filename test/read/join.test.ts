/** Joins: endpoint to virtual server to pool to nodes, what wins where inputs disagree, and what is said of it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { basisOf } from '../../src/model/place.js';
import { parseInput, read } from '../../src/read/read.js';

const test = suite('read: joins');

const node = (name: string, ip: string, master = true) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, labels: master ? { 'node-role.kubernetes.io/control-plane': '' } : {} },
  spec: {},
  status: { addresses: [{ type: 'InternalIP', address: ip }], nodeInfo: { kubeletVersion: 'v1.29.4' } },
});
const NODES = [node('m1', '10.0.0.11'), node('m2', '10.0.0.12'), node('m3', '10.0.0.13'), node('w1', '10.0.1.1', false)];
const list = (items: readonly object[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 1);
const kubeadm = (endpoint: string) => `apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\ncontrolPlaneEndpoint: ${endpoint}\n`;
const kubeconfig = (server: string) => `apiVersion: v1\nkind: Config\nclusters: [{ name: c, cluster: { server: "${server}" } }]\n`;
const inventory = (spec: object) =>
  JSON.stringify({ apiVersion: 'premortem.dev/v1alpha1', kind: 'ClusterInventory', metadata: { name: 'c' }, spec });

/** Virtual server and pool; \`at\` is what comes behind every address, such as a route domain. */
const bigip = ({ name = 'vs', vip = '10.0.0.100', at = '', partition = 'Common', hosts = ['10.0.0.11', '10.0.0.12', '10.0.0.13'] } = {}) =>
  `#TMSH-VERSION: 15.1.0
ltm pool /${partition}/${name}_pool {
    members {
${hosts.map((ip) => `        /${partition}/${ip}${at}:6443 {\n            address ${ip}${at}\n        }\n`).join('')}    }
    monitor /Common/tcp
}
ltm virtual /${partition}/${name} {
    destination /${partition}/${vip}${at}:6443
    ip-protocol tcp
    pool /${partition}/${name}_pool
    profiles {
        /Common/tcp { }
    }
}
`;

function join(files: Readonly<Record<string, string>>) {
  const all = read(Object.entries(files).map(([file, text]) => parseInput({ file, text })));
  const [cluster] = all.inventories;
  return {
    cluster: cluster!,
    front: cluster!.loadBalancers.find(({ fronts }) => fronts === 'kube-apiserver'),
    members: (name: string) => cluster!.loadBalancers.find((one) => one.name === name)?.members?.map((member) => member.node),
    believed: cluster!.believed.map(({ text }) => text),
    found: all.findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`),
    evidence: all.findings.map(({ evidence }) => evidence.map(({ place }) => `${place.file}${place.pointer}`)),
  };
}

for (const [how, endpoint] of Object.entries({
  "kubeadm's controlPlaneEndpoint": kubeadm('10.0.0.100:6443'),
  "a kubeconfig's server": kubeconfig('https://10.0.0.100:6443'),
})) {
  test(`${how} leads over the virtual server and its pool to the nodes`, () => {
    const { front, believed, found } = join({ 'n.json': list(NODES), 'e.yaml': endpoint, 'f.conf': bigip() });
    assert.equal([front?.name, front?.members?.map((member) => member.node)], ['vs', ['m1', 'm2', 'm3']]);
    assert.is(basisOf(front!, 'fronts'), 'joined');
    assert.is(basisOf(front!.members![0]!, 'node'), 'joined');
    assert.ok(believed.includes('VIP 10.0.0.100:6443 = f5-bigip "vs", members m1, m2, m3 by IP'));
    assert.equal(found, []);
  });
}

test('a control plane that a provider keeps: by a label or a build of his on the nodes, where none of them is of it and nobody says otherwise', () => {
  const labelled = (key: string, version = 'v1.34.9') => ({
    ...node('w', '10.0.1.1', false),
    metadata: { name: 'w', labels: { [key]: 'a' } },
    status: { nodeInfo: { kubeletVersion: version } },
  });
  const managed = (files: Record<string, string>) => join(files).cluster.controlPlane?.managed;
  assert.is(managed({ 'n.json': list([labelled('eks.amazonaws.com/nodegroup')]) }), true);
  assert.is(managed({ 'n.json': list([labelled('x', 'v1.34.9-gke.1000')]) }), true);
  assert.is(managed({ 'n.json': list([labelled('x', 'v1.34.9+rke2r1')]) }), undefined);
  assert.is(managed({ 'n.json': list([labelled('eks.amazonaws.com/nodegroup'), NODES[0]!]) }), undefined);
  assert.is(
    managed({ 'n.json': list([labelled('cloud.google.com/gke-nodepool')]), 'i.json': inventory({ controlPlane: { managed: false } }) }),
    false,
  );
  assert.match(join({ 'n.json': list([labelled('kubernetes.azure.com/cluster')]) }).believed.join(), 'a provider keeps the control plane');
});

test('partitions and route domains stand in nothing\u2019s way', () => {
  const { front, believed } = join({
    'n.json': list(NODES),
    'e.yaml': kubeadm('10.0.0.100:6443'),
    'f.conf': bigip({ at: '%2', partition: 'K8S' }) + bigip({ name: 'other', vip: '10.0.0.101', at: '%2', hosts: ['10.0.1.1'] }),
  });
  assert.equal([front?.name, front?.members?.map((member) => member.node)], ['vs', ['m1', 'm2', 'm3']]);
  assert.ok(believed.some((text) => text.startsWith('VIP 10.0.0.100:6443 = f5-bigip "vs"')));
});

test('of two virtual servers with the endpoint\u2019s address in two route domains none is guessed', () => {
  const { front, found } = join({
    'n.json': list(NODES),
    'e.yaml': kubeadm('10.0.0.100:6443'),
    'f.conf': bigip({ at: '%1' }) + bigip({ name: 'vs2', at: '%2', hosts: ['10.0.0.13'] }),
  });
  assert.is(front, undefined);
  assert.ok(
    found.some((text) => text.includes('cannot tell which balancer fronts the API: vs, vs2 all may')),
    found.join('\n'),
  );
});

test('an endpoint that is a name is found by its members being the control plane', () => {
  const { front, believed } = join({
    'n.json': list(NODES),
    'e.yaml': kubeadm('api.example:6443'),
    'f.conf': bigip() + bigip({ name: 'web', vip: '10.0.0.101', hosts: ['10.0.1.1'] }),
  });
  assert.is(front?.name, 'vs');
  assert.ok(believed.includes('the API = f5-bigip "vs", members m1, m2, m3 by IP'));
});

test('no endpoint and no member that is a node: nothing is guessed, and it says how to find out', () => {
  const { front, found } = join({ 'n.json': list(NODES), 'f.conf': bigip({ hosts: ['10.9.9.9'] }) });
  assert.is(front, undefined);
  assert.ok(found.some((text) => text.includes('cannot tell which balancer fronts the API')));
});

test('a member that is no known node is reported', () => {
  const { found } = join({
    'n.json': list(NODES),
    'e.yaml': kubeadm('10.0.0.100:6443'),
    'f.conf': bigip({ hosts: ['10.0.0.11', '10.0.0.99'] }),
  });
  assert.equal(found, [
    'input/reference warning: member 10.0.0.99 of balancer vs is the InternalIP of no known node: what happens to it cannot be told',
  ]);
});

test('AS3 and iControl REST lead to the same nodes', () => {
  const as3 = {
    class: 'ADC',
    schemaVersion: '3.40.0',
    t: {
      class: 'Tenant',
      a: {
        class: 'Application',
        vs: { class: 'Service_TCP', virtualAddresses: ['10.0.0.100'], virtualPort: 6443, pool: 'p' },
        p: { class: 'Pool', monitors: ['tcp'], members: [{ servicePort: 6443, serverAddresses: ['10.0.0.11', '10.0.0.12', '10.0.0.13'] }] },
      },
    },
  };
  const icontrol = {
    kind: 'tm:ltm:virtual:virtualcollectionstate',
    items: [
      {
        kind: 'tm:ltm:virtual:virtualstate',
        name: 'vs',
        partition: 'Common',
        fullPath: '/Common/vs',
        destination: '/Common/10.0.0.100:6443',
        ipProtocol: 'tcp',
        pool: '/Common/p',
      },
    ],
  };
  const pools = {
    kind: 'tm:ltm:pool:poolcollectionstate',
    items: [
      {
        kind: 'tm:ltm:pool:poolstate',
        name: 'p',
        partition: 'Common',
        fullPath: '/Common/p',
        serviceDownAction: 'reset',
        monitor: '/Common/tcp',
        membersReference: {
          items: [11, 12, 13].map((last) => ({
            kind: 'tm:ltm:pool:members:membersstate',
            name: `10.0.0.${last}:6443`,
            partition: 'Common',
            address: `10.0.0.${last}`,
          })),
        },
      },
    ],
  };
  const endpoint = { 'n.json': list(NODES), 'e.yaml': kubeadm('10.0.0.100:6443') };
  const declared = join({ ...endpoint, 'as3.json': JSON.stringify(as3) });
  assert.equal([declared.front?.members?.map((member) => member.node), declared.front?.serviceDownAction], [['m1', 'm2', 'm3'], 'none']);
  assert.is(basisOf(declared.front!, 'serviceDownAction'), 'default');
  const answered = join({ ...endpoint, 'v.json': JSON.stringify(icontrol), 'p.json': JSON.stringify(pools) });
  assert.equal([answered.front?.members?.map((member) => member.node), answered.front?.serviceDownAction], [['m1', 'm2', 'm3'], 'reset']);
});

test('F5\u2019s defaults are nobody else\u2019s: a written balancer keeps its unknowns, and so does an excerpt of an answer', () => {
  for (const vendor of ['f5-bigip', 'haproxy', undefined]) {
    const { cluster } = join({ 'i.json': inventory({ loadBalancers: [{ name: 'x', ...(vendor && { vendor }) }] }) });
    assert.equal([cluster.loadBalancers[0]!.serviceDownAction, cluster.loadBalancers[0]!.monitor], [undefined, undefined]);
  }
  const excerpt = join({ 'p.json': JSON.stringify([{ kind: 'tm:ltm:pool:poolstate', name: 'p', fullPath: '/Common/p' }]) });
  assert.is(excerpt.cluster.loadBalancers[0]!.serviceDownAction, undefined);
});

test('what is written wins over what is dumped, and both places are reported', () => {
  const { cluster, found, evidence } = join({
    'n.json': list([NODES[0]!]),
    'i.json': inventory({ nodes: [{ name: 'm1', kubeletVersion: 'v1.28.0', zone: 'z1' }] }),
  });
  assert.equal(
    [cluster.nodes.length, cluster.nodes[0]!.kubeletVersion, cluster.nodes[0]!.zone, cluster.nodes[0]!.internalIP],
    [1, 'v1.28.0', 'z1', '10.0.0.11'],
  );
  assert.equal(found, [
    'input/contradiction warning: kubeletVersion of node m1 is v1.28.0 in i.json and v1.29.4 in n.json: the written one is used',
  ]);
  assert.equal(evidence, [['i.json/0/spec/nodes/0/kubeletVersion', 'n.json/0/items/0/status/nodeInfo/kubeletVersion']]);
});

test('one fact wins over a default, whoever states it, and contradicts nothing', () => {
  const { front, found } = join({
    'n.json': list(NODES),
    'f.conf': bigip(),
    'i.json': inventory({ loadBalancers: [{ name: 'vs', fronts: 'kube-apiserver', serviceDownAction: 'reset' }] }),
  });
  assert.equal([front?.serviceDownAction, basisOf(front!, 'serviceDownAction'), found], ['reset', 'given', []]);
});

test('versions in other words, addresses in another spelling and durations in other units are the same', () => {
  const { found } = join({
    'n.json': list([node('m1', 'fd00:0:0::1')]),
    'i.json': inventory({ nodes: [{ name: 'm1', kubeletVersion: '1.29.4', internalIP: 'FD00::1', roles: ['master'] }] }),
  });
  assert.equal(found, []);
});

test('two dumps that disagree are reported with both places, and the first is used', () => {
  const { cluster, found } = join({ 'a.yaml': kubeadm('10.0.0.1:6443'), 'b.yaml': kubeadm('10.0.0.2:6443') });
  assert.is(cluster.controlPlane?.endpoint, '10.0.0.1:6443');
  assert.equal(found, [
    'input/contradiction warning: endpoint of the API is 10.0.0.1:6443 in a.yaml and 10.0.0.2:6443 in b.yaml: the first one is used',
  ]);
});

test('a group takes the dumped nodes of its name; other numbers and nodes that are in no dump are reported', () => {
  const workers = [1, 2].map((number) => node(`w-${number}`, `10.0.1.${number}`, false));
  const like = (count: number) => inventory({ nodes: [{ name: 'w', count, kernelVersion: '3.10.0-1127.el7.x86_64' }] });
  const same = join({ 'n.json': list(workers), 'i.json': like(2) });
  assert.equal(
    [same.found, same.cluster.nodes.map(({ name, kernelVersion, internalIP }) => [name, kernelVersion, internalIP])],
    [
      [],
      [
        ['w-1', '3.10.0-1127.el7.x86_64', '10.0.1.1'],
        ['w-2', '3.10.0-1127.el7.x86_64', '10.0.1.2'],
      ],
    ],
  );
  assert.match(
    join({ 'n.json': list(workers), 'i.json': like(3) }).found.join('\n'),
    /group w is written with 3 nodes, and 2 nodes of that name are in the dump/,
  );
  assert.match(
    join({ 'n.json': list(workers), 'i.json': inventory({ nodes: [{ name: 'x' }] }) }).found.join('\n'),
    /x is written but not among the 2 nodes/,
  );
});

test('names that match nothing in the inventory itself are reported', () => {
  const { found } = join({
    'i.json': inventory({
      nodes: [{ name: 'master-1', loadBalancer: 'vpi' }],
      loadBalancers: [{ name: 'vip', fronts: 'kube-apiserver', members: ['master-1', 'master-l'] }],
      dns: { pods: [{ name: 'd', node: 'gone' }] },
      etcd: { topology: 'stacked', members: [{ name: 'e', node: 'mastre-1' }] },
    }),
  });
  assert.equal(found, [
    'input/reference warning: a member of balancer vip is on master-l, and there is no node of that name; did you mean "master-1"?',
    'input/reference warning: DNS pod d is on gone, and there is no node of that name',
    'input/reference warning: etcd member e is on mastre-1, and there is no node of that name; did you mean "master-1"?',
    'input/reference warning: there is no balancer vpi; did you mean "vip"?',
  ]);
});

test.run();
