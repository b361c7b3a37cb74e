import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Finding, Severity } from '../model/finding.js';
import { readConfig } from '../read/config.js';
import type { Parsed } from '../read/fragment.js';
import { parseInput } from '../read/read.js';
import { CommandError } from './command.js';
import { text, tidy } from './files.js';
import { note } from './output.js';

/** What the configuration says, with folders as paths from here. */
export interface Settings {
  readonly rules: readonly string[];
  readonly disable: readonly string[];
  readonly severity: Readonly<Record<string, Severity>>;
  readonly failOn: 'error' | 'warning' | 'info' | 'never';
  readonly problems: readonly Finding[];
  /** The file, where there is one, taken apart: what is wrong with it is shown at its line. */
  readonly parsed?: Parsed;
  /** The keys that fit the schema but do nothing yet: said, because somebody relies on them. */
  readonly idle: readonly string[];
}

const IDLE: readonly string[] = ['extends', 'ignores', 'locked', 'drills', 'inventory', 'overrides'];

const NONE: Settings = { rules: [], disable: [], severity: {}, failOn: 'error', problems: [], idle: [] };

/** The configuration: the file that is named, else the first `premortem.yaml` found upward from the first path. Throws a CommandError where a named one cannot be read. */
export function settings(paths: readonly string[], named: string | undefined): Settings {
  const file = named ?? upward(paths[0] === undefined || paths[0] === '-' ? '.' : paths[0]);
  if (file === undefined) return NONE;
  const content = text(file);
  if (typeof content !== 'string') throw new CommandError(`cannot read the configuration ${file}: ${content.why}`);
  const parsed = parseInput({ file, text: content });
  const { config, findings } = readConfig(parsed);
  const folders = config.rules === undefined ? [] : typeof config.rules === 'string' ? [config.rules] : config.rules;
  return {
    rules: folders.map((folder) => (isAbsolute(folder) ? folder : join(dirname(file), folder))),
    disable: config.disable ?? [],
    severity: config.severity ?? {},
    failOn: config.failOn ?? 'error',
    problems: findings,
    parsed,
    idle: IDLE.filter((key) => Object.hasOwn(config, key)),
  };
}

/** Says on standard error which keys of the configuration do nothing yet. */
export function noteIdle({ parsed, idle }: Settings): void {
  if (idle.length > 0) note(`${parsed?.file}: this version does not use ${idle.join(', ')} yet`);
}

function upward(from: string): string | undefined {
  let folder = resolve(from);
  if (existsSync(folder) && !statSync(folder).isDirectory()) folder = dirname(folder);
  for (;;) {
    const candidate = join(folder, 'premortem.yaml');
    if (existsSync(candidate)) return tidy(relative('.', candidate));
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
