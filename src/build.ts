/**
 * Builds `dist/`: the command line (`cli.mjs` and its chunks in `cli/`), the library (`library.mjs`, types in `types/`). Run by `npm run
 * build`; no part of the program, so nothing imports it and it may import what the layers forbid.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { page } from './browser/page.js';
import { comment, licences } from './build-licences.js';
import { screens } from './build-screens.js';
import { prepare } from './judge/prepare.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** Made here first: a premortem that runs meanwhile goes on finding its chunks. */
const fresh = join(dist, '.new');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The files of `rules/` whose name passes, by path below `rules/` with slashes, in a fixed order. */
function ruleFiles(wanted: (name: string) => boolean): [name: string, text: string][] {
  const names = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const slashed = names.map((name) => name.split(sep).join('/')).filter(wanted);
  return slashed.sort().map((name) => [name, readFileSync(join(root, 'rules', name), 'utf8')]);
}

const isRule = (name: string) => name.endsWith('/rule.yaml');

/** The rules, read and checked here once instead of at every start; one that does not load fails the build. */
function preparedRules(): string {
  const { prepared, problems } = prepare(
    ruleFiles(isRule).map(([name, text]) => ({ id: name.replace(/\/rule\.yaml$/, ''), file: `rules/${name}`, text })),
  );
  for (const { location, message } of problems) console.error(`${location.file}:${location.line}:${location.column}: ${message}`);
  if (problems.length > 0) process.exit(1);
  return literal(prepared);
}

/** JavaScript for a value of plain data; JSON but for the BigInts that CEL's integers are. */
function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}:${literal(inner)}`)
    .join()}}`;
}

/** Two chunks: what every `lint` needs, and the text that only `explain` shows. */
const bundledRules: Plugin = {
  name: 'bundled-rules',
  setup(bundle) {
    bundle.onResolve({ filter: /^premortem:/ }, ({ path }) => ({ path, namespace: 'premortem' }));
    bundle.onLoad({ filter: /.*/, namespace: 'premortem' }, ({ path }) =>
      path === 'premortem:page'
        ? page().then((made) => ({ contents: JSON.stringify(made), loader: 'json' as const }))
        : path === 'premortem:rules'
          ? { contents: `export default ${preparedRules()}`, loader: 'js' }
          : { contents: JSON.stringify(Object.fromEntries(ruleFiles((name) => !isRule(name)))), loader: 'json' },
    );
  },
};

const common: BuildOptions = {
  absWorkingDir: root,
  outdir: fresh,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', PREMORTEM_VERSION: JSON.stringify(version) },
  plugins: [bundledRules],
  logLevel: 'warning',
};

/**
 * Formats but the default one are bundles of their own, each with a copy of what it shares with the others: as parts of the one they would
 * split what every `lint` loads into twice as many files.
 */
const REPORTERS = join(root, 'src/report/reporters.ts');
const formatsApart: Plugin = {
  name: 'formats-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path, importer, kind }) =>
      kind === 'dynamic-import' && importer === REPORTERS
        ? { path: path.replace(/^\.\/(\w+)\.js$/, './format-$1.cjs'), external: true }
        : undefined,
    );
  },
};
const apart = [...readFileSync(REPORTERS, 'utf8').matchAll(/import\('\.\/(\w+)\.js'\)/g)].map((match) => match[1]!);

/** The review is a bundle of its own for the same reason, and brings React and ink, which nothing else loads. */
const COMMANDS = join(root, 'src/cli/commands.ts');
const reviewApart: Plugin = {
  name: 'review-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/commands\/review\.js$/ }, ({ importer }) =>
      importer === COMMANDS ? { path: './review.cjs', external: true } : undefined,
    );
  },
};

/** The chunks of the command line. Only modules can be split and only CommonJS comes with its code (`cli/compiled.ts`): so the first is made of the second. */
async function chunks(): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: {
      run: 'src/cli/run.ts',
      player: 'src/cli/player.ts',
      'fleet-player': 'src/cli/fleet-player.ts',
      'background-player': 'src/cli/background-player.ts',
    },
    outdir: join(fresh, 'cli'),
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    write: false,
    plugins: [bundledRules, formatsApart, reviewApart],
  });
  await build({
    ...common,
    entryPoints: Object.fromEntries(apart.map((name) => [`format-${name}`, `src/report/${name}.ts`])),
    outdir: join(fresh, 'cli'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
  await build({
    ...common,
    entryPoints: { review: 'src/cli/commands/review.ts' },
    outdir: join(fresh, 'cli'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    jsx: 'automatic',
    plugins: [bundledRules, screens],
  });
  await build({
    ...common,
    entryPoints: { thread: 'src/cli/thread.ts' },
    outdir: join(fresh, 'cli'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
  mkdirSync(join(fresh, 'cli'), { recursive: true });
  for (const { path, text } of outputFiles) {
    const chunk = path.endsWith('.cjs')
      ? await transform(text, { format: 'cjs', platform: 'node', target: 'node20', minify: true, supported: { 'dynamic-import': false } })
      : { code: text };
    writeFileSync(path, chunk.code);
  }
}

rmSync(fresh, { recursive: true, force: true });
await build({ ...common, entryPoints: { cli: 'src/cli/main.ts', library: 'src/library.ts' }, outExtension: { '.js': '.mjs' } });
chmodSync(join(fresh, 'cli.mjs'), 0o755);
const { metafile } = await build({
  ...common,
  metafile: true,
  entryPoints: { premortem: 'src/cli/single.ts' },
  outExtension: { '.js': '.mjs' },
  legalComments: 'eof',
  jsx: 'automatic',
  plugins: [bundledRules, screens],
  // Parts of it were written for CommonJS.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url),__dirname=import.meta.dirname;" },
});
const notices = licences(metafile, root);
writeFileSync(join(fresh, 'LICENCES.txt'), `${notices}\n`);
appendFileSync(join(fresh, 'premortem.mjs'), comment(notices));
chmodSync(join(fresh, 'premortem.mjs'), 0o755);
await chunks();
execFileSync(process.execPath, ['--hash-seed=1', '--import', 'tsx', join(root, 'src/compile.ts'), fresh], {
  // Through a pipe, like most of what is printed.
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 1 << 28,
});

// Only what the library reaches gets a declaration: `check` and the model it speaks in.
mkdirSync(join(fresh, 'types'), { recursive: true });
const config = join(fresh, 'tsconfig.types.json');
writeFileSync(
  config,
  JSON.stringify({
    extends: '../../tsconfig.json',
    compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: '../../src', outDir: './types' },
    files: ['../../src/library.ts', '../../src/cli/bundled.d.ts'],
    include: [],
  }),
);
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'inherit' });
rmSync(config);

/** The files below a folder, by path from there; nothing of a build that is not there yet. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('.new'));

// File by file, each whole; what is loaded by its own name last, when everything that it loads is there. What is left over goes at the end.
const made = filesOf(fresh);
const rank = (name: string) => (name.includes(sep) ? Number(name === join('cli', 'run.cjs')) : 2);
for (const name of made.toSorted((a, b) => rank(a) - rank(b))) {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  renameSync(join(fresh, name), join(dist, name));
}
for (const name of filesOf(dist)) if (!made.includes(name)) rmSync(join(dist, name));
rmSync(fresh, { recursive: true });
console.log(`built ${relative(process.cwd(), dist) || '.'}`);
