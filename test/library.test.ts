/** The package as somebody installs it: packed, taken apart in a folder of its own, used from there by a strict TypeScript project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const library = suite<{ folder: string; installed: string }>('the package');

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  assert.is(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

library.before((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'premortem-'));
  // What `npm install` would put there; nothing else is, so a dependency that is not bundled is found out.
  context.installed = join(context.folder, 'node_modules/premortem');
  mkdirSync(context.installed, { recursive: true });
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', context.folder], root));
  run('tar', ['-xzf', join(context.folder, filename), '--strip-components=1', '-C', context.installed], root);
});
library.after(({ folder }) => rmSync(folder, { recursive: true, force: true }));

library('every path that package.json promises is in it', ({ installed }) => {
  const paths = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(paths));
  const promised = [...paths(manifest.exports), ...paths(manifest.bin), ...(manifest.files as string[]), 'README.md', 'LICENSE'];
  for (const path of promised) {
    const left = path.startsWith('!');
    assert.is(existsSync(join(installed, left ? path.slice(1) : path)), !left, path);
  }
  assert.is(existsSync(join(installed, 'src')), false);
});

library('nothing runs when it is installed', () => {
  for (const script of ['preinstall', 'install', 'postinstall']) assert.is(manifest.scripts[script], undefined, script);
});

library('the command line runs from it, without any other package', ({ folder, installed }) => {
  const cli = join(installed, manifest.bin.premortem);
  assert.is(run(process.execPath, [cli, '--version'], folder), `${manifest.version}\n`);
  assert.match(run(process.execPath, [cli, 'explain', 'kube-proxy/dead-watch'], folder), /dead-watch/);
  const linted = spawnSync(process.execPath, [cli, 'lint', join(root, 'examples/master-reboot')], { cwd: folder, encoding: 'utf8' });
  assert.is(linted.status, 1, linted.stderr);
});

/** What README shows of the library, and the types it leaves unsaid. */
const CONSUMER = `import { bundledRules, check, loadRules, locator, parseInput, type Finding, type Report, type Rule } from 'premortem';

const files = ['inventory.yaml', 'plan.yaml'].map((file) => parseInput({ file, text: 'kind: ' + file }));
const own: { readonly rules: readonly Rule[] } = loadRules([{ id: 'a/b', file: 'rules/a/b/rule.yaml', text: 'severity: none' }], bundledRules);
const { report, sources } = check(files, [...bundledRules, ...own.rules]);
const typed: Report = report;
const locate = locator(sources);
const lines: number[] = typed.findings.map(({ evidence }: Finding) => locate(evidence[0].place).line);
// @ts-expect-error a severity is one of three words, so the types are really there
const wrong: Finding['severity'] = 'fatal';
export const said: string = JSON.stringify({ rules: bundledRules.length, lines, wrong, invalid: typed.invalid });
console.log(said);
`;

library('a strict TypeScript project compiles against its types, and what it compiled runs', ({ folder }) => {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'use.ts'), `declare const console: { log(text: string): void };\n${CONSUMER}`);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: 'es2022',
    lib: ['es2022'],
    module: 'nodenext',
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], folder);
  const said = JSON.parse(run(process.execPath, ['use.js'], folder));
  assert.is(said.invalid, true);
  assert.ok(said.rules >= 11 && said.lines.length >= 2);
});

library('the lock file knows the packages of every platform', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  for (const [name, { optionalDependencies }] of Object.entries(packages)) {
    for (const optional of Object.keys(optionalDependencies ?? {}))
      assert.ok(
        packages[`${name}/node_modules/${optional}`] ?? packages[`node_modules/${optional}`],
        `${optional} of ${name} is missing, so npm ci fails: rm -rf node_modules package-lock.json && npm install`,
      );
  }
});

library.run();
