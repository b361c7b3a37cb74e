import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Finding } from '../../src/model/finding.js';
import { merged } from '../../src/report/commands.js';
import type { Report } from '../../src/model/report.js';
import { collection, missingFacts } from '../../src/report/missing.js';

const missing = suite('the least set of facts to collect');

const fact = (name: string, rules: readonly string[], collect?: string): Finding => ({
  rule: 'input/unknown',
  severity: 'info',
  confidence: 'high',
  message: name,
  evidence: [{ place: { file: 'a', pointer: '' }, label: '' }],
  references: [],
  missing: { fact: name, rules, ...(collect !== undefined && { collect }) },
});

missing('commands come in the order of what they decide, together with those before', () => {
  const { commands, facts } = collection([
    fact('certificates', ['c'], 'kubeadm certs check-expiration'),
    fact('pods', ['a', 'b', 'd'], 'kubectl get pods -A -o json'),
    fact('swap', ['d'], 'grep swap /etc/fstab'),
    fact('zone', ['e'], 'kubectl get nodes -o json'),
    fact('hosts', ['f', 'a']),
  ]);
  assert.equal(commands, [
    { command: 'kubectl get nodes,pods -A -o json', decides: 2, typed: [] },
    { command: 'grep swap /etc/fstab', decides: 1, typed: [] },
    { command: 'kubeadm certs check-expiration', decides: 1, typed: [] },
  ]);
  assert.equal(facts, ['hosts']);
});

missing('what a command prints is read, or the field is named in which it is typed', () => {
  const report = (findings: readonly Finding[]) =>
    missingFacts({ findings, summary: { rules: { decided: 1, unknown: 2 } } } as unknown as Report, 120).map((one) =>
      one.map(({ text }) => text).join(''),
    );
  const pods = fact('pods', ['a'], 'kubectl get pods -A -o json');
  const swap = fact('swap', ['b'], 'swapon --show, on the node');
  const typed: Finding = { ...swap, missing: { ...swap.missing!, typed: 'swap of the node: true or false' } };
  assert.match(report([pods])[0]!, /give their output to lint beside the inventory:$/);
  assert.equal(report([typed]), [
    '3 rules: 1 decided, 2 need facts; run these, and type into the inventory what they say:',
    '    $ swapon --show, on the node',
    '      type swap of the node: true or false',
    '      decides 1 rule',
  ]);
  assert.match(report([pods, typed]).join(' '), /beside the inventory; type what has a field named under it: /);
});

missing('none of the commands can be left out, and a wider one stands for a narrower', () => {
  const commands = [
    'kubectl get pods,deployments -A -o json',
    'kubectl -n kube-system get pods -l component=etcd -o json',
    'kubectl -n kube-system get configmaps -o json',
    'kubectl get nodes -o json',
    'tmsh list ltm monitor',
  ];
  const result = merged(commands);
  assert.equal(
    commands.map((one) => result.get(one)),
    [
      'kubectl get deployments,nodes,pods -A -o json',
      'kubectl get deployments,nodes,pods -A -o json',
      'kubectl -n kube-system get configmaps -o json',
      'kubectl get deployments,nodes,pods -A -o json',
      'tmsh list ltm monitor',
    ],
  );
});

missing('in one namespace, a selector stays only where all have it', () => {
  const pods = 'kubectl -n kube-system get pods -l tier=control-plane -o json';
  assert.is(merged([pods]).get(pods), pods);
  assert.is(
    merged([pods, 'kubectl -n kube-system get pods -l component=etcd -o json', 'kubectl get nodes -o json']).get(pods),
    'kubectl -n kube-system get nodes,pods -o json',
  );
  assert.equal(
    [...merged(['kubectl get nodes -o json', 'kubectl version -o json']).values()],
    ['kubectl get nodes -o json', 'kubectl version -o json'],
  );
});

missing.run();
