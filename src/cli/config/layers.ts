import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { ConfigDocument } from '../../model/documents.js';
import type { Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { readConfig } from '../../read/config.js';
import type { Parsed } from '../../read/fragment.js';
import { parseInput } from '../../read/read.js';
import { CommandError } from '../command.js';
import { identity, text, tidy } from '../files.js';
import { isLink, whereWrong } from '../foreign.js';
import { fileProblem } from '../problem.js';

/** One configuration file, and the folder that its paths are relative to. */
export interface Layer {
  readonly file: string;
  readonly folder: string;
  readonly config: ConfigDocument;
  /** The files that it builds on, itself included: what its `locked` leaves to them and itself to say. */
  readonly builtOn: ReadonlySet<string>;
}

/** Reads configurations, each once. */
export class Layers {
  readonly #known = new Map<string, { readonly layers: readonly Layer[] }>();
  readonly problems: Finding[] = [];
  readonly parsed: Parsed[] = [];

  /** Every configuration that was read. */
  all(): readonly Layer[] {
    return [...new Map([...this.#known.values()].flatMap(({ layers }) => layers).map((layer) => [layer.file, layer])).values()];
  }

  /** A configuration and everything it extends, what it builds on before itself. Throws a CommandError where a file that was named by the user or found cannot be read. */
  of(file: string): readonly Layer[] {
    const known = this.#known.get(file);
    if (known) return known.layers;
    const content = text(file);
    if (typeof content !== 'string') throw new CommandError(`cannot read the configuration ${file}: ${content.why}`);
    return this.#read(file, content, []);
  }

  #read(file: string, content: string, above: readonly string[]): readonly Layer[] {
    const id = identity(file);
    const parsed = parseInput({ file, text: content });
    this.parsed.push(parsed);
    const { config, findings } = readConfig(parsed);
    if (findings.length > 0 && isLink(file)) {
      this.parsed.pop();
      this.problems.push(fileProblem(file, `${file} is a link to what is no configuration that fits${whereWrong(parsed, findings)}`));
    } else this.problems.push(...findings);
    const layers = [config.extends ?? []].flat().flatMap((named, index) => {
      const pointer = Array.isArray(config.extends) ? `/0/extends/${index}` : '/0/extends';
      return this.#extend(named, { file, pointer }, [...above, id]);
    });
    const unique = layers.filter((layer, i) => layers.findIndex((other) => other.file === layer.file) === i);
    const own: Layer = { file, folder: dirname(file), config, builtOn: new Set([file, ...unique.map((layer) => layer.file)]) };
    const result = [...unique, own];
    this.#known.set(file, { layers: result });
    return result;
  }

  /** What an entry of `extends` means; what is wrong with it is a finding there. */
  #extend(named: string, place: Place, above: readonly string[]): readonly Layer[] {
    const fail = (message: string): readonly Layer[] => {
      this.problems.push(fileProblem(place.file, message, place));
      return [];
    };
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(named))
      return fail(`extends takes files, and opens no connection to ${named}: keep a copy in the repository`);
    const file = tidy(resolveBeside(place.file, named));
    if (above.includes(identity(file))) return fail(`${named} extends itself through ${place.file}`);
    const known = this.#known.get(file);
    if (known) return known.layers;
    const content = text(file);
    if (typeof content !== 'string') return fail(`cannot read ${file}, which this extends: ${content.why}`);
    const parsed = parseInput({ file, text: content });
    const { findings } = readConfig(parsed);
    if (findings.length > 0)
      return fail(
        `${file}, which this extends, is no configuration that fits${whereWrong(parsed, findings)}: premortem lint --config ${file} says what is wrong in it`,
      );
    return this.#read(file, content, above);
  }
}

/** Where a path that a configuration names is, from here. */
export const resolveBeside = (file: string, named: string): string => (isAbsolute(named) ? named : join(dirname(file), named));

/** The configurations that stand in a folder or above it, up to `top` or the root of the file system, the nearest first, as paths from here. */
export function upward(folder: string, top?: string): string[] {
  const found: string[] = [];
  for (let here = resolve(folder); ; here = dirname(here)) {
    const candidate = join(here, 'premortem.yaml');
    if (existsSync(candidate)) found.push(tidy(relative('.', candidate)));
    if (here === top || dirname(here) === here) return found;
  }
}

/** The folder that a path lies in: itself where it is one. */
export function folderOf(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
}
