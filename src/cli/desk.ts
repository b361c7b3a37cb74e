import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Checked, check } from '../check.js';
import { once } from '../model/once.js';
import type { Plan } from '../model/plan.js';
import type { Parsed } from '../read/fragment.js';
import { parseInput } from '../read/read.js';
import type { Change } from '../repair/change.js';
import { explain } from '../report/explain.js';
import { fingerprintsOf } from '../report/fingerprint.js';
import { pretty } from '../report/pretty.js';
import type { About } from '../report/reporter.js';
import { isFormat, reporters } from '../report/reporters.js';
import type { Desk } from '../review/desk.js';
import type { Document, Subject, Wanted } from '../review/subject.js';
import { PROPOSERS } from '../simulate/changes/proposers.js';
import { withFault } from '../simulate/fault.js';
import { stateAt } from '../simulate/state.js';
import type { Values } from './command.js';
import { type Configuration, configuration, fromHere } from './config/settings.js';
import { STDIN, text as textOf, tidy } from './files.js';
import { type Gathered, gather } from './gather.js';
import { settled } from './judged.js';
import { replace } from './output.js';
import { withPage } from './page.js';
import { reason } from './reason.js';
import { chosen, type Ruleset } from './ruleset.js';
import { copied } from './terminal.js';
import { today } from './times.js';

const SILENT = { stage: () => undefined, end: () => undefined };
const PLAIN = { colour: false, unicode: false, columns: 100 };

/** What a review needs of files, simulation and terminal. `known` are the rules that the configuration asks for. */
export function openDesk(
  paths: readonly string[],
  values: Values,
  known: Ruleset,
  seed: { readonly seed?: number },
  about: About,
): Desk & { readonly texts: () => ReadonlyMap<string, string> } {
  const applied = chosen(known, values.only);
  let config: Configuration = configuration(values.config);
  let gathered: Gathered = gather(paths, values.inventory, config, SILENT);

  // What was read when the desk was opened is what is read first.
  let fresh = true;

  function subjectOf(documents: Gathered, lost: readonly { host: string; step: string }[], changes: boolean): Subject {
    const { parsed, inventory } = documents;
    const adapt = (plan: Plan): Plan => lost.reduce((changed, fault) => withFault(changed, fault) ?? changed, plan);
    const checked = check(parsed, applied, {
      ...seed,
      today: values.today ?? today(),
      changes,
      ...(inventory !== undefined && { inventory }),
      ...(lost.length > 0 && { adapt }),
    });
    const { report, sources } = settled(checked, documents, config, known, paths, values);
    const { played } = checked;
    return {
      report,
      sources,
      names: fingerprintsOf(report).findings,
      played,
      documents: documentsOf(parsed),
      config: configOf(config, checked, paths),
      stateAt: (timeline, at) => stateAt(played[timeline]!.inventory, played[timeline]!.plan, at),
      wanted: (timeline) => {
        const one = report.timelines[timeline];
        return one ? proposals({ ...played[timeline]!, timeline: one }) : [];
      },
      explain: (id) => {
        const rule = about.rule(id);
        return rule && 'severity' in rule ? explain(rule as Parameters<typeof explain>[0], PLAIN) : undefined;
      },
    };
  }

  return {
    texts: () => new Map([...gathered.parsed, ...config.parsed()].map(({ file, source }) => [file, source.text])),
    read() {
      if (!fresh) {
        config = configuration(values.config);
        gathered = gather(paths, values.inventory, config, SILENT);
      }
      fresh = false;
      return subjectOf(gathered, [], true);
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
      return subjectOf({ ...gathered, parsed }, lost, false);
    },
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
        .map(({ file, source, syntax }) => [file, { source, syntax: syntax === 'yaml' || syntax === 'json' ? syntax : 'other' }]),
    ),
);

/** Where accepted findings are written: the configuration, else a first one beside the plan. */
function configOf(config: Configuration, { played }: Checked, paths: readonly string[]): Subject['config'] {
  const beside = played[0]?.plan.at.file ?? paths[0] ?? '.';
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
