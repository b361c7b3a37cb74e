import type { Source } from '../source/source.js';
import type { Language } from './expression.js';
import { RELATIONS } from './relations.js';
import { readRule, type Rule, type RuleProblem } from './rule.js';
import type { Syntax } from './syntax.js';

/** A rule that the build has read and checked: its document, and the syntax of every expression in it by its text. */
export interface Prepared {
  readonly id: string;
  readonly document: unknown;
  readonly expressions: Readonly<Record<string, Syntax>>;
}

/** Nothing in a prepared rule is wrong, so nobody asks where it stands. */
const NOWHERE: Source = { file: '', text: '', locate: () => ({ start: 0, end: 0 }), comments: () => [], raw: () => undefined };

/** Rules from what the build prepared, in its order, without a parser or a type checker. Throws where it was made for other relations than these. */
export function loadPrepared(prepared: readonly Prepared[]): Rule[] {
  return prepared.map(({ id, document, expressions }) => {
    const language: Language = { check: (text) => ({ syntax: expressions[text]! }) };
    const problems: RuleProblem[] = [];
    const rule = readRule(id, NOWHERE, [document], RELATIONS, language, problems);
    if (!rule || problems.length > 0) throw new Error(`the prepared rule ${id} does not load: ${problems[0]?.message}`);
    return rule;
  });
}
