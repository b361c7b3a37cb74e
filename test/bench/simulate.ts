/** What a simulation costs inside one process: processor time, medians of runs that take turns, after warming up. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseInput, read } from '../../src/read/read.js';
import { simulate, simulating } from '../../src/simulate/simulate.js';
import { finish } from '../../src/simulate/work.js';

function pair(masters: number, steps: number, workers: number) {
  const names = Array.from({ length: masters }, (_, i) => `cp-${i}`);
  const inventory = `apiVersion: premortem.dev/v1alpha1
kind: ClusterInventory
metadata: { name: made-up }
spec:
  kubernetesVersion: v1.18.6
  nodes:
${names.map((name) => `    - { name: ${name}, roles: [control-plane], kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }`).join('\n')}
    - { name: worker, count: ${workers}, kubeletVersion: v1.18.6, kubeProxyVersion: v1.18.6 }
  etcd: { topology: stacked }
  loadBalancers:
    - { name: vip, vendor: f5-bigip, fronts: kube-apiserver, members: [${names.join(', ')}], serviceDownAction: none, monitor: { type: tcp, interval: 5s, timeout: 16s }, tcp: { keepAliveInterval: 1800s, keepAlivesRefreshIdle: true } }
  dns: { provider: coredns, pods: [{ name: dns-a, node: cp-0, ip: 10.0.0.1 }, { name: dns-b, node: cp-1, ip: 10.0.0.2 }] }
`;
  const step = (i: number) => {
    const node = names[i % masters]!;
    return i % 4 === 1
      ? `    - { id: s${i}, action: evict, node: ${node}, pods: coredns, duration: 20s }`
      : `    - { id: s${i}, action: reboot, node: ${node}, mode: abrupt, duration: 3m }`;
  };
  const plan = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: made-up }
spec:
  inventory: inventory.yaml
  steps:
${Array.from({ length: steps }, (_, i) => step(i)).join('\n')}
`;
  const { pairs } = read([parseInput({ file: 'inventory.yaml', text: inventory }), parseInput({ file: 'plan.yaml', text: plan })]);
  if (!pairs[0]) throw new Error('the made-up plan cannot be read');
  return pairs[0];
}

type Pair = ReturnType<typeof pair>;

/** The published incident: five steps, two unknowns. */
function incident(): Pair {
  const folder = fileURLToPath(new URL('../../examples/master-reboot/', import.meta.url));
  const texts = ['inventory.yaml', 'plan.yaml'].map((file) => parseInput({ file, text: readFileSync(`${folder}${file}`, 'utf8') }));
  const { pairs } = read(texts);
  if (!pairs[0]) throw new Error('the bundled incident cannot be read');
  return pairs[0];
}

/** Processor time of a piece of work, in milliseconds. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const cost = ({ inventory, plan }: Pair): number => timed(() => simulate(inventory, plan));

/** What the plan does, over every timing and assignment, without what would help against it. */
const impacts = ({ inventory, plan }: Pair): number => timed(() => finish(simulating(inventory, plan, undefined, false, undefined, false)));

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const verdict = (value: number, limit: number) => (value <= limit ? 'ok' : 'TOO MUCH');

/** Processor time, in milliseconds, of a fixed piece of work of the same kind, small objects in maps by name: beside it the figures of a busy machine can be told from those of a slow simulation. */
function fixed(): number {
  const before = process.cpuUsage();
  let kept = 0;
  for (let round = 0; round < 100; round++) {
    const things = new Map<string, { readonly id: number; readonly list: readonly number[] }>();
    for (let id = 0; id < 500; id++) things.set(`thing ${id}`, { id, list: [id, id + 1, id + 2] });
    for (const { id, list } of things.values()) kept += list.filter((one) => one > id).length;
  }
  const { user, system } = process.cpuUsage(before);
  if (kept !== 100_000) throw new Error(`${kept} things`);
  return (user + system) / 1000;
}

/** Prints each figure with its limit, and what a fixed piece of work took in the same run. */
export function inProcess(): void {
  const [few, many, five] = [pair(3, 5, 60), pair(3, 5, 100_000), incident()];
  for (let i = 0; i < 3; i++) cost(few);
  for (let i = 0; i < 20; i++) fixed();
  const rounds = Array.from({ length: 9 }, () => [cost(few), cost(many), impacts(five), cost(five), fixed()] as const);
  const [a, b, alone, whole, piece] = [0, 1, 2, 3, 4].map((which) => median(rounds.map((round) => round[which]!))) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const sizes = `${b.toFixed(0)} ms / ${a.toFixed(0)} ms`;
  console.log(`simulate 100,000 nodes / 60 of them  ${(b / a).toFixed(2)}  (${sizes})  at most 1.2: ${verdict(b / a, 1.2)}`);
  const told = (what: string, ms: number, limit?: number) =>
    console.log(
      `${what.padEnd(44)} ${ms.toFixed(1)} ms  (${(ms / piece).toFixed(1)} fixed pieces of ${piece.toFixed(0)} ms)${limit === undefined ? '' : `  at most ${limit}: ${verdict(ms, limit)}`}`,
    );
  told('simulate the incident, 5 steps', alone, 10);
  told('the same and what would help', whole);
  told('5 steps, 10 unknowns, and what would help', a);
  const long = pair(50, 1000, 1000);
  told('simulate 1,000 steps on 50 masters, first', impacts(long), 1000);
  told('the same once more', impacts(long), 1000);
  told('the same and what would help', cost(long));
}
