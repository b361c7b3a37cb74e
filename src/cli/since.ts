import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import { mayBeJudgedBy, parseInput, read, recognized } from '../read/read.js';
import { type Configuration, fromHere } from './config/settings.js';
import { drillFiles, inventoriesOf } from './drills.js';
import { identity, isWanted } from './files.js';
import type { Gathered } from './gather.js';
import { type Changed, textIn } from './git.js';

/**
 * Of what was gathered only what a change touches, with everything it refers to: plans that changed, whose facts did or are no longer there, with all of their facts, and documents that changed by
 * themselves. Where a configuration, a baseline or rules of the user's own changed, everything is touched. What cannot be read beside a touched plan, or instead of what is gone, stays, so that
 * nothing looks better than it is.
 */
export function narrowed(gathered: Gathered, configuration: Configuration, since: Changed): Gathered {
  const changed = since.files;
  const settings = configuration.all();
  const folders = settings.flatMap(({ rules }) => rules);
  const isChanged = changedAmong(changed);
  const general =
    configuration.parsed().some(({ file }) => isChanged(file)) ||
    changed.some(
      (file) =>
        /(?:^|\/)premortem(?:\.ya?ml|-baseline\.json)$/.test(file) ||
        folders.some((folder) => file.startsWith(`${folder}/`)) ||
        settings.some(({ baseline }) => baseline?.value === file) ||
        settings.flatMap(drillFiles).includes(file),
    );
  if (general) return gathered;
  const { parsed, inventory } = gathered;
  const gone = goneFrom(gathered, since);
  const here = new Set(parsed.map(({ file }) => file).filter(isChanged));
  const homes = new Set<string>();
  const together = [
    ...read(parsed, inventory === undefined ? {} : { inventory }).pairs.map(({ plan, inventory: cluster }) => [
      plan.at.file,
      ...cluster.files,
    ]),
    ...inventoriesOf(gathered).map((cluster) => cluster.files),
  ];
  const touch = (file: string) => {
    here.add(file);
    homes.add(dirname(file));
  };
  for (const own of together) {
    const lost = gone.some((file) => own.some((one) => isBelow(file, dirname(fromHere(one)))));
    if (lost || own.some(isChanged)) for (const file of own) touch(file);
  }
  if (inventory === undefined)
    for (const document of parsed.filter((one) => gone.some((file) => mayBeJudgedBy({ ...one, file: fromHere(one.file) }, file))))
      for (const { file } of parsed) if (file === document.file || mayBeJudgedBy(document, file)) touch(file);
  const kept = parsed.filter(
    ({ file, problems }) => here.has(file) || (problems.length > 0 && [...homes].some((home) => isBelow(file, home))),
  );
  const names = new Set(kept.map(({ file }) => file));
  const configured = new Set(
    kept.flatMap((one) => (one.inventory ? (configuration.of(fromHere(one.file)).inventory ?? []) : []).map(({ place }) => keyOf(place))),
  );
  return {
    ...gathered,
    parsed: kept,
    problems: gathered.problems.filter(
      ({ evidence: [{ place }] }) =>
        names.has(place.file) ||
        configured.has(keyOf(place)) ||
        isChanged(place.file) ||
        gone.some((file) => isBelow(file, fromHere(place.file))) ||
        [...homes].some((home) => isBelow(place.file, home)),
    ),
    asked: new Set([...gathered.asked].filter((file) => names.has(file))),
  };
}

/** Whether a file is one of those that changed, by whatever way it was reached, or lies behind a link or a module that did. */
export function changedAmong(changed: readonly string[]): (file: string) => boolean {
  const names = new Set(changed);
  const same = new Set(changed.map(identity));
  const behind = (path: string): boolean => names.has(path) || (dirname(path) !== path && behind(dirname(path)));
  return (file) => behind(fromHere(file)) || same.has(identity(file));
}

/** Files of a change that held something and do not take part any more: deleted, moved to where nothing is read, or left without anything that premortem knows. */
export function goneFrom({ parsed }: Pick<Gathered, 'parsed'>, { base, files, was }: Changed): string[] {
  const read = new Set(parsed.map(({ file }) => identity(file)));
  const held = (file: string): boolean => {
    const text = isWanted(basename(file)) ? textIn(base, was.get(file) ?? file) : undefined;
    return text !== undefined && recognized(parseInput({ file, text }));
  };
  return files.filter((file) => !existsSync(file) || (!read.has(identity(file)) && held(file)));
}

const keyOf = ({ file, pointer }: { readonly file: string; readonly pointer: string }): string => JSON.stringify([file, pointer]);

const isBelow = (file: string, folder: string): boolean =>
  folder === '.' || folder === '' ? !file.startsWith('../') && !isAbsolute(file) : file.startsWith(`${folder}/`);
