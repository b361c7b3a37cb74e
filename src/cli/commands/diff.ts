import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { differencesOf } from '../../compare/difference.js';
import { differenceJson, differenceMarkdown, differenceText } from '../../compare/print.js';
import { grownBaselines } from '../../compare/baseline.js';
import { touchedLines } from '../../compare/touched.js';
import type { Finding } from '../../model/finding.js';
import { type Values } from '../command.js';
import { fromHere } from '../config/settings.js';
import { takenOut } from '../git.js';
import { isAtLeast } from '../failing.js';
import { type Judged, judged } from '../judged.js';
import { deliver, note } from '../output.js';
import { progress } from '../progress.js';

/** One side as it is read: where, and what there. */
interface Where {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly remove: () => void;
}

const PRINTERS = { pretty: differenceText, markdown: differenceMarkdown, json: differenceJson };

/** Prints what leads from the findings of one state of the files to those of another; the exit status says whether something at or above the limit is new or got worse. */
export async function run([base = '', head = '.']: readonly string[], values: Values): Promise<number> {
  const waiting = progress(values.quiet ?? false);
  const [old, now] = [await side(base, values, waiting), await side(head, values, waiting)];
  const grown = grownBaselines(old.baselines, now.baselines);
  const report = { ...now.report, findings: [...now.report.findings, ...grown] };
  const differences = differencesOf(old, { ...now, report });
  waiting.end();
  const shown = { before: old, after: { report, sources: now.sources } };
  deliver(PRINTERS[(values.format ?? 'pretty') as keyof typeof PRINTERS](differences, shown), values.output);
  if (old.broken && !values.quiet) note(`something in ${base} could not be read: what it says is compared all the same`);
  if (now.broken) return 2;
  const harm = differences.flatMap(({ fresh, worse }) => [...fresh, ...worse.map(({ after }) => after)]);
  const counts = (finding: Finding) => finding.rule !== 'input/unknown' || isTouched(finding, old, now);
  return harm.some((finding) => counts(finding) && now.reaches(finding)) ? 1 : 0;
}

/** Whether the line of a finding was added or changed: nobody answers for what is not known of the others. */
function isTouched({ evidence: [{ place }] }: Finding, old: Judged, now: Judged): boolean {
  const text = (one: Judged) => [...one.parsed, ...one.configuration.parsed()].find(({ file }) => file === place.file)?.source.text;
  const after = text(now);
  return after === undefined || touchedLines(text(old), after).has(now.sources.locate(place).line);
}

/** Judges one side in its own folder, so that files have the same names on both. */
async function side(
  word: string,
  values: Values,
  waiting: Parameters<typeof judged>[2],
): Promise<Judged & { readonly reaches: (finding: Finding) => boolean }> {
  const where = whereIs(word);
  const here = process.cwd();
  try {
    process.chdir(where.folder);
    const result = await judged(
      where.paths,
      values.config === undefined ? values : { ...values, config: configFrom(values.config, where, here) },
      waiting,
    );
    // Known while this is the working directory.
    const limits = new Map(
      result.report.findings.map(({ evidence: [{ place }] }) => [place.file, result.configuration.of(fromHere(place.file)).failOn]),
    );
    return {
      ...result,
      reaches: ({ severity, evidence: [{ place }] }) => isAtLeast(severity, values['fail-on'] ?? limits.get(place.file) ?? 'error'),
    };
  } finally {
    process.chdir(here);
    where.remove();
  }
}

/** A configuration that is named stands in the revision where that has it, else here. */
const configFrom = (named: string, { folder }: Where, here: string): string =>
  existsSync(resolve(folder, named)) ? named : resolve(here, named);

function whereIs(word: string): Where {
  const stay = () => undefined;
  if (existsSync(word)) {
    if (statSync(word).isDirectory()) return { folder: word, paths: [], remove: stay };
    return { folder: dirname(word), paths: [basename(word)], remove: stay };
  }
  const { folder, remove } = takenOut(word);
  return { folder, paths: [], remove };
}
