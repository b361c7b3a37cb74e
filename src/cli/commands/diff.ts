import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { differencesOf } from '../../compare/difference.js';
import { differenceJson } from '../../compare/difference-json.js';
import { differenceMarkdown, differenceText, type Shown } from '../../compare/print.js';
import { grownBaselines } from '../../compare/grown.js';
import { touchedLines } from '../../compare/touched.js';
import type { Finding } from '../../model/finding.js';
import { firstOf } from '../../model/list.js';
import { type Values } from '../command.js';
import { fromHere, type Settings } from '../config/settings.js';
import { isWritten } from '../drills.js';
import { identity, tidy } from '../files.js';
import { type Judged, judged } from '../judged.js';
import { deliver, note } from '../output.js';
import { progress } from '../progress.js';
import { takenOut } from '../revision.js';
import { harmOf, type JudgedSide, sayingIn, unreadIn } from '../sides.js';
import { targetsOf } from '../targets.js';

/** One side as it is read: where, and what there. */
interface Where {
  readonly folder: string;
  readonly paths: readonly string[];
  /** Of a revision: the folder below which everything is as it was there. */
  readonly root?: string;
  readonly remarks: readonly string[];
  readonly remove: () => void;
}

const PRINTERS = { pretty: differenceText, markdown: differenceMarkdown, json: differenceJson };

/** Prints what leads from the findings of one state of the files to those of another; the exit status says whether something at or above the limit is new or got worse. */
export async function run([base = '', head = '.']: readonly string[], values: Values): Promise<number> {
  const targets = targetsOf(values);
  const waiting = progress(values.quiet ?? false);
  const opened: Where[] = [];
  const open = (word: string): Where => {
    const where = whereIs(word);
    opened.push(where);
    return where;
  };
  try {
    const before = await side(open(base), values, waiting);
    const after = await side(open(head), values, waiting);
    const old: JudgedSide = { ...before, says: sayingIn(before, () => after) };
    const grown = grownBaselines(old.baselines, after.baselines);
    const now: JudgedSide = {
      ...after,
      says: sayingIn(after, () => before),
      report: { ...after.report, findings: [...after.report.findings, ...grown] },
    };
    const differences = differencesOf(old, now);
    const { fails, remarks } = harmOf(differences, old, now, values['fail-on'], (finding) => isTouched(finding, old, now));
    waiting.end();
    const borrowed = opened.map((where, i) => borrowedWords(where, [base, head][i]!, [old, now][i]!));
    const besides = new Set([...opened.flatMap((where) => where.remarks), ...borrowed.flat()]);
    const shown: Shown = { before: old, after: now, remarks: [...remarks, ...besides] };
    for (const { format = 'pretty', output } of targets) deliver(PRINTERS[format as keyof typeof PRINTERS](differences, shown), output);
    if (old.broken && old.unread.size === 0 && !values.quiet)
      note(`something in ${base} could not be read: what it says is compared all the same`);
    if (now.broken) return 2;
    return fails ? 1 : 0;
  } finally {
    for (const { remove } of opened) remove();
  }
}

/** Whether the line of a finding was added or changed: nobody answers for what is not known of the others. */
function isTouched({ evidence: [{ place }] }: Finding, old: Judged, now: Judged): boolean {
  const text = (one: Judged) => [...one.parsed, ...one.configuration.parsed()].find(({ file }) => file === place.file)?.source.text;
  const after = text(now);
  return after === undefined || touchedLines(text(old), after).has(now.sources.locate(place).line);
}

/** Judges one side in its own folder, so that files have the same names on both. */
async function side(where: Where, values: Values, waiting: Parameters<typeof judged>[2]): Promise<Omit<JudgedSide, 'says'>> {
  const here = process.cwd();
  const there = <T>(what: () => T): T => {
    const now = process.cwd();
    process.chdir(where.folder);
    try {
      return what();
    } finally {
      process.chdir(now);
    }
  };
  try {
    process.chdir(where.folder);
    const result = await judged(
      where.paths,
      values.config === undefined ? values : { ...values, config: configFrom(values.config, where, here) },
      waiting,
      undefined,
      where.root === undefined ? {} : { top: where.root },
    );
    const settings = new Map<string, Settings>();
    const settingsOf = (file: string): Settings => {
      const known = settings.get(file) ?? there(() => result.configuration.of(fromHere(file)));
      settings.set(file, known);
      return known;
    };
    return { ...result, unread: unreadIn(result), settingsOf };
  } finally {
    process.chdir(here);
  }
}

/** Which files a revision does not have, so that they were read as they are now. */
function borrowedWords({ folder, root }: Where, word: string, { parsed, configuration, baselines }: Judged): string[] {
  if (root === undefined) return [];
  const files = [...parsed, ...configuration.parsed(), ...baselines].map(({ file }) => file).filter(isWritten);
  const borrowed = [...new Set(files)].filter((file) => !identity(resolve(folder, file)).startsWith(`${tidy(root)}/`)).sort();
  return borrowed.length === 0
    ? []
    : [
        `${firstOf(borrowed, 3)} ${borrowed.length === 1 ? 'is' : 'are'} not under ${word}: taken as ${borrowed.length === 1 ? 'it is' : 'they are'} now.`,
      ];
}

/** A configuration that is named stands in the revision where that has it, else here. */
const configFrom = (named: string, { folder }: Where, here: string): string =>
  existsSync(resolve(folder, named)) ? named : resolve(here, named);

function whereIs(word: string): Where {
  const stay = () => undefined;
  if (existsSync(word)) {
    if (statSync(word).isDirectory()) return { folder: resolve(word), paths: [], remarks: [], remove: stay };
    return { folder: resolve(dirname(word)), paths: [basename(word)], remarks: [], remove: stay };
  }
  return { ...takenOut(word), paths: [] };
}
