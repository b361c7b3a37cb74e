import { span } from '../model/duration.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Suppressed } from '../model/suppression.js';
import { IMPACT_KINDS, type ImpactKind, type Timeline } from '../model/timeline.js';
import { gates } from './gate.js';
import { acceptedIn, groupsOf } from './grouping.js';
import { type Line, line, paint } from './paint.js';
import { rulesOnNode } from './rules-on-node.js';
import type { Sources } from './reporter.js';
import { verdict } from './verdict.js';
import { watchCards } from './watch.js';
import { list } from '../model/list.js';
import { clock, endOf, interval, nounOf, plural, point } from './words.js';
import { hang, wrapCommand } from './wrap.js';

/** What ticket systems keep as it is. */
const COLUMNS = 72;

/** Whom to tell, by kind of harm. */
const WHOM: Readonly<Record<ImpactKind, string>> = {
  'dns-resolution': 'every team that runs workloads',
  'service-routing-stale': 'every team that runs workloads',
  'service-unreachable': 'the owners of the Services that are hit',
  'api-unavailable': 'everybody who deploys, and the owners of controllers and operators',
  'etcd-no-quorum': 'the owners of the control plane',
  'node-not-ready': 'the on-call of the platform',
  'pod-eviction': 'the owners of the evicted workloads',
  'workload-below-budget': 'the owners of the workloads that are hit',
  'drain-failed': 'whoever carries the plan out, and the owners of the pods that hold the drain',
  'drain-blocked': 'the owners of the workloads whose budgets hold the drain',
  'client-stale': 'the owners of the clients of the API that are hit',
  'admission-refused': 'the owners of the webhook, and every team that deploys meanwhile',
  'pod-network': 'every team that runs workloads',
};

/** How each gate is asked about where the plan gives no command of its own; NODE and IP stand for what the plan or the cluster says. */
const ASKS: Readonly<Partial<Record<string, string>>> = {
  'node-ready': 'kubectl wait --for=condition=Ready --timeout=10m node/NODE',
  'etcd-healthy': 'etcdctl endpoint health --cluster',
  'apiserver-ready': 'curl -sk https://NODE:6443/readyz',
  'endpoints-in-api': 'kubectl get endpoints -A',
  'pods-ready': 'kubectl get pods -A -o wide',
};

/** Plain text of 72 columns for a change ticket: risk, impact, whom to tell, each step with its gate and its way back. The same words as everywhere. */
export function ticket(report: Report, timeline: Timeline, sources: Sources): string {
  const group = groupsOf(report).find((one) => one.timeline === timeline);
  const impacts = timeline.impacts.filter(({ covered }) => !covered);
  const stories = (group?.stories ?? []).map(({ finding }) => finding);
  const accepted = acceptedIn(report, timeline).filter(({ finding }) => finding.severity !== 'info');
  // Whoever is hit is told, whether or not somebody has accepted it.
  const outages = [
    ...(group?.stories ?? []).flatMap(({ finding, causes }) => [finding, ...causes]),
    ...accepted.map(({ finding }) => finding),
  ];
  const others = (group?.others ?? []).filter(({ severity }) => severity !== 'info');
  const start = timeline.window?.start;
  const item = (text: string): Line[] => hang('- ', text, COLUMNS, 2).map((row) => line(row));
  const { plan, cluster, nodes, steps } = timeline;
  const title = `${plan} on ${cluster}: ${plural(nodes, 'node')}, ${plural(steps.length, 'step')}`;
  const sections: Line[][] = [
    [...hang('CHANGE  ', title, COLUMNS, 8).map((row) => line(row)), ...when(timeline)],
    [
      line('RISK'),
      ...(group ? verdict(group, report, COLUMNS) : []),
      ...(accepted.length > 0
        ? hang('', `${accepted.length} accepted, which the verdict leaves out: below under IMPACT.`, COLUMNS, 0).map((row) => line(row))
        : []),
    ],
    [
      line('IMPACT'),
      ...accepted.flatMap(({ finding, suppression }) => [
        ...item(`accepted ${finding.severity}: ${finding.message}`),
        ...hang('  ', wordsOf(suppression), COLUMNS, 2).map((row) => line(row)),
      ]),
      ...(stories.length + accepted.length === 0
        ? [line('- none is predicted')]
        : stories.flatMap(({ severity, message }) => item(`${severity}: ${message}`))),
      ...others.flatMap(({ severity, message }) => item(`${severity}: ${message}`)),
    ],
    [line('WHOM TO TELL'), ...notify(impacts, outages).flatMap(item), ...owners(impacts).flatMap(item)],
    [
      line('STEPS'),
      ...watchCards(timeline).flatMap(({ step, from, to, seen, normal, stop, back }, i) => {
        const wall = start === undefined ? '' : ` (${clock(timeline.window, from)})`;
        const part = (head: string, texts: readonly string[]): Line[] =>
          texts.flatMap((text) => hang(`   ${head}: `, text, COLUMNS, 5).map((row) => line(row)));
        return [
          ...hang(`${i + 1}. `, `${step}, ${point(from)} to ${point(to)}${wall}`, COLUMNS, 3).map((row) => line(row)),
          ...part('expect', seen),
          ...part('normal', normal),
          ...gateLines(timeline, step),
          ...part('stop when', stop),
          ...part('back out', [back]),
        ];
      }),
    ],
    gates(timeline, COLUMNS, false),
    [
      ...hang(
        '',
        `By premortem, from ${list([...new Set([timeline.planFile, ...stories.map(({ evidence }) => sources.locate(evidence[0].place).file)])])}. Times are after the start of the plan; ~ is an expected share.`,
        COLUMNS,
        0,
      ).map((row) => line(row)),
    ],
  ];
  return paint(
    sections.filter(({ length }) => length > 0).flatMap((section, i) => (i === 0 ? section : [line(''), ...section])),
    false,
  );
}

/** Who accepts it, until when and why. */
function wordsOf({ owner, until, ticket: id, reason }: Suppressed['suppression']): string {
  const who = `accepted by ${owner ?? 'nobody who is named'}, ${until === undefined ? 'with no end' : `until ${until}`}`;
  return `${who}${id === undefined ? '' : `, ticket ${id}`}: ${reason ?? 'no reason is given'}`;
}

function when({ window, duration }: Timeline): Line[] {
  const start = window?.start === undefined ? 'not given' : window.start;
  const length = window?.duration === undefined ? 'no window given' : `window of ${span(window.duration)}`;
  return hang('WHEN    ', `start ${start}, ${length}, likely ${span(duration.likely)}, at most ${span(duration.most)}`, COLUMNS, 8).map(
    (row) => line(row),
  );
}

/** Whom each kind of harm is told to, the gravest first, in the words of its finding; `outages`: the findings of this timeline that predict one. */
function notify(impacts: Timeline['impacts'], outages: readonly Finding[]): string[] {
  const kinds = IMPACT_KINDS.filter((kind) => impacts.some((impact) => impact.kind === kind));
  if (kinds.length === 0) return ['nobody is hit by what is predicted; the on-call, as for every change'];
  return kinds.flatMap((kind) => {
    const told = [...new Set(outages.flatMap(({ rule, message }) => (rule === `outage/${kind}` ? [message] : [])))];
    return (told.length > 0 ? told : [unreported(impacts.filter((impact) => impact.kind === kind))]).map(
      (text) => `${WHOM[kind]}: ${text}`,
    );
  });
}

/** What no finding tells of, its rule being off: the kind and the time. How many nodes classes are together is the rule's to say. */
function unreported(own: Timeline['impacts']): string {
  const [first] = own.toSorted((x, y) => x.from - y.from);
  const ends = own.map(({ to }) => to);
  const to = ends.includes(null) ? null : Math.max(...(ends as number[]));
  const possible = own.every(({ certainty }) => certainty === 'possible') ? ', possible only' : '';
  return `${nounOf(first!)}, ${interval(first!.from, to, endOf(first!))}${possible}`;
}

function owners(impacts: Timeline['impacts']): string[] {
  const names = [...new Set(impacts.flatMap(({ owners: own, target }) => [...(own ?? []), ...(target === undefined ? [] : [target])]))];
  if (names.length === 0) return [];
  return [`named: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`];
}

const asks = (gate: string, mode: string | undefined): string | undefined =>
  gate === 'endpoints-on-nodes' ? rulesOnNode(mode, "grep -cF 'IP:'") : ASKS[gate];

/** The gates of a step, each with the command that asks. */
function gateLines({ steps, kubeProxyMode }: Timeline, id: string): Line[] {
  const found = steps.find((one) => one.id.replace(/#\d+$/, '') === id);
  return (found?.step.gates ?? []).flatMap((gate): Line[] => {
    const name = typeof gate === 'string' ? gate : `command${gate.expect === undefined ? '' : ` says ${gate.expect}`}`;
    const command = typeof gate === 'string' ? asks(gate, kubeProxyMode)?.replace('NODE', nameOf(found!)) : gate.command;
    return [
      ...hang('   gate: ', name, COLUMNS, 5).map((row) => line(row)),
      ...(command === undefined ? [] : wrapCommand(command, COLUMNS - 6).map((part, i) => line(`    ${i === 0 ? '$' : ' '} ${part}`))),
    ];
  });
}

/** The node of a step, where it is one and its name is one that a shell takes as it is. */
const nameOf = ({ nodes }: Timeline['steps'][number]): string => (nodes.length === 1 && /^[\w.-]+$/.test(nodes[0]!) ? nodes[0]! : 'NODE');
