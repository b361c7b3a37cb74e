/** The catalogue, read from its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRules } from '../../src/judge/load.js';

/** Where the rules are. */
export const folder = fileURLToPath(new URL('../../rules', import.meta.url));

/** Every rule of the catalogue. */
export const catalogueRules = loadRules(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('/rule.yaml'))
    .sort()
    .map((name) => ({ id: dirname(name), file: `rules/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
).rules;
