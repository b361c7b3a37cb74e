import { isAbsolute, join, relative, resolve } from 'node:path';
import type { ConfigDocument, IgnoreDocument } from '../../model/documents.js';
import type { Finding, Severity } from '../../model/finding.js';
import { type Place, token } from '../../model/place.js';
import type { Suppression } from '../../model/suppression.js';
import type { Parsed } from '../../read/fragment.js';
import { matchesPath } from '../../source/paths.js';
import { STDIN, tidy } from '../files.js';
import { folderOf, type Layer, Layers, upward } from './layers.js';

export type FailOn = NonNullable<ConfigDocument['failOn']>;

/** One word of a configuration, and where it stands. */
export interface Entry<T = string> {
  readonly value: T;
  readonly place: Place;
}

/** A severity that a configuration gives to a rule. */
export interface Graded {
  readonly rule: string;
  readonly severity: Severity;
}

/** A rule that nothing may suppress; `builtOn` are the files that may grade it all the same: the one that locks, and what it extends; `failOn` is what they say it fails from. */
export interface Lock {
  readonly rule: string;
  readonly builtOn: ReadonlySet<string>;
  readonly failOn: FailOn;
}

/** What holds for one document, with folders and files as paths from here. What stands later was said nearer to the document, and wins. */
export interface Settings {
  readonly rules: readonly string[];
  readonly disable: readonly Entry[];
  readonly severity: readonly Entry<Graded>[];
  readonly ignores: readonly Suppression[];
  readonly locked: readonly Entry<Lock>[];
  readonly drills: readonly (Entry & { readonly folder: string })[];
  readonly failOn: FailOn;
  /** Inventories of plans that name none; absent: what lies beside them. */
  readonly inventory?: readonly Entry[];
  /** The file of accepted findings: the one that is named, else the one that may lie beside the nearest configuration. */
  readonly baseline: Entry | undefined;
  readonly staleFactsAfter: number;
  /** The nearest configuration, where there is one. */
  readonly file?: string;
}

/** The settings of every document of a run. */
export interface Configuration {
  /** The settings of a document, by its path. */
  readonly of: (file: string) => Settings;
  /** Every settings that was asked for so far, each once. */
  readonly all: () => readonly Settings[];
  /** The patterns of every `overrides` that mean none of these documents. */
  readonly idle: (files: readonly string[]) => readonly Entry[];
  /** What is wrong with configurations that were read so far. */
  readonly problems: () => readonly Finding[];
  /** The configurations taken apart: what is wrong with them is shown at their lines. */
  readonly parsed: () => readonly Parsed[];
}

/** How long an observed fact is taken to hold where nobody says otherwise, in days: a quarter, our estimate of how often clusters are upgraded (Kubernetes releases three times a year). */
const STALE_FACTS_AFTER = 90;

/**
 * The configuration: for each document the one that is named, else the first `premortem.yaml` found upward from it. What is `locked` in a
 * configuration further up holds below, whether the nearer one extends it or not. Nothing above `top` is looked at. Throws a CommandError where a file cannot be read.
 */
export function configuration(named: string | undefined, top?: string): Configuration {
  const layers = new Layers();
  const byFolder = new Map<string, { readonly layers: readonly Layer[]; readonly above: readonly Layer[] }>();
  const byFile = new Map<string, Settings>();
  const bySame = new Map<string, Settings>();

  const layersOf = (folder: string) => {
    let known = byFolder.get(folder);
    if (!known) {
      const [nearest, ...rest] = named === undefined ? upward(folder, top) : [named];
      known = { layers: nearest === undefined ? [] : layers.of(nearest), above: rest.flatMap((file) => layers.of(file)) };
      byFolder.set(folder, known);
    }
    return known;
  };
  return {
    of(file) {
      const known = byFile.get(file);
      if (known) return known;
      const { layers: own, above } = layersOf(file === STDIN ? '.' : folderOf(file));
      const settings = merge(own, above, file);
      // Documents that share everything share one object, so that what asks for all of them asks once.
      const key = JSON.stringify(settings, (_, value: unknown) => (value instanceof Set ? [...value] : value));
      const same = bySame.get(key) ?? settings;
      bySame.set(key, same);
      byFile.set(file, same);
      return same;
    },
    all: () => [...bySame.values()],
    idle: (files) =>
      layers.all().flatMap((layer) =>
        (layer.config.overrides ?? []).flatMap(({ paths }, i) =>
          [paths].flat().flatMap((value, j): Entry[] => {
            const pointer = `/0/overrides/${i}/paths${Array.isArray(paths) ? `/${j}` : ''}`;
            return files.some((file) => isFor(value, layer, file)) ? [] : [{ value, place: { file: layer.file, pointer } }];
          }),
        ),
      ),
    problems: () => layers.problems,
    parsed: () => layers.parsed,
  };
}

/** The settings where no single document is meant: those of the working directory, or of the file that is named. */
export const settings = (named: string | undefined): Settings => configuration(named).of('.');

function merge(layers: readonly Layer[], above: readonly Layer[], file: string): Settings {
  const parts = layers.flatMap((layer) => partsOf(layer, file));
  const last = <K extends keyof ConfigDocument>(key: K): { value: NonNullable<ConfigDocument[K]>; layer: Layer } | undefined => {
    const part = parts.findLast(({ document }) => document[key] !== undefined);
    return part && { value: part.document[key]!, layer: part.layer };
  };
  const entries = <K extends 'disable' | 'drills'>(key: K) =>
    parts.flatMap(({ document, layer, pointer }) =>
      ((document[key] ?? []) as readonly string[]).map((value, i) => ({
        value,
        place: { file: layer.file, pointer: `${pointer}/${key}/${i}` },
        folder: layer.folder,
      })),
    );
  const inventory = last('inventory');
  const baseline = last('baseline');
  const nearest = layers.at(-1);
  return {
    rules: parts.flatMap(({ document, layer }) => [document.rules ?? []].flat().map((folder) => within(layer.folder, folder))),
    disable: entries('disable').map(({ value, place }) => ({ value, place })),
    severity: parts.flatMap(({ document, layer, pointer }) =>
      Object.entries(document.severity ?? {}).map(([rule, severity]) => ({
        value: { rule, severity },
        place: { file: layer.file, pointer: `${pointer}/severity/${token(rule)}`, key: true as const },
      })),
    ),
    ignores: parts.flatMap(({ document, layer, pointer }) =>
      (document.ignores ?? []).map((ignore, i) => suppression(ignore, layer, `${pointer}/ignores/${i}`)),
    ),
    locked: [...layers, ...above].flatMap(({ config, file: at, builtOn }) => {
      const own = [...layers, ...above].filter((layer) => builtOn.has(layer.file)).flatMap((layer) => partsOf(layer, file));
      const from = own.findLast(({ document }) => document.failOn !== undefined)?.document.failOn ?? 'error';
      return (config.locked ?? []).map((rule, i) => ({
        value: { rule, builtOn, failOn: from },
        place: { file: at, pointer: `/0/locked/${i}` },
      }));
    }),
    drills: entries('drills'),
    failOn: last('failOn')?.value ?? 'error',
    ...(inventory && {
      inventory: [inventory.value].flat().map((value, i) => ({
        value: within(inventory.layer.folder, value),
        place: { file: inventory.layer.file, pointer: `/0/inventory${Array.isArray(inventory.value) ? `/${i}` : ''}` },
      })),
    }),
    baseline: baseline && {
      value: within(baseline.layer.folder, baseline.value),
      place: { file: baseline.layer.file, pointer: '/0/baseline' },
    },
    staleFactsAfter: last('staleFactsAfter')?.value ?? STALE_FACTS_AFTER,
    ...(nearest && { file: nearest.file }),
  };
}

interface Part {
  readonly document: ConfigDocument;
  readonly layer: Layer;
  readonly pointer: string;
}

/** A configuration and those of its `overrides` that hold for a file, in that order. */
function partsOf(layer: Layer, file: string): Part[] {
  const overrides = (layer.config.overrides ?? []).flatMap((document, i): Part[] =>
    [document.paths].flat().some((pattern) => isFor(pattern, layer, file))
      ? [{ document: document as ConfigDocument, layer, pointer: `/0/overrides/${i}` }]
      : [],
  );
  return [{ document: layer.config, layer, pointer: '/0' }, ...overrides];
}

/** Whether a pattern of `overrides` means a document. */
const isFor = (pattern: string, { folder }: Layer, file: string): boolean =>
  matchesPath(file === STDIN ? file : tidy(relative(folder, file)), tidy(pattern).replace(/\/$/, ''));

const suppressions = new WeakMap<IgnoreDocument, Suppression>();

/** An entry of `ignores`; the same object for every document that it may hold for, so that one use of it is a use. */
function suppression(ignore: IgnoreDocument, { file, folder }: Layer, pointer: string): Suppression {
  const known = suppressions.get(ignore);
  if (known) return known;
  const { rule, paths, ...rest } = ignore;
  const made: Suppression = {
    by: 'config',
    rules: [rule],
    ...rest,
    place: { file, pointer: `${pointer}/rule` },
    ...(paths !== undefined && { paths: [paths].flat().map((path) => within(folder, path).replace(/\/$/, '')) }),
  };
  suppressions.set(ignore, made);
  return made;
}

const within = (folder: string, path: string): string => tidy(isAbsolute(path) ? path : join(folder, path));

/** A path as paths of settings are: from here, whichever way it was written. */
export const fromHere = (file: string): string => (file === STDIN ? file : tidy(relative('.', resolve(file))));
