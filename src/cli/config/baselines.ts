import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Baseline } from '../../compare/baseline.js';
import type { Finding } from '../../model/finding.js';
import { readBaseline } from '../../read/baseline.js';
import type { Parsed } from '../../read/fragment.js';
import { parseInput } from '../../read/read.js';
import { text, tidy } from '../files.js';
import { type Changed, textIn } from '../git.js';
import { isLink, whereWrong } from '../foreign.js';
import { fileProblem } from '../problem.js';
import { fromHere, type Settings } from './settings.js';

/** The baselines of a run: by their files, with what is wrong with them. */
export interface Baselines {
  readonly by: ReadonlyMap<string, Baseline>;
  readonly parsed: readonly Parsed[];
  readonly problems: readonly Finding[];
}

/** What a baseline is called where no configuration names one. */
const NAME = 'premortem-baseline.json';

/** The file that accepts what is found in the documents of some settings, there or not. */
export const baselineOf = ({ baseline, file }: Settings): string =>
  baseline?.value ?? tidy(join(file === undefined ? '.' : dirname(file), NAME));

/** Reads the baselines that are there. */
export function baselines(all: readonly Settings[]): Baselines {
  const by = new Map<string, Baseline>();
  const parsed: Parsed[] = [];
  const problems: Finding[] = [];
  for (const file of new Set(all.map(baselineOf))) {
    if (!existsSync(file)) continue;
    const content = text(file);
    if (typeof content !== 'string') {
      problems.push(fileProblem(file, `cannot read the baseline ${file}: ${content.why}`));
      continue;
    }
    const one = parseInput({ file, text: content });
    const read = readBaseline(one);
    // The name of any file may stand in a configuration: of what is no baseline at all nothing is shown.
    if (read.problems.length > 0 && (isLink(file) || (basename(file) !== NAME && !/"fingerprint"|"findings"/.test(content)))) {
      const message = `${file} is no baseline${whereWrong(one, read.problems)}`;
      problems.push(fileProblem(file, message));
      continue;
    }
    parsed.push(one);
    problems.push(...read.problems);
    by.set(file, { file, findings: read.findings });
  }
  return { by, parsed, problems };
}

/** The baselines of a run as they were before a change, and those that it took away. What does not fit there accepted nothing. */
export function baselinesBefore({ base, files, was }: Changed, { by }: Baselines): Baseline[] {
  const here = [...by.keys()];
  const gone = files.filter((file) => basename(file) === NAME && !existsSync(file));
  return [...here, ...gone].flatMap((file) => {
    const content = textIn(base, was.get(fromHere(file)) ?? file);
    return content === undefined ? [] : [{ file, findings: readBaseline(parseInput({ file, text: content })).findings }];
  });
}
