import type { Plan, Step } from '../model/plan.js';
import { type Outcome, together, trouble } from './edit.js';
import { type Editable, setValue } from './mapping.js';
import { insertItem, moveItem, removeItem } from './sequence.js';
import { stepDocument } from './step-document.js';

/** The edits that make a plan's document say what a changed plan does: steps put in, taken out, moved, and fields of steps. */
export function planEdits(document: Editable, before: Plan, after: Plan): Outcome {
  return stepsEdits(document, before.steps, after.steps);
}

function stepsEdits(document: Editable, before: readonly Step[], after: readonly Step[]): Outcome {
  const known = new Map(before.map((step) => [step.id, step]));
  const kept = after.filter(({ id }) => known.has(id));
  const outcomes: Outcome[] = before
    .filter(({ id }) => !after.some((step) => step.id === id))
    .map((step) => removeItem(document, step.at.pointer));
  outcomes.push(...moves(document, before, kept));
  for (const [index, step] of after.entries()) {
    const old = known.get(step.id);
    if (old) {
      if (old !== step) outcomes.push(stepEdits(document, old, step));
      continue;
    }
    const written = stepDocument(step);
    if (!written) return trouble(`${step.id} holds other steps, which is not written`);
    const behind = after.slice(0, index).findLast(({ id }) => known.has(id));
    const beside = behind ?? kept[0];
    if (!beside) return trouble('the plan has no step to put another one beside');
    outcomes.push(insertItem(document, beside.at.pointer, behind ? 'after' : 'before', written));
  }
  return together(outcomes);
}

/** What has to move so that the steps that stay stand in the new order: as few as can be. */
function moves(document: Editable, before: readonly Step[], kept: readonly Step[]): Outcome[] {
  const order = kept.map(({ id }) => before.findIndex((step) => step.id === id));
  const stay = increasing(order);
  return kept.flatMap((step, index) => {
    if (stay.has(index)) return [];
    const behind = kept.slice(0, index).findLastIndex((_, at) => stay.has(at));
    const next = kept.findIndex((_, at) => at > index && stay.has(at));
    return behind >= 0
      ? [moveItem(document, step.at.pointer, 'after', kept[behind]!.at.pointer)]
      : [moveItem(document, step.at.pointer, 'before', kept[next]!.at.pointer)];
  });
}

/** The indices of a longest increasing subsequence. */
function increasing(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const from: number[] = [];
  for (const [i, value] of values.entries()) {
    let best = -1;
    for (let j = 0; j < i; j++) if (values[j]! < value && (best < 0 || lengths[j]! > lengths[best]!)) best = j;
    lengths.push(best < 0 ? 1 : lengths[best]! + 1);
    from.push(best);
  }
  const found = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = from[at]!) found.add(at);
  return found;
}

function stepEdits(document: Editable, before: Step, after: Step): Outcome {
  if (before.kind !== 'action' || after.kind !== 'action') {
    return before.kind === 'action' || after.kind === 'action'
      ? trouble(`${after.id} becomes another kind of step`)
      : stepsEdits(document, before.steps, after.steps);
  }
  const [old, next] = [stepDocument(before)!, stepDocument(after)!];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(next[key]),
  );
  return together(
    changed.map((key) =>
      next[key] === undefined
        ? trouble(`${key} would be taken out of ${after.id}`)
        : setValue(document, after.at.pointer, [key], next[key]),
    ),
  );
}
