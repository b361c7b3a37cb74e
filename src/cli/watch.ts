import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDocument, text } from './files.js';

/** Editors write a file in several moves: what comes within so many milliseconds is one. */
const TOGETHER = 150;

/**
 * Calls back when a file holds another text than the one that is given with its name, or when documents come to or go from its folder; also where an
 * editor puts a new file in the place of the old one. A folder that was looked at once, and those of `paths`, go on being looked at: what goes away may come back. Returns how to stop. Some file systems tell of no changes: there nothing is called.
 */
export function watchFiles(read: () => ReadonlyMap<string, string>, paths: readonly string[], saved: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const known = new Set(paths.map((path) => resolve(isFolder(path) ? path : dirname(path))).filter(isFolder));
  let timer: NodeJS.Timeout | undefined;
  const folders = () => {
    for (const file of read().keys()) known.add(resolve(dirname(file)));
    return known;
  };
  const listing = () => [...folders()].map(documentsIn).join();
  let listed = listing();
  const look = (): void => {
    const now = listing();
    const same = now === listed && [...read()].every(([file, was]) => textNow(file) === was);
    listed = now;
    if (same) return;
    saved();
    follow();
    listed = listing();
  };
  const follow = (): void => {
    for (const folder of folders()) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, () => {
          clearTimeout(timer);
          timer = setTimeout(look, TOGETHER);
        });
        watcher.on('error', () => watcher.close());
        watchers.set(folder, watcher);
      } catch {
        continue;
      }
    }
  };
  follow();
  // What was saved while the review began.
  timer = setTimeout(look, TOGETHER);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** The text of a file; one that cannot be read has none. */
function textNow(file: string): string {
  const content = text(file);
  return typeof content === 'string' ? content : '';
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function documentsIn(folder: string): string {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.') && isDocument(name))
      .join('/');
  } catch {
    return '';
  }
}
