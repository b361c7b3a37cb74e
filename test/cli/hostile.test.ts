/** Hostile words in what the command line is given and in what it reads, through the whole program: nothing that is printed is obeyed by a terminal or a runner. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ACTS, RUNS } from '../report/nasty.js';
import { folderWith, INVENTORY, premortem } from './premortem.js';

const test = suite('cli: hostile words');

const LINE = 'x\n::add-mask::y';
const TITLE = '\x1b]0;owned\x07';
const harmless = ({ stdout, stderr, status }: ReturnType<typeof premortem>, name: string) => {
  assert.ok(status !== 70 && status !== null, `${name}: ${stderr}`);
  for (const text of [stdout, stderr]) {
    assert.not.match(text, ACTS, name);
    assert.not.match(text, RUNS, name);
  }
};

test('what is wrong with a command is said without being one', () => {
  const commands = (word: string) => [
    [word],
    ['lint', word],
    ['lint', `--${word}`],
    ['lint', '-f', word],
    ['lint', '--config', word],
    ['lint', '--only', word],
    ['lint', '--today', word],
    ['lint', '--shard', word],
    ['lint', '-o', `nowhere/${word}`, 'examples/gitops/clusters'],
    ['lint', '--changed-since', word],
    ['diff', word],
    ['merge', word],
    ['baseline', word],
    ['explain', word],
    ['simulate', 'examples/master-reboot/plan.yaml', '--fault', `${word}@x`],
    ['test', word],
    ['init', 'rule', word],
  ];
  for (const args of commands(`${LINE}${TITLE}##[add-mask]x`)) harmless(premortem(args), args.join(' '));
});

test('names of files, drills, steps, plans and clusters, and words of a configuration', () => {
  const step = `{ id: ${JSON.stringify(LINE)}, action: reboot, node: cp-1, mode: abrupt, duration: 3m }`;
  const drill = (name: string) =>
    `apiVersion: premortem.dev/v1alpha1\nkind: Drill\nmetadata: { name: ${JSON.stringify(name)} }\nspec: { steps: [${step}] }\n`;
  const inventory = INVENTORY.replace('small', JSON.stringify('::set-output name=x::y'));
  const odd = `own${TITLE}${LINE.replaceAll('/', '')}.yaml`;
  const { folder, remove } = folderWith({
    'old/inventory.yaml': inventory,
    'new/inventory.yaml': inventory.replace('count: 4', 'count: 5'),
    [`new/${odd}`]: drill('::add-mask::z'),
    [`new/${LINE}/plan.yaml`]: drill(TITLE).replace('Drill', 'ChangePlan'),
    'new/premortem.yaml': `drills: [${JSON.stringify(odd)}, ${JSON.stringify(LINE)}]\ndisable: [etcd/x]\noverrides: [{ paths: ${JSON.stringify(LINE)}, failOn: never }]\nignores: [{ rule: etcd/no-snapshot, reason: ${JSON.stringify(TITLE)}, owner: ${JSON.stringify(LINE)} }]\n`,
  });
  try {
    for (const format of ['pretty', 'concise', 'json', 'sarif', 'junit', 'gitlab', 'markdown', 'html'])
      harmless(premortem(['lint', '-f', format], { cwd: `${folder}/new` }), format);
    for (const format of ['pretty', 'markdown', 'json'])
      harmless(premortem(['diff', 'old', 'new', '-f', format], { cwd: folder }), `diff ${format}`);
    harmless(premortem(['baseline', 'write'], { cwd: `${folder}/old` }), 'baseline');
    harmless(premortem(['lint', '--shard', '1/1'], { cwd: `${folder}/new` }), 'a shard');
  } finally {
    remove();
  }
});

test.run();
