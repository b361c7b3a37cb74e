import { compile, type Budget, type Evaluate } from './evaluate.js';
import type { Language } from './expression.js';
import type { Problem, Scope } from './inspect.js';
import type { Bound } from './relation.js';
import { print } from './value.js';

/** A text with `{{ }}` in it, ready to be filled in: the facts of the bound rows in a person's words, `unknown` for what is not known. */
export type Template = (rows: Readonly<Record<string, Bound>>, budget: Budget) => string;

const PRINTABLE = ['string', 'int', 'double', 'bool', 'list<string>'];

/** Reads a template; offsets of problems count in the text. White space around lines is folded, as in a sentence. */
export function template(text: string, language: Language, scope: Scope): { readonly template: Template } | { readonly problem: Problem } {
  const parts: (string | Evaluate)[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('{{', at);
    if (open === -1) break;
    const close = text.indexOf('}}', open);
    if (close === -1) return { problem: { message: 'this {{ is never closed by }}', start: open, end: open + 2 } };
    const inner = text.slice(open + 2, close);
    const lead = inner.length - inner.trimStart().length;
    const checked = language.check(inner.trim(), scope, PRINTABLE);
    if ('problem' in checked) {
      const from = open + 2 + lead;
      const { message, start, end } = checked.problem;
      return { problem: { message, start: from + start, end: from + end } };
    }
    parts.push(text.slice(at, open), compile(checked.syntax));
    at = close + 2;
  }
  parts.push(text.slice(at));
  return {
    template: (rows, budget) =>
      parts
        .map((part) => (typeof part === 'string' ? part : print(part(rows, budget))))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
  };
}
