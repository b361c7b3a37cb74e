import { type FSWatcher, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { text } from './files.js';

/** Editors write a file in several moves: what comes within so many milliseconds is one. */
const TOGETHER = 150;

/** Calls back when the text of one of these files has become another, also where an editor puts a new file in its place. Returns how to stop. What cannot be watched is not. */
export function watchFiles(files: () => readonly string[], saved: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let known = textsOf(files());
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = textsOf(files());
    const changed = now.size !== known.size || [...now].some(([file, content]) => known.get(file) !== content);
    known = now;
    if (!changed) return;
    saved();
    known = textsOf(files());
    follow();
  };
  const follow = (): void => {
    for (const folder of new Set(files().map((file) => resolve(dirname(file))))) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, () => {
          clearTimeout(timer);
          timer = setTimeout(look, TOGETHER);
        });
        watcher.on('error', () => watcher.close());
        watchers.set(folder, watcher);
      } catch {
        // Some file systems tell of no changes: the review then shows what was read.
        continue;
      }
    }
  };
  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

const textsOf = (files: readonly string[]): Map<string, string> =>
  new Map(
    files.map((file) => {
      const content = text(file);
      return [file, typeof content === 'string' ? content : ''];
    }),
  );
