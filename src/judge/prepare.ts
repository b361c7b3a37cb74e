import { parseYaml } from '../source/yaml.js';
import { language, type Language } from './expression.js';
import type { RuleText } from './load.js';
import type { Prepared } from './prepared.js';
import { RELATIONS } from './relations.js';
import { loadRule, type RuleProblem } from './rule.js';
import type { Syntax } from './syntax.js';

/** Reads and checks rules for the build, which embeds what comes back: `loadPrepared` makes rules of it. Never throws on what an author may write. */
export function prepare(texts: readonly RuleText[]): { readonly prepared: readonly Prepared[]; readonly problems: readonly RuleProblem[] } {
  const checker = language(RELATIONS);
  const prepared: Prepared[] = [];
  const problems: RuleProblem[] = [];
  for (const { id, file, text } of texts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const expressions: Record<string, Syntax> = {};
    const recorder: Language = {
      check(expression, scope, wanted) {
        const result = checker.check(expression, scope, wanted);
        if ('syntax' in result) expressions[expression] = plain(result.syntax) as Syntax;
        return result;
      },
    };
    const loaded = loadRule(id, file, text, RELATIONS, recorder);
    if ('problems' in loaded) problems.push(...loaded.problems);
    // Nothing is wrong with it: it has the keys of one.
    else prepared.push({ id, document: parseYaml(file, text).documents[0] as Prepared['document'], expressions });
  }
  return { prepared, problems };
}

/** A syntax tree as data: what it does, and to what. The rest of it is for messages about expressions that are wrong. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { op, args } = value as Syntax;
  return { op, args: plain(args) };
}
