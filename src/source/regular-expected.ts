/**
 * What stood at a place of the last list entry: the objects of a dump are alike, so the same key, and often the same value, is tried first. It is
 * only a guess at what comes next; what does come is compared with the text.
 */
export interface Expected {
  readonly key: string;
  /** The key as it is written, with its colon. */
  readonly lead: string;
  readonly shape: number;
  /** The first key below, and the next key beside. */
  first: Expected | undefined;
  next: Expected | undefined;
  /** A plain value as it was written last, and what it means. */
  plain: string | undefined;
  value: unknown;
}

/** Nothing is known yet of what stands below, beside and behind this key. */
export const expected = (key: string, lead: string, shape: number): Expected => ({
  key,
  lead,
  shape,
  first: undefined,
  next: undefined,
  plain: undefined,
  value: undefined,
});
