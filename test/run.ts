/**
 * Runs uvu's suites file by file, strict where uvu is lax: no matching file, a file that registers no suite, a file that does
 * not load and an unhandled rejection are failures. The last line is what continuous integration reads.
 *
 * `tsx test/run.ts [PART ...]` runs the files whose path contains one of the parts; without a part all of them, on all cores.
 */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Result = [errors: string | true, passed: number, skipped: number, total: number];
type Group = [name: string | null, ...suites: (() => Promise<Result>)[]];
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: Group[] };

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const root = fileURLToPath(new URL('.', import.meta.url));
/** Set in the processes that this one starts: they run the files that they are told. */
const HELPS = 'PREMORTEM_TESTS_HELP';
/** What measures real time, drives a terminal or a browser, or packs and builds: run by itself at the end. */
const ALONE = /^(lab|library|packaging|readme)\b|^review\/(tmux|mount)|chromium/;

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : testFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const stray: unknown[] = [];
let index = 0;

/** Runs the suites of one file of this process. */
async function run(name: string): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  uvu.UVU_INDEX = index;
  const group: Group = [name];
  uvu.UVU_QUEUE[index++] = group;
  try {
    await import(pathToFileURL(join(root, name)).href);
  } catch (error) {
    counts.failed++;
    console.error(`FAIL ${name} did not load:\n`, error);
    return counts;
  }
  if (group.length === 1) {
    counts.failed++;
    console.error(`FAIL ${name} registered no suite: is .run() missing?`);
    return counts;
  }
  process.stdout.write(`${name} `);
  let seen = 0;
  for (const suite of group.slice(1) as (() => Promise<Result>)[]) {
    try {
      const [errors, ok, skips, total] = await suite();
      counts.passed += ok;
      counts.skipped += skips;
      counts.failed += total - ok;
      seen += total + skips;
      if (typeof errors === 'string' && errors !== '') process.stdout.write(`${errors}\n`);
    } catch (error) {
      counts.failed++;
      seen++;
      console.error(`FAIL ${name}: a hook threw:\n`, error);
    }
  }
  if (seen === 0) {
    counts.failed++;
    console.error(`FAIL ${name} has no test`);
  }
  if (stray.length > 0) {
    counts.failed += stray.length;
    console.error(`FAIL ${name} left unhandled rejections:`, ...stray.splice(0));
  }
  return counts;
}

/** Runs files in another process, one after the other, until there are none; what each prints is printed when it has ended. A process that ends before its file has is a failure of that. */
function help(files: string[], told: (counts: Counts) => void): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [], {
      env: { ...process.env, [HELPS]: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let current: string | undefined;
    let printed = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const next = () => {
      current = files.shift();
      if (current === undefined) child.disconnect();
      else child.send(current);
    };
    child.on('message', (counts: Counts) => {
      told(counts);
      // What was written before this was said may arrive after it.
      setTimeout(() => {
        process.stdout.write(printed);
        printed = '';
        next();
      }, 20);
    });
    child.on('exit', () => {
      process.stdout.write(printed);
      if (current !== undefined) {
        console.error(`FAIL stopped early in ${current}`);
        told({ passed: 0, failed: 1, skipped: 0 });
      }
      resolve();
    });
    next();
  });
}

process.on('unhandledRejection', (reason) => stray.push(reason));
uvu.UVU_DEFER = 1;
await import('uvu');
uvu.UVU_QUEUE.length = 0;

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const files = testFiles(root)
    .map((file) => relative(root, file))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();
  if (files.length === 0) {
    console.error('no test file matches');
    process.exit(1);
  }
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  const told = (counts: Counts) => {
    for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += counts[key];
  };
  let current = '';
  let done = false;
  process.on('exit', (code) => {
    if (done) return;
    console.error(`stopped early in ${current}`);
    process.exitCode = code || 1;
  });
  const started = performance.now();
  const alone = files.filter((name) => ALONE.test(name));
  const together = files.filter((name) => !ALONE.test(name));
  // A few files are run faster than another process starts.
  const processes = wanted.length === 0 ? availableParallelism() : 1;
  if (processes > 1) await Promise.all(Array.from({ length: Math.min(processes, 4) }, () => help(together, told)));
  for (const name of [...together, ...alone]) {
    current = name;
    told(await run(name));
  }
  done = true;
  console.log(`\n${Math.round(performance.now() - started)} ms\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

if (process.env[HELPS] === undefined) await main();
else process.on('message', (name: string) => void run(name).then((counts) => process.send!(counts)));
