/**
 * Loads the chunks of the command line together with the code that V8 made of them when they were built, because compiling is a good
 * part of what a short run costs. V8 takes such code only where its version and flags and the lengths are those it was made with
 * (`SerializedCodeData::SanityCheck`); where it does not, or there is none, it compiles as always.
 */
import type { Script } from 'node:vm';

// `import 'node:fs'` would load every class of streams, for the sake of its names.
const fs = process.getBuiltinModule('node:fs');
const vm = process.getBuiltinModule('node:vm');
const modules = process.getBuiltinModule('node:module');
const v8 = process.getBuiltinModule('node:v8');
const path = process.getBuiltinModule('node:path');

/**
 * V8 optimises a function once so many bytes of its bytecode were run (by default 67,584 in Node 20). A run here is over within a second, and optimising
 * is then most of its work: later is better, for the shortest runs and for ten thousand nodes. Most runs also end before marking what is garbage, step by
 * step and beside the work, would be of use: where memory does get tight, it is marked at once. The code beside the chunks is made under these flags, so they
 * are set only for a V8 that is known to have them.
 */
export const PATIENCE = '--interrupt-budget=1000000 --no-incremental-marking';

type Wrapped = (exports: unknown, require: (id: string) => unknown, module: unknown, filename: string, dirname: string) => void;

/** Where the code that this V8 made of a chunk is kept: other versions and processors look elsewhere. */
export function codeOf(chunk: string): string {
  return path.join(path.dirname(chunk), `code-${process.versions.v8}-${process.arch}`, `${path.basename(chunk)}.bin`);
}

/**
 * `require` for a file, by which chunks (`.cjs`, named from the file that asks) are loaded as said above; `loaded` hears of every chunk. Node's
 * own would look for each chunk in every place that a package can be in.
 */
export function requireChunks(from: string, loaded?: (chunk: string, script: Script) => void): (id: string) => unknown {
  const require = modules.createRequire(from);
  const chunks = new Map<string, { exports: unknown }>();
  const load = (chunk: string): unknown => {
    const known = chunks.get(chunk);
    if (known) return known.exports;
    const module = { exports: {} };
    chunks.set(chunk, module);
    const folder = path.dirname(chunk);
    const code = kept(chunk);
    if (code) v8.setFlagsFromString(PATIENCE);
    const script = new vm.Script(modules.wrap(fs.readFileSync(chunk, 'utf8')), { filename: chunk, ...(code && { cachedData: code }) });
    const wrapped = script.runInThisContext() as Wrapped;
    wrapped(module.exports, (id) => (id.startsWith('.') ? load(path.join(folder, id)) : require(id)), module, chunk, folder);
    loaded?.(chunk, script);
    return module.exports;
  };
  return (id) => load(path.join(path.dirname(from), id));
}

function kept(chunk: string): Buffer | undefined {
  try {
    return fs.readFileSync(codeOf(chunk));
  } catch {
    return undefined;
  }
}
