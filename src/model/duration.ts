/** A span of time nobody knows exactly, in integer milliseconds: `least <= likely <= most`. */
export interface Range {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** The grammar of a duration: Go's `time.ParseDuration` without sign and without units below the millisecond. */
export const DURATION = /^(\d+(\.\d+)?(ms|s|m|h))+$|^0$/;

/** A year: what is longer is a slip of the keyboard, and later sums of it would lose their seconds. */
export const LONGEST = 366 * 86_400_000;

/** Milliseconds of a Go-style duration (`90s`, `1h30m`), or undefined where the text is none. Source of the grammar: Go's `time.ParseDuration`. */
export function milliseconds(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) total += Number(amount) * UNITS[unit!]!;
  return Math.round(total);
}

/** The range that a document states: one duration is a range of one value; undefined where there is none. Throws on text that the schema should have refused. */
export function range(value: string | { least: string; likely: string; most: string } | undefined): Range | undefined {
  if (value === undefined) return undefined;
  const ms = (text: string) => {
    const parsed = milliseconds(text);
    if (parsed === undefined) throw new Error(`not a duration: ${text}`);
    return parsed;
  };
  if (typeof value === 'string') {
    const exact = ms(value);
    return { least: exact, likely: exact, most: exact };
  }
  return { least: ms(value.least), likely: ms(value.likely), most: ms(value.most) };
}

/** A duration as a person writes it: `90s`, `15m`, `1h 30m`, `250ms`. */
export function human(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  const seconds = Math.round(ms / 1000);
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = seconds % 60;
  return [h ? `${h}h` : '', m ? `${m}m` : '', s ? `${s}s` : ''].filter(Boolean).join(' ') || '0s';
}

/** A span of time without false precision: `45 s`, `26 min`, `3 h 5 min`. */
export function span(ms: number): string {
  if (ms > 0 && ms < 1000) return '< 1 s';
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
