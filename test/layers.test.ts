/** What each folder may import and may not do, as CONTRIBUTING explains: a regular expression is enough, because imports are never computed here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folder (or file at the top of `src/`) -> what of ours it may import besides itself. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  source: ['model/place'],
  read: ['model', 'source'],
  simulate: ['model'],
  judge: ['model', 'source'],
  repair: ['model', 'source', 'check.ts'],
  report: ['model', 'source'],
  browser: ['report/ticks', 'report/words'],
  compare: ['model', 'source', 'report'],
  review: ['model', 'source', 'report', 'check.ts', 'repair'],
  'check.ts': ['read', 'simulate', 'judge', 'model', 'source/source'],
  'library.ts': ['check.ts', 'read', 'judge', 'model', 'source'],
  cli: ['model', 'source', 'read', 'simulate', 'judge', 'repair', 'report', 'compare', 'review', 'check.ts'],
};

/** Scripts that make files and are no part of the program: nothing may import them. */
const SCRIPTS = /^(build\.ts|build-licences\.ts|build-screens\.ts|compile\.ts|browser\/page\.ts|read\/schema\/generate[\w-]*\.ts)$/;

/** A package -> the only places that may import it. */
const ONLY: readonly (readonly [RegExp, RegExp])[] = [
  [/^js-yaml(\/|$)/, /^source\//],
  [/^ajv(-formats)?(\/|$)/, /^read\/schema\//],
  [/^@marcbachmann\/cel-js$/, /^judge\/expression\.ts$/],
  [/^(react|ink)(\/|$)/, /^review\//],
  [/^sarif$/, /^report\/sarif/],
  [/^d3-\w+$/, /^browser\//],
  [/^premortem:/, /^(cli\/|library\.ts$)/],
  [/^node:/, /^cli\//],
];

/** What nothing below `cli/` may touch, so that the same input gives the same bytes and no text escapes the reporters. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)/, 'new Date()'],
  [/\bMath\.random\b/, 'Math.random'],
  [/(?<![.\w])console\b/, 'console'],
  [/(?<![.\w])process\.[a-z]/, 'process'],
  [/\bglobalThis\b/, 'globalThis'],
  [/(?<![.\w])performance\.[a-z]/, 'performance'],
  [/(?<![.\w])(setTimeout|setInterval|setImmediate|queueMicrotask)\(/, 'timers'],
];

function list(folder: string, pattern: RegExp): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => pattern.test(name))
    .sort();
}

/** Imports of a file that the tables above do not allow. */
export function strays(file: string, text: string): string[] {
  const layer = file.split('/')[0]!;
  const specifiers = [...text.matchAll(/(?<![-'\w])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g)].map((match) => match[2]!);
  return specifiers.filter((to) => {
    if (!to.startsWith('.')) return ONLY.some(([name, where]) => name.test(to) && !where.test(file)) || isUnknown(to);
    const target = posix.join(dirname(file), to).replace(/\.js$/, '');
    if (SCRIPTS.test(`${target}.ts`)) return true;
    const into = target.includes('/') ? target.split('/')[0]! : `${target}.ts`;
    if (into === layer) return false;
    return !(MAY[layer] ?? []).some((allowed) => allowed === into || allowed === target);
  });
}

const isUnknown = (name: string) => !ONLY.some(([known]) => known.test(name));

/** Words in the code of a file (comments and quoted text left out) that its layer may not use. */
export function words(file: string, text: string): string[] {
  if (file.startsWith('cli/')) return [];
  const code = text
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:\\])\/\/.*$/gm, '$1');
  return FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, name]) => name);
}

const layers = suite('layers');
const sources = list('src', /\.tsx?$/).filter((file) => !SCRIPTS.test(file));
const tests = list('test', /\.test\.tsx?$/);

layers('looks at the whole tree', () => {
  assert.ok(sources.length > 50, `${sources.length} source files`);
  assert.ok(tests.length > 10, `${tests.length} test files`);
  for (const folder of ['model', 'source', 'read', 'simulate', 'judge', 'report', 'compare', 'cli']) {
    assert.ok(
      sources.some((file) => file.startsWith(`${folder}/`)),
      folder,
    );
  }
});

layers('every folder is in the table', () => {
  const known = new Set(Object.keys(MAY));
  assert.equal(
    [...new Set(sources.map((file) => file.split('/')[0]!))].filter((layer) => !known.has(layer)),
    [],
  );
});

layers('imports only what its layer may', () => {
  const found = sources.flatMap((file) => strays(file, readFileSync(join(root, 'src', file), 'utf8')).map((to) => `${file} -> ${to}`));
  assert.equal(found, []);
});

layers('no clock, chance, console or process below cli/', () => {
  const found = sources.flatMap((file) => words(file, readFileSync(join(root, 'src', file), 'utf8')).map((word) => `${file}: ${word}`));
  assert.equal(found, []);
});

layers('every test file runs its suites and none keeps others from running', () => {
  for (const file of tests) {
    const text = readFileSync(join(root, 'test', file), 'utf8');
    assert.match(text, /\.run\(\);\s*$/, `${file} does not end with .run()`);
    assert.not.match(text, /^\w+\.only\(/m, `${file} has an .only()`);
  }
});

layers('catches what it should', () => {
  assert.equal(strays('judge/x.ts', `import { a } from '../simulate/simulate.js'`), ['../simulate/simulate.js']);
  assert.equal(strays('report/text.ts', `import { Box } from 'ink'`), ['ink']);
  assert.equal(strays('read/x.ts', `const fs = await import('node:fs')`), ['node:fs']);
  assert.equal(strays('model/x.ts', `export * from '../source/source.js'`), ['../source/source.js']);
  assert.equal(strays('judge/rule.ts', `import { Environment } from '@marcbachmann/cel-js'`), ['@marcbachmann/cel-js']);
  assert.equal(strays('cli/x.ts', `import { build } from '../build.js'`), ['../build.js']);
  assert.equal(strays('read/x.ts', `import _ from 'lodash'`), ['lodash']);
  assert.equal(strays('read/x.ts', `import type { Place } from '../model/place.js'\nimport './y.js'`), []);
  assert.equal(words('read/x.ts', `const now = Date.now(); // console`), ['Date.now']);
  assert.equal(words('read/x.ts', `const x = { say: 'new Date() and console.log', at: new Date(text) };`), []);
  assert.equal(words('cli/x.ts', 'console.log(process.argv)'), []);
});

layers.run();
