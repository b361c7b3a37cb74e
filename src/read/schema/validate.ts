import { token } from '../../model/place.js';
import { LISTS, type SchemaError, STEPS, VALIDATORS } from './validators.js';

/** Errors that are kept of a document. Several of them may be one thing to say, so it is more than is told; the rest is counted. */
const KEPT = 400;

/** Steps that are looked at; `parallel` and `each` nest no deeper than `DEEPEST`. */
const MOST_STEPS = 100_000;
const DEEPEST = 20;

/** What does not fit, in the order of the document, and how many errors there are in all. */
export interface Mismatch {
  readonly errors: readonly SchemaError[];
  readonly count: number;
}

/** What a step is: the definition that describes it, or the error that says why there is none. */
function definitionOf(step: unknown): string | (Omit<SchemaError, 'instancePath'> & { readonly below?: string }) {
  const fail = (
    keyword: string,
    data: unknown,
    parentSchema: SchemaError['parentSchema'],
    params: SchemaError['params'],
    below?: string,
  ) => ({ keyword, data, parentSchema, params, ...(below && { below }) });
  if (typeof step !== 'object' || step === null || Array.isArray(step)) return fail('type', step, { type: 'object' }, { type: 'object' });
  if ('parallel' in step) return 'ParallelStepDocument';
  if ('each' in step) return 'EachStepDocument';
  if (!('action' in step)) {
    if ('steps' in step) return 'EachStepDocument';
    return fail('required', step, { 'x-words': ['action', 'parallel', 'each'] }, { missingProperty: 'action' });
  }
  const { action } = step;
  if (typeof action === 'string' && Object.hasOwn(STEPS, action)) return STEPS[action]!;
  return fail(
    typeof action === 'string' ? 'action' : 'type',
    action,
    { type: 'string', 'x-words': Object.keys(STEPS) },
    { type: 'string' },
    '/action',
  );
}

/**
 * Holds a value against a definition and its lists item by item: first what owns a list, then the items. Linear in the number of errors, of
 * which at most `KEPT` are kept.
 */
export function validate(title: string, value: unknown): Mismatch {
  const errors: SchemaError[] = [];
  let count = 0;
  let steps = 0;
  const note = (error: SchemaError, pointer: string): void => {
    count++;
    if (errors.length < KEPT) errors.push({ ...error, instancePath: pointer + error.instancePath });
  };
  const check = (definition: string, part: unknown, pointer: string, depth: number): void => {
    if (definition === 'StepDocument') {
      if (++steps > MOST_STEPS || depth > DEEPEST) {
        const message = depth > DEEPEST ? `steps are nested more than ${DEEPEST} levels deep` : `there are more than ${MOST_STEPS} steps`;
        if (depth > DEEPEST || steps === MOST_STEPS + 1)
          note({ instancePath: '', keyword: 'limit', params: { message }, parentSchema: {}, data: part }, pointer);
        return;
      }
      const step = definitionOf(part);
      if (typeof step === 'string') check(step, part, pointer, depth + 1);
      else note({ instancePath: step.below ?? '', ...step }, pointer);
      return;
    }
    const validator = VALIDATORS[definition]!;
    if (!validator(part)) for (const error of validator.errors ?? []) note(error, pointer);
    const lists = LISTS[definition];
    if (lists) open(lists, part, pointer, depth);
  };
  const open = (lists: Readonly<Record<string, string>>, part: unknown, pointer: string, depth: number): void => {
    for (const [name, items] of Object.entries(lists)) {
      const list = propertyOf(part, name);
      if (Array.isArray(list)) for (const [index, item] of list.entries()) check(items, item, `${pointer}/${token(name)}/${index}`, depth);
    }
  };
  check(title, value, '', 0);
  // The document's own definition has already looked at `spec` but not into its lists.
  const spec = LISTS[title.replace(/Document$/, 'Spec')];
  if (spec) open(spec, propertyOf(value, 'spec'), '/spec', 0);
  return { errors, count };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
