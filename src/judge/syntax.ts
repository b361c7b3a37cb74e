type Pair = readonly [Syntax, Syntax];

/** What stands behind an operator; the names and shapes are cel-js's (its `ASTNode`), said here so that nothing but `expression.ts` needs cel-js. */
interface Operands {
  readonly value: unknown;
  readonly id: string;
  readonly '.': readonly [Syntax, string];
  readonly '.?': readonly [Syntax, string];
  readonly '[]': Pair;
  readonly '[?]': Pair;
  readonly call: readonly [string, readonly Syntax[]];
  readonly rcall: readonly [string, Syntax, readonly Syntax[]];
  readonly list: readonly Syntax[];
  readonly map: readonly Pair[];
  readonly '?:': readonly [Syntax, Syntax, Syntax];
  readonly '||': Pair;
  readonly '&&': Pair;
  readonly '!_': Syntax;
  readonly '-_': Syntax;
  readonly '==': Pair;
  readonly '!=': Pair;
  readonly '<': Pair;
  readonly '<=': Pair;
  readonly '>': Pair;
  readonly '>=': Pair;
  readonly '+': Pair;
  readonly '-': Pair;
  readonly '*': Pair;
  readonly '/': Pair;
  readonly '%': Pair;
  readonly in: Pair;
}

interface Node<T extends keyof Operands> {
  readonly op: T;
  readonly args: Operands[T];
  /** Where it stands in `input`, the expression as written: for what is said of a wrong one. */
  readonly start: number;
  readonly end: number;
  readonly input: string;
}

/** A parsed expression. */
export type Syntax = { readonly [T in keyof Operands]: Node<T> }[keyof Operands];
