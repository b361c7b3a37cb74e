import { existsSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { read } from '../read/read.js';
import { type Configuration, fromHere } from './config/settings.js';
import { drillFiles, inventoriesOf } from './drills.js';
import type { Gathered } from './gather.js';

/**
 * Of what was gathered only what a change touches, with everything it refers to: plans that changed or whose facts did, with all of their facts, and documents that changed by themselves. Where a
 * configuration, a baseline or rules of the user's own changed, everything is touched. What cannot be read beside a touched plan stays, so that nothing looks better than it is.
 */
export function narrowed(gathered: Gathered, configuration: Configuration, changed: readonly string[]): Gathered {
  const files = new Set(changed);
  const settings = configuration.all();
  const folders = settings.flatMap(({ rules }) => rules);
  const general =
    configuration.parsed().some(({ file }) => files.has(fromHere(file))) ||
    changed.some(
      (file) =>
        /(?:^|\/)premortem(?:\.ya?ml|-baseline\.json)$/.test(file) ||
        folders.some((folder) => file.startsWith(`${folder}/`)) ||
        settings.flatMap(drillFiles).includes(file),
    );
  if (general) return gathered;
  const { parsed, inventory } = gathered;
  const gone = changed.filter((file) => !existsSync(file));
  const here = new Set(parsed.map(({ file }) => file).filter((file) => files.has(fromHere(file))));
  const homes = new Set<string>();
  const together = [
    ...read(parsed, inventory === undefined ? {} : { inventory }).pairs.map(({ plan, inventory: cluster }) => [
      plan.at.file,
      ...cluster.files,
    ]),
    ...inventoriesOf(gathered).map((cluster) => cluster.files),
  ];
  for (const own of together) {
    const lost = gone.some((file) => own.some((one) => isBelow(file, dirname(fromHere(one)))));
    if (!lost && !own.some((file) => files.has(fromHere(file)))) continue;
    for (const file of own) {
      here.add(file);
      homes.add(dirname(file));
    }
  }
  const kept = parsed.filter(
    ({ file, problems }) => here.has(file) || (problems.length > 0 && [...homes].some((home) => isBelow(file, home))),
  );
  const names = new Set(kept.map(({ file }) => file));
  return {
    ...gathered,
    parsed: kept,
    problems: gathered.problems.filter(
      ({ evidence: [{ place }] }) =>
        names.has(place.file) || files.has(fromHere(place.file)) || [...homes].some((home) => isBelow(place.file, home)),
    ),
    asked: new Set([...gathered.asked].filter((file) => names.has(file))),
  };
}

const isBelow = (file: string, folder: string): boolean =>
  folder === '.' || folder === '' ? !file.startsWith('../') && !isAbsolute(file) : file.startsWith(`${folder}/`);
