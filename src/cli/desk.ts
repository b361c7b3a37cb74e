import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Checked, concluding, type JudgedPair, judging, reading } from '../check.js';
import { once } from '../model/once.js';
import type { Plan } from '../model/plan.js';
import type { Timeline } from '../model/timeline.js';
import type { Parsed } from '../read/fragment.js';
import { DRILLS } from '../read/native/drills.js';
import { parseInput, type Read } from '../read/read.js';
import type { Change } from '../repair/change.js';
import { explain } from '../report/explain.js';
import { fingerprintsOf } from '../report/fingerprint.js';
import { pretty } from '../report/pretty.js';
import type { About } from '../report/reporter.js';
import { isFormat, reporters } from '../report/reporters.js';
import type { Desk, Files, Waiting } from '../review/desk.js';
import type { Document, Subject, Wanted } from '../review/subject.js';
import { PROPOSERS } from '../simulate/changes/proposers.js';
import { withFault } from '../simulate/fault.js';
import { simulating } from '../simulate/simulate.js';
import { stateAt } from '../simulate/state.js';
import { finish } from '../simulate/work.js';
import { type Background, openBackground } from './background.js';
import { CommandError, type Values } from './command.js';
import { type Configuration, configuration, fromHere } from './config/settings.js';
import { isWritten, withDrills } from './drills.js';
import { type FleetTask, judgedPairs } from './fleet.js';
import { STDIN, text as textOf, tidy } from './files.js';
import { type Gathered, gather } from './gather.js';
import { settled } from './judged.js';
import { replace } from './output.js';
import { withPage } from './page.js';
import { playing } from './playing.js';
import { reason } from './reason.js';
import { chosen, type Ruleset } from './ruleset.js';
import { copied } from './terminal.js';
import { today } from './times.js';

const SILENT = { stage: () => undefined, end: () => undefined };
/** From so many plans and clusters on they are judged on every core. */
const FLEET = 4;
const PLAIN = { colour: false, unicode: false, columns: 100 };

/** A desk that ends with the review. */
export interface OpenDesk extends Desk {
  /** The texts that were read, by file. */
  readonly texts: () => ReadonlyMap<string, string>;
  readonly close: () => void;
}

/** What a review needs of files, simulation and terminal. `known` are the rules that the configuration asks for. */
export function openDesk(
  paths: readonly string[],
  values: Values,
  known: Ruleset,
  seed: { readonly seed?: number },
  about: About,
): OpenDesk {
  const applied = chosen(known, values.only);
  let config: Configuration = configuration(values.config);
  let gathered: Gathered = withDrills(gather(paths, values.inventory, config, SILENT), config, paths);
  const day = values.today ?? today();
  const task: FleetTask = {
    folders: [...new Set(known.homes.values())],
    ...(values.only && { only: values.only }),
    options: { ...seed, today: day },
  };
  let background: Background | undefined;
  const beside = (): Background => (background ??= openBackground(applied, task));

  /** What was judged as the screens take it; `search` looks for what helps. */
  function subjectOf(documents: Gathered, read: Read, judged: readonly JudgedPair[], search?: Subject['search']): Subject {
    const checked = concluding(read, judged, applied);
    const { report, sources } = settled(checked, documents, config, known, paths, values);
    const { played } = checked;
    return {
      report,
      sources,
      names: fingerprintsOf(report).findings,
      played,
      documents: documentsOf(documents.parsed),
      config: configOf(config, checked, paths),
      configs: new Map(config.parsed().map(({ file, source }) => [file, source])),
      drills: Object.keys(DRILLS),
      today: day,
      stateAt: (timeline, at) => stateAt(played[timeline]!.inventory, played[timeline]!.plan, at),
      wanted: (timeline) => {
        const one = report.timelines[timeline];
        return one ? proposals({ ...played[timeline]!, timeline: one }) : [];
      },
      explain: (id) => {
        const rule = about.rule(id);
        return rule && 'severity' in rule ? explain(rule as Parameters<typeof explain>[0], PLAIN) : undefined;
      },
      ...(search && { search }),
    };
  }

  /** Documents as files that are yet to be played; `first`: no screen is open that keys are pressed on. */
  function filesOf(documents: Gathered, lost: readonly { host: string; step: string }[], first: boolean): Files {
    const { parsed, inventory } = documents;
    const options = { ...seed, today: day, ...(inventory !== undefined && { inventory }) };
    const all = reading(parsed, options);
    const adapt = (plan: Plan): Plan => lost.reduce((changed, fault) => withFault(changed, fault) ?? changed, plan);
    const read =
      lost.length === 0 ? all : { ...all, pairs: all.pairs.map(({ plan, inventory: own }) => ({ plan: adapt(plan), inventory: own })) };
    const { pairs } = read;
    const wrong = read.findings.find(({ rule, severity }) => rule.startsWith('input/') && severity === 'error');
    const likely = new Map<string, Timeline | undefined>();
    const ways = { ...seed, today: day };
    const search = async (waiting: Waiting) => subjectOf(documents, read, await beside().judge(pairs, ways, waiting));
    return {
      ...(read.invalid && { wrong: wrong?.message ?? 'this cannot be read' }),
      likely(plan, cluster) {
        const key = JSON.stringify([plan, cluster]);
        const pair = pairs.find((one) => one.plan.name === plan && one.inventory.name === cluster);
        if (pair && !likely.has(key)) likely.set(key, finish(simulating(pair.inventory, pair.plan, 1, false, seed.seed, false)));
        return likely.get(key);
      },
      async played(waiting) {
        const progress = { stage: waiting.told, end: () => undefined };
        // Many clusters go to every core, and are done with at once.
        if (first && pairs.length >= FLEET) return subjectOf(documents, read, await judgedPairs(pairs, applied, task, options, progress));
        const quick = { ...ways, changes: false };
        const judged: JudgedPair[] = [];
        if (first) for (const pair of pairs) judged.push(await playing(judging(pair, applied, quick), progress));
        return subjectOf(documents, read, first ? judged : await beside().judge(pairs, quick, waiting), search);
      },
    };
  }

  return {
    // What was made up, like a drill that is built in, is in no file.
    texts: () =>
      new Map(
        [...gathered.parsed, ...config.parsed()].filter(({ file }) => isWritten(file)).map(({ file, source }) => [file, source.text]),
      ),
    // What was read when the desk was opened.
    open: () => filesOf(gathered, [], true),
    read() {
      try {
        const next = configuration(values.config);
        gathered = withDrills(gather(paths, values.inventory, next, SILENT), next, paths);
        config = next;
      } catch (error) {
        if (error instanceof CommandError) return { why: error.message };
        throw error;
      }
      return filesOf(gathered, [], false);
    },
    look(changes, lost) {
      const parsed = gathered.parsed.map((one) => {
        const change = changes.find(({ file }) => file === one.file);
        return change
          ? {
              ...parseInput({ file: one.file, text: change.after }),
              ...(one.factsOnly && { factsOnly: true as const }),
              ...(one.inventory && { inventory: one.inventory }),
            }
          : one;
      });
      return filesOf({ ...gathered, parsed }, lost, false);
    },
    close: () => background?.close(),
    write,
    text: (file) => {
      const content = textOf(file);
      if (typeof content === 'string') return { text: content };
      return content.why === 'there is no such file or folder' ? { text: undefined } : { why: `cannot read ${file}: ${content.why}` };
    },
    copy: copied,
    print: async ({ report, sources }, format) => {
      const print = isFormat(format) ? await reporters[format]() : pretty;
      return print(report, sources, PLAIN, await withPage(about, format));
    },
  };
}

const proposals = ({
  plan,
  inventory,
  timeline,
}: {
  plan: Plan;
  inventory: Checked['played'][number]['inventory'];
  timeline: Checked['report']['timelines'][number];
}): readonly Wanted[] => PROPOSERS.flatMap((propose) => propose({ inventory, plan, impacts: timeline.impacts, steps: timeline.steps }));

const documentsOf = once(
  (parsed: readonly Parsed[]): ReadonlyMap<string, Document> =>
    new Map(
      parsed
        .filter(({ file }) => file !== STDIN)
        .map(({ file, source, syntax }) => [
          file,
          { source, syntax: syntax === 'yaml' || syntax === 'json' ? syntax : 'other', ...(!isWritten(file) && { made: true as const }) },
        ]),
    ),
);

/** Where accepted findings are written: the configuration, else a first one beside the plan. */
function configOf(config: Configuration, { played }: Checked, paths: readonly string[]): Subject['config'] {
  const beside = played.find(({ plan }) => isWritten(plan.at.file))?.plan.at.file ?? played[0]?.inventory.at.file ?? paths[0] ?? '.';
  const { file, locked } = config.of(fromHere(beside));
  const parsed = config.parsed().find((one) => one.file === file);
  return {
    file: file ?? tidy(join(dirname(beside), 'premortem.yaml')),
    ...(parsed && { source: parsed.source }),
    locked: locked.map(({ value }) => value.rule),
  };
}

/** Every file is looked at before the first is written. */
function write(changes: readonly Change[]): string | undefined {
  for (const { file, before } of changes) {
    const why = moved(file, before);
    if (why !== undefined) return why;
  }
  for (const [index, { file, before, after }] of changes.entries()) {
    try {
      const why = moved(file, before);
      if (why !== undefined)
        return `${why}${
          index > 0
            ? `; written before that: ${changes
                .slice(0, index)
                .map((one) => one.file)
                .join(', ')}`
            : ''
        }`;
      if (before === undefined) create(file, after);
      else replace(file, after);
    } catch (error) {
      return `cannot write ${file}: ${reason(error)}`;
    }
  }
  return undefined;
}

/** Why a file is not what the diff was made from; undefined where it is. */
function moved(file: string, before: string | undefined): string | undefined {
  let bytes: Buffer | undefined;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const why = reason(error);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `cannot read ${file}: ${why}`;
  }
  const same = before === undefined ? bytes === undefined : bytes?.equals(Buffer.from(before)) === true;
  return same ? undefined : `${file} has changed on disk since it was read: nothing was written to it`;
}

/** A file that must not be there yet: whoever makes it meanwhile keeps it. */
function create(file: string, text: string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    linkSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
