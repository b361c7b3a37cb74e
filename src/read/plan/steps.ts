import { type Range, range } from '../../model/duration.js';
import type { Finding } from '../../model/finding.js';
import type { Origin, Place } from '../../model/place.js';
import type { Action, ActionStep, EachStep, Gate, NodeTarget, ParallelStep, Step } from '../../model/plan.js';
import { lineWithoutSecrets } from '../../source/secrets.js';
import { below, problem } from '../explain/problem.js';

type Bag = Readonly<Record<string, unknown>>;

/** Actions that stop a host or a process: only these take a default `mode`. A command stops something only where its own step says so. */
const STOPPING: ReadonlySet<string> = new Set(['reboot', 'shutdown', 'replace', 'remove', 'restart', 'upgrade']);
/** Fields that `defaults` may give, and which steps take them. */
const DEFAULTS: Readonly<Record<string, (action: string, step: Bag) => boolean>> = {
  mode: (action) => STOPPING.has(action),
  duration: (action) => action !== 'gate',
  downtime: (action) => action === 'reboot' || action === 'replace',
  wait: () => true,
  gate: (action) => action !== 'gate',
  rollback: (action) => action !== 'wait' && action !== 'gate',
  batch: (_, step) => 'nodes' in step || 'role' in step,
  maxUnavailable: (_, step) => 'nodes' in step || 'role' in step,
};

/** The steps of a document that fits its schema, with the defaults filled in (and their places), ids given and durations in milliseconds. */
export function stepsOf(
  documents: readonly unknown[],
  defaults: Bag,
  at: Origin,
  defaultsAt: Origin,
): { steps: Step[]; problems: Finding[] } {
  const problems: Finding[] = [];
  const read = (list: readonly unknown[], origin: Origin, prefix: string): Step[] =>
    list.map((document, index) =>
      one(document as Bag, { file: origin.file, pointer: `${origin.pointer}/${index}` }, `${prefix}${index + 1}`),
    );

  function one(document: Bag, origin: Origin, fallback: string): Step {
    const id = typeof document['id'] === 'string' ? document['id'] : fallback;
    if ('parallel' in document) {
      const step: ParallelStep = {
        kind: 'parallel',
        ...common(document, origin, id),
        steps: read(document['parallel'] as unknown[], { file: origin.file, pointer: `${origin.pointer}/parallel` }, `${id}/`),
      };
      return step;
    }
    if ('each' in document) {
      const each = document['each'] as Bag;
      const step: EachStep = {
        kind: 'each',
        ...common(document, { ...origin, fields: { nodes: 'each', batch: 'each/batch' } }, id),
        nodes: targetOf(each) ?? { names: [], labels: {} },
        batch: typeof each['batch'] === 'number' ? each['batch'] : 1,
        ...(each['maxUnavailable'] !== undefined && { maxUnavailable: each['maxUnavailable'] as number | string }),
        steps: read(document['steps'] as unknown[], { file: origin.file, pointer: `${origin.pointer}/steps` }, `${id}/`),
      };
      return step;
    }
    return action(document, origin, id);
  }

  function action(document: Bag, origin: Origin, id: string): ActionStep {
    const name = String(document['action']);
    const fields: Record<string, string | Place> = { gates: 'gate' };
    const filled: Record<string, unknown> = { ...document };
    for (const [field, takes] of Object.entries(DEFAULTS)) {
      if (filled[field] !== undefined || defaults[field] === undefined || !takes(name, document)) continue;
      filled[field] = defaults[field];
      fields[field] = { file: defaultsAt.file, pointer: below(defaultsAt.pointer, field) };
    }
    const target = targetOf(filled);
    if (target) fields['nodes'] = filled['node'] !== undefined ? 'node' : filled['nodes'] !== undefined ? 'nodes' : 'role';
    const operation = filled['operation'] ?? (name === 'label' ? filled['label'] : name === 'taint' ? filled['taint'] : undefined);
    const pods = filled['pods'];
    const keep = <T>(field: string): T | undefined => filled[field] as T | undefined;
    const step: ActionStep = {
      kind: 'action',
      ...common(filled, { ...origin, fields }, id),
      action: name as Action,
      ...(target && { nodes: target }),
      ...defined('batch', keep<number>('batch')),
      ...defined('maxUnavailable', keep<number | string>('maxUnavailable')),
      ...defined('mode', keep<'graceful' | 'abrupt'>('mode')),
      ...defined('duration', time(filled, 'duration', origin)),
      ...defined('downtime', time(filled, 'downtime', origin)),
      ...defined('pods', pods === undefined ? undefined : typeof pods === 'string' ? [pods] : (pods as readonly string[])),
      ...defined('replacement', keep<NonNullable<ActionStep['replacement']>>('replacement')),
      ...defined('component', keep<string>('component')),
      ...defined('to', keep<string>('to')),
      ...defined('workload', keep<string>('workload')),
      ...defined('replicas', keep<number>('replicas')),
      ...defined('manifest', keep<string>('manifest')),
      ...defined('set', keep<Readonly<Record<string, unknown>>>('set')),
      ...defined('loadBalancer', keep<string>('loadBalancer')),
      ...defined('member', keep<string>('member')),
      ...defined('operation', operation === undefined ? undefined : typeof operation === 'string' ? operation : JSON.stringify(operation)),
      ...defined('flags', keep<Readonly<Record<string, unknown>>>('flags')),
      ...defined('command', shown(keep<string>('command'))),
      ...defined('affects', keep<NonNullable<ActionStep['affects']>>('affects')),
    };
    return step;
  }

  function common(
    document: Bag,
    origin: Origin,
    id: string,
  ): { id: string; at: Origin; gates: readonly Gate[]; wait?: Range; rollback?: string } {
    const gate = document['gate'];
    return {
      id,
      at: origin,
      gates: gate === undefined ? [] : (Array.isArray(gate) ? (gate as Gate[]) : [gate as Gate]).map(spoken),
      ...defined('wait', time(document, 'wait', origin)),
      ...defined('rollback', shown(document['rollback'] as string | undefined)),
    };
  }

  /** A range that is no range: least, likely and most must grow. */
  function time(document: Bag, field: string, origin: Origin): Range | undefined {
    const value = range(document[field] as Parameters<typeof range>[0]);
    if (value && !(value.least <= value.likely && value.likely <= value.most)) {
      problems.push(
        problem(
          'input/schema',
          { file: origin.file, pointer: below(origin.pointer, field) },
          `${field} must grow from least over likely to most`,
          'does not grow',
        ),
      );
      return undefined;
    }
    return value;
  }

  return { steps: read(documents, at, 'step-'), problems };
}

/** A command as it may be shown: the model only ever prints it, so its passwords need not come further than this. */
const shown = (command: string | undefined): string | undefined =>
  command
    ?.split('\n')
    .map((line) => lineWithoutSecrets(line, false))
    .join('\n');

const spoken = (gate: Gate): Gate => (typeof gate === 'string' ? gate : { ...gate, command: shown(gate.command)! });

/** The nodes that a document names; undefined where it names none. */
function targetOf(document: Bag): NodeTarget | undefined {
  const { node, nodes, role, labels } = document;
  if (typeof node === 'string') return { names: [node] };
  if (typeof nodes === 'string') return { names: [nodes] };
  if (Array.isArray(nodes)) return { names: nodes as string[] };
  const selector = (nodes ?? { role, labels }) as { role?: string; labels?: Record<string, string>; names?: string[] };
  if (selector.role === undefined && selector.labels === undefined && selector.names === undefined) return undefined;
  return { names: selector.names ?? [], ...defined('role', selector.role), ...defined('labels', selector.labels) };
}

/** An object of that one field, or an empty one where there is no value. */
function defined<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: T });
}
