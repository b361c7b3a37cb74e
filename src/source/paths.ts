/** A path relative to a folder, without `.` and `..`. */
export function resolve(folder: string, path: string): string {
  const parts = path.startsWith('/') ? [] : folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return (path.startsWith('/') || folder.startsWith('/') ? '/' : '') + parts.filter((part, i) => part !== '' || i > 0).join('/');
}

/** A file is meant by its path, by a folder above it, or by a glob (`*` within a name, `**` across folders). */
export function matchesPath(file: string, pattern: string): boolean {
  if (file === pattern || file.startsWith(`${pattern}/`)) return true;
  if (pattern === '') return !/^(?:\/|\.\.\/)/.test(file);
  if (!/[*?]/.test(pattern)) return false;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (mark) => (mark === '**/' ? '(?:.*/)?' : mark === '**' ? '.*' : mark === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${source}$`).test(file);
}
