import type * as model from '../../model/inventory.js';
import type { Basis, Origin, Place } from '../../model/place.js';
import { contradiction, same } from '../merge.js';
import type { Fragment, Given } from '../fragment.js';
import type { Remarks } from './remarks.js';

/** Everything that the fragments of one cluster say, and where conclusions and doubts go. */
export interface Cluster {
  readonly fragments: readonly Fragment[];
  readonly remarks: Remarks;
  readonly beliefs: model.Belief[];
}

/** A fact that fragments state, and whether a person wrote it. */
export interface Stated<T> extends Given<T> {
  readonly written: boolean;
}

type GivenField = { [K in keyof Fragment]-?: NonNullable<Fragment[K]> extends Given<unknown> ? K : never }[keyof Fragment];
type ValueOf<K extends GivenField> = NonNullable<Fragment[K]> extends Given<infer T> ? T : never;

/** All statements of a fact: written ones first, then what was seen, then what was only configured, then defaults. */
export function statements<K extends GivenField>(cluster: Cluster, field: K): Stated<ValueOf<K>>[] {
  const found = cluster.fragments.flatMap((fragment) => {
    const given = fragment[field] as Given<ValueOf<K>> | undefined;
    return given ? [{ ...given, written: fragment.authority === 'written' }] : [];
  });
  return ranked(found);
}

export const ranked = <T>(found: readonly Stated<T>[]): Stated<T>[] => [...found].sort((a, b) => rank(a) - rank(b));

const rank = (fact: Stated<unknown>): number => (fact.written ? 0 : fact.basis === 'default' ? 3 : fact.intended ? 2 : 1);

/** The first of some statements; those that say otherwise are reported. An assumption contradicts nothing. */
export function settle<T>(kind: string, field: string, found: readonly Stated<T>[], remarks: Remarks): Stated<T> | undefined {
  const [first, ...rest] = found;
  for (const other of rest) {
    if (other.basis === 'default' || same(first!.value, other.value, field)) continue;
    contradiction({ kind, name: '' }, field, first!, other, remarks);
  }
  return first;
}

type Whereabouts = Pick<Origin, 'fields' | 'basis'>;
const shared = new WeakMap<object, WeakMap<object, Whereabouts>>();

/** A node with facts that other inputs tell of it. Facts that it has already stay; `at` names where each new one stands. Nodes that are alike share that. */
export function withFacts(node: model.Node, facts: Readonly<Record<string, Given<unknown>>>): model.Node {
  const added = Object.keys(facts).filter((field) => node[field as keyof model.Node] === undefined);
  if (added.length === 0) return node;
  const result: Record<string, unknown> = { ...node };
  for (const field of added) result[field] = facts[field]!.value;
  const alike = node.at.fields !== undefined && node.at.basis === undefined && added.length === Object.keys(facts).length;
  const known = alike ? shared.get(node.at.fields!)?.get(facts) : undefined;
  const where = known ?? whereabouts(node.at, added, facts);
  if (alike && !known) {
    const byFacts = shared.get(node.at.fields!) ?? new WeakMap<object, Whereabouts>();
    shared.set(node.at.fields!, byFacts.set(facts, where));
  }
  result.at = { ...node.at, ...where };
  return result as unknown as model.Node;
}

function whereabouts(at: Origin, added: readonly string[], facts: Readonly<Record<string, Given<unknown>>>): Whereabouts {
  const fields: Record<string, string | Place> = { ...at.fields };
  const basis: Record<string, Basis> = { ...at.basis };
  for (const field of added) {
    fields[field] = facts[field]!.place;
    basis[field] = facts[field]!.basis ?? 'joined';
  }
  return { fields, basis };
}

/** One value for each list of inputs, in their order: `voices` of what a fragment field holds. */
export const listed = <
  K extends
    | 'pods'
    | 'budgets'
    | 'apiEndpoints'
    | 'nodes'
    | 'workloads'
    | 'services'
    | 'loadBalancers'
    | 'webhooks'
    | 'certificates'
    | 'clients',
>(
  cluster: Cluster,
  field: K,
): NonNullable<Fragment[K]>[number][] =>
  cluster.fragments.flatMap((fragment) => (fragment[field] ?? []) as NonNullable<Fragment[K]>[number][]);
