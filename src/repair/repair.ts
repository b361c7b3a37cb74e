import { applySet } from '../model/configure.js';
import type { Inventory } from '../model/inventory.js';
import type { Plan, Step } from '../model/plan.js';
import { didYouMean } from '../source/nearest.js';
import type { Source } from '../source/source.js';
import { applied, type Edit, type Outcome, together, trouble } from './edit.js';
import type { Change } from './change.js';
import { type Difference, differences, inventoryEdits } from './inventory-edits.js';
import { type Editable, setValue } from './mapping.js';
import { planEdits } from './plan-edits.js';
import { insertItem, moveItem } from './sequence.js';
import { type Try, wordsOf } from './try.js';

/** What changes are made to: a plan, the inventory it is played against, and the files they stand in. */
export interface Material {
  readonly plan: Plan;
  readonly inventory: Inventory;
  readonly documents: ReadonlyMap<string, { readonly source: Source; readonly syntax: 'yaml' | 'json' | 'other' }>;
  /** What the simulation proposes, by its words. */
  readonly proposed: (change: string) => { readonly plan: Plan; readonly inventory: Inventory } | undefined;
}

/** What tries come to: files as they would be, hosts that are lost, and what could not be done. */
export interface Repaired {
  readonly changes: readonly Change[];
  readonly lost: readonly { readonly host: string; readonly step: string }[];
  readonly troubles: readonly { readonly one: Try; readonly why: string }[];
}

/** Makes every change to the text of the files, comments and order kept; one that cannot be made is a trouble and keeps no other from it. */
export function repair(tries: readonly Try[], material: Material): Repaired {
  const troubles: { one: Try; why: string }[] = [];
  const edits: Edit[] = [];
  for (const one of tries) {
    const outcome = editsOf(one, material);
    if ('trouble' in outcome) troubles.push({ one, why: `${wordsOf(one)}: ${outcome.trouble}` });
    else if (clash(edits, outcome.edits, material))
      troubles.push({ one, why: `${wordsOf(one)}: another change is made to the same lines` });
    else edits.push(...outcome.edits);
  }
  const changes = [...new Set(edits.map(({ file }) => file))].map((file): Change => {
    const { text } = material.documents.get(file)!.source;
    return {
      file,
      before: text,
      after: applied(
        text,
        edits.filter((edit) => edit.file === file),
      )!,
    };
  });
  return {
    changes,
    lost: tries.flatMap((one) => (one.kind === 'lose' && !troubles.some((bad) => bad.one === one) ? [one] : [])),
    troubles,
  };
}

function clash(edits: readonly Edit[], more: readonly Edit[], { documents }: Material): boolean {
  return [...new Set(more.map(({ file }) => file))].some((file) => {
    const own = [...edits, ...more].filter((edit) => edit.file === file);
    return applied(documents.get(file)!.source.text, own) === undefined;
  });
}

/** A change as edits of the files, comments and order kept, or why it is none. */
export function editsOf(one: Try, material: Material): Outcome {
  const { plan, inventory } = material;
  switch (one.kind) {
    case 'proposed': {
      const wanted = material.proposed(one.change);
      return wanted ? both(wanted, material) : trouble('this is not proposed any more');
    }
    case 'set':
      return /^\/?steps\//.test(one.path)
        ? setStep(one.path.replace(/^\/?steps\//, ''), valueOf(one.value), material)
        : setFact(one.path, valueOf(one.value), material);
    case 'insert':
      return atStep(one.beside, material, (document, step) => insertItem(document, step.at.pointer, one.where, one.step));
    case 'move': {
      if (one.step === one.beside) return trouble('a step cannot stand beside itself');
      return atStep(one.beside, material, (document, beside) =>
        atStep(one.step, material, (_, step) =>
          listOf(step) === listOf(beside)
            ? moveItem(document, step.at.pointer, one.where, beside.at.pointer)
            : trouble('the two steps are not in the same list'),
        ),
      );
    }
    case 'lose': {
      const hosts = inventory.nodes.map(({ name }) => name);
      const known =
        hosts.includes(one.host) || inventory.nodes.some(({ name, count }) => count !== undefined && one.host.startsWith(`${name}-`));
      if (!known) return trouble(`there is no node "${one.host}"${didYouMean(one.host, hosts)}`);
      return atStep(one.step, { ...material, plan }, () => ({ edits: [] }));
    }
  }
}

const listOf = (step: Step): string => step.at.pointer.replace(/\/\d+$/, '');

/** Every step of a plan, those that hold others too. */
export const everyStep = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => (step.kind === 'action' ? [step] : [step, ...everyStep(step.steps)]));

function atStep(id: string, { plan, documents }: Material, then: (document: Editable, step: Step) => Outcome): Outcome {
  const steps = everyStep(plan.steps);
  const step = steps.find((one) => one.id === id);
  if (!step)
    return trouble(
      `there is no step "${id}"${didYouMean(
        id,
        steps.map((one) => one.id),
      )}`,
    );
  const document = editable(documents.get(step.at.file));
  return document ? then(document, step) : trouble(`${step.at.file} cannot be edited`);
}

const editable = (document: { readonly source: Source; readonly syntax: string } | undefined): Editable | undefined =>
  document && (document.syntax === 'yaml' || document.syntax === 'json') ? { source: document.source, syntax: document.syntax } : undefined;

/** A value as it was typed: JSON where it is some (numbers, booleans, lists), else the text itself. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function setStep(path: string, value: unknown, material: Material): Outcome {
  // The id of a step may hold slashes.
  const step = everyStep(material.plan.steps)
    .filter(({ id }) => path.startsWith(`${id}/`))
    .toSorted((a, b) => b.id.length - a.id.length)[0];
  if (!step) return atStep(path.replace(/\/[^/]*$/, ''), material, () => trouble('a field is missing: steps/STEP/FIELD'));
  const field = path
    .slice(step.id.length + 1)
    .split('/')
    .filter((part) => part !== '');
  if (field.length === 0) return trouble('a field is missing: steps/STEP/FIELD');
  return atStep(step.id, material, (document) => setValue(document, step.at.pointer, field, value));
}

function setFact(path: string, value: unknown, material: Material): Outcome {
  const { inventory, problems } = applySet(material.inventory, { [path]: value }, { file: '', pointer: '' });
  const [problem] = problems;
  if (problem) return trouble(`${problem.message}${problem.given === undefined ? '' : didYouMean(problem.given, problem.known ?? [])}`);
  return both({ plan: material.plan, inventory }, material);
}

/** The edits of the plan and of the inventory. What an inventory has from a dump is set by a step of its own, before all others. */
function both(wanted: { readonly plan: Plan; readonly inventory: Inventory }, material: Material): Outcome {
  const { plan, inventory, documents } = material;
  const document = editable(documents.get(plan.at.file));
  const ofPlan =
    wanted.plan === plan ? { edits: [] } : document ? planEdits(document, plan, wanted.plan) : trouble(`${plan.at.file} cannot be edited`);
  const native = (file: string, pointer: string): Editable | undefined => {
    const found = editable(documents.get(file));
    const kind = found?.source.raw(`/${pointer.split('/')[1] ?? '0'}/kind`);
    return kind !== undefined && /^["']?ClusterInventory["']?$/.test(kind) ? found : undefined;
  };
  const { outcome, elsewhere } = inventoryEdits(wanted.inventory === inventory ? [] : differences(inventory, wanted.inventory), native);
  const all = together([ofPlan, outcome, ...(elsewhere.length === 0 ? [] : [configured(elsewhere, plan, document)])]);
  return 'edits' in all && all.edits.length === 0 ? trouble('the files say so already') : all;
}

function configured(changes: readonly Difference[], plan: Plan, document: Editable | undefined): Outcome {
  const [first] = plan.steps;
  if (!document || !first) return trouble(`${plan.at.file} cannot be edited`);
  const gone = changes.find(({ value }) => value === undefined);
  if (gone) return trouble(`${gone.name} would be taken away`);
  const set = Object.fromEntries(changes.map(({ name, value }) => [name, value]));
  const base = `set-${changes[0]!.path.at(-1) ?? 'value'}`;
  const ids = new Set(everyStep(plan.steps).map(({ id }) => id));
  const id = ids.has(base) ? `${base}-${ids.size}` : base;
  return insertItem(document, first.at.pointer, 'before', { id, action: 'configure', duration: '0s', set });
}
