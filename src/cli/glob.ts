import { readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { tidy } from './files.js';

/** Whether a reference is a pattern and not the name of one file. */
export const isGlob = (path: string): boolean => /[*?]/.test(path);

/**
 * The existing paths that a pattern means, sorted: `*` and `?` within a name, `**` for any number of folders. Names that begin
 * with a dot only match where the pattern spells the dot. Folders that cannot be read match nothing.
 */
export function glob(pattern: string): string[] {
  const { base, parts } = taken(pattern);
  return [...new Set(expand(base, parts))].sort();
}

/** Where a pattern begins (`/`, `C:/`, or nothing: here) and the names below. */
export function taken(pattern: string): { readonly base: string; readonly parts: readonly string[] } {
  const path = tidy(pattern);
  const [base = ''] = isAbsolute(path) ? (/^(?:[A-Za-z]:)?\//.exec(path) ?? []) : [];
  return {
    base,
    parts: path
      .slice(base.length)
      .split('/')
      .filter((part) => part !== ''),
  };
}

function expand(base: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return base === '' ? [] : [base];
  const below = (name: string) => (base === '' || base.endsWith('/') ? `${base}${name}` : `${base}/${name}`);
  if (part === '**') {
    const folders = entries(base).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules');
    return [...expand(base, rest), ...folders.flatMap((folder) => expand(below(folder.name), parts))];
  }
  if (part === '..' || part === '.') return expand(below(part), rest);
  const matches = matcher(part);
  const found = entries(base).filter((entry) => matches(entry.name) && (rest.length === 0 || !entry.isFile()));
  return found.flatMap((entry) => expand(below(entry.name), rest));
}

function entries(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function matcher(part: string): (name: string) => boolean {
  if (!isGlob(part)) return (name) => name === part;
  const source = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  const pattern = new RegExp(`^${source}$`, 'u');
  return (name) => (part.startsWith('.') || !name.startsWith('.')) && pattern.test(name);
}
