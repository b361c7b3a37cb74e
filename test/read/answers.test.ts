/** What the commands that lint asks for print, read as it is: the rules that waited for it are decided. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { parseInput } from '../../src/read/read.js';
import { catalogueRules } from '../judge/rules.js';

const answers = suite('answers of commands');

const HEAD = 'apiVersion: premortem.dev/v1alpha1\n';
const inventory = `${HEAD}kind: ClusterInventory
metadata: { name: c }
spec:
  kubernetesVersion: v1.33.4
  nodes:
    - { name: cp-1, roles: [control-plane], kubeletVersion: v1.33.4, kubeProxyVersion: v1.33.4, internalIP: 10.0.0.1 }
    - { name: cp-2, roles: [control-plane], kubeletVersion: v1.33.4, kubeProxyVersion: v1.33.4, internalIP: 10.0.0.2 }
    - { name: cp-3, roles: [control-plane], kubeletVersion: v1.33.4, kubeProxyVersion: v1.33.4, internalIP: 10.0.0.3 }
    - { name: w, kubeletVersion: v1.33.4, kubeProxyVersion: v1.33.4 }
`;
const plan = `${HEAD}kind: ChangePlan
metadata: { name: p }
spec:
  window: { start: "2026-12-01T20:00", zone: UTC }
  steps: [{ id: r, action: reboot, nodes: [cp-1, w], batch: 1, mode: graceful, duration: 3m, gate: [node-ready, etcd-healthy] }]
`;

function judged(...more: readonly (readonly [file: string, text: string])[]) {
  const inputs = [['inventory.yaml', inventory], ['plan.yaml', plan], ...more] as const;
  const { report } = check(
    inputs.map(([file, text]) => parseInput({ file, text })),
    catalogueRules,
  );
  return {
    unknown: report.summary.rules.unknown,
    missing: new Set(report.findings.flatMap(({ missing }) => missing?.name ?? [])),
    of: (rule: string) => report.findings.filter((finding) => finding.rule === rule),
  };
}

const before = judged();

function answered(fact: string, file: string, text: string) {
  assert.ok(before.missing.has(fact), `${fact} is asked for: ${[...before.missing].join()}`);
  const after = judged([file, text]);
  assert.not(after.missing.has(fact), `${fact} is not asked for any more`);
  assert.ok(after.unknown < before.unknown, `fewer rules wait: ${after.unknown} of ${before.unknown}`);
  return after;
}

const TABLE = `[check-expiration] Reading configuration from the cluster...

CERTIFICATE                EXPIRES                  RESIDUAL TIME   CERTIFICATE AUTHORITY   EXTERNALLY MANAGED
admin.conf                 Nov 20, 2027 10:00 UTC   360d            ca                      no
apiserver                  Dec 01, 2026 20:02 UTC   6d              ca                      no

CERTIFICATE AUTHORITY   EXPIRES                  RESIDUAL TIME   EXTERNALLY MANAGED
ca                      Nov 18, 2035 10:00 UTC   8y              no
`;

answers('kubeadm certs check-expiration, as a table and as JSON', () => {
  const list = {
    kind: 'CertificateExpirationInfo',
    apiVersion: 'output.kubeadm.k8s.io/v1alpha3',
    certificates: [
      { name: 'admin.conf', expirationDate: '2027-11-20T10:00:00Z', residualTime: 1, externallyManaged: false, caName: 'ca' },
      { name: 'apiserver', expirationDate: '2026-12-01T20:02:00Z', residualTime: 1, externallyManaged: false, caName: 'ca' },
    ],
    certificateAuthorities: [{ name: 'ca', expirationDate: '2035-11-18T10:00:00Z', residualTime: 1, externallyManaged: false }],
  };
  for (const [file, text] of [
    ['certs.txt', TABLE],
    ['certs.json', JSON.stringify(list)],
  ] as const) {
    const [finding, ...others] = answered('certificates', file, text).of('certificate/ends-with-the-change');
    assert.equal(others, []);
    assert.match(finding!.message, /the certificate apiserver ends 2026-12-01T20:02:00Z/);
    assert.is(finding!.evidence[0].place.file, file);
  }
});

answers('etcdctl member list -w json: members by the nodes that have their addresses', () => {
  const member = (n: number) => ({
    ID: n,
    ...(n < 4 && { name: `cp-${n}` }),
    peerURLs: [`https://10.0.0.${n}:2380`],
    clientURLs: [`https://10.0.0.${n}:2379`],
  });
  const list = { header: { cluster_id: 1, member_id: 1, raft_term: 2 }, members: [1, 2, 3, 4].map(member) };
  const { of } = answered('etcd/members', 'members.json', JSON.stringify(list));
  assert.match(of('etcd/even-members')[0]!.message, /etcd has 4 members/);
});

answers('configz of a kubelet', () => {
  const configz = { kubeletconfig: { rotateCertificates: true, failSwapOn: true, shutdownGracePeriod: '60s', featureGates: {} } };
  answered('kubelet/shutdownGracePeriod', 'configz.json', JSON.stringify(configz));
});

answers.run();
