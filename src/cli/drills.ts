import { dirname, isAbsolute, join } from 'node:path';
import type { Finding } from '../model/finding.js';
import type { Inventory } from '../model/inventory.js';
import { firstOf } from '../model/list.js';
import type { Place } from '../model/place.js';
import type { Parsed } from '../read/fragment.js';
import { DRILLS, drillText } from '../read/native/drills.js';
import { isNative } from '../read/native/kind.js';
import { holdsFacts, parseInput, read } from '../read/read.js';
import { didYouMean } from '../source/nearest.js';
import { quoted } from './arguments.js';
import { type Configuration, fromHere, type Settings } from './config/settings.js';
import { identity, text, tidy } from './files.js';
import { isForeign, whereWrong } from './foreign.js';
import type { Gathered } from './gather.js';
import { fileProblem } from './problem.js';

/** What a built-in drill's document is called: no file has such a name. */
const BUILT_IN = 'drill:';

/** Whether somebody wrote a document: a drill that is built in stands in no file. */
export const isWritten = (file: string): boolean => !file.startsWith(BUILT_IN);

/** The drills that configurations name, each against every inventory below the configuration that was asked for, and no others; what cannot be run is said at its entry. */
export function withDrills(given: Gathered, configuration: Configuration, paths: readonly string[]): Gathered {
  const gathered = withoutOthers(given, configuration, paths);
  if (!configuration.all().some(({ drills }) => drills.length > 0)) return gathered;
  const drilled: Parsed[] = [];
  const problems = new Map<string, Finding>();
  const own = new Set<string>();
  const written = new Set(gathered.parsed.filter(isInventory).map(({ file }) => file));
  const strange: Inventory[] = [];
  let first: Place | undefined;
  for (const inventory of inventoriesOf(gathered)) {
    const settings = configuration.of(fromHere(inventory.at.file));
    // A repository is full of objects that are meant to be: they are no cluster that anything could be done to.
    if (!runs(inventory) && !inventory.files.some((file) => written.has(file))) {
      first ??= settings.drills[0]?.place;
      strange.push(inventory);
      continue;
    }
    for (const entry of settings.drills) {
      const made = isFile(entry.value) ? ownDrill(entry, inventory, own) : builtIn(entry, inventory);
      if ('rule' in made) problems.set(JSON.stringify([made.message, made.evidence[0].place]), made);
      else drilled.push(made);
    }
  }
  const note = first && noCluster(strange, first);
  // A drill that a configuration names is run against every inventory, not once more against what lies beside it.
  const parsed = gathered.parsed.filter(({ file }) => !own.has(identity(file)));
  return {
    ...gathered,
    parsed: [...parsed, ...unique(drilled)],
    problems: [...gathered.problems, ...[...problems.values()].filter(isProblem)],
    notes: [...(gathered.notes ?? []), ...[...problems.values()].filter((one) => !isProblem(one)), ...(note ? [note] : [])],
  };
}

/** A drill that no configuration names is not run, unless somebody names its file or an inventory for it: it stands in the repository and waits. */
function withoutOthers(gathered: Gathered, configuration: Configuration, paths: readonly string[]): Gathered {
  if (gathered.inventory !== undefined) return gathered;
  const meant = new Set([...configuration.all().flatMap(drillFiles), ...paths].map(identity));
  const notes: Finding[] = [];
  const parsed = gathered.parsed.map((one): Parsed => {
    const index = one.documents.findIndex((document) => isNative(document, 'Drill'));
    if (index < 0 || one.factsOnly || meant.has(identity(one.file)) || one.documents.some((document) => isNative(document, 'ChangePlan')))
      return one;
    const place = { file: one.file, pointer: `/${index}/kind` };
    const message = 'this drill is not run: no configuration names it under drills';
    notes.push({ ...fileProblem(one.file, message, place), rule: 'input/drill', severity: 'info' });
    return { ...one, factsOnly: true };
  });
  return { ...gathered, parsed, notes: [...(gathered.notes ?? []), ...notes] };
}

const isInventory = ({ documents }: Parsed): boolean =>
  documents.some((document) => (document as { kind?: unknown } | null)?.kind === 'ClusterInventory');

/** Whether facts are of something that runs: manifests in a repository have no nodes, and their pods are nowhere. */
const runs = ({ nodes, loadBalancers, dns, workloads, services }: Inventory): boolean =>
  nodes.length > 0 ||
  loadBalancers.length > 0 ||
  dns?.pods !== undefined ||
  workloads.some(({ pods }) => pods !== undefined && pods.length > 0) ||
  services.some(({ endpoints }) => endpoints !== undefined && endpoints.length > 0);

/** So many are named. */
const NAMED = 3;

function noCluster(inventories: readonly Inventory[], place: Place): Finding {
  const names = firstOf(
    inventories.map(({ name }) => name),
    NAMED,
  );
  const message = `no drill is run on ${names}: objects of Kubernetes, but no node, pod or balancer of a running cluster`;
  return { ...fileProblem(place.file, message, place), rule: 'input/drill', severity: 'info' };
}

const isProblem = ({ severity }: Finding): boolean => severity === 'error';
const isFile = (name: string): boolean => /[/\\]|\.ya?ml$|\.json$/.test(name);

/** Inventories of two clusters from the same files share their drills: what reads them finds both. */
function unique(drills: readonly Parsed[]): Parsed[] {
  return [...new Map(drills.map((one) => [JSON.stringify([one.source.text, one.inventory]), one])).values()];
}

/** One inventory for each cluster of each topmost folder that holds facts itself. */
export function inventoriesOf({ parsed, asked }: Pick<Gathered, 'parsed' | 'asked'>): readonly Inventory[] {
  const facts = parsed.filter((one) => asked.has(one.file) && holdsFacts(one));
  const folders = new Set(facts.map(({ file }) => dirname(file)));
  const top = (folder: string): string => {
    let home = folder;
    for (let above = dirname(folder); above !== '.' && above !== dirname(above); above = dirname(above))
      if (folders.has(above)) home = above;
    return home;
  };
  const by = new Map<string, Parsed[]>();
  for (const one of facts) {
    const home = top(dirname(one.file));
    by.set(home, [...(by.get(home) ?? []), one]);
  }
  return [...by.values()].flatMap((group) => read(group.map((one) => ({ ...one, factsOnly: true as const }))).inventories);
}

function builtIn({ value, place }: Settings['drills'][number], inventory: Inventory): Parsed | Finding {
  if (!Object.hasOwn(DRILLS, value)) {
    const message = `there is no drill ${quoted(value)}${didYouMean(value, Object.keys(DRILLS)) || `: there are ${Object.keys(DRILLS).join(', ')}, and files of your own`}`;
    return fileProblem(place.file, message, place);
  }
  const content = drillText(value, inventory);
  if (content === undefined)
    return {
      ...fileProblem(place.file, `${value} is not run on ${inventory.name}: ${DRILLS[value]!.lacks}`, place),
      rule: 'input/drill',
      severity: 'info',
    };
  return { ...parseInput({ file: `${BUILT_IN}${value}@${inventory.name}`, text: content }), inventory: [...inventory.files] };
}

/** The files of drills that settings name. */
export const drillFiles = ({ drills }: Settings): string[] => drills.filter(({ value }) => isFile(value)).map(fileOf);

const fileOf = ({ value, folder }: Settings['drills'][number]): string => tidy(isAbsolute(value) ? value : join(folder, value));

function ownDrill(entry: Settings['drills'][number], inventory: Inventory, own: Set<string>): Parsed | Finding {
  const { place } = entry;
  const file = fileOf(entry);
  const content = text(file);
  if (typeof content !== 'string') return fileProblem(place.file, `cannot read the drill ${file}: ${content.why}`, place);
  own.add(identity(file));
  const parsed = parseInput({ file, text: content });
  if (isForeign(parsed)) return fileProblem(place.file, `${file} is no drill${whereWrong(parsed, parsed.problems)}`, place);
  return { ...parsed, inventory: [...inventory.files] };
}

/** Findings of built-in drills stand in the user's files: at the first fact they rest on, else where the drill is named. */
export function inOwnFiles(finding: Finding, configuration: Configuration): Finding {
  const [primary] = finding.evidence;
  if (!primary.place.file.startsWith(BUILT_IN)) return finding;
  const real = finding.evidence.find(({ place }) => !place.file.startsWith(BUILT_IN));
  const name = primary.place.file.slice(BUILT_IN.length).split('@')[0]!;
  const named = configuration
    .all()
    .flatMap(({ drills }) => drills)
    .find(({ value }) => value === name)?.place;
  const first = real ?? (named && { place: named satisfies Place, label: 'this drill' });
  return first ? { ...finding, evidence: [first, ...finding.evidence.filter((one) => one !== real)] } : finding;
}
