import { didYouMean } from '../source/nearest.js';
import type { Syntax } from './syntax.js';
import { BUILT_IN, FUNCTIONS } from './functions.js';
import type { Relation } from './relation.js';

/** What is wrong with an expression; offsets in UTF-16 units of the expression, `end` exclusive. */
export interface Problem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The rows that an expression may speak of: the name that a rule gave each, and its relation. */
export type Scope = Readonly<Record<string, Relation>>;

/** The comprehensions that are evaluated: each takes a name and what to do with it. */
export const MACROS = ['exists', 'all', 'exists_one', 'filter', 'map'] as const;

const NAMES = [...FUNCTIONS.map(({ name }) => name), ...Object.keys(BUILT_IN), ...MACROS, 'has'];

/** The first thing in a parsed expression that is not offered here, or a name that does not exist, with the nearest one that does. */
export function inspect(node: Syntax, scope: Scope, loops: readonly string[] = []): Problem | undefined {
  const at = (message: string, { start, end }: { start: number; end: number } = node): Problem => ({ message, start, end });
  const each = (nodes: readonly Syntax[], names = loops): Problem | undefined => {
    for (const child of nodes) {
      const problem = inspect(child, scope, names);
      if (problem) return problem;
    }
    return undefined;
  };
  switch (node.op) {
    case 'value':
      return ['string', 'bigint', 'number', 'boolean'].includes(typeof node.args)
        ? undefined
        : at(
            node.args === null
              ? 'there is no null here: has(x.field) says whether a fact is known'
              : 'bytes and unsigned numbers are not offered here',
          );
    case 'id':
      if (loops.includes(node.args) || Object.hasOwn(scope, node.args)) return undefined;
      return at(`there is no "${node.args}" here${didYouMean(node.args, [...Object.keys(scope), ...loops])}`);
    case '.':
      return inspect(node.args[0], scope, loops);
    case 'call':
    case 'rcall':
      return inspectCall(node);
    case 'list':
      return each(node.args);
    case '!_':
    case '-_':
      return inspect(node.args, scope, loops);
    case '==':
    case '!=':
      return each(node.args) ?? words(node.args[0], node.args[1]) ?? words(node.args[1], node.args[0]);
    case 'in':
      return (
        each(node.args) ?? (node.args[1].op === 'list' ? firstOf(node.args[1].args.map((item) => words(node.args[0], item))) : undefined)
      );
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '[]':
    case '?:':
    case '||':
    case '&&':
      return each(node.args);
    case '.?':
    case '[?]':
    case 'map':
      return at('this is not offered here: conditions are comparisons, && || ! ?:, in, lists, has() and the named functions');
  }

  function inspectCall(call: Extract<Syntax, { op: 'call' | 'rcall' }>): Problem | undefined {
    const [name, receiver, args] = call.op === 'call' ? [call.args[0], undefined, call.args[1]] : call.args;
    if (!NAMES.includes(name)) {
      const from = call.input.indexOf(name, receiver?.end ?? call.start);
      const hint =
        name === 'matches' ? ': patterns are not offered, compare with == or use startsWith, endsWith, contains' : didYouMean(name, NAMES);
      return at(`there is no function "${name}" here${hint}`, { start: from, end: from + name.length });
    }
    if (name === 'has') return inspectHas(args);
    const macro = receiver !== undefined && (MACROS as readonly string[]).includes(name);
    if (macro) {
      const loop = args[0]?.op === 'id' ? args[0].args : undefined;
      return inspect(receiver, scope, loops) ?? each(args.slice(1), loop === undefined ? loops : [...loops, loop]);
    }
    const known = FUNCTIONS.find((one) => one.name === name)?.words;
    const first = args[0];
    if (known && first?.op === 'value' && typeof first.args === 'string' && !known.includes(first.args)) {
      return at(`${name} knows no "${first.args}"${didYouMean(first.args, known)}`, first);
    }
    return (receiver && inspect(receiver, scope, loops)) ?? each(args);
  }

  function inspectHas(args: readonly Syntax[]): Problem | undefined {
    const [select] = args;
    if (select?.op !== '.' || select.args[0].op !== 'id' || !Object.hasOwn(scope, select.args[0].args)) {
      return select && select.op === '.' && select.args[0].op === 'id'
        ? inspect(select, scope, loops)
        : at('has() takes one field of a bound row: has(step.mode)');
    }
    const { name, fields } = scope[select.args[0].args]!;
    const field = select.args[1];
    return Object.hasOwn(fields, field)
      ? undefined
      : at(`${name} has no field "${field}"${didYouMean(field, Object.keys(fields))}`, select);
  }

  /** A literal compared with a field that has only so many values must be one of them. */
  function words(side: Syntax, literal: Syntax): Problem | undefined {
    if (literal.op !== 'value' || typeof literal.args !== 'string' || side.op !== '.' || side.args[0].op !== 'id') return undefined;
    const known = scope[side.args[0].args]?.fields[side.args[1]]?.words;
    if (!known || known.includes(literal.args)) return undefined;
    return at(`${side.args[1]} is never "${literal.args}": it is ${known.join(', ')}`, literal);
  }
}

const firstOf = (problems: readonly (Problem | undefined)[]): Problem | undefined => problems.find((problem) => problem !== undefined);
