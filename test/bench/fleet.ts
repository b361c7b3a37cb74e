import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One cluster as somebody writes it: three control-plane nodes behind HAProxy, 57 workers, DNS on two of them. */
const inventory = (name: string) => `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: ${name} }
spec:
  kubernetesVersion: v1.31.4
  nodes:
${[1, 2, 3].map((i) => `    - { name: cp-${i}, roles: [control-plane], kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }\n`).join('')}${Array.from(
  { length: 57 },
  (_, i) => `    - { name: worker-${i + 1}, kubeletVersion: v1.31.4, kubeProxyVersion: v1.31.4 }\n`,
).join('')}  etcd: { topology: stacked }
  loadBalancers:
    - { name: api, vendor: haproxy, fronts: kube-apiserver, members: [cp-1, cp-2, cp-3], onMarkedDown: shutdown-sessions, monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 } }
  dns:
    provider: coredns
    pods:
      - { name: coredns-a, node: worker-1, ip: 10.244.1.10 }
      - { name: coredns-b, node: worker-2, ip: 10.244.2.10 }
`;

const PLAN = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: reboot }
spec:
  inventory: clusters/*/inventory.yaml
  steps:
    - id: control-plane
      each: { role: control-plane, batch: 1 }
      steps:
        - { id: reboot, action: reboot, mode: graceful, duration: { least: 2m, likely: 4m, most: 10m }, gate: [node-ready, etcd-healthy], wait: 2m }
`;

/** How much sooner many clusters are judged on two cores than on one (Linux: `taskset` gives the one), as a line to print. Both give the same bytes. */
export function fleet(cli: string, clusters: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'premortem-bench-'));
  try {
    writeFileSync(join(folder, 'plan.yaml'), PLAN);
    for (let i = 1; i <= clusters; i++) {
      mkdirSync(join(folder, `clusters/c${i}`), { recursive: true });
      writeFileSync(join(folder, `clusters/c${i}/inventory.yaml`), inventory(`c${i}`));
    }
    const time = (cores: string): { readonly ms: number; readonly bytes: string } => {
      const started = performance.now();
      const { status, stdout, stderr } = spawnSync(
        'taskset',
        ['-c', cores, process.execPath, cli, 'lint', '-q', '-f', 'json', '--today', '2026-11-24'],
        {
          cwd: folder,
          encoding: 'utf8',
          maxBuffer: 1 << 30,
        },
      );
      if (status === null || status > 1) throw new Error(`lint ended with ${status}: ${stderr}`);
      return { ms: performance.now() - started, bytes: stdout };
    };
    const [two, one] = [time('0,1'), time('0')];
    if (two.bytes !== one.bytes) throw new Error('one core and two do not give the same bytes');
    const ratio = one.ms / two.ms;
    return `${`${clusters} clusters of 60 nodes, 1 / 2 cores`.padEnd(34)} ${ratio.toFixed(2)}  (${(one.ms / 1000).toFixed(1)} s / ${(two.ms / 1000).toFixed(1)} s)  at least 1.7: ${ratio >= 1.7 ? 'ok' : 'TOO LITTLE'}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
