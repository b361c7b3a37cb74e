/** What changes the API's objects: at once while the API takes writes, else when it takes them again. */
export interface Writes {
  /** Whether the API takes writes now. */
  readonly works: () => boolean;
  readonly when: (what: () => void) => void;
  /** Does what has been waiting, in order, if the API takes writes now. */
  readonly flush: () => void;
}

/** `works`: whether the API takes writes now. */
export function queueWrites(works: () => boolean): Writes {
  const waiting: (() => void)[] = [];
  return {
    works,
    when: (what) => void (works() ? what() : waiting.push(what)),
    flush() {
      if (waiting.length > 0 && works()) for (const what of waiting.splice(0)) what();
    },
  };
}
