import { language } from './expression.js';
import { RELATIONS } from './relations.js';
import { loadRule, type Rule, type RuleProblem } from './rule.js';

/** A rule's text: `id` is the path of its folder below `rules/`, `file` what problems are reported at. */
export interface RuleText {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/**
 * Loads rules, in the order of their ids. A broken one, and one whose name is among those `taken`, comes back as problems and keeps
 * no other from running. Never throws.
 */
export function loadRules(
  texts: readonly RuleText[],
  taken: readonly Rule[] = [],
): { readonly rules: readonly Rule[]; readonly problems: readonly RuleProblem[] } {
  const checker = language(RELATIONS);
  const rules: Rule[] = [];
  const problems: RuleProblem[] = [];
  const seen = new Map(taken.map(({ id }) => [id, 'the rules of premortem']));
  for (const { id, file, text } of texts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const other = seen.get(id);
    if (other !== undefined) {
      problems.push({
        rule: id,
        message: `there is a rule "${id}" already, in ${other}`,
        location: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
      });
      continue;
    }
    seen.set(id, file);
    const loaded = loadRule(id, file, text, RELATIONS, checker);
    if ('problems' in loaded) problems.push(...loaded.problems);
    else rules.push(loaded.rule);
  }
  return { rules, problems };
}
