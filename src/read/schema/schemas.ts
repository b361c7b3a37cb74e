import baseline from './baseline.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import config from './config.json' with { type: 'json' };
import drill from './drill.json' with { type: 'json' };
import inventory from './inventory.json' with { type: 'json' };
import partial from './partial.json' with { type: 'json' };
import plan from './plan.json' with { type: 'json' };
import steps from './steps.json' with { type: 'json' };
import suppression from './suppression.json' with { type: 'json' };

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** What a document of each kind has to look like; parts that several share are referred to by file. */
export const SCHEMAS = { inventory, plan, drill, config } as const satisfies Record<string, Schema>;

/** Every schema that validators and types are made of: what a comment says has a shape too, but is no document of its own. */
export const DEFINED: readonly Schema[] = [...Object.values(SCHEMAS), suppression, baseline, partial];

const SHARED: Readonly<Record<string, Schema>> = { 'common.json': common, 'steps.json': steps, 'inventory.json': inventory };

/** A schema that stands alone, as editors want it: everything it refers to in other files is among its own `$defs`. Names are the same in all files. */
export function standalone(schema: Schema): Schema {
  const defs: Record<string, unknown> = {};
  const home = (ref: string, from: Schema): Schema => (ref.startsWith('#') ? from : SHARED[ref.slice(0, ref.indexOf('#'))]!);
  const copy = (value: unknown, from: Schema): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => copy(item, from));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, copy(inner, from)];
        const name = inner.slice(inner.lastIndexOf('/') + 1);
        const owner = home(inner, from);
        if (!(name in defs)) {
          defs[name] = {};
          defs[name] = copy((owner['$defs'] as Record<string, unknown>)[name], owner);
        }
        return [key, `#/$defs/${name}`];
      }),
    );
  };
  const top = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$defs'));
  return { ...(copy(top, schema) as Schema), $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

type Properties = Readonly<Record<string, { readonly type?: string; readonly items?: { readonly $ref?: string } }>>;

/** The lists among an object's properties whose items are definitions: name -> title of the definition. */
function lists(definition: { readonly properties: Properties }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(definition.properties).flatMap(([name, { items }]) =>
      items?.$ref === undefined ? [] : [[name, items.$ref.slice(items.$ref.lastIndexOf('/') + 1)]],
    ),
  );
}

/** Definitions whose lists are validated item by item, so that the time for many errors grows with their number only. */
export const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ClusterInventorySpec: lists(inventory.$defs.ClusterInventorySpec as { properties: Properties }),
  ChangePlanSpec: { steps: 'StepDocument' },
  DrillSpec: { steps: 'StepDocument' },
  ParallelStepDocument: { parallel: 'StepDocument' },
  EachStepDocument: { steps: 'StepDocument' },
};

/** Which definition describes an action: `reboot` -> `HostStep`. */
export const STEPS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(steps.$defs).flatMap(([title, definition]) => {
    const action =
      'properties' in definition && 'action' in definition.properties
        ? (definition.properties.action as { const?: string; enum?: string[] })
        : undefined;
    return (action?.enum ?? (action?.const === undefined ? [] : [action.const])).map((name) => [name, title]);
  }),
);

/** Every definition that has a validator of its own. */
export const TITLES: readonly string[] = [
  ...new Set([
    ...Object.values(SCHEMAS).map(({ title }) => title),
    suppression.title,
    baseline.title,
    partial.title,
    ...Object.keys(LISTS),
    ...Object.values(LISTS).flatMap((items) => Object.values(items).filter((title) => title !== 'StepDocument')),
    ...Object.values(STEPS),
  ]),
].sort();

const DEFINITIONS = new Map<string, Schema>(
  [common, steps, inventory, plan, drill, config].flatMap(({ $defs }) => Object.entries($defs as Readonly<Record<string, Schema>>)),
);

/** The definition that a `$ref` names; names are the same in all files. Throws on one that does not exist, which is a mistake in a schema. */
export function definitionAt(ref: string): Schema {
  const found = DEFINITIONS.get(ref.slice(ref.lastIndexOf('/') + 1));
  if (!found) throw new Error(`no definition ${ref}`);
  return found;
}
