/**
 * Leaves beside the chunks of the built command line the code that V8 makes of them, as `cli/compiled.ts` expects it. V8 compiles what is
 * called and no more, so the commands are carried out once before: on the examples, where what they print is of no interest. Run by
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
// chance (`--hash-seed`, of the command that starts this). V8 takes code only for the flags that it was made with: so they are set back.
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
for (const example of examples) {
  await carryOut('lint', example);
  await carryOut('simulate', join(example, 'plan.yaml'));
}
await carryOut('explain', 'kube-proxy/dead-watch');
await carryOut('rules');
await carryOut('--help');
setFlagsFromString('--flush-bytecode');
setFlagsFromString('--hash-seed=0');

for (const [chunk, script] of scripts) {
  mkdirSync(dirname(codeOf(chunk)), { recursive: true });
  writeFileSync(codeOf(chunk), script.createCachedData());
}
process.exitCode = 0;
