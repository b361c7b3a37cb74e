import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** The built command line: what users run, not the sources. */
export const entry = join(root, 'dist/cli.mjs');
if (!existsSync(entry)) throw new Error('dist/cli.mjs is not there: npm run build');

/** Nothing of the environment in which the tests run reaches the command, so that they say the same everywhere. */
const CLEAN = { PATH: process.env.PATH, LANG: 'C' };

/** Runs the built command line, or another script, to its end. */
export function premortem(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly input?: string | Buffer;
    readonly env?: Record<string, string>;
    readonly script?: string;
  } = {},
) {
  const { cwd = root, input = '', env, script = entry } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...CLEAN, ...env },
  });
  return { status, stdout, stderr };
}

/** A temporary folder with these files; `remove` takes it away again. */
export function folderWith(files: Readonly<Record<string, string>>): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'premortem-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const INVENTORY = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: small }
spec:
  kubernetesVersion: v1.29.4
  nodes:
    - { name: cp-1, roles: [control-plane], kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
    - { name: cp-2, roles: [control-plane], kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
    - { name: cp-3, roles: [control-plane], kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
    - { name: worker, count: 4, kubeletVersion: v1.29.4, kubeProxyVersion: v1.29.4 }
  etcd: { topology: stacked }
  loadBalancers:
    - name: api
      vendor: haproxy
      fronts: kube-apiserver
      members: [cp-1, cp-2, cp-3]
      onMarkedDown: shutdown-sessions
      monitor: { type: tcp, interval: 2s, fall: 3, rise: 2 }
  dns:
    provider: coredns
    pods:
      - { name: coredns-a, node: worker-1, ip: 10.244.1.10 }
      - { name: coredns-b, node: worker-2, ip: 10.244.2.10 }
`;

export const PLAN = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: restart-dns }
spec:
  inventory: inventory.yaml
  window: { duration: 1h }
  steps:
    - { id: only, action: wait, duration: 1m }
`;
