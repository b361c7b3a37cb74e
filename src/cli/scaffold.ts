const INVENTORY = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: case }
spec:
  nodes:
    - { name: cp-1, roles: [control-plane], kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
    - { name: worker, count: 20, kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: case }
spec:
  steps:
`;

/** The files of a new rule by name: a rule that works, with a bad and a good case that hold. Its author changes it from there. */
export const SCAFFOLD: Readonly<Record<string, string>> = {
  'rule.yaml': `# What can be bound and asked: premortem rules --relations. Run the cases: premortem test FOLDER
severity: warning          # error: somebody is hit; warning: somebody is hit if one more thing goes wrong; info: worth knowing
confidence: low            # high, medium or low: how well it is sourced
for: { step: step }
when: step.action == "drain" && step.atOnce > 1
say: "{{step.atOnce}} nodes are drained at once"
blame:
  step: more than one at once
why: |
  More nodes are drained at once than we allow. The first sentence says what the rule finds; then why it matters, with the
  mechanism, so that somebody at night can decide whether it matters to them.
fix: |
  The one change that prevents it.
unless: |
  When it does not apply.
sources:
  - https://example.org/our-runbook
`,
  'bad.yaml': `# The smallest plan that trips the rule; the line of the first blame is marked. Time can be tested too: # at 9m10s: dns-resolution, worker-*, 26m to 30m
${INVENTORY}    - { id: drain, action: drain, nodes: [worker-1, worker-2], flags: { ignoreDaemonsets: true }, duration: 2m } # <-
    - { id: back, action: uncordon, nodes: [worker-1, worker-2] }
`,
  'good.yaml': `# The smallest change that calms it.
${INVENTORY}    - { id: drain, action: drain, node: worker-1, flags: { ignoreDaemonsets: true }, duration: 2m }
    - { id: back, action: uncordon, node: worker-1 }
`,
};
