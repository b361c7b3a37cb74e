/** A function that puts lists into an order that only the seed decides: the same seed gives the same orders, one after the other. */
export function shufflerOf(seed: number): <T>(list: readonly T[]) => T[] {
  // mulberry32 (Tommy Ettinger, public domain): good enough to choose what is played, and the same everywhere.
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return (list) => {
    const mixed = [...list];
    // Fisher and Yates.
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = Math.floor(next() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  };
}
