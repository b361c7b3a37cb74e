/** What a simulation costs inside one process: processor time, medians of runs that take turns, after warming up. */
import { parseInput, read } from '../../src/read/read.js';
import { simulate } from '../../src/simulate/simulate.js';

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

function cost({ inventory, plan }: Pair): number {
  const before = process.cpuUsage();
  simulate(inventory, plan);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const verdict = (value: number, limit: number) => (value <= limit ? 'ok' : 'TOO MUCH');

/** Prints three figures with their limits. */
export function inProcess(): void {
  const [few, many] = [pair(3, 5, 60), pair(3, 5, 100_000)];
  for (let i = 0; i < 20; i++) cost(few);
  const rounds = Array.from({ length: 40 }, () => [cost(few), cost(many)] as const);
  const [a, b] = [median(rounds.map(([one]) => one)), median(rounds.map(([, other]) => other))];
  console.log(
    `simulate 100,000 nodes / 60 of them  ${(b / a).toFixed(2)}  (${b.toFixed(1)} ms / ${a.toFixed(1)} ms)  at most 1.2: ${verdict(b / a, 1.2)}`,
  );
  console.log(`simulate 5 steps                     ${a.toFixed(1)} ms  at most 10: ${verdict(a, 10)}`);
  const long = cost(pair(50, 1000, 1000));
  console.log(`simulate 1,000 steps on 50 masters   ${long.toFixed(0)} ms  at most 1000: ${verdict(long, 1000)}`);
}
