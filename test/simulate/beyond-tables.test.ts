import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { NEWEST, TABLE_DATE } from '../../src/model/versions/fix.js';
import { parseInput } from '../../src/read/read.js';

const test = suite('versions beyond the tables of defects');

const assumed = (version: string, etcd: string) =>
  check(
    [
      parseInput({
        file: 'case.yaml',
        text: `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: case }
spec:
  nodes: [{ name: a, kubeletVersion: ${version} }, { name: b, count: 9, kubeletVersion: ${version} }]
  etcd: { version: ${etcd} }
---
apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: case }
spec: { steps: [{ action: reboot, node: a, mode: graceful, duration: 3m }] }
`,
      }),
    ],
    [],
  ).report.timelines[0]!.assumptions.filter(({ fact }) => fact.endsWith('does differently'));

test('are played as the newest that is known, and that is said once a version, with the day of the tables', () => {
  assert.equal(
    assumed('v1.99.0', '3.99.0').map(({ fact, assumed: value, why }) => [fact, value, why]),
    [
      [
        'what the kubelet v1.99.0 does differently',
        `nothing: as ${NEWEST.kubernetes} does`,
        `it is newer than the tables of ${TABLE_DATE}`,
      ],
      ['what etcd 3.99.0 does differently', `nothing: as ${NEWEST.etcd} does`, `it is newer than the tables of ${TABLE_DATE}`],
    ],
  );
});

test('a known version is no matter', () => assert.equal(assumed('v1.31.4', '3.5.21'), []));

test.run();
