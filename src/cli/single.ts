#!/usr/bin/env node
/** The command line as one file that carries everything, for hosts without npm. It starts slower than the package and plays on one core. */
import { run } from './run.js';

await run(process.argv.slice(2));
