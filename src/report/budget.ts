/** A piece of a text that may not get too long, in the order of the text. */
export interface Piece {
  /** What is kept longest: 0 before 1. */
  readonly rank: number;
  readonly full: string;
  /** What may stand for it. */
  readonly short?: string;
}

/** A text that is shorter than the limit, and what became of the pieces. */
export interface Fitted {
  readonly text: string;
  readonly shortened: number;
  readonly dropped: number;
}

/** The pieces, an empty line between them, in less than `limit` UTF-16 units: all of them in full, else rank by rank as many as fit, those of a rank in their order, first each in short, then in full. */
export function fitted(pieces: readonly Piece[], limit: number): Fitted {
  const chosen = new Map<number, string>();
  let left = limit - 1;
  const ranks = [...new Set(pieces.map(({ rank }) => rank))].sort((a, b) => a - b);
  for (const now of ranks) {
    const own = pieces.flatMap(({ rank, full, short = full }, i) => (rank === now ? [{ i, full, short }] : []));
    for (const { i, short } of own) {
      if (short.length + 2 > left) continue;
      chosen.set(i, short);
      left -= short.length + 2;
    }
    for (const { i, full } of own) {
      const there = chosen.get(i);
      if (there === undefined || full.length - there.length > left) continue;
      chosen.set(i, full);
      left -= full.length - there.length;
    }
  }
  const texts = pieces.flatMap((_, i) => chosen.get(i) ?? []);
  return {
    text: texts.join('\n\n'),
    shortened: pieces.filter(({ full }, i) => chosen.has(i) && chosen.get(i) !== full).length,
    dropped: pieces.length - texts.length,
  };
}
