import type { ListedBudget } from '../fragment.js';
import { evidence } from '../join/remarks.js';
import { type Cursor, child, isRecord, placeAt, pointerOf, text, word, wrong } from './cursor.js';
import type { Draft } from './draft.js';
import { nameless } from './nodes.js';
import type { KubeObject } from './objects.js';
import { selectorOf } from './selector.js';

const FIELDS = {
  name: 'metadata/name',
  namespace: 'metadata/namespace',
  selector: 'spec/selector',
  minAvailable: 'spec/minAvailable',
  maxUnavailable: 'spec/maxUnavailable',
  unhealthyPodEvictionPolicy: 'spec/unhealthyPodEvictionPolicy',
} as const;

/**
 * A PodDisruptionBudget. One that the API server would refuse is reported and left out, since it cannot be in force. An absent selector selects
 * nothing, an empty one everything in its namespace, but in policy/v1beta1 nothing (https://kubernetes.io/docs/reference/using-api/deprecation-guide/#poddisruptionbudget-v125).
 */
export function readBudget(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) return nameless(cursor, 'PodDisruptionBudget');
  const spec = child(cursor, 'spec');
  if (!spec || !isRecord(spec.value.selector)) selectsNothing(cursor, name);
  if (spec && spec.value.minAvailable != null && spec.value.maxUnavailable != null) return both(spec, name);
  const minAvailable = spec && amount(spec, 'minAvailable');
  const maxUnavailable = spec && amount(spec, 'maxUnavailable');
  const selector = spec && isRecord(spec.value.selector) ? selectorOf(child(spec, 'selector')!) : undefined;
  const ineffective = selector && object.apiVersion === 'policy/v1beta1' && !selector.matchLabels && !selector.matchExpressions;
  const policy = spec && word(spec, 'unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow']);
  const budget: ListedBudget = {
    name,
    namespace: text(metadata!, 'namespace') ?? 'default',
    ...(selector && !ineffective && { selector }),
    ...(minAvailable !== undefined && { minAvailable }),
    ...(maxUnavailable !== undefined && { maxUnavailable }),
    ...(policy && { unhealthyPodEvictionPolicy: policy }),
    at: { file: cursor.base.file, pointer: pointerOf(cursor), fields: FIELDS },
  };
  draft.budgets.push(budget);
}

function selectsNothing(cursor: Cursor, name: string): void {
  cursor.base.remarks.add({
    rule: 'input/schema',
    severity: 'info',
    key: 'budget without selector',
    subject: name,
    message: `budget ${name} has no selector: it protects no pods`,
    many: (count, names) => `${count} budgets have no selector (${names}): they protect no pods`,
    evidence: [evidence(placeAt(cursor, 'spec'), 'no selector')],
  });
}

function both(spec: Cursor, name: string): void {
  spec.base.remarks.add({
    rule: 'input/schema',
    severity: 'warning',
    key: 'budget with both',
    subject: name,
    message: `budget ${name} sets minAvailable and maxUnavailable together, which the API server refuses: it is not counted`,
    many: (count, names) =>
      `${count} budgets set minAvailable and maxUnavailable together (${names}), which the API server refuses: they are not counted`,
    evidence: [evidence(placeAt(spec, 'minAvailable'), 'either this'), evidence(placeAt(spec, 'maxUnavailable'), 'or this')],
  });
}

/** A number of pods or a percentage. */
function amount(spec: Cursor, key: string): number | string | undefined {
  const value = spec.value[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  if (typeof value === 'string' && /^\d+%$/.test(value)) return value;
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  return wrong(spec, key, value, 'a number of pods or a percentage');
}
