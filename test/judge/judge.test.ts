import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/judge/judge.js';
import { loadRules } from '../../src/judge/load.js';
import { worldOf } from './world.js';

const HEAD = 'apiVersion: premortem.dev/v1alpha1\nmetadata: { name: a }\n';
const world = (spec: string, steps: string) =>
  worldOf(`${HEAD}kind: ClusterInventory\nspec: ${spec}\n---\n${HEAD}kind: ChangePlan\nspec: { steps: ${steps} }\n`);

/** One rule, from what differs between them. */
function rule(text: string) {
  const { rules, problems } = loadRules([
    {
      id: 'test/rule',
      file: 'rule.yaml',
      text: `confidence: high\nwhy: Because.\nfix: Do not.\nsources: [x]\n${text.includes('severity:') ? '' : 'severity: error\n'}${text}`,
    },
  ]);
  assert.equal(problems, []);
  return rules;
}

const NODES =
  '[{ name: m, count: 3, roles: [control-plane] }, { name: w1, kubeletVersion: v1.30.0 }, { name: w2, kubeletVersion: v1.30.0, zone: z }, { name: w3 }]';
const F5 = '{ name: vip, vendor: f5-bigip, fronts: kube-apiserver, members: [m-1, m-2, m-3], serviceDownAction: none }';

const judging = suite('judging');

judging('findings that differ in nothing but the place are one', () => {
  const { findings, decided, unknown } = judge(
    rule('for: { node: node }\nwhen: \'has(node.kubeletVersion)\'\nsay: old\nblame: { node.kubeletVersion: "{{node.name}}" }'),
    world(`{ nodes: ${NODES} }`, '[]'),
  );
  assert.is(findings.length, 1);
  assert.is(findings[0]!.count, 2);
  assert.equal(
    findings[0]!.evidence.map(({ label, place }) => [label, place.pointer]),
    [
      ['w1', '/0/spec/nodes/1/kubeletVersion'],
      ['w2', '/0/spec/nodes/2/kubeletVersion'],
    ],
  );
  assert.equal([decided, unknown], [1, 0]);
});

judging('those that say something else stay apart', () => {
  const { findings } = judge(rule('for: { node: node }\nwhen: node.count > 0\nsay: "{{node.name}}"'), world(`{ nodes: ${NODES} }`, '[]'));
  assert.equal(
    findings.map(({ message }) => message),
    ['m', 'w1', 'w2', 'w3'],
  );
});

judging('the worst severity of what is one finding counts; steps are in the order of the plan', () => {
  const text = 'severity: \'step.id == "b" ? "error" : "info"\'\nfor: { step: step }\nsay: stopped\nblame: { step: "{{step.id}}" }';
  const { findings } = judge(
    rule(text),
    world(
      '{ nodes: [{ name: n }] }',
      '[{ id: c, action: reboot, node: n }, { id: b, action: reboot, node: n }, { id: a, action: reboot, node: n }]',
    ),
  );
  assert.equal(
    findings.map(({ severity, steps }) => [severity, steps]),
    [['error', ['c', 'b', 'a']]],
  );
});

judging('a rule left unknown asks for the fact, once, and fires nothing', () => {
  const { findings, decided, unknown } = judge(
    rule('for: { node: node }\nwhen: node.kubeletVersion.olderThan("1.28")\nsay: old'),
    world(`{ nodes: ${NODES} }`, '[]'),
  );
  assert.equal(
    findings.map(({ rule: id, severity, message, missing, count }) => [id, severity, message, missing, count]),
    [
      [
        'input/unknown',
        'info',
        'cannot tell: kubeletVersion of 4 nodes (m first) is not given; needed by test/rule',
        { fact: 'kubeletVersion of 4 nodes (m first)', name: 'kubeletVersion', rules: ['test/rule'], collect: 'kubectl get nodes -o json' },
        2,
      ],
    ],
  );
  assert.equal([decided, unknown], [0, 1]);
});

judging('what two rows lack of the same nodes is counted once', () => {
  const { findings } = judge(
    rule('for: { c: component }\nwhen: c.component == "kubelet" && (size(c.flags) > 0 || size(c.gates) > 0)\nsay: set'),
    world('{ nodes: [{ name: w, count: 4, kubelet: { failSwapOn: true } }, { name: v }] }', '[]'),
  );
  assert.equal(
    findings.map(({ missing }) => missing!.fact),
    ['kubelet/flags of 5 nodes (w first)'],
  );
});

judging('a fact that another condition makes irrelevant is not asked for', () => {
  const { findings, unknown } = judge(
    rule('for: { node: node }\nwhen: node.kubeletVersion.olderThan("1.28") && node.count > 9\nsay: old'),
    world(`{ nodes: ${NODES} }`, '[]'),
  );
  assert.equal([findings, unknown], [[], 0]);
});

judging('a list that nobody gave is asked for before what would matter of its items', () => {
  const { findings } = judge(
    rule('for: { host: host, certificate: certificate }\nwhen: certificate.node == host.node && !host.rotateCertificates\nsay: ends'),
    world(`{ nodes: ${NODES} }`, '[{ action: reboot, node: w1 }]'),
  );
  assert.equal(
    findings.map(({ missing }) => missing?.fact),
    ['certificates'],
  );
});

judging('what is said of several batches of a step is one, and says the step', () => {
  const { findings } = judge(
    rule('for: { step: step }\nwhen: step.nodeCount == 1\nsay: "{{step.id}} does it"'),
    ((one) => ({
      ...one,
      timeline: {
        ...one.timeline,
        steps: one.timeline.steps.flatMap((move) => [1, 2, 10].map((n) => ({ ...move, id: `${move.id}#${n}` }))),
      },
    }))(world(`{ nodes: ${NODES} }`, '[{ id: a, action: reboot, node: w1 }, { id: b, action: reboot, node: w2 }]')),
  );
  assert.equal(
    findings.map(({ message, steps }) => [message, steps]),
    [
      ['a does it', ['a#1', 'a#2', 'a#10']],
      ['b does it', ['b#1', 'b#2', 'b#10']],
    ],
  );
});

judging('a default that is known is said with the question', () => {
  const balancer = F5.replace(', serviceDownAction: none', '');
  const { findings } = judge(
    rule('for: { balancer: balancer }\nwhen: "!balancer.closesOnMarkDown"\nsay: kept'),
    world(`{ nodes: ${NODES}, loadBalancers: [${balancer}] }`, '[]'),
  );
  assert.is(findings[0]!.message, "cannot tell: serviceDownAction of vip is not given (F5's default is none); needed by test/rule");
  assert.is(findings[0]!.evidence[0].place.pointer, '/0/spec/loadBalancers/0/serviceDownAction');
});

judging('an unknown severity is a warning, and what it lacks is asked for', () => {
  const text = 'severity: \'node.ready ? "info" : "error"\'\nfor: { node: node }\nwhen: node.name == "w3"\nsay: here';
  const { findings, unknown } = judge(rule(text), world(`{ nodes: ${NODES} }`, '[]'));
  assert.equal(
    findings.map(({ rule: id, severity }) => [id, severity]),
    [
      ['test/rule', 'warning'],
      ['input/unknown', 'info'],
    ],
  );
  assert.is(unknown, 1);
});

judging('what goes wrong in a rule is said, and keeps no other from running', () => {
  const text = 'for: { node: node }\nwhen: node.count / (node.count - node.count) > 1\nsay: never';
  const { findings, unknown } = judge(rule(text), world(`{ nodes: ${NODES} }`, '[]'));
  assert.equal(
    findings.map(({ rule: id, message, evidence }) => [id, message, evidence[0].place.pointer]),
    [['input/rule', 'the rule test/rule could not be applied: a division by zero', '/0/when']],
  );
  assert.is(unknown, 1);
});

judging('too much work is stopped by count and admitted', () => {
  const steps = `[${Array.from({ length: 120 }, (_, i) => `{ id: s${i}, action: reboot, node: w1 }`).join(', ')}]`;
  const text = 'for: { a: step, b: step, c: step }\nwhen: a.at + b.at + c.at < 0.0\nsay: never';
  const { findings, unknown } = judge(rule(text), world(`{ nodes: ${NODES} }`, steps));
  assert.equal(
    findings.map(({ message }) => message),
    ['the rule test/rule could not be applied: more than 1000000 steps'],
  );
  assert.is(unknown, 1);
});

judging('rows are looked up by equality, not tried one by one', () => {
  const steps = `[${Array.from({ length: 2000 }, (_, i) => `{ id: s${i}, action: reboot, node: w1 }`).join(', ')}]`;
  const text = 'for: { a: step, b: step }\nwhen: a.id == b.id && b.id == "s7"\nsay: "{{a.id}} {{b.id}}"';
  const { findings, unknown } = judge(rule(text), world(`{ nodes: ${NODES} }`, steps));
  assert.equal([findings.map(({ message }) => message), unknown], [['s7 s7'], 0]);
});

judging('a look-up keeps rows whose value is unknown', () => {
  const text = 'for: { a: node, b: node }\nwhen: a.name == "w2" && b.zone == a.zone && b.count == 1\nsay: "{{a.name}} {{b.name}}"';
  const { findings } = judge(rule(text), world(`{ nodes: ${NODES} }`, '[]'));
  assert.equal(
    findings.map(({ message }) => message),
    ['w2 w2', 'cannot tell: zone of 2 nodes (w1 first) is not given; needed by test/rule'],
  );
});

const KEEPS =
  'for: { balancer: balancer, stop: stop }\nwhen: stop.balancer == balancer.name && !balancer.closesOnMarkDown\nsay: "{{stop.step}} {{balancer.whenDown}}"\nblame: { balancer.closesOnMarkDown: here }';

judging('what a step configures holds after it, and what was true before for what came before', () => {
  const steps =
    '[{ id: one, action: reboot, node: m-1 }, { id: set, action: configure, set: { loadBalancers/vip/serviceDownAction: reset } }, { id: two, action: reboot, node: m-2 }, { id: back, action: configure, set: { loadBalancers/vip/serviceDownAction: drop } }, { id: three, action: reboot, node: m-3 }]';
  const { findings } = judge(rule(KEEPS), world(`{ nodes: ${NODES}, loadBalancers: [${F5}] }`, steps));
  assert.equal(
    findings.map(({ message, evidence }) => [message, evidence[0].place.pointer]),
    [
      ['one none', '/0/spec/loadBalancers/0/serviceDownAction'],
      ['three drop', '/1/spec/steps/3/set/loadBalancers~1vip~1serviceDownAction'],
    ],
  );
});

judging('an upgrade holds after it, of a whole group only', () => {
  const nodes =
    '[{ name: m, count: 3, roles: [control-plane], kubeProxyVersion: v1.18.6 }, { name: w, count: 9, kubeProxyVersion: v1.18.6 }]';
  const text =
    'for: { stop: stop, client: client }\nwhen: client.component == "kube-proxy" && client.healthCheck == false\nsay: "{{stop.step}} {{client.count}}"';
  const upgraded = (target: string) =>
    judge(
      rule(text),
      world(
        `{ nodes: ${nodes}, loadBalancers: [${F5}] }`,
        `[{ id: one, action: reboot, node: m-1 }, { id: up, action: upgrade, component: kube-proxy, to: v1.30.0${target} }, { id: two, action: reboot, node: m-2 }]`,
      ),
    ).findings.map(({ message }) => message);
  assert.equal(upgraded(''), ['one 12']);
  assert.equal(upgraded(', nodes: [w]'), ['one 12', 'two 3']);
  assert.equal(upgraded(', nodes: [w-1]'), ['one 12', 'two 12']);
});

judging('the same input gives the same findings', () => {
  const given = world(`{ nodes: ${NODES}, loadBalancers: [${F5}] }`, '[{ id: one, action: reboot, node: m-1 }]');
  assert.equal(judge(rule(KEEPS), given), judge(rule(KEEPS), given));
});

judging.run();
