import { type ASTNode, Environment, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { didYouMean } from '../source/nearest.js';
import { FUNCTIONS } from './functions.js';
import { inspect, type Problem, type Scope } from './inspect.js';
import type { Relation } from './relation.js';
import type { Syntax } from './syntax.js';

/** Parses and type-checks expressions over the rows that a rule binds. */
export interface Language {
  /** The expression, or the first thing wrong with it: offsets count in the expression itself. `wanted` are the types it may have. */
  readonly check: (text: string, scope: Scope, wanted: readonly string[]) => { readonly syntax: Syntax } | { readonly problem: Problem };
}

/**
 * CEL over the declared relations: only what `evaluate.ts` computes passes. cel-js (the one place that imports it) parses and
 * type-checks; it never evaluates, because it knows no unknown facts and no limit of steps.
 */
export function language(relations: readonly Relation[]): Language {
  const base = new Environment();
  for (const { name, fields } of relations) {
    base.registerType(name, { fields: Object.fromEntries(Object.entries(fields).map(([field, { type }]) => [field, type])) });
  }
  for (const { signatures } of FUNCTIONS) for (const signature of signatures) base.registerFunction(signature, () => undefined);
  const environments = new Map<string, Environment>();
  return {
    check(text, scope, wanted) {
      const names = Object.entries(scope)
        .map(([name, { name: type }]) => `${name}: ${type}`)
        .join();
      const environment = environments.get(names) ?? base.clone();
      if (!environments.has(names)) {
        for (const [name, { name: type }] of Object.entries(scope)) environment.registerVariable(name, type);
        environments.set(names, environment);
      }
      try {
        const parsed = environment.parse(text);
        const problem = inspect(parsed.ast, scope);
        if (problem) return { problem };
        const { valid, type, error } = parsed.check();
        // What the checker hands back where the stack ended under it is no error of its own.
        if (!valid && error?.summary === undefined) return { problem: { message: TOO_DEEP, start: 0, end: text.length } };
        if (!valid) return { problem: say(error, text, scope) };
        if (wanted.includes(type!)) return { syntax: parsed.ast };
        return {
          problem: { message: `this is ${aType(type!)}, and ${wanted.map(aType).join(' or ')} is needed`, start: 0, end: text.length },
        };
      } catch (error) {
        if (error instanceof ParseError || error instanceof CelTypeError) return { problem: say(error, text, scope) };
        // The stack is the only limit that the parser has.
        if (error instanceof RangeError) return { problem: { message: TOO_DEEP, start: 0, end: text.length } };
        throw error;
      }
    },
  };
}

const TOO_DEEP = 'this is nested too deep';

const aType = (type: string): string => (type.startsWith('int') ? `an ${type}` : `a ${type}`);

function say(error: ParseError | CelTypeError | undefined, text: string, scope: Scope): Problem {
  const { start, end } = error?.range ?? { start: 0, end: text.length };
  return {
    message: reword(error, text, scope),
    start: Math.min(start, text.length),
    end: Math.min(Math.max(end, start + 1), Math.max(text.length, 1)),
  };
}

/** cel-js's own words where they read well, ours where a nearest name or a person's words help. */
function reword(error: ParseError | CelTypeError | undefined, text: string, scope: Scope): string {
  if (!error) return 'not a CEL expression';
  const summary = error.summary;
  const missing = /^No such key: (.+)$/.exec(summary)?.[1];
  if (missing !== undefined) {
    const owner = error.node !== undefined && 'args' in error.node ? ownerOf(error.node as ASTNode) : undefined;
    const relation = owner === undefined ? undefined : scope[owner];
    return `${relation?.name ?? 'this'} has no field "${missing}"${relation ? didYouMean(missing, Object.keys(relation.fields)) : ''}`;
  }
  const overload = /^no such overload: (.+)$/.exec(summary)?.[1];
  if (overload !== undefined) return `the types do not fit: ${overload}`;
  const call = /^found no matching overload for '(?:[\w<>, ]+\.)?(\w+)\((.*)\)'$/.exec(summary);
  if (call) {
    const known = FUNCTIONS.find(({ name }) => name === call[1]);
    return `${call[1]} does not take (${call[2]})${known ? `; it is ${known.signatures.join(' or ')}` : ''}`;
  }
  const limit = /^Exceeded max(\w+) \((\d+)\)$/.exec(summary);
  if (limit) return limit[1] === 'Depth' ? TOO_DEEP : `the expression is too long: more than ${limit[2]} parts`;
  if (text.trim() === '') return 'an expression is missing';
  if (summary.startsWith('Unexpected token: EOF')) return 'the expression ends too early';
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

function ownerOf(node: ASTNode): string | undefined {
  return node.op === '.' && node.args[0].op === 'id' ? node.args[0].args : undefined;
}
