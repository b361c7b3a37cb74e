import type { ListedBudget } from '../fragment.js';
import { type Cursor, children, strings, text, texts } from './cursor.js';

export type Selector = NonNullable<ListedBudget['selector']>;

/** A label selector of the API. */
export function selectorOf(cursor: Cursor): Selector {
  const matchLabels = strings(cursor, 'matchLabels');
  const matchExpressions = children(cursor, 'matchExpressions').flatMap((expression) => {
    const key = text(expression, 'key');
    const operator = text(expression, 'operator');
    return key === undefined || operator === undefined ? [] : [{ key, operator, values: texts(expression, 'values') }];
  });
  return { ...(matchLabels && { matchLabels }), ...(matchExpressions.length > 0 && { matchExpressions }) };
}

/** Whether a selector matches some labels. One that says nothing matches everything; an operator nobody knows matches nothing. */
export function selects(selector: Selector, labels: Readonly<Record<string, string>>): boolean {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) if (labels[key] !== value) return false;
  return (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (operator === 'In') return value !== undefined && values.includes(value);
    if (operator === 'NotIn') return value === undefined || !values.includes(value);
    if (operator === 'Exists') return value !== undefined;
    return operator === 'DoesNotExist' && value === undefined;
  });
}
