/** `a`, `a and b`, `a, b and c`; or with another word before the last. */
export function list(parts: readonly string[], word = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** The first of them, and how many more there are: `a, b and 3 more`. */
export function firstOf(parts: readonly string[], most: number): string {
  return list(parts.length > most ? [...parts.slice(0, most), `${parts.length - most} more`] : parts);
}
