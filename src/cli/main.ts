#!/usr/bin/env node
import { VERSION } from './version.js';

// The commonest question of scripts is answered without loading anything.
if (process.argv.length === 3 && process.argv[2] === '--version') process.stdout.write(`${VERSION}\n`);
else await import('./run.js').then(({ run }) => run(process.argv.slice(2)));
