import { human } from '../model/duration.js';
import type { Inventory } from '../model/inventory.js';
import { type Plan, type Step } from '../model/plan.js';

/** What the model notes beside what somebody wrote: no change of it is a change of the cluster. */
const OWN: ReadonlySet<string> = new Set(['at', 'believed', 'files', 'unsaid', 'provenance', 'kind']);

/** Longest value that is said. */
const SAID = 60;

/** What was done to a plan, as clauses that begin with a verb: steps moved, added, taken out, changed. A step without an id is known by what it does. */
export function planChanges(before: Plan, after: Plan): string[] {
  const [old, now] = [named(before.steps), named(after.steps)];
  const stays = now.filter(({ key }) => old.some((step) => step.key === key));
  const order = old.filter(({ key }) => stays.some((step) => step.key === key)).map(({ key }) => key);
  const fixed = longestCommon(
    order,
    stays.map(({ key }) => key),
  );
  const moved = stays
    .filter(({ key }) => !fixed.has(key))
    .map((step) => {
      const next = now.slice(now.indexOf(step) + 1).find(({ key }) => fixed.has(key));
      const where = next ? `before ${old.find(({ key }) => key === next.key)!.label}` : 'to the end';
      return `moves ${old.find(({ key }) => key === step.key)!.label} ${where}`;
    });
  const added = now.filter((step) => !stays.includes(step)).map(({ label, id }) => `adds ${id ?? label}`);
  const removed = old.filter(({ key }) => !stays.some((step) => step.key === key)).map(({ label }) => `takes out ${label}`);
  const changed = stays.flatMap((step) => {
    const was = old.find(({ key }) => key === step.key)!;
    return differences(was.step, step.step, '').map((text) => `changes ${step.id ?? step.label}: ${text}`);
  });
  const window = differences(windowWords(before), windowWords(after), 'window').map((text) => `changes the ${text}`);
  return [...moved, ...added, ...removed, ...changed, ...window];
}

/** A window as somebody writes it. */
const windowWords = ({ window }: Plan) =>
  window && { ...window, ...(window.duration !== undefined && { duration: human(window.duration) }) };

/** What was done to an inventory, as clauses: the path of each field with its old and its new value. */
export const inventoryChanges = (before: Inventory, after: Inventory): string[] =>
  differences(before, after, '').map((text) => `changes ${text}`);

interface Named {
  readonly key: string;
  readonly label: string;
  readonly id?: string;
  readonly step: Step;
}

/** Steps with what they are known by. */
function named(steps: readonly Step[]): Named[] {
  const seen = new Map<string, number>();
  return steps.map((step, i) => {
    const own = /^step-\d+$/.test(step.id) ? undefined : step.id;
    const base = own ?? JSON.stringify(plain(step, 'id'));
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return {
      key: `${base}\0${times}`,
      label: own === undefined ? `step ${i + 1}` : `${own} (step ${i + 1})`,
      ...(own !== undefined && { id: own }),
      step,
    };
  });
}

/** The keys of both lists that keep their order: a longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): ReadonlySet<string> {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const kept = new Set<string>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.add(a[i]!);
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}

/** A value without what the model notes beside it; `besides` is left out at the top. */
export function plain(value: unknown, besides?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OWN.has(key) && key !== besides)
      .map(([key, inner]) => [key, plain(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Where two values differ: `path: old -> new`, lists by the names of what is in them. */
function differences(before: unknown, after: unknown, path: string): string[] {
  const [a, b] = [plain(before), plain(after)];
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const [x, y] = [entriesOf(a), entriesOf(b)];
  if (rangeText(a) !== undefined || rangeText(b) !== undefined || !x || !y) return [`${path || 'it'}: ${shown(a)} -> ${shown(b)}`];
  const keys = [...new Set([...x.keys(), ...y.keys()])];
  return keys.flatMap((key) => {
    const below = path === '' ? key : `${path}/${key}`;
    if (!y.has(key)) return [`${below}: taken out`];
    if (!x.has(key))
      return [
        typeof y.get(key) === 'object' && rangeText(y.get(key)) === undefined
          ? `${below}: put in`
          : `${below}: not given -> ${shown(y.get(key))}`,
      ];
    return differences(x.get(key), y.get(key), below);
  });
}

/** The parts of a mapping by key, of a list by name; undefined for a list of things without names and for what has no parts. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map((item) => (item as { name?: unknown; id?: unknown } | null)?.name ?? (item as { id?: unknown } | null)?.id);
  if (!names.every((name) => typeof name === 'string') || new Set(names).size !== names.length) return undefined;
  return new Map(value.map((item, i) => [names[i] as string, item] as const));
}

/** A range of time as a person writes it; undefined for anything else. */
function rangeText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { least, likely, most, ...more } = value as Readonly<Record<string, unknown>>;
  if (typeof least !== 'number' || typeof likely !== 'number' || typeof most !== 'number' || Object.keys(more).length > 0) return undefined;
  return least === most ? human(likely) : `${human(least)} to ${human(most)}, likely ${human(likely)}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'not given';
  const range = rangeText(value);
  if (range !== undefined) return range;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SAID ? `${text.slice(0, SAID)}...` : text;
}
