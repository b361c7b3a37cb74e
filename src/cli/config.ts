import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Finding, Severity } from '../model/finding.js';
import { readConfig } from '../read/config.js';
import { parseInput } from '../read/read.js';
import { CommandError } from './command.js';
import { text } from './files.js';

/** What the configuration says, with folders as paths from here. */
export interface Settings {
  readonly rules: readonly string[];
  readonly disable: readonly string[];
  readonly severity: Readonly<Record<string, Severity>>;
  readonly failOn: 'error' | 'warning' | 'info' | 'never';
  readonly problems: readonly Finding[];
}

const NONE: Settings = { rules: [], disable: [], severity: {}, failOn: 'error', problems: [] };

/** The configuration: the file that is named, else the first `premortem.yaml` found upward from the first path. Throws a CommandError where a named one cannot be read. */
export function settings(paths: readonly string[], named: string | undefined): Settings {
  const file = named ?? upward(paths[0] === undefined || paths[0] === '-' ? '.' : paths[0]);
  if (file === undefined) return NONE;
  const content = text(file);
  if (typeof content !== 'string') throw new CommandError(`cannot read the configuration ${file}: ${content.why}`);
  const { config, findings } = readConfig(parseInput({ file, text: content }));
  const folders = config.rules === undefined ? [] : typeof config.rules === 'string' ? [config.rules] : config.rules;
  return {
    rules: folders.map((folder) => (isAbsolute(folder) ? folder : join(dirname(file), folder))),
    disable: config.disable ?? [],
    severity: config.severity ?? {},
    failOn: config.failOn ?? 'error',
    problems: findings,
  };
}

function upward(from: string): string | undefined {
  let folder = resolve(from);
  if (existsSync(folder) && !statSync(folder).isDirectory()) folder = dirname(folder);
  for (;;) {
    const candidate = join(folder, 'premortem.yaml');
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
