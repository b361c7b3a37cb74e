import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { basisOf, placeOf } from '../../src/model/place.js';
import { as3 } from '../../src/read/as3/as3.js';
import { bigip } from '../../src/read/bigip/bigip.js';
import type { Fragment, Parsed, Reading } from '../../src/read/fragment.js';
import { parseTmos } from '../../src/source/tmos.js';

const test = suite('read/as3');

function readingOf(document: unknown, file = 'f.json'): Reading {
  const source = { file, text: '', locate: () => ({ start: 0, end: 0 }), comments: () => [], raw: () => undefined };
  const parsed: Parsed = { file, source, syntax: 'json', documents: [document], problems: [] };
  assert.ok(as3.accepts(document, parsed));
  return as3.read(document, 0, parsed);
}
const fragmentOf = (document: unknown): Fragment => readingOf(document).fragments[0]!;
const balancersOf = (document: unknown) => fragmentOf(document).loadBalancers!;
const findings = (fragment: Fragment): string[] =>
  fragment.problems.map((problem) => `${problem.rule} ${problem.severity}: ${problem.message}`);

const adc = (app: object) => ({ class: 'ADC', schemaVersion: '3.40.0', T: { class: 'Tenant', A: { class: 'Application', ...app } } });
const service = (rest: object) => ({ class: 'Service_TCP', virtualAddresses: ['10.0.0.100'], virtualPort: 6443, pool: 'k8s', ...rest });
const pool = (rest: object) => ({ class: 'Pool', members: [{ servicePort: 6443, serverAddresses: ['10.0.0.1', '10.0.0.2%3'] }], ...rest });

test('makes a balancer of a service and its pool', () => {
  const [balancer, ...more] = balancersOf(adc({ api: service({}), k8s: pool({ serviceDownAction: 'reset', monitors: ['https'] }) }));
  assert.equal(more, []);
  assert.equal(
    [balancer!.name, balancer!.address, balancer!.port, balancer!.mode, balancer!.serviceDownAction],
    ['api', '10.0.0.100', 6443, 'proxy', 'reset'],
  );
  assert.equal(
    balancer!.members!.map(({ name, address, port, state }) => [name, address, port, state]),
    [
      ['10.0.0.1', '10.0.0.1', 6443, 'enabled'],
      ['10.0.0.2', '10.0.0.2', 6443, 'enabled'],
    ],
  );
  assert.equal(balancer!.monitor, { type: 'https', interval: '5s', timeout: '16s', timeUntilUp: '0s' });
  assert.equal(balancer!.tcp, {
    idleTimeout: '300s',
    keepAliveInterval: '1800s',
    clientKeepAliveInterval: '1800s',
    resetOnTimeout: true,
    maxRetransmissions: 8,
  });
  assert.is(basisOf(balancer!, 'tcp/keepAliveInterval'), 'default');
  assert.is(placeOf(balancer!, 'serviceDownAction').pointer, '/0/T/A/k8s/serviceDownAction');
  assert.is(placeOf(balancer!.members![1]!, 'address').pointer, '/0/T/A/k8s/members/0/serverAddresses/1');
});

test('marks what a declaration leaves out as the default of its schema', () => {
  const [balancer] = balancersOf(adc({ api: service({}), k8s: pool({}) }));
  assert.equal([balancer!.serviceDownAction, basisOf(balancer!, 'serviceDownAction')], ['none', 'default']);
  assert.equal([balancer!.monitor, basisOf(balancer!, 'monitor')], ['none', 'default']);
  assert.equal(placeOf(balancer!, 'serviceDownAction'), { file: 'f.json', pointer: '/0/T/A/k8s', key: true });
  assert.ok(
    fragmentOf(adc({ api: service({}), k8s: pool({}) })).beliefs!.some(
      (belief) => belief.text === 'service-down-action of pool /T/A/k8s is none by default',
    ),
  );
});

test('finds a pool however it is named', () => {
  for (const name of [
    'k8s',
    '/T/A/k8s',
    { use: 'k8s' },
    { use: '/T/A/k8s' },
    { use: '/@/A/k8s' },
    { use: '/@/@/k8s' },
    { use: 'A/k8s' },
    { bigip: '/T/A/k8s' },
  ]) {
    assert.is(
      balancersOf(adc({ api: service({ pool: name }), k8s: pool({ serviceDownAction: 'drop' }) }))[0]!.serviceDownAction,
      'drop',
      JSON.stringify(name),
    );
  }
  const gone = fragmentOf(adc({ api: service({ pool: { bigip: '/Common/elsewhere' } }) }));
  assert.is(gone.loadBalancers![0]!.serviceDownAction, undefined);
  assert.ok(
    findings(gone).some((text) =>
      text.startsWith('input/reference warning: pool /Common/elsewhere of virtual server /T/A/api is not in this declaration'),
    ),
  );
});

test('reads requests, answers, lists, tenants and declarations of applications alone', () => {
  const app = { class: 'Application', api: service({}), k8s: pool({}) };
  const tenant = { class: 'Tenant', A: app };
  const declaration = { class: 'ADC', T: tenant };
  for (const document of [
    declaration,
    { class: 'AS3', action: 'deploy', declaration },
    { results: [{ code: 200 }], declaration },
    [declaration],
    tenant,
    app,
    { id: 'x', schemaVersion: '3.50.0', controls: { class: 'Controls' }, A: app },
    { A: app },
    { results: [], declaration: { A: app } },
  ])
    assert.equal(
      balancersOf(document).map((b) => b.name),
      ['api'],
      JSON.stringify(document).slice(0, 60),
    );
  assert.equal(balancersOf({ class: 'ADC' }), []);
});

test("does not take other actions on service down for a pool's", () => {
  const { loadBalancers } = fragmentOf(
    adc({ api: service({}), k8s: pool({}), adapt: { class: 'Adapt_Profile', serviceDownAction: 'reset' } }),
  );
  assert.is(loadBalancers![0]!.serviceDownAction, 'none');
  const found = findings(fragmentOf(adc({ api: service({ serviceDownImmediateAction: 'reset' }), k8s: pool({}) })));
  assert.ok(
    found.some((text) => text.startsWith('input/ignored info: serviceDownImmediateAction of service /T/A/api is about new connections')),
  );
});

test('reads profiles: fastL4, words, own ones, and both sides', () => {
  const of = (rest: object, more: object = {}) => balancersOf(adc({ api: service(rest), k8s: pool({}), ...more }))[0]!;
  assert.is(of({ class: 'Service_L4' }).mode, 'pass-through');
  assert.is(of({ class: 'Service_L4' }).tcp!.keepAliveInterval, 'disabled');
  assert.is(of({ class: 'Service_Generic' }).mode, undefined);
  assert.is(of({ class: 'Service_UDP' }).mode, undefined);
  assert.equal([of({ profileTCP: 'lan' }).mode, of({ profileTCP: 'lan' }).tcp], ['proxy', undefined]);
  const own = { mine: { class: 'TCP_Profile', idleTimeout: -1, keepAliveInterval: 60, resetOnTimeout: false } };
  assert.equal(of({ profileTCP: { use: 'mine' } }, own).tcp, {
    idleTimeout: 'indefinite',
    keepAliveInterval: '60s',
    clientKeepAliveInterval: '60s',
    resetOnTimeout: false,
    maxRetransmissions: 8,
  });
  assert.equal(of({ profileTCP: { ingress: 'normal', egress: { use: 'mine' } } }, own).tcp, {
    idleTimeout: '300s',
    keepAliveInterval: '60s',
    clientKeepAliveInterval: '1800s',
    resetOnTimeout: true,
    maxRetransmissions: 8,
  });
});

test('reads monitors, and takes one of several to be enough unless told otherwise', () => {
  const monitors = {
    slow: { class: 'Monitor', monitorType: 'https', interval: 10, timeout: 31, receive: '200 OK' },
    fast: { class: 'Monitor', monitorType: 'tcp', timeout: 4 },
  };
  const of = (rest: object) =>
    balancersOf(adc({ api: service({}), k8s: pool({ monitors: [{ use: 'slow' }, { use: 'fast' }], ...rest }), ...monitors }))[0]!.monitor;
  assert.equal(of({}), { type: 'https', interval: '10s', timeout: '31s', timeUntilUp: '0s', recv: '200 OK' });
  assert.equal(of({ minimumMonitors: 2 }), { type: 'tcp', interval: '5s', timeout: '4s', timeUntilUp: '0s' });
  assert.equal(of({ minimumMonitors: 'all' }), of({ minimumMonitors: 2 }));
});

test('reads members in every form', () => {
  const { loadBalancers, problems } = fragmentOf(
    adc({
      api: service({}),
      k8s: {
        class: 'Pool',
        members: [
          { servicePort: 80, serverAddresses: ['10.0.0.1'], adminState: 'disable' },
          { servicePort: 80, servers: [{ name: 'two', address: '10.0.0.2' }], adminState: 'offline' },
          { servicePort: 80, addressDiscovery: 'fqdn', hostname: 'h.example.com' },
          { servicePort: 80, bigip: '/Common/10.0.0.4' },
          { servicePort: 80, serverAddresses: ['10.0.0.5'], enable: false },
          { servicePort: 80, addressDiscovery: 'consul', uri: 'x' },
        ],
      },
    }),
  );
  assert.equal(
    loadBalancers![0]!.members!.map((m) => [m.name, m.address, m.state]),
    [
      ['10.0.0.1', '10.0.0.1', 'disabled'],
      ['two', '10.0.0.2', 'forced-offline'],
      ['h.example.com', undefined, 'enabled'],
      ['10.0.0.4', '10.0.0.4', 'enabled'],
    ],
  );
  assert.ok(
    problems.some(
      (problem) => problem.message === 'members of pool /T/A/k8s are discovered by the device: they are not in this declaration',
    ),
  );
});

test('makes one balancer for each address of a service', () => {
  const of = (virtualAddresses: unknown, more: object = {}) =>
    balancersOf(adc({ api: service({ virtualAddresses }), k8s: pool({}), ...more })).map((b) => [b.name, b.address]);
  assert.equal(
    of(['10.0.0.1', ['10.0.0.2', '0.0.0.0/0'], { use: 'va' }, { bigip: '/Common/10.0.0.4' }], {
      va: { class: 'Service_Address', virtualAddress: '10.0.0.3/32' },
    }),
    [
      ['api', '10.0.0.1'],
      ['api-1-', '10.0.0.2'],
      ['api-2-', '10.0.0.3'],
      ['api-3-', '10.0.0.4'],
    ],
  );
  assert.equal(of(undefined), [['api', undefined]]);
});

test('knows the ports of HTTP and HTTPS, and what is switched off', () => {
  const of = (rest: object) =>
    fragmentOf(adc({ api: { class: 'Service_HTTPS', virtualAddresses: ['10.0.0.1'], pool: 'k8s', ...rest }, k8s: pool({}) }));
  assert.is(of({}).loadBalancers![0]!.port, 443);
  assert.is(of({ class: 'Service_HTTP' }).loadBalancers![0]!.port, 80);
  assert.ok(findings(of({ enable: false })).includes('input/ignored info: service /T/A/api is switched off: it is not made on the device'));
  assert.ok(findings(of({ adminState: 'disable' })).some((text) => text.includes('is disabled')));
  assert.ok(findings(of({ iRules: ['r', { bigip: '/Common/s' }] })).some((text) => text.startsWith('input/ignored info: 2 iRules')));
});

test('reports classes that it does not know', () => {
  assert.ok(
    findings(fragmentOf(adc({ x: { class: 'Brand_New' }, k8s: pool({}) }))).includes('input/ignored info: Brand_New /T/A/x is not read'),
  );
});

test('reports custom resources of the ingress controller', () => {
  const { fragments, problems, invalid } = readingOf({
    apiVersion: 'cis.f5.com/v1',
    kind: 'TransportServer',
    metadata: { name: 'ts' },
    spec: { pool: { serviceDownAction: 'reselect' } },
  });
  assert.equal([fragments.length, invalid], [0, false]);
  assert.is(
    problems[0]!.message,
    "TransportServer ts of F5's ingress controller is not read: the balancer it makes is not taken into account",
  );
});

test('accepts nothing else, and throws on nothing', () => {
  const parsed = {} as Parsed;
  for (const other of [
    null,
    undefined,
    1,
    'ADC',
    [],
    {},
    [[[[[{ class: 'ADC' }]]]]],
    { class: 'Person' },
    { kind: 'Pod', apiVersion: 'v1' },
    { declaration: 1 },
    { a: { class: 'x' } },
    { kind: 'tm:ltm:pool:poolstate' },
  ]) {
    assert.not.ok(as3.accepts(other, parsed), JSON.stringify(other));
  }
  for (const odd of [
    { members: 1 },
    { members: [null, 1, {}] },
    { monitors: [null, {}, 1] },
    { monitors: 1 },
    { minimumMonitors: 0, monitors: ['http'] },
    { serviceDownAction: {} },
  ])
    fragmentOf(adc({ api: service({ virtualAddresses: [1, null, []] }), k8s: { class: 'Pool', ...odd } }));
});

const shared = new URL('../../../shared/corpus/', import.meta.url);
if (existsSync(shared)) {
  const textOf = (name: string): string => readFileSync(new URL(name, shared), 'utf8');
  const declaration = (name: string): Fragment => fragmentOf(JSON.parse(textOf(`f5-as3/${name}`)));
  const configuration = (name: string): Fragment => {
    const { source, documents } = parseTmos(name, textOf(`f5-bigip-conf/${name}`));
    return bigip.read(documents[0], 0, { file: name, source, syntax: 'tmos', documents, problems: [] }).fragments[0]!;
  };
  for (const name of readdirSync(new URL('f5-as3/', shared)).filter((file) => file.endsWith('.json')))
    test(`reads ${name}`, () => assert.ok(declaration(name).loadBalancers));
  for (const pair of ['acc.pool', 'acc.pool4', 'acc.service_tcp', 'acc.service_udp', 'acc.service_http26']) {
    test(`tells the same of ${pair} as configuration and as declaration`, () => {
      // States and persistence differ because the converter left them out of the declaration.
      const facts = (fragment: Fragment) =>
        fragment.loadBalancers!.map(({ at: _, members, persistence: __, ...rest }) => ({
          ...rest,
          members: members?.map(({ name, address, port }) => [name, address, port]),
        }));
      const conf = facts(configuration(`${pair}.conf`));
      const json = facts(declaration(`${pair}.as3.json`));
      const plain =
        pair === 'acc.pool4'
          ? (all: ReturnType<typeof facts>) =>
              all.map(({ monitor, ...rest }) => ({ ...rest, monitor: { ...(monitor as object), send: 0, recv: 0 } }))
          : (all: ReturnType<typeof facts>) => all;
      assert.equal(plain(json), plain(conf));
    });
  }
  test('reads the facts that the corpus is known for', () => {
    assert.is(declaration('acc.pool.as3.json').loadBalancers![0]!.serviceDownAction, 'drop');
    assert.equal(declaration('appsvcs.adapt-profile.json').loadBalancers, []);
    assert.equal(declaration('appsvcs.service-tcp-with-service-down-action.json').loadBalancers, []);
    const perApp = declaration('appsvcs.per-app-pool.json').loadBalancers![0]!;
    assert.equal([perApp.name, perApp.serviceDownAction, basisOf(perApp, 'serviceDownAction')], ['pool1', 'none', 'given']);
    assert.is(declaration('appsvcs.one-tenant-three-applications.json').loadBalancers!.length, 3);
    assert.is(declaration('appsvcs.identify-pool-members-via-fqdn-pool.json').loadBalancers![0]!.members![0]!.name, 'demo.example.com');
    const expanded = declaration('appsvcs.tcp-virtual-server-to-icap-with-custom-monitor-full.json').loadBalancers![0]!;
    assert.is(basisOf(expanded, 'monitor/timeout'), 'given');
    const both = declaration('appsvcs.tcp-udp-monitors.json').loadBalancers![0]!;
    assert.equal([(both.monitor as { timeout: string }).timeout, basisOf(both, 'monitor/timeout')], ['16s', 'default']);
  });
} else console.log('skipped: the corpus of real dumps is not here');

test.run();
