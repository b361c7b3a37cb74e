/**
 * Builds `dist/`: the command line (`cli.mjs` and lazy chunks), the library (`check.mjs`, types in `types/`). Run by `npm run
 * build`; no part of the program, so nothing imports it and it may import what the layers forbid.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The files of `rules/` whose name passes, by path below `rules/` with slashes, in a fixed order. */
function ruleFiles(wanted: (name: string) => boolean): Record<string, string> {
  const names = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const slashed = names.map((name) => name.split(sep).join('/')).filter(wanted);
  return Object.fromEntries(slashed.sort().map((name) => [name, readFileSync(join(root, 'rules', name), 'utf8')]));
}

/** Two chunks of text: what every `lint` needs, and what only `explain` shows. */
const bundledRules: Plugin = {
  name: 'bundled-rules',
  setup(bundle) {
    bundle.onResolve({ filter: /^premortem:/ }, ({ path }) => ({ path, namespace: 'premortem' }));
    bundle.onLoad({ filter: /.*/, namespace: 'premortem' }, ({ path }) => {
      const isRule = (name: string) => name.endsWith('/rule.yaml');
      const files = path === 'premortem:rules' ? ruleFiles(isRule) : ruleFiles((name) => !isRule(name));
      return { contents: JSON.stringify(files), loader: 'json' };
    });
  },
};

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', check: 'src/check.ts' },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', PREMORTEM_VERSION: JSON.stringify(version) },
  plugins: [bundledRules],
  logLevel: 'warning',
});
chmodSync(join(dist, 'cli.mjs'), 0o755);

// Only what `check` reaches gets a declaration: the library is that one function and the model it speaks in.
mkdirSync(join(dist, 'types'), { recursive: true });
const config = join(dist, 'tsconfig.types.json');
writeFileSync(
  config,
  JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: '../src', outDir: './types' },
    files: ['../src/check.ts'],
    include: [],
  }),
);
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'inherit' });
rmSync(config);
console.log(`built ${relative(process.cwd(), dist) || '.'}`);
