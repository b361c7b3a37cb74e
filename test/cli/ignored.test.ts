/** What git ignores is not read: held against the real git, over patterns that people write and others. */
import { relative } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { walk } from '../../src/cli/files.js';
import { git, put, repository } from './git.js';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli: git-ignored files');

const PATHS = [
  'a.yaml',
  'b.yaml',
  'out/a.yaml',
  'out/deep/a.yaml',
  'c/out/a.yaml',
  'c/b.yaml',
  'c/d/b.yaml',
  'c/d/e/a.yaml',
  'x y/a.yaml',
  'c/[z].yaml',
  'c/#h.yaml',
  'c/!n.yaml',
  'out.yaml',
];
const PATTERNS = [
  ['out/'],
  ['/out'],
  ['out'],
  ['*.yaml', '!b.yaml'],
  ['c/*', '!c/b.yaml'],
  ['c/**/a.yaml'],
  ['**/d'],
  ['c/d/**'],
  ['**/e/a.yaml'],
  ['a.yam?', '# b.yaml'],
  ['[ab].yaml', '!/a.yaml'],
  ['[!a].yaml'],
  ['x\\ y', 'c/\\[z].yaml'],
  ['\\#h.yaml', '\\!n.yaml'],
  ['x y/   ', 'a.yaml\\ '],
  ['/c/d', '!/c/d'],
  ['c', '!c/d'],
  ['*', '!*/', '!c/**'],
  ['[', ']'],
  ['', '/', '!', '**'],
  ['o*t', 'd/e/'],
  ['*a*b*c*d*e*f*g*h*i*'],
];

test('as git does, pattern by pattern, at the top and in a folder', () => {
  for (const home of ['', 'c/']) {
    for (const patterns of PATTERNS) {
      const { folder, remove } = folderWith(Object.fromEntries(PATHS.map((path) => [path, 'a: 1\n'])));
      try {
        git(folder, 'init', '-q');
        put(folder, { [`${home}.gitignore`]: patterns.join('\n') });
        const expected = git(folder, 'ls-files', '-z', '--others', '--exclude-standard')
          .split('\0')
          .filter((name) => name.endsWith('.yaml'))
          .sort();
        const found = walk(folder).candidates.map(({ file }) => relative(folder, file));
        assert.equal(found.sort(), expected, JSON.stringify([home, patterns]));
      } finally {
        remove();
      }
    }
  }
});

test('what git knows all the same, and what is named, is read; the rest is said', () => {
  const { folder, remove } = folderWith({
    'plan.yaml': PLAN,
    'inventory.yaml': INVENTORY,
    'dumps/nodes.yaml': INVENTORY.replace('small', 'other'),
    '.gitignore': 'dumps/\ninventory.yaml\n',
  });
  const lint = (...args: string[]) => premortem(['lint', '-f', 'json', ...args], { cwd: folder });
  const clusters = (stdout: string): string[] => JSON.parse(stdout).believed.map(({ cluster }: { cluster: string }) => cluster);
  try {
    repository(folder);
    const named = lint();
    assert.equal(clusters(named.stdout), ['small'], 'the plan names it');
    assert.match(
      named.stderr,
      /git ignores dumps\/ and inventory\.yaml: not read|git ignores dumps\/, inventory\.yaml: not read|git ignores dumps\/: not read/,
    );
    assert.equal(clusters(lint('dumps').stdout), ['other'], 'asked for');
    git(folder, 'rm', '-q', 'plan.yaml');
    assert.is(lint().status, 2, 'nothing is left to read');
    git(folder, 'add', '--force', 'dumps/nodes.yaml');
    const forced = lint();
    assert.equal(clusters(forced.stdout), ['other']);
  } finally {
    remove();
  }
});

test.run();
