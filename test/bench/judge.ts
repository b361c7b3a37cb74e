/** What judging by every rule costs beside reading what is judged: in one process, medians of runs that take turns. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge } from '../../src/judge/judge.js';
import { loadRules } from '../../src/judge/load.js';
import { parseInput, read } from '../../src/read/read.js';
import { simulate } from '../../src/simulate/simulate.js';
import { clusterList, plan } from './cluster.js';

const ROUNDS = 5;

/** A plan that touches every node, in as many batches as it takes. */
const everywhere = `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: everywhere }
spec:
  inventory: nodes.yaml
  steps:
    - id: workers
      each: { role: worker, batch: 50 }
      steps:
        - { id: drain, action: drain, flags: { ignoreDaemonsets: true, deleteEmptydirData: true, timeout: 10m } }
        - { id: reboot, action: reboot, mode: graceful, duration: 4m, gate: node-ready }
        - { id: back, action: uncordon }
    - { id: up, action: upgrade, component: control-plane, to: v1.32.1, duration: 10m }
`;

export function judging(): void {
  const folder = fileURLToPath(new URL('../../rules/', import.meta.url));
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('rule.yaml'));
  const { rules } = loadRules(texts.map((name) => ({ id: dirname(name), file: name, text: readFileSync(join(folder, name), 'utf8') })));
  const list = clusterList(10_000).yaml;
  for (const [what, steps] of [
    ['reboot the control plane', plan('nodes.yaml')],
    ['every node in batches', everywhere],
  ] as const) {
    const times: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      const { pairs } = read([parseInput({ file: 'nodes.yaml', text: list }), parseInput({ file: 'plan.yaml', text: steps })]);
      const reading = performance.now() - began;
      const { inventory, plan: one } = pairs[0]!;
      const timeline = simulate(inventory, one, 16);
      const then = performance.now();
      judge(rules, { inventory, plan: one, timeline });
      times.push([performance.now() - then, reading]);
    }
    const [judged, reading] = [0, 1].map((at) => times.map((pair) => pair[at]!).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!) as [
      number,
      number,
    ];
    const ratio = judged / reading;
    console.log(
      `${`judge ${rules.length} rules / read: ${what}`.padEnd(52)} ${ratio.toFixed(2)}  (${judged.toFixed(0)} ms / ${reading.toFixed(0)} ms)  at most 1: ${ratio <= 1 ? 'ok' : 'TOO MUCH'}`,
    );
  }
}
