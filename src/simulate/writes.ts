/** What controllers change of the API's objects: at once while the API takes writes and somebody leads them, else as soon as both is so. */
export interface Writes {
  /** Whether the API takes writes now, controllers that write or not. */
  readonly reachable: () => boolean;
  readonly when: (what: () => void) => void;
  /** Does what has been waiting, in order, if the API takes writes now. */
  readonly flush: () => void;
}

/** `reachable`: whether the API takes writes now; `led`: whether the controllers have a leader. */
export function queueWrites(reachable: () => boolean, led: () => boolean): Writes {
  const waiting: (() => void)[] = [];
  const works = () => reachable() && led();
  return {
    reachable,
    when: (what) => void (works() ? what() : waiting.push(what)),
    flush() {
      if (waiting.length > 0 && works()) for (const what of waiting.splice(0)) what();
    },
  };
}
