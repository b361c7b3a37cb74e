/* Types of what generate.ts writes; the code itself is generated. */

/** An error of ajv's, cut down to what is said of it. */
export interface SchemaError {
  /** JSON Pointer below the value that was validated. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema that the keyword stands in, without its prose. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** What stands there. */
  readonly data: unknown;
}

/** True where the value fits; `errors` are those of the last call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: SchemaError[] | null;
}

/** Title of a definition -> its validator, for each of `TITLES` in schemas.ts. */
export const VALIDATORS: Readonly<Record<string, Validator>>;

/** `LISTS` of schemas.ts: title of a definition -> its lists whose items are validated one by one -> the title of an item. */
export const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `STEPS` of schemas.ts: action -> the title of the definition of its step. */
export const STEPS: Readonly<Record<string, string>>;
