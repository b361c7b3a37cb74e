import type { Share } from '../compare/merge.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import { mismatches } from '../read/explain/mismatch.js';
import { parseInput, type Read } from '../read/read.js';
import { opaquePlaces } from '../report/doubt.js';
import { fnv1a } from '../report/fingerprint.js';
import { printJson } from '../report/json.js';
import { pretty } from '../report/pretty.js';
import type { About, Replacement, Sources } from '../report/reporter.js';
import { reporters } from '../report/reporters.js';
import type { Location } from '../source/source.js';
import { quoted } from './arguments.js';
import { CommandError, type Values } from './command.js';
import type { Decisive } from './decisive.js';
import { type FailOn, fromHere } from './config/settings.js';
import { limitUnder, type Touched } from './failing.js';
import type { Judged } from './judged.js';
import { VERSION } from './version.js';

/** The share of a run: `index` of `of`, from 1. */
export type Shard = Share['shard'];

/** A share as it is written to a file for `premortem merge`: with where its places are and what stands in their lines, so that any format can be printed without the files. */
export interface Partial extends Share, Decisive {
  readonly premortem: 'partial';
  /** The premortem that wrote it: another one may say the same otherwise, so that their reports make no whole. */
  readonly version: string;
  /** Of everything else in it: what was cut short or changed on the way is refused, and what is not is as it was written. */
  readonly digest: string;
  readonly places: Readonly<Record<string, readonly [line: number, column: number, endLine: number, endColumn: number]>>;
  readonly lines: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By plan, cluster and change: what is written where. */
  readonly repairs: Readonly<Record<string, readonly Replacement[]>>;
  /** The limit of each file that a finding stands in, as its configuration has it. */
  readonly limits: Readonly<Record<string, FailOn>>;
  /** With `--changed-since`: what of the unknown is the change's doing, missing facts and commands of which nobody knows what they do. */
  readonly touched?: readonly string[];
  readonly broken: boolean;
}

/** What `--shard I/N` asks for. Throws a CommandError where it is none. */
export function shardOf({ shard }: Values): Shard | undefined {
  if (shard === undefined) return undefined;
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  if (index === undefined || Number(index) < 1 || Number(index) > Number(of))
    throw new CommandError(`--shard takes I/N, such as 1/4, not ${quoted(shard)}`, 'I counts from 1');
  return { index: Number(index), of: Number(of) };
}

/** The clusters of a run in a fixed order, and those of a shard: dealt out by the hash of their names, neighbours apart. */
export function clustersOf(
  { inventories }: Read,
  { index, of }: Shard,
): { readonly all: readonly string[]; readonly own: ReadonlySet<string> } {
  const all = [...new Set(inventories.map(({ name }) => name))];
  const order = (name: string) => `${fnv1a(name)}${name}`;
  const dealt = all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return { all, own: new Set(dealt.filter((_, i) => i % of === index - 1)) };
}

/** What was read, as far as a shard judges it. */
export function ownOf(read: Read, own: ReadonlySet<string>, all: readonly string[]): Read {
  return {
    ...read,
    pairs: read.pairs.filter(({ inventory }) => own.has(inventory.name)),
    inventories: read.inventories.filter(({ name }) => own.has(name)),
    findings: read.findings.filter(({ cluster }) => cluster === undefined || own.has(cluster) || !all.includes(cluster)),
  };
}

const keyOf = ({ file, pointer, key }: Place): string => JSON.stringify([file, pointer, ...(key ? [true] : [])]);

/** What the limit of a locked rule stands under, where it is not the file's. */
const lockedKey = (file: string, rule: string): string => JSON.stringify([file, rule]);

/** From which severity on a finding counts, as its share says. */
export function limitIn(partials: readonly Partial[], { rule, evidence: [{ place }] }: Finding): FailOn {
  const said = (key: string) => partials.find(({ limits }) => Object.hasOwn(limits, key))?.limits[key];
  return said(lockedKey(place.file, rule)) ?? said(place.file) ?? 'error';
}

const factKey = ({ plan, cluster, message, evidence: [{ place }] }: Finding): string =>
  JSON.stringify([keyOf(place), plan ?? null, cluster ?? null, message]);

/** What a change did itself, by what the shares say of it; undefined where they judged everything. */
export function touchedIn(partials: readonly Partial[]): Touched | undefined {
  if (partials.every(({ touched }) => touched === undefined)) return undefined;
  const all = new Set(partials.flatMap(({ touched = [] }) => touched));
  return { finding: (finding) => all.has(factKey(finding)), place: (place) => all.has(keyOf(place)) };
}

/** A share as text. Every format is printed once to learn which places and lines it asks for. */
export async function partialText(result: Judged, about: About): Promise<string> {
  const places = new Map<string, Location>();
  const lines = new Map<string, Map<number, string>>();
  const { sources, report, share, touched } = result;
  const repairs = new Map<string, readonly Replacement[]>();
  const listening: Sources = {
    locate(place) {
      const at = sources.locate(place);
      places.set(keyOf(place), at);
      return at;
    },
    line(file, n) {
      const text = sources.line(file, n);
      if (text !== undefined) lines.set(file, (lines.get(file) ?? new Map<number, string>()).set(n, text));
      return text;
    },
    ...(sources.repairs && {
      repairs(...change) {
        const edits = sources.repairs!(...change);
        repairs.set(JSON.stringify(change), edits);
        return edits;
      },
    }),
  };
  const look = { colour: false, unicode: false, columns: 100 };
  pretty(report, listening, look);
  for (const load of Object.values(reporters)) (await load())(report, listening, look, about);
  const files = new Set(report.findings.map(({ evidence }) => evidence[0].place.file));
  const partial: Omit<Partial, 'digest'> = {
    premortem: 'partial',
    version: VERSION,
    ...share!,
    report,
    places: Object.fromEntries(
      [...places]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { line, column, endLine, endColumn }]) => [key, [line, column, endLine, endColumn] as const]),
    ),
    lines: Object.fromEntries([...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, texts]) => [file, Object.fromEntries(texts)])),
    repairs: Object.fromEntries([...repairs].filter(([, edits]) => edits.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))),
    limits: Object.fromEntries([
      ...[...files].sort().map((file) => [file, result.configuration.of(fromHere(file)).failOn] as const),
      ...report.findings.flatMap(({ rule, evidence: [{ place }] }) => {
        const settings = result.configuration.of(fromHere(place.file));
        const limit = limitUnder(settings, rule);
        return limit === settings.failOn ? [] : [[lockedKey(place.file, rule), limit] as const];
      }),
    ]),
    ...(touched && {
      touched: [
        ...new Set([
          ...report.findings.filter((one) => one.rule === 'input/unknown' && touched.finding(one)).map(factKey),
          ...opaquePlaces(report.timelines).filter(touched.place).map(keyOf),
        ]),
      ],
    }),
    broken: result.broken,
  };
  return printJson({ ...partial, digest: digestOf(partial) } satisfies Partial);
}

const digestOf = (partial: Omit<Partial, 'digest'>): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(JSON.stringify(partial)).digest('hex');

/** The share that a file of this text holds. Throws a CommandError, which names the file, where it holds none, one that was changed since it was written, or one of another premortem. */
export function partialOf(file: string, content: string): Partial {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const why = content.includes('"premortem": "partial"') ? `: it is cut short or was changed (${(error as Error).message})` : '';
    throw new CommandError(`${quoted(file)} is no report of a shard${why}`, WRITES);
  }
  const one = value as Partial | null;
  if (typeof one !== 'object' || one === null || one.premortem !== 'partial')
    throw new CommandError(`${quoted(file)} is no report of a shard`, WRITES);
  if (one.version !== VERSION)
    throw new CommandError(
      `${quoted(file)} was written by premortem ${quoted(String(one.version))}, and this is ${VERSION}`,
      'run the shards and merge with the same one',
    );
  const [wrong] = mismatches('PartialDocument', value, 0, parseInput({ file, text: content }));
  if (wrong) throw new CommandError(`${quoted(file)} is no report of a shard: ${wrong.message}`, WRITES);
  const { digest, ...rest } = one;
  if (digest !== digestOf(rest))
    throw new CommandError(`${quoted(file)} is not as the shard wrote it: its checksum is another one`, 'run that shard again');
  return one;
}

const WRITES = 'premortem lint --shard 1/4 -o shard-1.json writes one';

/** The places and lines of several shares. */
export function partialSources(partials: readonly Partial[]): Sources {
  return {
    locate(place) {
      const key = keyOf(place);
      const found = partials.find(({ places }) => Object.hasOwn(places, key))?.places[key] ?? [1, 1, 1, 1];
      const [line, column, endLine, endColumn] = found;
      return { file: place.file, line, column, endLine, endColumn };
    },
    repairs(...change) {
      const key = JSON.stringify(change);
      return partials.find(({ repairs }) => Object.hasOwn(repairs, key))?.repairs[key] ?? [];
    },
    line: (file, n) => {
      for (const { lines } of partials) {
        const text = Object.hasOwn(lines, file) ? lines[file]![String(n)] : undefined;
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}
