import { lstatSync } from 'node:fs';
import type { Finding } from '../model/finding.js';
import type { Parsed } from '../read/fragment.js';
import { meant, recognized } from '../read/read.js';
import { locator } from '../source/location.js';

/**
 * Whether a file that was only referred to, or that a link leads to, shows nothing of premortem's: it may be anything on this machine (`extends: ../.netrc`), so that no word of it is repeated. A file
 * that somebody names on the command line is shown as always.
 */
export const isForeign = (parsed: Parsed): boolean => !recognized(parsed) && !meant(parsed);

/** Whether a path is a link to something else. */
export function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** ` (line 3, column 5)`: where in a file the first thing is wrong, without saying what stands there. */
export function whereWrong({ source }: Parsed, [first]: readonly Finding[]): string {
  if (!first) return '';
  const { line, column } = locator(new Map([[source.file, source]]))(first.evidence[0].place);
  return ` (line ${line}, column ${column})`;
}
