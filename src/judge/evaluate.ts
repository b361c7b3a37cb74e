import { once } from '../model/once.js';
import type { Syntax } from './syntax.js';
import { BUILT_IN, FUNCTIONS } from './functions.js';
import { MACROS } from './inspect.js';
import type { Bound } from './relation.js';
import { equal, fieldOf, isUnknown, print, trouble, unite, type Unknown, type Value } from './value.js';

/** How much work an evaluation may still do: counted, never timed, so that the same input gives the same answer. */
export interface Budget {
  left: number;
}

/** Steps that one rule may take over one plan: rows tried and rounds of comprehensions. */
export const STEPS = 1_000_000;

interface Frame {
  readonly name: string;
  readonly value: Value;
  readonly below: Frame | undefined;
}

type Code = (frame: Frame | undefined, budget: Budget) => Value;

/** Evaluates over bound rows, by the name that the rule gave each. */
export type Evaluate = (rows: Readonly<Record<string, Bound>>, budget: Budget) => Value;

/**
 * What evaluates a checked expression: three-valued (Kleene), so `true || unknown` is true and a comparison with unknown is unknown. Never throws. It is made
 * when it is first asked: most rules have nothing to say of a plan, and never need the code of their texts.
 */
export function compile(syntax: Syntax): Evaluate {
  let code: Code | undefined;
  return (rows, budget) => {
    code ??= codeOf(syntax);
    let frame: Frame | undefined;
    for (const name in rows) frame = { name, value: rows[name]!, below: frame };
    return code(frame, budget);
  };
}

/** True and false decide; anything else is unknown. */
const undecided = (value: Value): boolean => typeof value !== 'boolean';

function codeOf(node: Syntax): Code {
  switch (node.op) {
    case 'value': {
      const literal = node.args as Value;
      return () => literal;
    }
    case 'id':
      return (frame) => {
        for (let at = frame; at; at = at.below) if (at.name === node.args) return at.value;
        throw new Error(`unbound name ${node.args}`);
      };
    case '.': {
      const [owner, field] = [codeOf(node.args[0]), node.args[1]];
      return (frame, budget) => {
        const value = owner(frame, budget);
        return isUnknown(value) ? value : fieldOf(value as Bound, field);
      };
    }
    case 'call':
      return callOf(node.args[0], undefined, node.args[1]);
    case 'rcall':
      return callOf(node.args[0], node.args[1], node.args[2]);
    case 'list': {
      const items = node.args.map(codeOf);
      return (frame, budget) => items.map((item) => item(frame, budget));
    }
    case '&&':
      return decide(node.args, false);
    case '||':
      return decide(node.args, true);
    case '!_': {
      const operand = codeOf(node.args);
      return (frame, budget) => {
        const value = operand(frame, budget);
        return undecided(value) ? value : !value;
      };
    }
    case '-_': {
      const operand = codeOf(node.args);
      return (frame, budget) => {
        const value = operand(frame, budget);
        return isUnknown(value) ? value : typeof value === 'bigint' ? -value : -(value as number);
      };
    }
    case '?:': {
      const [test, then, otherwise] = node.args.map(codeOf) as [Code, Code, Code];
      return (frame, budget) => {
        const value = test(frame, budget);
        return undecided(value) ? value : (value ? then : otherwise)(frame, budget);
      };
    }
    case '.?':
    case '[?]':
    case 'map':
      throw new Error(`inspect lets no ${node.op} pass`);
    case '==':
    case '!=':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '[]': {
      const [left, right] = (node.args as readonly Syntax[]).map(codeOf) as [Code, Code];
      const { op } = node;
      return (frame, budget) => binary(op, left(frame, budget), right(frame, budget));
    }
  }
}

/** `&&` where `winner` is false, `||` where it is true: the winner on either side decides, whatever the other side is. */
function decide([a, b]: readonly [Syntax, Syntax], winner: boolean): Code {
  const [left, right] = [codeOf(a), codeOf(b)];
  return (frame, budget) => {
    const first = left(frame, budget);
    if (first === winner) return winner;
    const second = right(frame, budget);
    if (second === winner) return winner;
    return undecided(first) || undecided(second) ? unite([first, second]) : !winner;
  };
}

function binary(op: string, left: Value, right: Value): Value {
  if (op === '==') return equal(left, right);
  if (op === '!=') {
    const same = equal(left, right);
    return typeof same === 'boolean' ? !same : same;
  }
  if (op === 'in') return isUnknown(right) ? right : among(left, right as readonly Value[]);
  if (isUnknown(left) || isUnknown(right)) return unite([left, right]);
  if (op === '[]') return (right as bigint) < 0n ? outside(right) : ((left as readonly Value[])[Number(right)] ?? outside(right));
  if (op === '<') return left < right;
  if (op === '<=') return left <= right;
  if (op === '>') return left > right;
  if (op === '>=') return left >= right;
  if (op === '+' && Array.isArray(left)) return [...(left as readonly Value[]), ...(right as readonly Value[])];
  if (op === '+' && typeof left === 'string') return left + (right as string);
  return arithmetic(op, left as bigint, right as bigint);
}

const outside = (index: Value): Unknown => trouble(`the list has no item ${print(index)}`);

function among(value: Value, list: readonly Value[]): Value {
  if (typeof value === 'string' && list.length > FEW) {
    const known = textsIn(list);
    if (known) return known.has(value);
  }
  const answers = list.map((item) => equal(value, item));
  if (answers.includes(true)) return true;
  return answers.some(isUnknown) ? unite(answers) : false;
}

/** From so many items on a list of texts is asked as a set: names of nodes may be thousands. */
const FEW = 24;
const textsIn = once((list: readonly Value[]) => (list.every((item) => typeof item === 'string') ? new Set<Value>(list) : undefined));

/** On two BigInts or two numbers alike: the type check has seen to it. */
function arithmetic(op: string, left: bigint, right: bigint): Value {
  if (op === '+') return left + right;
  if (op === '-') return left - right;
  if (op === '*') return left * right;
  if (right === 0n) return trouble('a division by zero');
  return op === '/' ? left / right : left % right;
}

function callOf(name: string, receiver: Syntax | undefined, args: readonly Syntax[]): Code {
  if (name === 'has') {
    const [owner, field] = (args[0] as Extract<Syntax, { op: '.' }>).args;
    const bound = codeOf(owner);
    return (frame, budget) => !isUnknown(fieldOf(bound(frame, budget) as Bound, field));
  }
  if (receiver && (MACROS as readonly string[]).includes(name)) return comprehension(name as (typeof MACROS)[number], receiver, args);
  const own = FUNCTIONS.find((one) => one.name === name);
  const call = own?.call ?? BUILT_IN[name]!;
  const codes = [...(receiver ? [receiver] : []), ...args].map(codeOf);
  const shallow = name === 'size';
  return (frame, budget) => {
    const values = codes.map((code) => code(frame, budget));
    const flat = shallow ? values : values.flatMap((value) => (Array.isArray(value) ? (value as readonly Value[]) : [value]));
    const lacking = flat.filter(isUnknown);
    if (lacking.length === 0) return call(values);
    const least = lacking.length === 1 ? lacking[0]!.least : undefined;
    return (least === undefined ? undefined : own?.whichever?.(values, least)) ?? unite(flat);
  };
}

function comprehension(name: (typeof MACROS)[number], receiver: Syntax, args: readonly Syntax[]): Code {
  const source = codeOf(receiver);
  const variable = (args[0] as Extract<Syntax, { op: 'id' }>).args;
  const bodies = args.slice(1).map(codeOf);
  return (frame, budget) => {
    const list = source(frame, budget);
    if (isUnknown(list)) return list;
    const items = list as readonly Value[];
    budget.left -= items.length;
    if (budget.left < 0) return trouble(`more than ${STEPS} steps`);
    const run = (body: Code | undefined) => items.map((value) => body!({ name: variable, value, below: frame }, budget));
    const [first, second] = bodies;
    if (name === 'map' && !second) return run(first);
    const answers = run(first);
    const open = answers.some(undecided);
    if (name === 'exists') return answers.includes(true) || (open ? unite(answers) : false);
    if (name === 'all') return answers.includes(false) ? false : open ? unite(answers) : true;
    if (name === 'exists_one') {
      const hits = answers.filter((answer) => answer === true).length;
      return hits > 1 ? false : open ? unite(answers) : hits === 1;
    }
    if (open) return unite(answers);
    const results = second ? run(second) : items;
    return results.filter((_, i) => answers[i] === true);
  };
}
