import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';

/** Holds text against `golden/NAME`; with UPDATE_GOLDEN=1 in the environment it writes the file instead, to be read before it is committed. */
export function golden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  assert.ok(existsSync(file), `${name} does not exist: run with UPDATE_GOLDEN=1, read it, commit it`);
  assert.fixture(text, readFileSync(file, 'utf8'));
}
