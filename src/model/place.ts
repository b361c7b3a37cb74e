/**
 * One address of something a user wrote: a file and a JSON Pointer below it. The pointer's first token is the number of the
 * document in the file (`/0/spec/nodes/2`), so one form serves files with one and with several documents. Line and column
 * are computed from it only when something is printed (`source/`).
 */
export interface Place {
  readonly file: string;
  readonly pointer: string;
  /** Blame the key of a mapping entry instead of its value. */
  readonly key?: true;
}

/** How a fact came to be known. `given`: somebody wrote it; `joined`: concluded from several dumps; `default`: the product's documented default. */
export type Basis = 'given' | 'joined' | 'default';

/**
 * Where a model object came from. `fields` overrides the place of single fields: a string is a pointer relative to this
 * origin's own, a `Place` stands as it is. A field that is not named there is found at `pointer/field`. `basis` names the
 * fields that are not `given`.
 */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
  readonly fields?: Readonly<Record<string, string | Place>>;
  readonly basis?: Readonly<Record<string, Basis>>;
}

/** Something that knows where it came from. */
export interface Located {
  readonly at: Origin;
}

/** The place of an object, or of one of its fields (a path such as `monitor/timeout` is allowed). Never fails: the closest known ancestor answers. */
export function placeOf(object: Located, field?: string): Place {
  const { file, pointer, fields } = object.at;
  if (field === undefined) return { file, pointer };
  const override = fields?.[field];
  if (override !== undefined) return typeof override === 'string' ? { file, pointer: `${pointer}/${override}` } : override;
  const slash = field.lastIndexOf('/');
  if (slash > 0) {
    const parent = fields?.[field.slice(0, slash)];
    if (parent !== undefined) {
      const base = typeof parent === 'string' ? { file, pointer: `${pointer}/${parent}` } : parent;
      return { file: base.file, pointer: base.pointer + field.slice(slash) };
    }
  }
  return { file, pointer: `${pointer}/${field}` };
}

/** How a field of an object came to be known; `given` unless its origin says otherwise. */
export function basisOf(object: Located, field: string): Basis {
  return object.at.basis?.[field] ?? 'given';
}

/** True where both are the same address. */
export function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.pointer === b.pointer;
}

/** One token of a JSON Pointer, escaped (RFC 6901, section 3). */
export function token(key: string | number): string {
  const text = String(key);
  // Hardly any key needs it, and a dump has hundreds of thousands.
  return text.includes('~') || text.includes('/') ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
}

/** The unescaped tokens of a JSON Pointer. */
export function tokens(pointer: string): string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
