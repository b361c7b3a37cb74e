/**
 * Leaves beside the chunks of the built command line the code that V8 makes of them, as `cli/compiled.ts` expects it. V8 compiles what is
 * called and no more, so the commands are carried out once before: on the examples, where what they print is of no interest. A chunk keeps what the first
 * command that loads it has called, `lint` before all others: code that a run does not call costs it more than what it has to compile. Run by
 * `build.ts` in a process of its own; no part of the program.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Script } from 'node:vm';
import { codeOf, PATIENCE, requireChunks } from './cli/compiled.js';
import type { run as Run } from './cli/run.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scripts = new Map<string, Script>();
/** The folder that was built, before it is put in its place. */
const built = process.argv[2]!;
const require = requireChunks(join(built, 'cli.mjs'), (chunk, script) => scripts.set(chunk, script));

// The same sources make the same bytes: what was not called for a while is not thrown away, and the hashes of names do not hang on
// chance (`--hash-seed`, of the command that starts this).
setFlagsFromString(PATIENCE);
setFlagsFromString('--no-flush-bytecode');
const { run } = require('./cli/run.cjs') as { run: typeof Run };
const carryOut = async (...args: string[]) => {
  await run(args);
  // A process carries out one command and ends with an error of its own; this one carries out many.
  process.removeAllListeners('uncaughtException');
};
const examples = readdirSync(join(root, 'examples'))
  .map((name) => join(root, 'examples', name))
  .filter((folder) => existsSync(join(folder, 'plan.yaml')));
const code = new Map<string, Buffer>();
/** Takes the code of the chunks that have been loaded since the last time. */
const keep = () => {
  // V8 takes code only for the flags that it was made with.
  setFlagsFromString('--flush-bytecode');
  setFlagsFromString('--hash-seed=0');
  for (const [chunk, script] of scripts) if (!code.has(chunk)) code.set(chunk, script.createCachedData());
  setFlagsFromString('--no-flush-bytecode');
  setFlagsFromString('--hash-seed=1');
};
for (const example of examples) await carryOut('lint', example);
keep();
for (const example of examples) await carryOut('simulate', join(example, 'plan.yaml'));
await carryOut('explain', 'kube-proxy/dead-watch');
await carryOut('rules');
await carryOut('--help');
keep();

for (const [chunk, made] of code) {
  mkdirSync(dirname(codeOf(chunk)), { recursive: true });
  writeFileSync(codeOf(chunk), made);
}
process.exitCode = 0;
