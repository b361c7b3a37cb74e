/**
 * What premortem costs beside what it must cost, as ratios measured side by side in one run, because wall-clock times alone say
 * more about the machine. Run by `npm run bench`; no test asserts any of it. Each pair takes turns, and medians are compared.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { clusterList, plan } from './cluster.js';
import { fleet } from './fleet.js';
import { judging } from './judge.js';
import type { inProcess as InProcess } from './simulate.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'premortem-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** One fresh process; 0 and 1 are its only honest ends. */
function node(...args: string[]) {
  const child = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (child.error || child.status === null || child.status > 1)
    throw new Error(`${args.join(' ')} ended with ${child.status}: ${child.stderr}`);
  return child;
}

/** Wall clock of one run in milliseconds. */
function time(args: readonly string[]): number {
  const started = performance.now();
  node(...args);
  return performance.now() - started;
}

/** The most memory one run held in MiB: the kernel's own figure, as the process reports it at its end. Apart from the timed runs, which the meter would slow down. */
function memory(args: readonly string[]): number {
  const { stderr } = node('--import', join(folder, 'meter.mjs'), ...args);
  return Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

function compare(what: string, ours: readonly string[], theirs: readonly string[], rounds: number, limit: number, most?: number): void {
  const pairs = Array.from({ length: rounds }, () => [time(ours), time(theirs)] as const);
  const [a, b] = [median(pairs.map(([ms]) => ms)), median(pairs.map(([, ms]) => ms))];
  const ratio = a / b;
  const held = memory(ours);
  const limits = `at most ${limit}${most ? `, ${most} MiB` : ''}`;
  const verdict = ratio <= limit && (most === undefined || held <= most) ? 'ok' : 'TOO MUCH';
  console.log(
    `${what.padEnd(34)} ${ratio.toFixed(2)}  (${a.toFixed(0)} ms / ${b.toFixed(0)} ms, ${held.toFixed(0)} MiB)  ${limits}: ${verdict}`,
  );
}

/** The simulation alone, built as it is in `dist/`: what runs TypeScript from its sources keeps the name of every function, and that is a good part of what a play would cost. */
async function simulation(): Promise<void> {
  const outfile = join(folder, 'simulate.mjs');
  const entry = fileURLToPath(new URL('simulate.ts', import.meta.url));
  const define = { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) };
  await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    define,
    logLevel: 'warning',
  });
  const { inProcess } = (await import(pathToFileURL(outfile).href)) as { readonly inProcess: typeof InProcess };
  inProcess();
}

// Minutes of both cores: only where it is asked for, `npm run bench -- fleet [CLUSTERS]`.
if (process.argv[2] === 'fleet') {
  console.log(fleet(cli, Number(process.argv[3] ?? 1000)));
  process.exit();
}

// What a simulation costs, without the rest.
if (process.argv[2] === 'simulate') {
  await simulation();
  process.exit();
}

// The same screens and the same simulation as in `dist/`, run from their sources.
if (process.argv[2] === 'review') {
  console.log(await (await import('./review.js')).whatIfs());
  process.exit();
}

try {
  writeFileSync(
    join(folder, 'meter.mjs'),
    "process.on('exit', () => process.stderr.write(`maxRSS=${process.resourceUsage().maxRSS}\\n`));\n",
  );
  const [yaml, json, steps, load] = ['nodes.yaml', 'nodes.json', 'plan.yaml', 'load.mjs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  const list = clusterList(10_000);
  writeFileSync(yaml, list.yaml);
  writeFileSync(json, list.json);
  writeFileSync(steps, plan('nodes.yaml'));
  const library = import.meta.resolve('js-yaml');
  writeFileSync(
    load,
    `import { readFileSync } from 'node:fs'; import { load } from ${JSON.stringify(library)}; load(readFileSync(process.argv[2], 'utf8'));\n`,
  );
  console.log(
    `Node ${process.version}; the YAML list has ${(list.yaml.length / 1e6).toFixed(1)} MB; medians of runs that take turns (ours / theirs, our peak memory)\n`,
  );

  compare('--version / node -e 0', [cli, '--version'], ['-e', '0'], 15, 1.2);
  compare('lint the example / node -e 0', [cli, 'lint', 'examples/master-reboot'], ['-e', '0'], 15, 2.5);
  compare('lint 10,000 nodes / js-yaml load', [cli, 'lint', yaml, steps], [load, yaml], 7, 1.6, 350);
  writeFileSync(steps, plan('nodes.json'));
  compare('lint 10,000 nodes, JSON / the same', [cli, 'lint', json, steps], [load, yaml], 3, 1.6, 350);
  judging();
  await simulation();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
