import type { Finding } from '../model/finding.js';
import { collect, DEFAULTS } from './collect.js';
import type { Fact } from './relation.js';

/** A missing fact, and a rule that could not be decided without it. */
export interface Question {
  readonly rule: string;
  readonly fact: Fact;
}

/** What went wrong in a rule while it was evaluated: it is undecided, and no fact of the user's would help. */
export interface Trouble {
  readonly rule: string;
  readonly text: string;
}

const by = (rules: ReadonlySet<string>): string => [...rules].sort().join(', ');

/** One finding `input/unknown` for each missing fact: whose, how many, which rules need it and how to get it. The same fact of several nodes is one. */
export function askFor(questions: readonly Question[], plan: string, cluster: string): Finding[] {
  const groups = new Map<string, { rules: Set<string>; facts: Map<string, Fact> }>();
  for (const { rule, fact } of questions) {
    const group = groups.get(fact.fact) ?? { rules: new Set(), facts: new Map() };
    group.rules.add(rule);
    group.facts.set(`${fact.place.file}\0${fact.place.pointer}`, fact);
    groups.set(fact.fact, group);
  }
  return [...groups].map(([name, { rules, facts }]): Finding => {
    const all = [...facts.values()];
    const first = all[0]!;
    const nodes = all.reduce((sum, { count }) => sum + count, 0);
    const command = collect(name);
    const fallback = DEFAULTS[name];
    return {
      rule: 'input/unknown',
      severity: 'info',
      confidence: 'high',
      plan,
      cluster,
      message: `cannot tell: ${name}${whose(first, all.length, nodes)} is not given${fallback === undefined ? '' : ` (${fallback})`}; needed by ${by(rules)}`,
      evidence: [{ place: first.place, label: `${name} is not given` }],
      references: [],
      ...(command !== undefined && { remediation: command }),
      ...(all.length > 1 && { count: all.length }),
      missing: { fact: `${name}${whose(first, all.length, nodes)}`, ...(command !== undefined && { collect: command }) },
    };
  });
}

/** ` of apiserver-vip`, ` of 63 nodes (master-1 first)`. */
function whose({ of }: Fact, places: number, nodes: number): string {
  if (of === undefined) return '';
  if (nodes > places) return ` of ${nodes} nodes (${of} first)`;
  return places > 1 ? ` of ${places} (${of} first)` : ` of ${of}`;
}

/** One finding for each rule that could not be evaluated over this plan: undecided is not safe. */
export function admit(troubles: readonly Trouble[], place: Finding['evidence'][0]['place'], plan: string, cluster: string): Finding[] {
  const rules = new Map<string, Set<string>>();
  for (const { rule, text } of troubles) rules.set(rule, (rules.get(rule) ?? new Set()).add(text));
  return [...rules].map(
    ([rule, texts]): Finding => ({
      rule: 'input/unknown',
      severity: 'info',
      confidence: 'high',
      plan,
      cluster,
      message: `cannot tell: ${rule} could not be decided: ${[...texts].sort().slice(0, 3).join('; ')}`,
      evidence: [{ place, label: 'judged by that rule' }],
      references: [],
      missing: { fact: rule },
    }),
  );
}
