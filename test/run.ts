/**
 * Runs uvu's suites file by file, strict where uvu is lax: no matching file, a file that registers no suite, a file that does
 * not load and an unhandled rejection are failures. The last line is what continuous integration reads.
 *
 * `tsx test/run.ts [PART ...]` runs the files whose path contains one of the parts.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Result = [errors: string | true, passed: number, skipped: number, total: number];
type Group = [name: string | null, ...suites: (() => Promise<Result>)[]];
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: Group[] };

const root = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : testFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = testFiles(root)
  .map((file) => ({ file, name: relative(root, file) }))
  .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

if (files.length === 0) {
  console.error('no test file matches');
  process.exit(1);
}

uvu.UVU_DEFER = 1;
await import('uvu');
uvu.UVU_QUEUE.length = 0;

let passed = 0;
let failed = 0;
let skipped = 0;
let current = '';
let done = false;
const stray: unknown[] = [];
process.on('unhandledRejection', (reason) => stray.push(reason));
process.on('exit', (code) => {
  if (done) return;
  console.error(`stopped early in ${current}`);
  process.exitCode = code || 1;
});

const started = performance.now();
for (const [index, { file, name }] of files.entries()) {
  current = name;
  uvu.UVU_INDEX = index;
  const group: Group = [name];
  uvu.UVU_QUEUE[index] = group;
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    failed++;
    console.error(`FAIL ${name} did not load:\n`, error);
    continue;
  }
  if (group.length === 1) {
    failed++;
    console.error(`FAIL ${name} registered no suite: is .run() missing?`);
    continue;
  }
  process.stdout.write(`${name} `);
  let seen = 0;
  for (const suite of group.slice(1) as (() => Promise<Result>)[]) {
    try {
      const [errors, ok, skips, total] = await suite();
      passed += ok;
      skipped += skips;
      failed += total - ok;
      seen += total + skips;
      if (typeof errors === 'string' && errors !== '') process.stdout.write(`${errors}\n`);
    } catch (error) {
      failed++;
      seen++;
      console.error(`FAIL ${name}: a hook threw:\n`, error);
    }
  }
  if (seen === 0) {
    failed++;
    console.error(`FAIL ${name} has no test`);
  }
  if (stray.length > 0) {
    failed += stray.length;
    console.error(`FAIL ${name} left unhandled rejections:`, ...stray.splice(0));
  }
}

done = true;
console.log(`\n${Math.round(performance.now() - started)} ms\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
