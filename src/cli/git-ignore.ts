/** What git leaves alone, read from its own files without starting it: gitignore(5). The user's global file is not looked at, so that a repository reads alike on every machine. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

interface Pattern {
  /** Held against a path below the folder that it stands in. */
  readonly matches: RegExp;
  readonly only: 'folders' | undefined;
  readonly takesBack: boolean;
}

/** The patterns of one file, and the folder they hold below. */
interface Level {
  readonly folder: string;
  readonly patterns: readonly Pattern[];
}

/** What holds in a folder: the patterns of all files from the top of the repository down to it. */
export type Ignores = readonly Level[];

/** More stars make a pattern slow to match; nobody writes such, and what it would leave out is read. */
const STARS = 8;

/** What holds in a folder and above it: nothing where it is in no repository, or is ignored itself, because somebody asked for it. */
export function ignoresOf(folder: string): Ignores {
  const chain: string[] = [];
  for (let here = resolve(folder); ; here = dirname(here)) {
    chain.unshift(here);
    if (existsSync(join(here, '.git'))) break;
    if (dirname(here) === here) return [];
  }
  const [top] = chain;
  let ignores: Ignores = [{ folder: top!, patterns: patternsOf(join(top!, '.git/info/exclude')) }];
  for (const [i, here] of chain.entries()) {
    if (i > 0 && isIgnored(ignores, here, true)) return [];
    ignores = inFolder(ignores, here);
  }
  return ignores;
}

/** What holds in a folder below one whose patterns are known. */
export function inFolder(ignores: Ignores, folder: string): Ignores {
  const patterns = patternsOf(join(folder, '.gitignore'));
  return patterns.length === 0 ? ignores : [...ignores, { folder, patterns }];
}

/** Whether git leaves a path alone that it does not know already: the last pattern that matches decides, the nearest file's before others. Absolute paths. */
export function isIgnored(ignores: Ignores, path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of ignores.toReversed()) {
    const below = path
      .slice(folder.endsWith(sep) ? folder.length : folder.length + 1)
      .split(sep)
      .join('/');
    const pattern = patterns.findLast(({ matches, only }) => (only === undefined || isFolder) && matches.test(below));
    if (pattern) return !pattern.takesBack;
  }
  return false;
}

function patternsOf(file: string): readonly Pattern[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text.split(/\r?\n/).flatMap((line) => patternOf(line) ?? []);
}

/** A line of such a file; undefined where it is none. */
export function patternOf(line: string): Pattern | undefined {
  const trimmed = line.replace(/(?<!\\)[ \t]+$/, '');
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.split('*').length - 1 > STARS) return undefined;
  const takesBack = trimmed.startsWith('!');
  const body = takesBack ? trimmed.slice(1) : trimmed;
  const only = body.endsWith('/') ? 'folders' : undefined;
  const path = body.replace(/\/$/, '').replace(/^\//, '');
  const anchored = body.replace(/\/$/, '').includes('/');
  if (path === '') return undefined;
  try {
    return { matches: new RegExp(`^${anchored ? '' : '(?:.*/)?'}${sourceOf(path)}$`), only, takesBack };
  } catch {
    return undefined;
  }
}

const sourceOf = (path: string): string =>
  path.replace(
    /\\(.)|(?:^|(?<=\/))\*\*\/|\/\*\*$|\*+|\?|\[(!?)((?:\\.|[^\]\\])+)\]|[.+^${}()|[\]\\]/g,
    (mark, escaped: string | undefined, not: string | undefined, set: string | undefined) => {
      if (escaped !== undefined) return escaped.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      if (set !== undefined) return `[${not === '!' ? '^/' : ''}${set.replace(/[[\]^]/g, '\\$&')}]`;
      if (mark === '**/') return '(?:.*/)?';
      if (mark === '/**') return '/.+';
      if (mark.startsWith('*')) return '[^/]*';
      return mark === '?' ? '[^/]' : `\\${mark}`;
    },
  );
