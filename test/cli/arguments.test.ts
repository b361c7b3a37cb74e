import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../src/cli/arguments.js';
import { CommandError } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { targetsOf } from '../../src/cli/targets.js';
import { helpOf, overview } from '../../src/cli/help.js';

const args = suite('cli/arguments');
const read = (...argv: string[]) => {
  const { command, paths, values } = parse(argv, (path) => path === 'plans');
  return { command: command?.name, paths, values };
};
const refusal = (...argv: string[]): string => {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof CommandError) return `${error.message} / ${error.hint ?? ''}`;
    throw error;
  }
  return 'accepted';
};

args('lints by default', () => {
  assert.equal(read(), { command: 'lint', paths: [], values: {} });
  assert.equal(read('plans'), { command: 'lint', paths: ['plans'], values: {} });
  assert.equal(read('-'), { command: 'lint', paths: ['-'], values: {} });
  assert.equal(read('a.yaml', '-q'), { command: 'lint', paths: ['a.yaml'], values: { quiet: true } });
  assert.equal(read('--', 'rules'), { command: 'lint', paths: ['rules'], values: {} });
});

args('takes options before and after the command and its paths', () => {
  const values = { format: 'json', only: ['a/b', 'c/d'] };
  assert.equal(read('--only', 'a/b', 'lint', '-f', 'json', 'x.yaml', '--only=c/d'), {
    command: 'lint',
    paths: ['x.yaml'],
    values: { ...values, only: ['a/b', 'c/d'] },
  });
  assert.equal(read('lint', '-qf', 'json').values, { quiet: true, format: 'json' });
  assert.equal(read('lint', '--', '-odd.yaml').paths, ['-odd.yaml']);
});

args('knows help and version', () => {
  assert.equal(read('--help'), { command: undefined, paths: [], values: { help: true } });
  assert.equal(read('help'), { command: undefined, paths: [], values: { help: true } });
  assert.equal(read('help', 'explain'), { command: 'explain', paths: [], values: { help: true } });
  assert.equal(read('explain', '-h'), { command: 'explain', paths: [], values: { help: true } });
  assert.equal(read('--version'), { command: undefined, paths: [], values: { version: true } });
});

args('suggests the nearest word', () => {
  assert.match(refusal('lnit', 'x.yaml'), /no command "lnit"; did you mean "lint"\?/);
  assert.match(refusal('lint', '--formt', 'json'), /"--formt" is not an option of lint; did you mean --format\?/);
  assert.match(refusal('lint', '-f', 'jsno'), /--format cannot be "jsno"; did you mean "json"\?/);
  assert.match(refusal('explain', 'a/b', '--only', 'x'), /not an option of explain/);
});

args('refuses what is missing, doubled or too much', () => {
  assert.match(refusal('lint', '--format'), /--format needs a value/);
  assert.match(refusal('lint', '--format', '--quiet'), /--format needs a value/);
  assert.match(refusal('explain', 'a/b', '-o', 'x', '-o', 'y'), /given twice/);
  assert.match(refusal('lint', '--quiet=yes'), /takes no value/);
  assert.match(refusal('explain'), /explain needs a RULE/);
  assert.match(refusal('explain', 'a/b', 'c/d'), /does not take "c\/d"/);
  assert.match(refusal('lint', ''), /empty path/);
});

args('several formats go each to its own place', () => {
  assert.equal(read('-f', 'json', '-o', 'a.json', '-f', 'concise', '-o', 'b.txt', '-f', 'pretty').values, {
    targets: [{ format: 'json', output: 'a.json' }, { format: 'concise', output: 'b.txt' }, { format: 'pretty' }],
  });
  assert.equal(read('-o', 'a.json', '-f', 'json').values, { output: 'a.json', format: 'json' });
  assert.match(refusal('-o', 'a', '-f', 'json', '-o', 'b'), /--output "a" has no --format before it .*each --output follows its --format/);
  assert.match(refusal('-f', 'json', '-o', 'a', '-o', 'b'), /--output "b" has no --format before it/);
  const where = (...argv: string[]) => targetsOf(parse(argv, () => false).values);
  assert.equal(where(), [{}]);
  assert.throws(() => where('-f', 'json', '-f', 'concise'), /json and concise would both go to standard output/);
  assert.throws(() => where('-f', 'json', '-o', '-', '-f', 'concise'), /both go to standard output/);
  assert.throws(() => where('-f', 'json', '-o', 'a', '-f', 'concise', '-o', './a'), /json and concise would both go to ".\/a"/);
});

args('help names every command and option that exists, and none that does not', () => {
  const all = [overview(), ...COMMANDS.map(helpOf)].join('\n');
  for (const command of COMMANDS) assert.ok(overview().includes(command.usage));
  const planned = ['fix', 'import', 'review', 'baseline', 'merge', 'completion', 'diff'];
  for (const missing of planned.filter((name) => !COMMANDS.some((command) => command.name === name)))
    assert.not.match(all, new RegExp(`premortem ${missing}\\b`));
  assert.ok(
    all.split('\n').every((line) => line.length <= 110),
    'help fits a terminal',
  );
});

args('options of one name mean one thing everywhere', () => {
  const shapes = new Map<string, string>();
  for (const option of COMMANDS.flatMap((command) => command.options)) {
    const shape = `${option.short ?? ''} ${option.value !== undefined} ${option.repeatable ?? false}`;
    assert.is(shapes.get(option.name) ?? shape, shape, option.name);
    shapes.set(option.name, shape);
  }
});

args.run();
