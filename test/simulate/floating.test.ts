/** Addresses that float between hosts: kube-vip and keepalived on the control plane, and pairs of balancers. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Given, of, span, timelineOf } from './timeline.js';

const test = suite('addresses that float');

const floating = (vendor: string, more = '') =>
  `    - { name: api, vendor: ${vendor}, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], failover: 8s${more} }`;
const stop = (node: string, id = node) => `{ id: ${id}, action: reboot, node: ${node}, mode: abrupt, duration: 10m, wait: 5m }`;
const played = (more: Partial<Given>) =>
  timelineOf({ version: 'v1.30.4', balancers: floating('kube-vip'), steps: [stop('cp-1')], ...more });
const HOLDER = 'where the address of api is when one of its hosts stops';

test('without hosts the address is on one of the members: its stop takes every connection along, until another has taken over', () => {
  for (const vendor of ['kube-vip', 'keepalived']) {
    const timeline = played({ balancers: floating(vendor) });
    const [out] = of(timeline, 'api-unavailable').filter(({ fraction }) => fraction === 1);
    assert.equal(span(out!), [0, 8], vendor);
    assert.is(out!.certainty, 'likely', 'where it is nobody said');
    assert.ok(
      of(timeline, 'service-routing-stale').some(({ nodes, exact }) => nodes === 23 && exact),
      'all of them',
    );
    assert.ok(timeline.varied.some(({ what }) => what === HOLDER));
    const [hosts] = timeline.assumptions.filter(({ fact }) => fact === 'hosts of api');
    assert.is(hosts!.assumed, 'cp-1, cp-2 and cp-3, and it spreads connections over them');
  }
});

test('what runs on machines of its own, or says where it runs, is not asked', () => {
  for (const balancers of [floating('ipvs'), floating('keepalived', ', hosts: [lb-1, lb-2]')]) {
    const timeline = played({ balancers });
    assert.equal(
      of(timeline, 'api-unavailable').filter(({ fraction }) => fraction === 1),
      [],
      balancers,
    );
    assert.not.ok(timeline.varied.some(({ what }) => what === HOLDER));
  }
});

test('a takeover is the work of the step that stopped the active unit, not of one before', () => {
  const pair =
    '    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], hosts: [lb-1, lb-2], failover: 8s }';
  const timeline = played({ balancers: pair, steps: [stop('lb-2', 'standby-first'), stop('lb-1', 'then-the-active')] });
  const outages = of(timeline, 'api-unavailable').filter(({ fraction }) => fraction === 1);
  assert.equal(outages.map(span), [[900, 908]]);
  assert.equal(
    outages[0]!.cause.map(({ event }) => event),
    ['lb-1 stops, and lb-2 takes over the address of api'],
  );
  assert.match(outages[0]!.cause[0]!.place.pointer, '/steps/1/');
});

test('with every unit gone the stops of all that are gone are named, those that came back are not', () => {
  const trio =
    '    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], hosts: [lb-1, lb-2, lb-3], failover: 8s }';
  const off = (node: string) => `{ id: off-${node}, action: shutdown, node: ${node}, mode: abrupt, duration: 30s }`;
  const timeline = played({ balancers: trio, steps: [stop('lb-3'), off('lb-2'), off('lb-1'), off('lb-3')] });
  const [out] = of(timeline, 'api-unavailable').filter(({ to }) => to === null);
  assert.equal(
    out!.cause.map(({ event }) => event),
    ['lb-2', 'lb-1', 'lb-3'].map((host) => `${host} stops, a machine of the balancer api`),
  );
  assert.is(out!.cause[2]!.at, 960_000);
});

test('what stands before the API and is not described is called that, and no name of ours', () => {
  const several = played({ balancers: '', version: 'v1.18.6' });
  assert.match(JSON.stringify(several.impacts), "an unknown balancer marks cp-1 down and keeps the client's side open");
  const only = timelineOf({ version: 'v1.18.6', masters: 1, balancers: '', steps: [stop('cp-1')] });
  for (const timeline of [several, only]) assert.not.match(JSON.stringify(timeline), /\bdirect\b/);
});

test.run();
