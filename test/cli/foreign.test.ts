import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/foreign');

const SECRET = 'OPENSESAME';
const NETRC = `machine example.org login x password ${SECRET}\n`;
const FORMATS = ['pretty', 'concise', 'json', 'sarif', 'markdown', 'html', 'junit', 'github', 'gitlab'];
const unnamed = PLAN.replace(/^ *inventory: .*\n/m, '');

/** What a run says of files that were only referred to: everything it printed, in every format. */
function said(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string {
  const { folder, remove } = folderWith({ 'outside/netrc': NETRC, 'outside/netrc.yaml': NETRC, ...files });
  try {
    for (const [link, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, link)), { recursive: true });
      symlinkSync(join(folder, target), join(folder, link));
    }
    writeFileSync(join(folder, 'outside/.gitignore'), '*\n');
    mkdirSync(join(folder, '.out'));
    const outputs = FORMATS.flatMap((format) => ['-f', format, '-o', join('.out', format)]);
    const { status, stderr, stdout } = premortem(['lint', 'here', ...outputs], { cwd: folder });
    assert.is(status, 2, stderr);
    const texts = readdirSync(join(folder, '.out')).map((name) => readFileSync(join(folder, '.out', name), 'utf8'));
    assert.is(texts.length, FORMATS.length);
    return [stdout, stderr, ...texts].join('\n');
  } finally {
    remove();
  }
}
const CASE = { 'here/plan.yaml': PLAN, 'here/inventory.yaml': INVENTORY };

test("nothing that stands in a file is shown that was only referred to and is none of premortem's", () => {
  const cases: readonly [string, Readonly<Record<string, string>>, RegExp][] = [
    [
      'extends',
      { ...CASE, 'here/premortem.yaml': 'extends: ../outside/netrc\n' },
      /outside\/netrc, which this extends, is no configuration that fits \(line 1, column 1\)/,
    ],
    [
      'extends a mapping',
      { ...CASE, 'here/premortem.yaml': 'extends: ../outside/values.yaml\n', 'outside/values.yaml': `failOn: ${SECRET}\n${SECRET}: 1\n` },
      /outside\/values\.yaml, which this extends/,
    ],
    ['a baseline', { ...CASE, 'here/premortem.yaml': 'baseline: ../outside/netrc\n' }, /outside\/netrc is no baseline/],
    ['a drill', { ...CASE, 'here/premortem.yaml': 'drills: [../outside/netrc.yaml]\n' }, /outside\/netrc\.yaml is no drill/],
    [
      'an inventory',
      { 'here/plan.yaml': PLAN.replace('inventory.yaml', '../outside/netrc') },
      /outside\/netrc is of no use here: nothing that premortem reads/,
    ],
    ['a glob', { 'here/plan.yaml': PLAN.replace('inventory.yaml', '../outside/*') }, /outside\/netrc is of no use here/],
    [
      'an inventory that a configuration names',
      { 'here/plan.yaml': unnamed, 'here/premortem.yaml': 'inventory: ../outside/netrc\n' },
      /outside\/netrc is of no use/,
    ],
    [
      'a text in Latin-1',
      { 'here/plan.yaml': PLAN.replace('inventory.yaml', '../outside/kc'), 'outside/kc': `user: { token: ${SECRET}\n` },
      /outside\/kc is of no use/,
    ],
  ];
  for (const [what, files, told] of cases) {
    const all = said(files);
    assert.not.match(all, SECRET, what);
    assert.match(all, told, what);
  }
});

test('nor what a link leads to', () => {
  assert.match(said(CASE, { 'here/y.yaml': 'outside/netrc' }), /here\/y\.yaml is a link to what cannot be read/);
  for (const link of ['here/y.yaml', 'here/premortem.yaml', 'here/premortem-baseline.json']) {
    const all = said(
      { ...CASE, ...(link.includes('baseline') && { 'here/premortem.yaml': 'failOn: error\n' }) },
      { [link]: 'outside/netrc' },
    );
    assert.not.match(all, SECRET, link);
    assert.match(all, link);
  }
});

test("what somebody names on the command line, and what is premortem's own, is shown with its line", () => {
  const { folder, remove } = folderWith({
    'a.yaml': NETRC,
    'plan.yaml': PLAN.replace('window', 'windwo'),
    'inventory.yaml': INVENTORY,
    'base.yaml': `failOn: ${SECRET}\n`,
  });
  try {
    assert.match(premortem(['lint', 'a.yaml'], { cwd: folder }).stdout, /machine example/);
    assert.match(premortem(['lint', 'plan.yaml'], { cwd: folder }).stdout, /windwo/);
    assert.match(premortem(['lint', 'inventory.yaml', '--config', 'base.yaml'], { cwd: folder }).stdout, SECRET);
  } finally {
    remove();
  }
});

test.run();
