import type { Evidence, Finding } from '../model/finding.js';
import { findNode, type Inventory, nodesIn } from '../model/inventory.js';
import type { Place } from '../model/place.js';
import { collect, DEFAULTS, typed } from './collect.js';
import type { Fact } from './relation.js';

/** A missing fact, and a rule that could not be decided without it. */
export interface Question {
  readonly rule: string;
  readonly fact: Fact;
}

/** A given fact that a rule could not use, in words. */
export interface Unread {
  readonly rule: string;
  readonly text: string;
}

/** What went wrong in a rule itself, and where in its text: `/0/when`. */
export interface Fault {
  readonly rule: string;
  readonly text: string;
  readonly place: Place;
}

const by = (rules: ReadonlySet<string>): string => [...rules].sort().join(', ');

/** One finding `input/unknown` for each missing fact: whose, how many, which rules need it and how to get it. The same fact of several nodes is one. */
export function askFor(questions: readonly Question[], inventory: Inventory, plan: string, cluster: string): Finding[] {
  const total = nodesIn(inventory);
  const groups = new Map<string, { rules: Set<string>; facts: Map<string, Fact> }>();
  for (const { rule, fact } of questions) {
    const group = groups.get(fact.fact) ?? { rules: new Set(), facts: new Map() };
    group.rules.add(rule);
    // Two rows may lack one fact of the same thing, each by a place of its own: it is one, of as many nodes as the larger says.
    const key = fact.of ?? `${fact.place.file}\0${fact.place.pointer}`;
    const there = group.facts.get(key);
    if (!there || there.count < fact.count) group.facts.set(key, fact);
    groups.set(fact.fact, group);
  }
  return [...groups].map(([name, { rules, facts }]): Finding => {
    const all = [...facts.values()];
    const first = all[0]!;
    const ofNodes = all.every(({ of }) => of !== undefined && findNode(inventory, of) !== undefined);
    const counted = all.reduce((sum, { count }) => sum + count, 0);
    const lack = whose(first, all.length, ofNodes ? Math.min(total, counted) : counted, ofNodes);
    const command = collect(name);
    const fallback = DEFAULTS[name];
    const field = typed(name);
    return {
      ...unknown(plan, cluster),
      message: `cannot tell: ${name}${lack} is not given${fallback === undefined ? '' : ` (${fallback})`}; needed by ${by(rules)}`,
      evidence: [{ place: first.place, label: `${name} is not given` }],
      ...(command !== undefined && { remediation: field === undefined ? command : `${command}; then type ${field}` }),
      ...(all.length > 1 && { count: all.length, alike: all.map(({ place }) => ({ place, count: 1 })) }),
      missing: {
        fact: `${name}${lack}`,
        name,
        rules: [...rules].sort(),
        ...(command !== undefined && { collect: command }),
        ...(field !== undefined && { typed: field }),
      },
    };
  });
}

const unknown = (plan: string, cluster: string) =>
  ({ rule: 'input/unknown', severity: 'info', confidence: 'high', plan, cluster, references: [] }) as const;

/** ` of apiserver-vip`, ` of 63 nodes (master-1 first)`. */
function whose({ of }: Fact, places: number, nodes: number, ofNodes: boolean): string {
  if (of === undefined) return '';
  if (ofNodes ? nodes > 1 : nodes > places) return ` of ${nodes} nodes (${of} first)`;
  return places > 1 ? ` of ${places} (${of} first)` : ` of ${of}`;
}

/** One finding for each fact that is given and cannot be used, with the rules that are undecided for it: undecided is not safe. */
export function admit(facts: readonly Unread[], place: Place, plan: string, cluster: string): Finding[] {
  return [...grouped(facts, ({ text }) => text)].map(([text, group]): Finding => {
    const rules = new Set(group.map(({ rule }) => rule));
    return {
      ...unknown(plan, cluster),
      message: `cannot tell: ${text}; needed by ${by(rules)}`,
      evidence: [{ place, label: 'judged against it' }],
      missing: { fact: text, rules: [...rules].sort() },
    };
  });
}

/** One finding `input/rule` for each rule that failed, at the line of it that did; the others have gone on. */
export function confess(faults: readonly Fault[], plan: string, cluster: string): Finding[] {
  return [...grouped(faults, ({ rule }) => rule)].map(([rule, group]): Finding => {
    const texts = [...new Set(group.map(({ text }) => text))].sort();
    return {
      ...unknown(plan, cluster),
      rule: 'input/rule',
      severity: 'warning',
      message: `the rule ${rule} could not be applied: ${texts.slice(0, 3).join('; ')}`,
      evidence: [{ place: group[0]!.place, label: texts[0]! } satisfies Evidence],
    };
  });
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
