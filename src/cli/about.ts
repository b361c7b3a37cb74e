import { describe } from '../judge/describe.js';
import { INPUT_RULES } from '../judge/input-rules.js';
import type { Rule } from '../judge/rule.js';
import type { About } from '../report/reporter.js';
import { VERSION } from './version.js';

/** The tool as reports name it, with what it can say of these rules and of those that read documents. */
export function aboutOf(rules: readonly Rule[]): About {
  return {
    version: VERSION,
    rule: (id) => {
      const rule = rules.find((one) => one.id === id);
      return rule ? describe(rule) : INPUT_RULES.find((one) => one.id === id);
    },
  };
}
