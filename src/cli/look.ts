import type { Look } from '../report/reporter.js';

/** What decides how output may look: the flag, where it goes, and the environment. */
export interface Surroundings {
  readonly color: 'auto' | 'always' | 'never' | undefined;
  /** The output is a terminal (never true with `-o FILE`). */
  readonly terminal: boolean;
  /** The terminal's width, where it has one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const NARROWEST = 72;
const WIDEST = 100;

/** Colour, characters and width of the output. Pure: the environment is handed in. */
export function look({ color, terminal, columns, env }: Surroundings): Look {
  return {
    colour: colour(color, terminal, env) && (background(env) ?? true),
    unicode: unicode(env),
    columns: terminal && columns ? Math.max(NARROWEST, Math.min(columns, WIDEST)) : WIDEST,
  };
}

/** `--color` decides; else FORCE_COLOR, NO_COLOR (no-color.org: set and not empty), TERM=dumb, and whether it is a terminal at all. `CI` alone colours nothing. */
function colour(color: Surroundings['color'], terminal: boolean, env: Surroundings['env']): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  const { FORCE_COLOR: force } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env.NO_COLOR) return false;
  return terminal && env.TERM !== 'dumb';
}

/** What the terminal says of its background, as rxvt, Konsole and others do; read as Vim reads it: 0 to 6 and 8 are dark. */
function background({ COLORFGBG: colours }: Surroundings['env']): 'light' | 'dark' | undefined {
  const behind = /;(\d+)$/.exec(colours ?? '')?.[1];
  if (behind === undefined) return undefined;
  return /^[0-68]$/.test(behind) ? 'dark' : 'light';
}

/** Block characters only where the locale says UTF-8 and gives them one column: in East Asian locales their width is ambiguous. */
function unicode(env: Surroundings['env']): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(locale) && !/^(zh|ja|ko)(_|$)/i.test(locale) && env.TERM !== 'dumb' && env.TERM !== 'linux';
}
