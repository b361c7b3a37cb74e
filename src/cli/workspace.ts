import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Sources } from '../report/reporter.js';
import type { Location } from '../source/source.js';
import { STDIN, tidy } from './files.js';

/** Formats whose readers look for files from the root of the repository, wherever the command was started. */
const FROM_ROOT: readonly string[] = ['sarif', 'github', 'gitlab'];

/** The sources as a format names them: in GitHub's and GitLab's runs, where the root of the repository is known, by paths from there. */
export function namedFor(format: string, sources: Sources): Sources {
  const root = process.env['GITHUB_WORKSPACE'] || process.env['CI_PROJECT_DIR'];
  if (!FROM_ROOT.includes(format) || root === undefined || root === '') return sources;
  const here = below(root);
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

/** The path from a folder to the working directory; undefined where that is not below it. */
function below(root: string): string | undefined {
  try {
    const path = relative(realpathSync(root), realpathSync('.'));
    return path.startsWith('..') || isAbsolute(path) ? undefined : path;
  } catch {
    return undefined;
  }
}
