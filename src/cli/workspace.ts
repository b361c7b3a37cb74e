import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Sources } from '../report/reporter.js';
import type { Location } from '../source/source.js';
import { STDIN, tidy } from './files.js';

/** Formats whose readers look for files from the root of the repository, wherever the command was started. */
const FROM_ROOT: readonly string[] = ['sarif', 'github', 'gitlab'];

/** The sources as a format names them: those that a platform reads by paths from the root of the repository, which its runs name; elsewhere it is the nearest folder that git calls one. */
export function namedFor(format: string, sources: Sources): Sources {
  if (!FROM_ROOT.includes(format)) return sources;
  const here = below(process.env['GITHUB_WORKSPACE'] || process.env['CI_PROJECT_DIR']) ?? below(repository());
  if (here === undefined || here === '') return sources;
  const known = new Map<string, string>();
  const fromRoot = (location: Location): Location => {
    if (isAbsolute(location.file) || location.file === STDIN) return location;
    const file = tidy(join(here, location.file));
    known.set(file, location.file);
    return { ...location, file };
  };
  const { repairs } = sources;
  return {
    locate: (place) => fromRoot(sources.locate(place)),
    line: (file, n) => sources.line(known.get(file) ?? file, n),
    ...(repairs && { repairs: (...change) => repairs(...change).map((one) => ({ ...one, location: fromRoot(one.location) })) }),
  };
}

/** The root of the working tree that the working directory lies in; undefined where it lies in none. */
function repository(): string | undefined {
  for (let folder = resolve('.'); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The path from a folder to the working directory; undefined where that is not below it. */
function below(root: string | undefined): string | undefined {
  if (root === undefined || root === '') return undefined;
  try {
    const path = relative(realpathSync(root), realpathSync('.'));
    return path.startsWith('..') || isAbsolute(path) ? undefined : path;
  } catch {
    return undefined;
  }
}
