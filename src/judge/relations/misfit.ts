import { findNode, type Inventory } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { placeOf } from '../../model/place.js';
import type { TimelineStep } from '../../model/timeline.js';
import { relation, type Row } from '../relation.js';
import { coversName } from '../targets.js';

const fields = {
  workload: { type: 'string', what: 'the workload, as namespace/name' },
  label: { type: 'string', what: 'the label that its pods ask for and a node of theirs lacks', fact: 'nodeSelector' },
  node: { type: 'string', what: 'the first such node' },
  pods: { type: 'int', what: 'how many of its pods are on such nodes' },
  step: { type: 'string', what: 'the first step that starts the kubelet of such a node anew; empty where none does' },
} as const;

/** Pods that run where they would not be put again. */
export const misfit = relation({
  name: 'misfit',
  what: 'A workload with pods on nodes whose known labels do not have what its nodeSelector asks for.',
  example: 'misfit.step == step.id',
  fields,
  rows: ({ inventory, timeline }) =>
    misfits(inventory).map(({ row, nodes }) => {
      const move = timeline.steps.find((one) => startsKubelet(one) && nodes.some(coversName(one, inventory)));
      return { ...row, values: { ...row.values, step: move?.id ?? '' }, ...(move && { steps: [move.id] }) };
    }),
});

interface Misfit {
  readonly row: Row<typeof fields>;
  readonly nodes: readonly string[];
}

const misfits = once((inventory: Inventory): readonly Misfit[] =>
  inventory.workloads.flatMap((workload): Misfit[] => {
    const wanted = Object.entries(workload.nodeSelector ?? {});
    if (wanted.length === 0) return [];
    const lacking = (workload.pods ?? []).flatMap(({ node: name }) => {
      const labels = name === undefined ? undefined : findNode(inventory, name)?.labels;
      const missing = labels && wanted.find(([key, value]) => (labels[key] ?? labels[BESIDE[key] ?? '']) !== value);
      return missing ? [{ name: name!, label: missing[0] }] : [];
    });
    const [first] = lacking;
    if (!first) return [];
    const name = [workload.namespace, workload.name].filter(Boolean).join('/');
    return [
      {
        row: {
          values: { workload: name, label: first.label, node: first.name, pods: lacking.length, step: '' },
          place: placeOf(workload, 'nodeSelector'),
          of: name,
        },
        nodes: [...new Set(lacking.map((one) => one.name))],
      },
    ];
  }),
);

/** Labels that Kubernetes keeps beside others, with the same value: a dump that lacks one says nothing. */
const BESIDE: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
};

const startsKubelet = ({ action, step: { component } }: TimelineStep): boolean =>
  action === 'reboot' ||
  (action === 'restart' && component === 'kubelet') ||
  (action === 'upgrade' && (component === undefined || component === 'cluster' || component === 'kubelet'));
