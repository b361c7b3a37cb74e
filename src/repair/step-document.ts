import type { Range } from '../model/duration.js';
import { human } from '../model/duration.js';
import type { ActionStep, Step } from '../model/plan.js';

const duration = (ms: number): string => human(ms).replaceAll(' ', '');

const time = ({ least, likely, most }: Range): unknown =>
  least === most ? duration(likely) : { least: duration(least), likely: duration(likely), most: duration(most) };

/** The fields that are written as they are. */
const PLAIN = [
  'mode',
  'component',
  'to',
  'workload',
  'replicas',
  'manifest',
  'set',
  'loadBalancer',
  'member',
  'operation',
  'flags',
  'command',
  'affects',
  'batch',
  'maxUnavailable',
  'replacement',
] as const;

/** A step as a plan's document has it, in the order in which people write it; undefined for one that holds others. Only what the model knows: a password that was starred out stays so. */
export function stepDocument(step: Step): Readonly<Record<string, unknown>> | undefined {
  if (step.kind !== 'action') return undefined;
  return Object.fromEntries(
    [
      ['id', step.id],
      ['action', step.action],
      ...targets(step),
      ...(step.pods === undefined ? [] : [['pods', step.pods.length === 1 ? step.pods[0] : step.pods]]),
      ...PLAIN.map((field) => [
        field === 'operation' ? operationField(step) : field,
        field === 'operation' ? operationValue(step) : step[field],
      ]),
      ['duration', step.duration && time(step.duration)],
      ['downtime', step.downtime && time(step.downtime)],
      ['wait', step.wait && time(step.wait)],
      ['gate', step.gates.length === 0 ? undefined : step.gates.length === 1 ? step.gates[0] : step.gates],
      ['rollback', step.rollback],
    ].filter(([, value]) => value !== undefined),
  ) as Readonly<Record<string, unknown>>;
}

/** What labels and taints nodes has a field of its own. */
const operationField = ({ action }: ActionStep): string => (action === 'label' || action === 'taint' ? action : 'operation');

function operationValue({ action, operation }: ActionStep): unknown {
  if ((action !== 'label' && action !== 'taint') || !operation?.startsWith('[')) return operation;
  return JSON.parse(operation) as unknown;
}

function targets({ nodes }: ActionStep): [string, unknown][] {
  if (nodes === undefined) return [];
  const { names, role, labels } = nodes;
  if (role === undefined && labels === undefined) return names.length === 1 ? [['node', names[0]]] : [['nodes', names]];
  return [['nodes', { ...(names.length > 0 && { names }), ...(role !== undefined && { role }), ...(labels !== undefined && { labels }) }]];
}
