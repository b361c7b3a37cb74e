import type { Inventory } from './inventory.js';
import { type Origin, type Place, token, tokens } from './place.js';

/**
 * Which values of an inventory carry their own origin. `list`: the items do, and are addressed by name. `fields`: what below them
 * does. `text`: the field that an item stands for where it is written as a bare string (a balancer's members name nodes).
 */
export interface Shape {
  readonly list?: true;
  readonly text?: string;
  readonly fields?: Readonly<Record<string, Shape>>;
}

const PODS: Shape = { list: true };

/** The located parts of a `ClusterInventory`'s spec: one table for what reads documents and for what changes them. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  nodes: { list: true },
  etcd: { fields: { members: { list: true } } },
  loadBalancers: { list: true, fields: { members: { list: true, text: 'node' } } },
  dns: { fields: { pods: PODS, budget: {} } },
  services: { list: true, fields: { endpoints: PODS } },
  workloads: { list: true, fields: { pods: PODS, budget: {} } },
  webhooks: { list: true },
  certificates: { list: true },
  controlPlane: {},
  networking: {},
  clients: { list: true },
  requestedApis: {},
};

/** Why one entry of a `set` could not be applied; `given` and `known` say what was looked for and what there is. */
export interface SetProblem {
  readonly message: string;
  readonly place: Place;
  readonly given?: string;
  readonly known?: readonly string[];
}

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a document as the model holds it: everything that `shape` names gets its origin, bare strings become objects. */
export function located(shape: Shape, value: unknown, at: Origin): unknown {
  if (shape.list && Array.isArray(value)) {
    const item = itemOf(shape);
    return value.map((entry: unknown, index) => located(item, entry, { file: at.file, pointer: `${at.pointer}/${index}` }));
  }
  if (typeof value === 'string' && shape.text !== undefined)
    return { [shape.text]: value, at: { ...at, fields: { [shape.text]: { file: at.file, pointer: at.pointer } } } };
  if (!isBag(value)) return value;
  const result: Bag = { ...value, at };
  for (const [name, below] of Object.entries(shape.fields ?? {})) {
    if (result[name] !== undefined) result[name] = located(below, result[name], { file: at.file, pointer: `${at.pointer}/${name}` });
  }
  return result;
}

/** The tokens of a `set` path: a JSON Pointer below the spec, its first slash optional. */
export const pathOf = (path: string): string[] => tokens(path.startsWith('/') ? path : `/${path}`);

/**
 * The inventory after a `configure` step: each entry of `set` is a path below the spec, lists addressed by name (`loadBalancers/api/mode`),
 * and a value. Pure and copy-on-write; what is set points at the entry itself (`at.pointer` is the step's). Entries that
 * cannot be applied are left out and reported.
 */
export function applySet(
  inventory: Inventory,
  set: Readonly<Record<string, unknown>>,
  at: Origin,
): { inventory: Inventory; problems: SetProblem[] } {
  const problems: SetProblem[] = [];
  let result: Bag = { ...inventory };
  for (const [path, value] of Object.entries(set)) {
    const entry: Place = { file: at.file, pointer: `${at.pointer}/set/${token(path)}` };
    const parts = pathOf(path);
    if (parts[0] === '' || value === null || value === undefined) {
      problems.push({
        place: entry,
        message: parts[0] === '' ? "a path below the inventory's spec is missing" : `"${path}" is set to nothing`,
      });
      continue;
    }
    const outcome = put(result, { fields: SHAPES }, parts, value, entry, []);
    if ('message' in outcome) problems.push(outcome);
    else result = outcome.value as Bag;
  }
  return { inventory: result as unknown as Inventory, problems };
}

/**
 * The path of a `set` entry as it would be in a document, every item of a list as its first (`0`), so that the schema's field can be found;
 * undefined where the path names an item that is not there.
 */
export function documentPath(inventory: Inventory, path: string): string[] | undefined {
  let shape: Shape | undefined = { fields: SHAPES };
  let current: unknown = inventory;
  let rest: readonly string[] = pathOf(path);
  const found: string[] = [];
  while (rest.length > 0) {
    const name: string = rest[0]!;
    const below: Shape | undefined = shape?.fields?.[name];
    const value: unknown = isBag(current) && Object.hasOwn(current, name) ? current[name] : undefined;
    found.push(name);
    rest = rest.slice(1);
    [shape, current] = [below, value];
    if (rest.length === 0 || (!below?.list && !Array.isArray(value))) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (!below?.list) [current, rest] = [items[Number(rest[0])], rest.slice(1)];
    else {
      const length = [4, 3, 2, 1].find((n) => n <= rest.length && items.some((item) => isNamed(item, rest.slice(0, n).join('/'))));
      if (length === undefined) return undefined;
      const wanted = rest.slice(0, length).join('/');
      [shape, current, rest] = [itemOf(below), items.find((item) => isNamed(item, wanted)), rest.slice(length)];
    }
    found.push('0');
  }
  return found;
}

const isNamed = (item: unknown, name: string): boolean => isBag(item) && namesOf(item).includes(name);

type Outcome = { readonly value: unknown } | SetProblem;

/** Sets what is at `parts` below a located object; `shape` is undefined below a plain one. `trail` is the path from the nearest located object. */
function put(
  object: Bag,
  shape: Shape | undefined,
  parts: readonly string[],
  value: unknown,
  entry: Place,
  trail: readonly string[],
): Outcome {
  const [name = '', ...rest] = parts;
  const below = shape?.fields?.[name];
  const current = Object.hasOwn(object, name) ? object[name] : undefined;
  const path = [...trail, name];
  if (rest.length === 0)
    return { value: blame({ ...object, [name]: below ? located(below, value, origin(entry)) : value }, path, entry, trail) };
  if (below?.list) {
    const outcome = putItem(name, Array.isArray(current) ? current : [], below, rest, value, entry);
    return 'message' in outcome ? outcome : { value: { ...object, [name]: outcome.value } };
  }
  if (Array.isArray(current)) {
    const index = Number(rest[0]);
    if (!/^\d+$/.test(rest[0]!) || index >= current.length || (rest.length > 1 && !isBag(current[index])))
      return { place: entry, message: `"${name}" has no item ${rest[0]}`, given: rest[0]! };
    const inner: Outcome =
      rest.length === 1 ? { value } : put(current[index] as Bag, undefined, rest.slice(1), value, entry, [...path, rest[0]!]);
    if ('message' in inner) return inner;
    return { value: blame({ ...object, [name]: current.with(index, inner.value) }, [...path, ...rest], entry, trail) };
  }
  if (current !== undefined && !isBag(current))
    return { place: entry, message: `"${name}" is ${JSON.stringify(current)}: nothing can be set below it`, given: rest[0]! };
  const inner = put(current ?? (below ? { at: origin(entry) } : {}), below, rest, value, entry, below ? [] : path);
  if ('message' in inner) return inner;
  const next = { ...object, [name]: inner.value };
  return { value: below ? next : blame(next, [...path, ...rest], entry, trail) };
}

/** Sets something of the item that the path names; a name may hold slashes (`kube-system/Deployment/coredns`), escaped or not. */
function putItem(list: string, items: readonly unknown[], shape: Shape, parts: readonly string[], value: unknown, entry: Place): Outcome {
  const item = itemOf(shape);
  for (let length = Math.min(4, parts.length); length > 0; length--) {
    const name = parts.slice(0, length).join('/');
    const found = items.flatMap((candidate, index) => (isBag(candidate) && namesOf(candidate).includes(name) ? [index] : []));
    if (found.length > 1)
      return {
        place: entry,
        message: `"${name}" in ${list} could be any of ${found.map((index) => fullName(items[index] as Bag)).join(', ')}`,
        given: name,
      };
    if (found.length === 0) continue;
    const rest = parts.slice(length);
    if (rest.length === 0)
      return { value: items.with(found[0]!, { ...(items[found[0]!] as Bag), ...(located(item, value, origin(entry)) as Bag) }) };
    const outcome = put(items[found[0]!] as Bag, item, rest, value, entry, []);
    return 'message' in outcome ? outcome : { value: items.with(found[0]!, outcome.value) };
  }
  const given = parts[0]!;
  const group = items.find(
    (candidate): candidate is Bag =>
      isBag(candidate) &&
      candidate.count !== undefined &&
      new RegExp(`-[1-9]\\d*$`).test(given) &&
      candidate.name === given.replace(/-\d+$/, ''),
  );
  if (group && Number(/\d+$/.exec(given)![0]) <= Number(group.count)) {
    return {
      place: entry,
      message: `"${given}" is one of the ${Number(group.count)} nodes of the group "${String(group.name)}": set the whole group, or give the node an entry of its own`,
      given,
    };
  }
  return { place: entry, message: `there is no "${given}" in ${list}`, given, known: items.filter(isBag).map(fullName) };
}

/** The shape of one item of a list. */
const itemOf = ({ text, fields }: Shape): Shape => ({ ...(text !== undefined && { text }), ...(fields && { fields }) });

/** Every name that an item may be called by. */
function namesOf(item: Bag): string[] {
  const text = (field: string): string | undefined => (typeof item[field] === 'string' ? item[field] : undefined);
  const [name, namespace, kind] = [text('name'), text('namespace'), text('kind')];
  const long =
    name !== undefined && namespace !== undefined
      ? [`${namespace}/${name}`, ...(kind === undefined ? [] : [`${namespace}/${kind}/${name}`])]
      : [];
  const short = name ?? text('node') ?? text('address');
  return short === undefined ? long : [short, ...long];
}

const fullName = (item: Bag): string => namesOf(item).at(-1) ?? '(no name)';

const origin = (entry: Place): Origin => ({ file: entry.file, pointer: entry.pointer });

/** Notes in the origin of a located object that the field at `path` now comes from `entry`. A plain object (one with a trail before it) has no origin: its owner notes it. */
function blame(object: Bag, path: readonly string[], entry: Place, trail: readonly string[]): Bag {
  if (trail.length > 0 || !isBag(object.at)) return object;
  const at = object.at as unknown as Origin;
  const field = path.map(token).join('/');
  const stays = ([name]: [string, unknown]) => name !== field && !name.startsWith(`${field}/`);
  const { basis, ...rest } = at;
  const given = Object.fromEntries(Object.entries(basis ?? {}).filter(stays));
  return {
    ...object,
    at: {
      ...rest,
      fields: { ...Object.fromEntries(Object.entries(at.fields ?? {}).filter(stays)), [field]: entry },
      ...(Object.keys(given).length > 0 && { basis: given }),
    },
  };
}
