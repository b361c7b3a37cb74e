/** A stretch of a file's text that is replaced: offsets in UTF-16 units, `end` exclusive. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why something cannot be written as an edit, as a clause. */
export interface Trouble {
  readonly trouble: string;
}

/** Edits of one file, or why there are none. */
export type Outcome = { readonly edits: readonly Edit[] } | Trouble;

export const trouble = (why: string): Trouble => ({ trouble: why });

/** Several outcomes as one: the first trouble, else all edits in order. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const bad = outcomes.find((one) => 'trouble' in one);
  return bad ?? { edits: outcomes.flatMap((one) => ('edits' in one ? one.edits : [])) };
}

/** A text with the edits made; undefined where two of them want the same stretch. Those that insert at the same offset follow each other in the given order. */
export function applied(text: string, edits: readonly Edit[]): string | undefined {
  const sorted = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of sorted) {
    if (start < at) return undefined;
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}
