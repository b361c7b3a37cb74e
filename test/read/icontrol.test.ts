import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { basisOf, placeOf } from '../../src/model/place.js';
import { acrossFiles } from '../../src/read/bigip/fragment.js';
import type { Fragment, Parsed } from '../../src/read/fragment.js';
import { icontrol } from '../../src/read/icontrol/icontrol.js';

const test = suite('read/icontrol');

function fragmentOf(document: unknown, file = 'f.json'): Fragment {
  const source = { file, text: '', locate: () => ({ start: 0, end: 0 }), comments: () => [], raw: () => undefined };
  const parsed: Parsed = { file, source, syntax: 'json', documents: [document], problems: [] };
  assert.ok(icontrol.accepts(document, parsed));
  return icontrol.read(document, 0, parsed).fragments[0]!;
}
const balancersOf = (document: unknown) => fragmentOf(document).loadBalancers!;
const findings = (fragment: Fragment): string[] =>
  fragment.problems.map((problem) => `${problem.rule} ${problem.severity}: ${problem.message}`);

const FULL = { allowNat: 'yes', slowRampTime: 10, reselectTries: 0 };
const pool = (rest: object) => ({ kind: 'tm:ltm:pool:poolstate', name: 'k8s', partition: 'Common', fullPath: '/Common/k8s', ...rest });
const membersReference = {
  isSubcollection: true,
  items: [
    {
      kind: 'tm:ltm:pool:members:membersstate',
      name: 'm1:6443',
      partition: 'Common',
      fullPath: '/Common/m1:6443',
      address: '10.0.0.1',
      session: 'monitor-enabled',
      state: 'up',
    },
    {
      kind: 'tm:ltm:pool:members:membersstate',
      name: 'm2:6443',
      partition: 'Common',
      fullPath: '/Common/m2:6443',
      address: '10.0.0.2%1',
      session: 'user-disabled',
      state: 'user-down',
    },
    {
      kind: 'tm:ltm:pool:members:membersstate',
      name: 'api.example.com:6443',
      fullPath: '/Common/api.example.com:6443',
      session: 'user-disabled',
      state: 'down',
      fqdn: { autopopulate: 'enabled', tmName: 'api.example.com' },
    },
  ],
};
const virtual = (rest: object) => ({
  kind: 'tm:ltm:virtual:virtualstate',
  name: 'api',
  partition: 'Common',
  fullPath: '/Common/api',
  destination: '/Common/10.0.0.100%1:6443',
  ipProtocol: 'tcp',
  pool: '/Common/k8s',
  ...rest,
});
const profilesReference = {
  items: [{ kind: 'tm:ltm:virtual:profiles:profilesstate', name: 'tcp', partition: 'Common', fullPath: '/Common/tcp', context: 'all' }],
};
const collection = (kind: string, ...items: object[]) => ({
  kind: `tm:ltm:${kind}collectionstate`,
  selfLink: 'https://localhost/mgmt/tm/ltm/x',
  items,
});

test('reads virtual servers and pools with their subcollections', () => {
  const [balancer, ...more] = balancersOf([
    virtual({ profilesReference }),
    pool({ ...FULL, serviceDownAction: 'reset', monitor: '/Common/https ', membersReference }),
  ]);
  assert.equal(more, []);
  assert.equal(
    [balancer!.name, balancer!.address, balancer!.port, balancer!.mode, balancer!.serviceDownAction],
    ['api', '10.0.0.100', 6443, 'proxy', 'reset'],
  );
  assert.equal(
    balancer!.members!.map(({ name, address, port, state }) => [name, address, port, state]),
    [
      ['m1', '10.0.0.1', 6443, 'enabled'],
      ['m2', '10.0.0.2', 6443, 'forced-offline'],
      ['api.example.com', undefined, 6443, 'disabled'],
    ],
  );
  assert.equal(balancer!.monitor, { type: 'https', interval: '5s', timeout: '16s', timeUntilUp: '0s' });
  assert.is(placeOf(balancer!, 'serviceDownAction').pointer, '/0/1/serviceDownAction');
  assert.is(placeOf(balancer!.members![1]!, 'address').pointer, '/0/1/membersReference/items/1/address');
  assert.is(placeOf(balancer!, 'address').pointer, '/0/0/destination');
});

test('reads collections, single objects and lists of answers', () => {
  assert.is(balancersOf(collection('pool:pool', pool({}))).length, 1);
  assert.is(balancersOf(pool({})).length, 1);
  assert.is(balancersOf([collection('virtual:virtual', virtual({})), collection('pool:pool', pool({}))]).length, 1);
  assert.equal(balancersOf(collection('pool:pool')), []);
  assert.equal(balancersOf({ kind: 'tm:ltm:pool:poolcollectionstate', selfLink: 'x' }), []);
});

test('gives items without a kind the kind of their collection', () => {
  const [balancer] = balancersOf(collection('pool:pool', { name: 'k8s', fullPath: '/Common/k8s', serviceDownAction: 'drop' }));
  assert.is(balancer!.serviceDownAction, 'drop');
});

test('takes what an excerpt leaves out for unknown, and what a whole answer leaves out for the default', () => {
  const excerpt = balancersOf(pool({}))[0]!;
  assert.equal([excerpt.serviceDownAction, excerpt.monitor, excerpt.members], [undefined, undefined, undefined]);
  const whole = balancersOf(pool(FULL))[0]!;
  assert.equal([whole.serviceDownAction, basisOf(whole, 'serviceDownAction')], ['none', 'default']);
  assert.equal([whole.monitor, basisOf(whole, 'monitor')], ['none', 'default']);
  const given = balancersOf(pool({ ...FULL, serviceDownAction: 'none' }))[0]!;
  assert.equal([given.serviceDownAction, basisOf(given, 'serviceDownAction')], ['none', 'given']);
});

test('follows references by link', () => {
  const linked = virtual({ pool: undefined, poolReference: { link: 'https://localhost/mgmt/tm/ltm/pool/~Common~k8s?ver=16.1.0' } });
  assert.is(balancersOf([linked, pool({ serviceDownAction: 'reset' })])[0]!.serviceDownAction, 'reset');
});

test('reads profiles with what they inherit, and takes no default from an excerpt', () => {
  const profile = (rest: object) => ({
    kind: 'tm:ltm:profile:tcp:tcpstate',
    name: 'mine',
    partition: 'Common',
    fullPath: '/Common/mine',
    defaultsFrom: '/Common/tcp',
    ...rest,
  });
  const use = { profilesReference: { items: [{ name: 'mine', fullPath: '/Common/mine', context: 'all' }] } };
  const of = (rest: object) => balancersOf([virtual(use), profile(rest)])[0]!;
  assert.equal(of({ idleTimeout: '600', keepAliveInterval: 60, resetOnTimeout: 'disabled', maxRetrans: 8 }).tcp, {
    idleTimeout: '600s',
    keepAliveInterval: '60s',
    clientKeepAliveInterval: '60s',
    resetOnTimeout: false,
    maxRetransmissions: 8,
  });
  assert.equal(of({ idleTimeout: 'indefinite' }).tcp, { idleTimeout: 'indefinite' });
  assert.is(balancersOf([virtual({ profilesReference })])[0]!.tcp, undefined);
});

test('joins what stands in several files', () => {
  const virtuals = fragmentOf(collection('virtual:virtual', virtual({ profilesReference })), 'virtuals.json');
  const pools = fragmentOf(
    collection(
      'pool:pool',
      pool({ ...FULL, monitor: '/Common/mine', membersReference: { link: 'https://localhost/x', isSubcollection: true } }),
    ),
    'pools.json',
  );
  const members = fragmentOf(
    collection('pool:members:members', {
      ...membersReference.items[0],
      selfLink: 'https://localhost/mgmt/tm/ltm/pool/~Common~k8s/members/~Common~m1:6443?ver=16',
    }),
    'members.json',
  );
  const monitors = fragmentOf(
    collection('monitor:tcp:tcp', {
      kind: 'tm:ltm:monitor:tcp:tcpstate',
      fullPath: '/Common/mine',
      name: 'mine',
      interval: 3,
      timeout: 10,
      timeUntilUp: 0,
    }),
    'monitors.json',
  );
  assert.ok(findings(virtuals).some((text) => text.includes('pool /Common/k8s of virtual server /Common/api is not in this answer')));
  const joined = acrossFiles([virtuals, pools, members, monitors]);
  const balancers = joined.flatMap((fragment) => fragment.loadBalancers ?? []);
  assert.is(balancers.length, 1);
  assert.equal(
    [balancers[0]!.name, balancers[0]!.serviceDownAction, balancers[0]!.members!.map((m) => m.address)],
    ['api', 'none', ['10.0.0.1']],
  );
  assert.equal(balancers[0]!.monitor, { type: 'tcp', interval: '3s', timeout: '10s', timeUntilUp: '0s' });
  assert.equal(placeOf(balancers[0]!, 'monitor/timeout'), { file: 'monitors.json', pointer: '/0/items/0/timeout' });
  assert.not.ok(joined.flatMap(findings).some((text) => text.includes('is not in this answer: its members')));
});

test('does not choose between two devices that hold a pool of one name', () => {
  const virtuals = fragmentOf(virtual({}), 'v.json');
  const joined = acrossFiles([
    virtuals,
    fragmentOf(pool({ serviceDownAction: 'reset' }), 'a.json'),
    fragmentOf(pool({ serviceDownAction: 'none' }), 'b.json'),
  ]);
  assert.is(joined[0]!.loadBalancers![0]!.serviceDownAction, undefined);
  assert.ok(findings(joined[0]!).some((text) => text.startsWith('input/reference warning: pool /Common/k8s')));
});

test('passes fragments of other formats and a single one unchanged', () => {
  const one = fragmentOf(pool({}));
  const other: Fragment = { format: 'native', authority: 'written', at: { file: 'i.yaml', pointer: '/0' }, problems: [] };
  assert.is(acrossFiles([one, other])[0], one);
  assert.is(acrossFiles([other, one, fragmentOf(virtual({}))])[0], other);
});

test('reports members whose pool the answer does not name', () => {
  const answer = collection('pool:members:members', membersReference.items[0]!);
  assert.equal(findings(fragmentOf(answer)), [
    'input/reference warning: a member is not used: it belongs to a pool that the answer does not name',
  ]);
});

test('reports what it does not read, by kind', () => {
  const found = findings(
    fragmentOf([
      pool({}),
      { kind: 'tm:ltm:pool:poolstats', entries: {} },
      { kind: 'tm:sys:version:versionstats' },
      { kind: 'tm:net:vlan:vlanstate', name: 'a' },
      { kind: 'tm:net:vlan:vlanstate', name: 'b' },
      { x: 1 },
      virtual({ disabled: true }),
    ]),
  );
  for (const text of [
    'input/ignored info: an object of kind tm:ltm:pool:poolstats is not read',
    'input/ignored info: 2 objects of kind tm:net:vlan:vlanstate are not read',
    'input/ignored info: an object without a kind is not read',
    'input/ignored info: virtual server /Common/api is disabled; it is read as if it took connections',
  ])
    assert.ok(found.includes(text), `${text}\n${found.join('\n')}`);
});

test('accepts nothing else, and throws on nothing', () => {
  const parsed = {} as Parsed;
  for (const other of [
    null,
    undefined,
    1,
    'tm:ltm:pool',
    [],
    {},
    [[]],
    [null],
    { kind: 'List', items: [{ kind: 'Pod' }] },
    { kind: 'Pod' },
    { class: 'ADC' },
    { items: [] },
    { kind: 1 },
  ]) {
    assert.not.ok(icontrol.accepts(other, parsed), JSON.stringify(other));
  }
  for (const odd of [
    pool({ membersReference: { items: [null, 1, [], {}] } }),
    pool({ monitor: {} }),
    virtual({ destination: 1 }),
    virtual({ profilesReference: { items: [{}] } }),
    virtual({ rules: [1, null] }),
    { kind: 'tm:ltm:pool:poolstate' },
  ])
    fragmentOf(odd);
});

const corpus = new URL('../../../shared/corpus/f5-icontrol-json/', import.meta.url);
if (existsSync(corpus)) {
  const dump = (name: string): Fragment => fragmentOf(JSON.parse(readFileSync(new URL(name, corpus), 'utf8')), name);
  const names = readdirSync(corpus).filter((name) => name.endsWith('.json'));
  for (const name of names) test(`reads ${name}`, () => assert.ok(dump(name).loadBalancers));
  test('reads the facts that the corpus is known for', () => {
    const [real] = dump('f5-common-python.pool-create-response.json').loadBalancers!;
    assert.equal([real!.serviceDownAction, basisOf(real!, 'serviceDownAction'), real!.monitor], ['none', 'given', 'none']);
    const pools = dump('f5audit.pools.json').loadBalancers!;
    assert.equal(
      pools.map((b) => b.serviceDownAction),
      [undefined, undefined, undefined, undefined, undefined],
    );
    assert.is((pools.find((b) => b.name === 'pool-orphan')!.monitor as { type: string }).type, 'tcp');
    assert.is(pools.find((b) => b.name === 'pool-irule')!.monitor, undefined);
    const joined = acrossFiles(['f5audit.pools.json', 'f5audit.virtuals.json'].map(dump)).flatMap(
      (fragment) => fragment.loadBalancers ?? [],
    );
    assert.equal(
      joined.map((b) => b.name),
      ['pool-orphan', 'pool-irule', 'vs-web', 'vs-idle', 'vs-dead', 'vs-disabled'],
    );
  });
  test('the excerpt of the documentation is no JSON, so no reader of objects gets to see it', () => {
    assert.throws(() => JSON.parse(readFileSync(new URL('f5-common-python.collection-docs.js.txt', corpus), 'utf8')), SyntaxError);
  });
} else console.log('skipped: the corpus of real dumps is not here');

test.run();
