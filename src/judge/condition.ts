import { compile, type Evaluate } from './evaluate.js';
import type { Syntax } from './syntax.js';

/** A field of a bound row, by the name that the rule gave it. */
export interface FieldPath {
  readonly name: string;
  readonly field: string;
}

/** One of the conditions that `&&` joins: it is judged as soon as every name in it is bound. */
export interface Conjunct {
  readonly names: ReadonlySet<string>;
  readonly evaluate: Evaluate;
  /** Two fields of two rows that must be equal: rows are looked up by it instead of tried. */
  readonly equality?: readonly [FieldPath, FieldPath];
}

/** A checked condition taken apart at its outermost `&&`. */
export function conjunctsOf(syntax: Syntax): Conjunct[] {
  if (syntax.op === '&&') return syntax.args.flatMap(conjunctsOf);
  const equality = equalityOf(syntax);
  return [{ names: namesIn(syntax), evaluate: compile(syntax), ...(equality && { equality }) }];
}

function equalityOf(syntax: Syntax): readonly [FieldPath, FieldPath] | undefined {
  if (syntax.op !== '==') return undefined;
  const [left, right] = syntax.args.map((side): FieldPath | undefined =>
    side.op === '.' && side.args[0].op === 'id' ? { name: side.args[0].args, field: side.args[1] } : undefined,
  );
  return left && right && left.name !== right.name ? [left, right] : undefined;
}

/** Every name that stands in an expression, those that a comprehension brings along included: asking for one too many only judges later. */
function namesIn(syntax: Syntax): Set<string> {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null && 'op' in value) {
      const node = value as Syntax;
      if (node.op === 'id') names.add(node.args);
      walk(node.args);
    }
  };
  walk(syntax);
  return names;
}
