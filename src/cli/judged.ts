import { isAbsolute } from 'node:path';
import { type Checked, concluding, reading } from '../check.js';
import type { Rule } from '../judge/rule.js';
import { isNeverHidden } from '../judge/suppress.js';
import { touchedLines } from '../compare/touched.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Report } from '../model/report.js';
import { staleFacts } from '../read/check/stale.js';
import { inOwnFiles, withDrills } from './drills.js';
import type { Share } from '../compare/merge.js';
import type { Read } from '../read/read.js';
import { type FleetTask, judgedPairs } from './fleet.js';
import { clustersOf, ownOf, type Shard, shardOf } from './shard.js';
import { type Changed, changedSince, textIn } from './git.js';
import { isAtLeast, limitUnder, type Touched } from './failing.js';
import { lostFacts } from './lost.js';
import { narrowed } from './since.js';
import type { Baseline } from '../compare/baseline.js';
import { grownBaselines } from '../compare/grown.js';
import { matches, type Suppression } from '../model/suppression.js';
import type { Parsed } from '../read/fragment.js';
import { suppressionsOf } from '../read/suppressions.js';
import type { Sources } from '../report/reporter.js';
import type { Source } from '../source/source.js';
import type { Values } from './command.js';
import { baselines, baselinesBefore } from './config/baselines.js';
import { type Configuration, configuration, type Entry, fromHere } from './config/settings.js';
import { againstLocks, idleOverrides, slips, strangers } from './config/slips.js';
import { gather, type Gathered } from './gather.js';
import { noteProblems } from './output.js';
import { type Decisive, decisive } from './decisive.js';
import { elapsed } from './elapsed.js';
import type { Progress } from './progress.js';
import { chosen, namesOf, type Ruleset, ruleset } from './ruleset.js';
import { seedOf } from './seed.js';
import { settle } from './settle.js';
import { sourcesOf } from './sources.js';
import { today } from './times.js';

/** What documents say once they were read, simulated, judged and settled. */
export interface Judged {
  readonly report: Report;
  readonly sources: Sources;
  readonly configuration: Configuration;
  readonly parsed: readonly Parsed[];
  /** The rules that were applied or could have been. */
  readonly rules: readonly Rule[];
  readonly played: Checked['played'];
  readonly costs: Checked['costs'];
  /** What was accepted before. */
  readonly baselines: readonly Baseline[];
  /** Files in folders that hold nothing premortem knows. */
  readonly passedOver: readonly string[];
  /** Documents, and folders that hold some, that were not read because git ignores them. */
  readonly ignored: readonly string[];
  /** With `--shard`: which part of the whole this is. */
  readonly share?: Omit<Share, 'report'> & Decisive;
  /** With `--changed-since`: what of the unknown is the change's doing. */
  readonly touched?: Touched;
  /** Something could not be read or loaded: exit status 2, whatever was found. */
  readonly broken: boolean;
}

/** How documents are judged where a command wants it otherwise than `lint`. */
export interface Ways {
  /** Whether what a baseline accepts is apart; true unless given. */
  readonly baseline?: boolean;
  /** The change that is judged: a baseline that accepts more by it is its fault. */
  readonly since?: Changed;
  /** The folder above which no configuration is looked for. */
  readonly top?: string;
}

/** Reads what the paths mean, simulates, judges and settles it. `before` hears which files were read before anything is simulated. */
export async function judged(
  paths: readonly string[],
  values: Values,
  waiting: Progress,
  before: (parsed: readonly Parsed[], configuration: Configuration) => void = () => undefined,
  ways: Ways = {},
): Promise<Judged> {
  const seed = seedOf(values);
  const config = configuration(values.config, ways.top);
  const since = values['changed-since'] === undefined ? undefined : changedSince(values['changed-since']);
  const all = gather(paths, values.inventory, config, waiting);
  const gathered = withDrills(since ? narrowed(all, config, since) : all, config, paths);
  const { parsed, problems, passedOver, inventory } = gathered;
  const known = await ruleset(parsed.flatMap(({ file }) => config.of(fromHere(file)).rules));
  const applied = chosen(known, values.only);
  before(parsed, config);
  waiting.stage('simulating');
  const options = {
    ...seed,
    today: values.today ?? today(),
    ...(inventory !== undefined && { inventory }),
    ...(values.stats && { clock: elapsed }),
  };
  const whole = reading(parsed, options);
  const shard = shardOf(values);
  const clusters = shard && clustersOf(whole, shard);
  const mine = clusters ? ownOf(whole, clusters.own, clusters.all) : whole;
  const task: FleetTask = {
    folders: [...new Set(known.homes.values())],
    ...(values.only && { only: values.only }),
    options: { ...seed, today: options.today },
  };
  const checked = concluding(mine, await judgedPairs(mine.pairs, applied, task, options, waiting), applied);
  const { report, sources, wrong, accepted, texts } = settled(
    checked,
    gathered,
    config,
    known,
    paths,
    values,
    { ...ways, ...(since && { since }) },
    clusters,
  );
  const touched = async (): Promise<Touched> => {
    const isNew = newLines(since!, [...parsed, ...config.parsed()], sources);
    const counts = (finding: Finding) =>
      values['fail-on-unknown'] === true ||
      isAtLeast(finding.severity, values['fail-on'] ?? limitUnder(config.of(fromHere(finding.evidence[0].place.file)), finding.rule));
    const open = report.findings.filter((one) => one.missing && counts(one) && !isNew(one.evidence[0].place));
    const lost = open.length === 0 ? () => false : await lostFacts(open, mine.pairs, parsed, since!, applied, task, options, waiting);
    return { finding: (finding) => isNew(finding.evidence[0].place) || lost(finding), place: isNew };
  };
  return {
    report,
    ...(shard &&
      clusters && {
        share: {
          ...shareOf(shard, clusters, whole, mine),
          ...decisive(paths, values, { day: options.today, base: since?.base }, [
            ...texts,
            ...known.rules.flatMap(({ source }) => source ?? []),
          ]),
        },
      }),
    sources,
    configuration: config,
    parsed,
    rules: known.rules,
    played: checked.played,
    costs: checked.costs,
    baselines: accepted,
    passedOver,
    ignored: gathered.ignored ?? [],
    ...(since && { touched: await touched() }),
    broken: noteProblems(known.problems) !== 0 || report.invalid || problems.length > 0 || wrong,
  };
}

/** What was checked as the configuration and the comments in the documents want it; `wrong`: something in a configuration cannot be carried out. */
export function settled(
  checked: Checked,
  { parsed, problems, asked, notes }: Gathered,
  config: Configuration,
  known: Ruleset,
  paths: readonly string[],
  values: Values,
  { baseline = true, since }: Ways = {},
  clusters?: ReturnType<typeof clustersOf>,
): {
  readonly report: Report;
  readonly sources: Sources;
  readonly wrong: boolean;
  readonly accepted: readonly Baseline[];
  readonly texts: readonly Source[];
} {
  const read = parsed.map(suppressionsOf);
  const comments = read.flatMap(({ suppressions }) => suppressions);
  const names = namesOf(known);
  const accepted = baseline && !values['no-ignores'] ? baselines(config.all()) : undefined;
  const wrong = [...config.problems(), ...slips(config.all(), names), ...(accepted?.problems ?? [])];
  const day = values.today ?? today();
  const stale = parsed.flatMap((one) => staleFacts(one, day, config.of(fromHere(one.file)).staleFactsAfter));
  const isWhole = ({ place }: Entry) => looked({ by: 'config', rules: [], place }, paths, asked, values);
  const amiss = [
    ...(notes ?? []),
    ...idleOverrides(config.idle(parsed.map(({ file }) => fromHere(file))).filter(isWhole)),
    ...stale,
    ...read.flatMap(({ findings }) => findings),
    ...strangers(comments, names),
    ...againstLocks(config.all()),
    ...(accepted && since ? grownBaselines(baselinesBefore(since, accepted), [...accepted.by.values()]) : []),
  ];
  const configs = [...config.parsed(), ...(accepted?.parsed ?? [])];
  const sources = sourcesOf(parsed, checked.sources, configs);
  // Another shard tells of its own clusters.
  const isOurs = ({ cluster }: Finding) =>
    cluster === undefined || !clusters || clusters.own.has(cluster) || !clusters.all.includes(cluster);
  const own = {
    ...checked,
    report: { ...checked.report, findings: checked.report.findings.map((finding) => inOwnFiles(finding, config)) },
  };
  const report = settle(own, [...problems, ...wrong, ...amiss].filter(isOurs), {
    configuration: config,
    comments: comments.filter(({ rules }) => rules.some((rule) => names.some((name) => matches(rule, name)))),
    ignores: !(values['no-ignores'] ?? false),
    today: day,
    ...(accepted && { baselines: accepted }),
    locate: sources.locate,
    home: (rule) => known.homes.get(rule),
    // Of a rule that does not exist it is said that there is none.
    looked: (one) => one.rules.some((rule) => names.some((name) => matches(rule, name))) && looked(one, paths, asked, values),
  });
  return {
    report,
    sources,
    wrong: wrong.length > 0,
    accepted: [...(accepted?.by.values() ?? [])],
    texts: [...parsed, ...configs].map(({ source }) => source),
  };
}

/** Whether everything that a suppression may mean took part: a comment in a file that was asked for, an entry where its whole folder was, and every rule. */
export function looked(
  one: Suppression,
  paths: readonly string[],
  asked: ReadonlySet<string>,
  { only, inventory, config, 'changed-since': since }: Values,
): boolean {
  if (only !== undefined || inventory !== undefined || (since !== undefined && one.by !== 'comment') || one.rules.some(isNeverHidden))
    return false;
  if (one.by === 'comment') return asked.has(one.place.file);
  const folder = one.place.file.includes('/') ? one.place.file.slice(0, one.place.file.lastIndexOf('/')) : '';
  const given = paths.length === 0 ? ['.'] : paths;
  const isBelow = (path: string) =>
    path === '.'
      ? config !== undefined || (folder !== '..' && !folder.startsWith('../') && !isAbsolute(folder))
      : folder === path || folder.startsWith(`${path}/`);
  return given.some((path) => isBelow(fromHere(path)));
}

function shareOf(shard: Shard, { all, own }: ReturnType<typeof clustersOf>, whole: Read, mine: Read): Omit<Share, 'report'> {
  return {
    shard,
    pairs: whole.pairs.map(({ plan, inventory }) => [plan.name, inventory.name] as const),
    clusters: all,
    own: [...own],
    timelines: mine.pairs.map((pair) => whole.pairs.indexOf(pair)),
    believed: mine.inventories.map((one) => whole.inventories.indexOf(one)),
  };
}

/** Whether the line of a place is new in its file since a commit, whatever the file was called there. */
function newLines({ base, was }: Changed, parsed: readonly Parsed[], sources: Sources): (place: Place) => boolean {
  const lines = new Map<string, ReadonlySet<number>>();
  return (place) => {
    const text = parsed.find(({ file }) => file === place.file)?.source.text;
    if (text === undefined) return true;
    const known = lines.get(place.file) ?? touchedLines(textIn(base, was.get(fromHere(place.file)) ?? place.file), text);
    lines.set(place.file, known);
    return known.has(sources.locate(place).line);
  };
}
