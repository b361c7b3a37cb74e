import { span } from '../model/duration.js';
import type { Action, ActionStep } from '../model/plan.js';
import type { Impact, Timeline, TimelineStep } from '../model/timeline.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { list } from '../model/list.js';
import { clock, endOf, hits, interval, KINDS, point, portion } from './words.js';
import { hang } from './wrap.js';

/** What to have beside the keyboard while a step runs. */
export interface WatchCard {
  readonly step: string;
  readonly from: number;
  readonly to: number;
  /** What will be seen that hurts somebody. */
  readonly seen: readonly string[];
  /** What looks alarming and is as planned. */
  readonly normal: readonly string[];
  /** When to go no further. */
  readonly stop: readonly string[];
  /** How to go back; what cannot be taken back is said. */
  readonly back: string;
}

const STOPS: ReadonlySet<Action> = new Set(['reboot', 'replace', 'shutdown', 'remove'] as const);

/** How each kind of step is taken back, where the plan's own `rollback` does not say. */
const BACK: Readonly<Partial<Record<Action, (step: ActionStep) => string>>> = {
  cordon: () => 'kubectl uncordon the nodes',
  drain: () => 'kubectl uncordon the nodes; evicted pods do not come back by themselves',
  'lb-member': ({ operation, member }) =>
    operation === 'enable' ? `disable ${member ?? 'the member'} again` : `enable ${member ?? 'the member'} again`,
  scale: ({ workload }) => `scale ${workload ?? 'the workload'} back to its former number of replicas (note it before)`,
  rollout: ({ workload }) => `kubectl rollout undo ${workload ?? 'the workload'}`,
  configure: () => 'set the former value again (note it before)',
  failover: () => 'fail over again: every connection ends once more',
  taint: () => 'take the taint away again',
  label: () => 'set the former label again (note it before)',
  apply: () => 'apply the former manifest (keep a copy before)',
  shutdown: () => 'start the host again',
  upgrade: () =>
    "no way back without a restore: etcd and the API store may hold the new version's objects; finish it, or restore the backup",
  reboot: () => 'none; let the host come up, and do not begin the next step before it is Ready',
  replace: () => 'none; finish it, and do not begin the next step before the new host is Ready',
  evict: () => 'none; the pod runs elsewhere; check that it is Ready',
  delete: () => 'none; the pod runs elsewhere; check that it is Ready',
  restart: () => 'none; let it come up, and do not begin the next step before',
};

/** A card for every step of the plan, batches of one step taken together. */
export function watchCards(timeline: Timeline): WatchCard[] {
  const steps = new Map<ActionStep, TimelineStep[]>();
  for (const step of timeline.steps) steps.set(step.step, [...(steps.get(step.step) ?? []), step]);
  const begins = [...steps.values()].map((all) => Math.min(...all.map(({ from }) => from))).sort((a, b) => a - b);
  return [...steps.values()].map((all) => {
    const from = Math.min(...all.map(({ from: begin }) => begin));
    const to = Math.max(...all.map(({ to: end }) => end));
    const until = begins.find((begin) => begin > from) ?? Number.POSITIVE_INFINITY;
    return card(all[0]!, from, to, until, timeline);
  });
}

function card({ step, id, nodes }: TimelineStep, from: number, to: number, until: number, timeline: Timeline): WatchCard {
  const begins = timeline.impacts.filter((impact) => impact.from >= from && impact.from < until);
  const hurting = begins.filter(({ covered }) => !covered);
  const stops = STOPS.has(step.action);
  const named = nodes.length > 0 && nodes.length <= 4 ? list(nodes) : 'the nodes of this step';
  return {
    step: id.replace(/#\d+$/, ''),
    from,
    to,
    seen: hurting.map(says),
    normal: [...(stops ? [`${named} NotReady while this step runs`] : []), ...begins.filter(({ covered }) => covered).map(says)],
    stop: [
      ...(step.duration !== undefined ? [`it has run ${span(step.duration.most)} and has not ended`] : []),
      ...(step.gates.length > 0
        ? [`its gate (${list(step.gates.map((gate) => (typeof gate === 'string' ? gate : gate.command)))}) does not become true`]
        : []),
      ...(stops || hurting.some(({ kind }) => kind === 'node-not-ready') ? [readiness(hurting, named)] : []),
      ...(hurting.some(({ certainty }) => certainty === 'possible')
        ? [
            `what is only possible above has come true: ${list([...new Set(hurting.filter(({ certainty }) => certainty === 'possible').map(({ kind }) => KINDS[kind].noun))])}`,
          ]
        : []),
    ],
    back: step.rollback ?? BACK[step.action]?.(step) ?? 'nothing to take back',
  };
}

const readiness = (hurting: readonly Impact[], named: string): string => {
  const also = hurting.some(({ kind }) => kind === 'node-not-ready') ? ' and those named above' : '';
  return `any node but ${named}${also} is NotReady for more than a minute`;
};

function says(impact: Impact): string {
  const { kind, from, to, fraction, certainty } = impact;
  const bad = fraction > 0 && kind !== 'node-not-ready' ? `, ${portion(fraction, KINDS[kind].share)}` : '';
  return `${hits(impact)}, ${interval(from, to, endOf(impact))}${bad}${certainty === 'possible' ? ' (possible only)' : ''}`;
}

/** The cards for a person. */
export function watchLines(timeline: Timeline, columns: number): Line[] {
  const start = timeline.window?.start;
  return watchCards(timeline).flatMap(({ step, from, to, seen, normal, stop, back }, index) => {
    const wall = start === undefined ? '' : ` (${clock(timeline.window, from)} to ${clock(timeline.window, to)})`;
    const part = (head: string, texts: readonly string[]): Line[] =>
      texts.flatMap((text, i) => hang(i === 0 ? `    ${head.padEnd(10)}` : ' '.repeat(14), text, columns, 14).map((piece) => line(piece)));
    return [
      ...titled(`STEP ${index + 1} ${step}`, `${point(from)} to ${point(to)}${wall}`, columns),
      ...part('seen', seen.length > 0 ? seen : ['nothing that hurts anybody']),
      ...part('normal', normal),
      ...part('stop when', stop),
      ...part('go back', [back]),
    ];
  });
}
