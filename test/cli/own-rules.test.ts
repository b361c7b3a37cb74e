import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, premortem, root } from './premortem.js';

const test = suite("rules of the user's own");

const rule = (when: string) => `severity: warning
confidence: high
for: { step: step }
when: ${when}
say: "{{step.id}} is minded"
why: Because. More.
fix: do it
sources: [https://example.org]
`;

function lint(when: string, folder: (own: string) => string) {
  const files = folderWith({ 'rules/own/hazard/rule.yaml': rule(when), 'premortem.yaml': '' });
  try {
    const config = folderWith({ 'premortem.yaml': `rules: [${folder(join(files.folder, 'rules'))}]\n` });
    try {
      return premortem([
        'lint',
        join(root, 'examples/master-reboot'),
        '--config',
        join(config.folder, 'premortem.yaml'),
        '--only',
        'own/hazard',
      ]);
    } finally {
      config.remove();
    }
  } finally {
    files.remove();
  }
}

test('stand in a folder named by its absolute path', () => {
  const { stdout } = lint(`step.action == "evict"`, (own) => own);
  assert.match(stdout, 'evict-dns-master-1 is minded  [own/hazard]');
  assert.not.match(stdout, 'cannot tell');
});

test('that do not load are reported at their line and column, also where --only asks for them', () => {
  const { stderr, status } = lint('step.acton == "evict"', (own) => own);
  assert.match(stderr, 'own/hazard/rule.yaml:4:12: step has no field "acton"; did you mean "action"?');
  assert.not.match(stderr, 'there is no rule');
  assert.is(status, 2);
});

test('are no documents to be judged, and one that fails is shown at its own line', () => {
  const case_ = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: NAME }
spec: { nodes: [{ name: w }] }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: NAME }
spec: { steps: [{ action: reboot, node: w, mode: graceful, duration: 3m }] }
`;
  const own = folderWith({
    'premortem.yaml': 'rules: [rules]\n',
    'plan.yaml': case_.replaceAll('NAME', 'real'),
    'rules/own/hazard/rule.yaml': rule('step.nodeCount / (step.nodeCount - step.nodeCount) == 1'),
    'rules/own/hazard/bad.yaml': case_.replaceAll('NAME', 'nobodys'),
  });
  try {
    const { stdout, stderr } = premortem(['lint', '--only', 'own/hazard'], { cwd: own.folder });
    assert.match(stdout, 'real on real');
    assert.not.match(stdout, 'nobodys');
    assert.not.match(stderr, 'not read');
    assert.match(stdout, 'the rule own/hazard could not be applied: a division by zero  [input/rule]');
    assert.match(stdout, ' 4 | when: step.nodeCount / (step.nodeCount - step.nodeCount) == 1');
  } finally {
    own.remove();
  }
});

test.run();
