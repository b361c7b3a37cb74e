/** What has to do with paths, built with Windows' rules for them: no test runs there, so at least these are held. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type * as Files from '../../src/cli/files.js';
import type * as Ignore from '../../src/cli/git-ignore.js';
import type * as Glob from '../../src/cli/glob.js';
import type * as Layers from '../../src/cli/config/layers.js';
import type * as Uri from '../../src/report/uri.js';
import { folderWith, INVENTORY, PLAN, premortem, root } from './premortem.js';

const test = suite('cli: windows');

type Ours = typeof Files & typeof Ignore & typeof Glob & typeof Layers & typeof Uri;

/** Our modules with `node:path` as it is there. */
async function onWindows(): Promise<Ours> {
  const modules = ['cli/files', 'cli/git-ignore', 'cli/glob', 'cli/config/layers', 'report/uri'];
  const { outputFiles } = await build({
    stdin: { contents: modules.map((name) => `export * from './src/${name}.ts';`).join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [
      {
        name: 'windows',
        setup(bundle) {
          bundle.onResolve({ filter: /^node:path$/ }, () => ({ path: 'path', namespace: 'windows' }));
          bundle.onLoad({ filter: /.*/, namespace: 'windows' }, () => ({
            contents:
              "import { win32 } from 'path'; export const { basename, dirname, isAbsolute, join, normalize, relative, resolve, sep, posix } = win32;",
            loader: 'js',
          }));
        },
      },
    ],
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`)) as Ours;
}

test('reports say / wherever a path came from', async () => {
  const { tidy, resolveBeside, taken, uriOf, patternOf, isIgnored } = await onWindows();
  assert.is(tidy('clusters\\prod\\..\\test\\inventory.yaml'), 'clusters/test/inventory.yaml');
  assert.is(tidy('.\\plan.yaml'), 'plan.yaml');
  assert.is(tidy('C:\\plans\\plan.yaml'), 'C:/plans/plan.yaml');
  assert.is(tidy(resolveBeside('team/premortem.yaml', '..\\base.yaml')), 'base.yaml');
  assert.is(tidy(resolveBeside('team/premortem.yaml', 'D:\\base.yaml')), 'D:/base.yaml');
  assert.equal(taken('clusters\\*\\inventory.yaml'), { base: '', parts: ['clusters', '*', 'inventory.yaml'] });
  assert.equal(taken('C:\\work\\*.yaml'), { base: 'C:/', parts: ['work', '*.yaml'] });
  assert.is(uriOf(tidy('C:\\a b\\p.yaml')), 'file:///C%3A/a%20b/p.yaml');
  const ignores = [{ folder: 'C:\\repo', patterns: [patternOf('build/')!, patternOf('/dumps/*.json')!] }];
  assert.is(isIgnored(ignores, 'C:\\repo\\a\\build', true), true);
  assert.is(isIgnored(ignores, 'C:\\repo\\dumps\\nodes.json', false), true);
  assert.is(isIgnored(ignores, 'C:\\repo\\a\\dumps\\nodes.json', false), false);
});

test('no source asks for a slash where the system may have another one', () => {
  const source = (name: string) => readFileSync(`${root}/src/cli/${name}.ts`, 'utf8');
  for (const name of ['files', 'gather', 'since', 'glob', 'config/layers', 'config/settings', 'drills'])
    assert.not.match(source(name), /startsWith\('\/'\)/, name);
});

test('line ends of Windows: the same findings at the same places, comments that accept included', () => {
  const plan = PLAN.replace('{ duration: 1h }', '{ duration: 10s } # premortem-ignore: input/window -- nominal');
  const files = { 'inventory.yaml': INVENTORY, 'plan.yaml': plan, 'premortem.yaml': 'disable: [etcd/no-snapshot]\n' };
  const lint = (change: (text: string) => string) => {
    const { folder, remove } = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)])));
    const { stdout } = premortem(['lint', '-f', 'json', '--today', '2026-11-24'], { cwd: folder });
    remove();
    return stdout;
  };
  const unix = lint((text) => text);
  assert.is(
    lint((text) => text.replaceAll('\n', '\r\n')),
    unix,
  );
  assert.is(JSON.parse(unix).suppressed.length, 1);
});

test.run();
