import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Baseline } from '../../compare/baseline.js';
import type { Finding } from '../../model/finding.js';
import { readBaseline } from '../../read/baseline.js';
import type { Parsed } from '../../read/fragment.js';
import { parseInput } from '../../read/read.js';
import { text, tidy } from '../files.js';
import { fileProblem } from '../problem.js';
import type { Settings } from './settings.js';

/** The baselines of a run: by their files, with what is wrong with them. */
export interface Baselines {
  readonly by: ReadonlyMap<string, Baseline>;
  readonly parsed: readonly Parsed[];
  readonly problems: readonly Finding[];
}

/** The file that accepts what is found in the documents of some settings, there or not. */
export const baselineOf = ({ baseline, file }: Settings): string =>
  baseline?.value ?? tidy(join(file === undefined ? '.' : dirname(file), 'premortem-baseline.json'));

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
    parsed.push(one);
    problems.push(...read.problems);
    by.set(file, { file, findings: read.findings });
  }
  return { by, parsed, problems };
}
