/** A change that somebody tries, as it was asked for: what it does to the files is found out anew whenever they are read. */
export type Try =
  /** One that the simulation proposed, by its words. */
  | { readonly kind: 'proposed'; readonly change: string }
  /** A field of the inventory (a path below its spec, lists addressed by name) or of a step of the plan (`steps/ID/field`). */
  | { readonly kind: 'set'; readonly path: string; readonly value: string }
  | {
      readonly kind: 'insert';
      readonly step: Readonly<Record<string, unknown>>;
      readonly where: 'before' | 'after';
      readonly beside: string;
    }
  | { readonly kind: 'move'; readonly step: string; readonly where: 'before' | 'after'; readonly beside: string }
  /** A host that is lost for good as a step begins: tried, never written. */
  | { readonly kind: 'lose'; readonly host: string; readonly step: string };

/** What is tried, as it is typed and said. */
export function wordsOf(one: Try): string {
  switch (one.kind) {
    case 'proposed':
      return one.change;
    case 'set':
      return `set ${one.path} ${one.value}`;
    case 'insert':
      return `${stepWords(one.step)} ${one.where} ${one.beside}`;
    case 'move':
      return `move ${one.step} ${one.where} ${one.beside}`;
    case 'lose':
      return `lose ${one.host} at ${one.step}`;
  }
}

function stepWords({ action, component, duration, gate, node }: Readonly<Record<string, unknown>>): string {
  if (action === 'wait') return `wait ${String(duration)}`;
  if (action === 'gate') return `gate ${String(gate)}`;
  return [action, component, node === undefined ? undefined : `on ${String(node)}`].filter((part) => part !== undefined).join(' ');
}
