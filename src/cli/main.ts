#!/usr/bin/env node
import { requireChunks } from './compiled.js';
import type { run as Run } from './run.js';
import { VERSION } from './version.js';

// The commonest question of scripts is answered without loading anything.
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${VERSION}\n`);
else {
  const { run } = requireChunks(import.meta.filename)('./cli/run.cjs') as { run: typeof Run };
  await run(process.argv.slice(2));
}
