import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { summarize, tell } from '../../src/judge/story.js';
import type { Finding } from '../../src/model/finding.js';
import type { Timeline } from '../../src/model/timeline.js';
import { impact, worldOf } from './world.js';

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';

function finding(rule: string, pointer: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'error',
    confidence: 'high',
    plan: 'a',
    cluster: 'a',
    message: rule,
    evidence: [{ place: { file: 'f', pointer }, label: '' }],
    references: [],
    ...more,
  };
}
const chain = (...pointers: string[]) => ({
  evidence: pointers.map((pointer) => ({ place: { file: 'f', pointer }, label: '' })) as unknown as Finding['evidence'],
});
const brief = (findings: readonly Finding[]) => findings.map(({ rule, causeOf }) => [rule, ...(causeOf ?? [])]);

const stories = suite('stories');

stories('sorted by severity, rule and place; numbers as numbers', () => {
  const told = tell(
    [
      finding('b/b', '/0/10'),
      finding('b/b', '/0/2'),
      finding('a/a', '/1', { severity: 'info' }),
      finding('a/a', '/9'),
      finding('c/c', '/0', { severity: 'warning' }),
    ],
    [],
  );
  assert.equal(
    told.map(({ rule, evidence }) => `${rule} ${evidence[0].place.pointer}`),
    ['a/a /9', 'b/b /0/2', 'b/b /0/10', 'c/c /0', 'a/a /1'],
  );
  const turned = tell([...told].reverse(), []);
  assert.equal(turned, told);
});

const ofDns: Partial<Finding> = { explains: ['dns-resolution'] };

stories('a finding whose primary place stands in the chain is a cause of the outages that its rule explains', () => {
  const told = tell(
    [
      finding('outage/dns-resolution', '', chain('/s', '/x')),
      finding('kube-proxy/dead-watch', '/x', ofDns),
      finding('dns/other', '/y', ofDns),
    ],
    [],
  );
  assert.equal(brief(told), [['dns/other'], ['kube-proxy/dead-watch', 2], ['outage/dns-resolution']]);
});

stories('a hazard of its own is told and counted, whatever place it shares with an outage', () => {
  const told = tell(
    [
      finding('outage/api-unavailable', '', chain('/s', '/x')),
      finding('etcd/defragmented-while-joining', '/s'),
      finding('etcd/no-snapshot', '/x', { severity: 'warning' }),
      finding('dns/no-lameduck', '/x', ofDns),
    ],
    [],
  );
  assert.ok(told.every(({ causeOf }) => causeOf === undefined));
  assert.equal(summarize(told), { error: 3, warning: 1, info: 0, causes: 0 });
});

stories('so is one whose hazard the simulation named, wherever it is blamed', () => {
  const { timeline } = worldOf(`${HEAD}spec: {}\n---\n${HEAD}spec: { steps: [] }\n`, () => [
    impact('dns-resolution', { cause: [{ at: 0, event: 'x', place: { file: 'f', pointer: '/n7' }, hazard: 'kube-proxy/dead-watch' }] }),
  ]);
  const told = tell(
    [
      finding('outage/dns-resolution', '/s', { impacts: [0] }),
      finding('kube-proxy/dead-watch', '/n1'),
      finding('kube-proxy/dead-watch', '/n1', { cluster: 'another' }),
    ],
    [timeline as Timeline],
  );
  assert.equal(brief(told), [['kube-proxy/dead-watch', 2], ['kube-proxy/dead-watch'], ['outage/dns-resolution']]);
});

stories('not of itself, not of another plan, and input is never a cause', () => {
  const story = finding('outage/dns-resolution', '/s');
  const told = tell([story, finding('a/a', '/s', { plan: 'b', ...ofDns }), finding('input/unknown', '/s')], []);
  assert.ok(told.every(({ causeOf }) => causeOf === undefined));
});

stories('what an impact leads to has it as its cause, never the other way round', () => {
  const told = tell(
    [
      finding('outage/dns-resolution', '/s'),
      finding('outage/service-routing-stale', '/s', { severity: 'warning' }),
      finding('outage/node-not-ready', '/s'),
    ],
    [],
  );
  assert.equal(brief(told), [['outage/dns-resolution'], ['outage/node-not-ready'], ['outage/service-routing-stale', 0]]);
});

stories('causes are counted apart', () => {
  const told = tell([finding('outage/dns-resolution', '/s'), finding('a/a', '/s', ofDns), finding('b/b', '/t', { severity: 'info' })], []);
  assert.equal(summarize(told), { error: 1, warning: 0, info: 1, causes: 1 });
});

stories('the fix of what explains a story and comes first takes the place of its own; beside it, where other steps have a part', () => {
  const alone = finding('balancer/only', '/s', {
    explains: ['api-unavailable'],
    fixFirst: true,
    severity: 'error',
    steps: ['lb'],
    remediation: 'A second one.\n',
  });
  const story = (steps: readonly string[], severity: Finding['severity']) =>
    tell([finding('outage/api-unavailable', '', { ...chain('/s'), steps, severity, remediation: 'One at a time.\n' }), alone], []).find(
      ({ rule }) => rule === 'outage/api-unavailable',
    )!.remediation;
  assert.is(story(['lb'], 'error'), 'A second one.\n');
  assert.is(story(['lb'], 'warning'), 'A second one.\n');
  assert.is(story(['lb', 'cp-1'], 'error'), 'A second one.\nOne at a time.\n');
  const other = tell([finding('outage/dns-resolution', '', { ...chain('/s'), remediation: 'Else.' }), alone], []);
  assert.is(other.find(({ rule }) => rule === 'outage/dns-resolution')!.remediation, 'Else.');
});

stories.run();
