import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Parsed } from '../read/fragment.js';
import { isObservation } from '../read/native/kind.js';
import { meant, needsNeighbours, parseInput, recognized, references, spoiled } from '../read/read.js';
import { type Candidate, identity, isDocument, isWanted, refuseTwoStdins, STDIN, text, tidy, walk } from './files.js';
import { knownAllTheSame } from './git.js';
import { glob, isGlob } from './glob.js';
import { isForeign, isLink, whereWrong } from './foreign.js';
import { fileProblem } from './problem.js';
import { type Configuration, fromHere } from './config/settings.js';
import type { Progress } from './progress.js';

/** Every document that takes part, and what is wrong with files. */
export interface Gathered {
  readonly parsed: readonly Parsed[];
  readonly problems: readonly Finding[];
  /** Files in folders that hold nothing premortem knows. */
  readonly passedOver: readonly string[];
  /** Documents, and folders that hold some, that were not read because git ignores them. */
  readonly ignored?: readonly string[];
  /** The files that `--inventory` means, where it was given. */
  readonly inventory: readonly string[] | undefined;
  /** The files that the paths themselves mean, not only what they refer to. */
  readonly asked: ReadonlySet<string>;
  /** What is worth knowing of the run and makes nothing fail. */
  readonly notes?: readonly Finding[];
}

/** Reads what the arguments mean, and the inventories that the plans among it name. A file that cannot be read is a finding and keeps no other from being read. */
export function gather(
  paths: readonly string[],
  inventory: readonly string[] | undefined,
  configuration: Configuration,
  progress: Progress,
): Gathered {
  refuseTwoStdins([...paths, ...(inventory ?? [])]);
  const known = new Map<string, Parsed | undefined>();
  const parsed: Parsed[] = [];
  const problems: Finding[] = [];
  const strangers: Parsed[] = [];
  const left = new Set<string>();

  const homes = new Map<string, string>();
  const home = (folder: string): string => {
    const found = homes.get(folder) ?? identity(folder);
    homes.set(folder, found);
    return found;
  };

  /** The files below a path that hold something; a file is read once, however many ways lead to it. */
  const take = (path: string, place?: Place, factsOnly = false): string[] => {
    progress.stage(`looking through ${path}`);
    const { candidates, unreadable, ignored, folder } = walk(path);
    if (ignored.length > 0) {
      const known = new Set(knownAllTheSame(path).map((name) => tidy(join(path, name))));
      candidates.push(...[...known].filter((file) => isWanted(basename(file)) && existsSync(file)).map((file) => ({ file, asked: false })));
      for (const one of ignored) if (!known.has(one)) left.add(one);
    }
    for (const { file, why } of unreadable) problems.push(fileProblem(file, cannotRead(file, why), place));
    const taken = candidates.flatMap((candidate) => open(candidate, place, factsOnly)?.file ?? []);
    if (folder && !factsOnly && taken.length === 0 && unreadable.length === 0) {
      problems.push(fileProblem(tidy(path), `the folder "${tidy(path)}" holds no plan, inventory or dump that premortem reads`, place));
    }
    return taken;
  };
  const open = ({ file, asked }: Candidate, place?: Place, factsOnly = false): Parsed | undefined => {
    const id = identity(file);
    if (known.has(id)) return known.get(id);
    // Cases of the user's own rules are clusters and plans that nobody has.
    if (!asked && configuration.of(fromHere(file)).rules.some((folder) => id.startsWith(`${home(folder)}/`))) return undefined;
    progress.stage(`reading ${file}`);
    const content = text(file);
    let result: Parsed | undefined;
    if (typeof content !== 'string' && content.spoiled) {
      const whole = parseInput({ file, text: content.spoiled.text });
      const broken = spoiled(whole, content.spoiled.at, content.why);
      if (place && asked && isForeign(whole) && !meant(broken)) refuse(file, place, content.why);
      else if (asked || recognized(whole) || meant(broken)) result = broken;
      else strangers.push(broken);
    } else if (typeof content !== 'string') problems.push(fileProblem(file, cannotRead(file, content.why), place));
    else {
      result = parseInput({ file, text: content });
      const settings = configuration.of(fromHere(file));
      if (factsOnly) result = { ...result, factsOnly: true };
      const configured = factsOnly || !needsNeighbours(result) ? undefined : settings.inventory;
      if (configured) result = { ...result, inventory: configured.map(({ value }) => value) };
      if (isForeign(result) && (!asked || place)) {
        if (place && asked) refuse(file, place, `nothing that premortem reads${whereWrong(result, result.problems)}`);
        else if (!isObservation(result)) strangers.push(result);
        result = undefined;
      }
    }
    known.set(id, result);
    if (result) parsed.push(result);
    return result;
  };

  /** Says where a file is named that holds nothing of premortem's, and nothing of what it holds. */
  const refuse = (file: string, place: Place, why: string) => {
    problems.push(fileProblem(place.file, `${file} is of no use here: ${why}`, place));
  };

  for (const path of paths.length > 0 ? paths : ['.']) configuration.of(fromHere(path === '-' ? STDIN : path));
  const asked = new Set((paths.length > 0 ? paths : ['.']).flatMap((path) => take(path)));
  const override = inventory?.flatMap((path) => take(path));
  if (override === undefined) {
    // `parsed` grows while it is walked: what a plan names may hold plans that name more.
    for (const document of parsed) {
      for (const { value, place } of references(document)) follow(value, place);
      if (document.inventory)
        for (const { value, place } of configuration.of(fromHere(document.file)).inventory ?? []) reach(value, value, place);
      else if (!document.factsOnly && document.file !== STDIN && needsNeighbours(document)) take(dirname(document.file), undefined, true);
    }
  }
  // What cannot be read and lies beside documents that can may be the plan itself, cut short: that must not look like a clean result.
  const beside = new Set(parsed.map(({ file }) => dirname(file)));
  const broken = strangers.filter(
    (one) => isDocument(one.file) && beside.has(dirname(one.file)) && one.problems.length > 0 && !onlyComments(one),
  );
  for (const one of broken) {
    if (isLink(one.file))
      problems.push(fileProblem(one.file, `${one.file} is a link to what cannot be read${whereWrong(one, one.problems)}`));
    else parsed.push(one);
  }
  const passedOver = strangers.filter((one) => !broken.includes(one)).map(({ file }) => file);
  return { parsed, problems, passedOver, ignored: [...left], inventory: override, asked };

  function follow(reference: string, place: Place): void {
    reach(place.file === STDIN ? reference : join(dirname(place.file), reference), reference, place);
  }
  function reach(path: string, reference: string, place: Place): void {
    if (!isGlob(reference)) {
      take(path, place);
      return;
    }
    const matches = glob(path);
    if (matches.length === 0) problems.push(fileProblem(place.file, `no file matches ${reference}`, place));
    for (const match of matches) take(match, place);
  }
}

/** Every file that was read, the configurations too: what no output may take the place of. */
export const inputsOf = (parsed: readonly Parsed[], configuration: Configuration): string[] =>
  [...parsed, ...configuration.parsed()].map(({ file }) => file);

const onlyComments = ({ source: { text: all } }: Parsed): boolean => /\S/.test(all) && !/^[^\S\n]*[^\s#]/m.test(all);

function cannotRead(file: string, why: string): string {
  return `cannot read ${file}: ${why}`;
}
