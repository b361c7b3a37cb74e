/** How long the bars of a what-if take to move: from the key that tries a change to the screen with its likely course, for every change that is proposed and some typed ones. */
import { perform } from '../../src/review/perform.js';
import { rowsOf } from '../../src/review/proposals.js';
import type { State } from '../../src/review/state.js';
import { view } from '../../src/review/view.js';
import type { Try } from '../../src/repair/try.js';
import { typedTry } from '../../src/repair/typed.js';
import { deskOf, EXAMPLE, LARGE, PATIENT, stateOf } from '../review/open.js';

const TYPED = [
  'wait 40m after reboot-master-3',
  'lose master-2 at reboot-master-1',
  'gate etcd-healthy after reboot-master-3',
  'restart kube-proxy after reboot-master-1',
  'set steps/reboot-master-1/duration 10m',
  'set loadBalancers/apiserver-vip/monitor/timeout 31s',
  'set kubernetesVersion v1.19.0',
  'move reboot-master-2 before evict-dns-master-1',
];
const ROUNDS = 4;

/** The figures as a line; the first round, in which the code is not compiled yet, stands apart. CPU is what all threads of the process took: elapsed time says as much about the machine. */
export async function whatIfs(): Promise<string> {
  const desk = deskOf(`${EXAMPLE}/plan.yaml`);
  const first = await stateOf(desk, LARGE);
  const start: State = { ...first, stack: [first.stack[0], { name: 'tries', row: 0, top: 0, below: 0 }] };
  const tries = [...rowsOf(start).map(({ one }) => one), ...TYPED.map((words) => typedTry(words) as Try)];
  const rounds: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [moved, whole]: [number[], number[]] = [[], []];
    for (const one of tries) {
      const before = process.cpuUsage();
      const next = await perform(start, { do: 'try', tries: [one] }, desk);
      view(next);
      moved.push(since(before));
      await next.trial?.played(PATIENT);
      whole.push(since(before));
    }
    rounds.push(`round ${round + 1}: bars ${spread(moved)}; everything played ${spread(whole)}`);
  }
  return `what if, ${tries.length} changes of ${EXAMPLE} (CPU)\n  ${rounds.join('\n  ')}`;
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0);
  return `median ${at(0.5)} ms, p90 ${at(0.9)} ms, most ${at(1)} ms`;
}
