/** Completion as the shells themselves do it; a shell that is not installed is skipped. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { COMMANDS } from '../../src/cli/commands.js';
import { FORMATS } from '../../src/report/reporters.js';
import { entry, folderWith, premortem } from './premortem.js';

const test = suite('cli: completion');

const { folder, remove } = folderWith({});
symlinkSync(entry, join(folder, 'premortem'));
symlinkSync(entry, join(folder, 'kubectl-premortem'));
test.after(remove);
const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, TERM: 'xterm', LANG: 'C' };

const run = (shell: string, args: readonly string[]) => spawnSync(shell, args, { cwd: folder, env, encoding: 'utf8', timeout: 20_000 });
const has = (shell: string) => run(shell, ['--version']).error === undefined;
const on = (shell: string): typeof test => {
  if (has(shell)) return test;
  console.log(`completion for ${shell} is not tried: it is not installed`);
  return Object.assign(test.skip.bind(test), test);
};
for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(join(folder, shell), premortem(['completion', shell]).stdout);

const bash = (...words: string[]): string[] => {
  const script = `set -u; source ./bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _premortem; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = run('bash', ['--norc', '-c', script]);
  assert.is(stderr, '');
  return stdout.split('\n').filter((line) => line !== '');
};

test('every option of every command is known to every shell', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const script = readFileSync(join(folder, shell), 'utf8');
    for (const { name, options } of COMMANDS) {
      assert.match(script, new RegExp(`\\b${name}\\b`));
      for (const option of options)
        assert.match(
          script,
          new RegExp(shell === 'fish' ? `-l ${option.name}\\b` : `--${option.name}\\b`),
          `${shell} ${name} ${option.name}`,
        );
    }
  }
});

test('no other shell, with the nearest one', () => {
  const { status, stderr } = premortem(['completion', 'bsah']);
  assert.is(status, 2);
  assert.match(stderr, /there is no completion for "bsah"; did you mean "bash"\?\nshells: bash, zsh, fish/);
});

on('bash')('bash completes commands, options, their values, and rules', () => {
  assert.equal(bash('premortem', 'sim'), ['simulate']);
  assert.equal(bash('premortem', 'lint', '--fo'), ['--format']);
  assert.equal(bash('premortem', 'lint', '-f', ''), [...FORMATS]);
  assert.equal(bash('premortem', 'lint', '--format', '=', 'sa'), ['sarif']);
  assert.equal(bash('premortem', 'lint', '--format', '='), [...FORMATS]);
  assert.equal(bash('premortem', 'simulate', '--format', ''), ['pretty', 'json']);
  assert.equal(bash('premortem', '-f', 'm'), ['markdown']);
  assert.equal(bash('premortem', 'schema', 'in'), ['inventory']);
  assert.equal(bash('premortem', 'completion', ''), ['bash', 'zsh', 'fish']);
  assert.equal(bash('premortem', 'explain', 'kube-proxy/dead'), ['kube-proxy/dead-watch']);
  assert.equal(bash('premortem', 'lint', '--only', 'dns/replicas-on'), ['dns/replicas-on-control-plane']);
  assert.equal(bash('premortem', 'baseline', ''), ['write', 'prune']);
  assert.equal(bash('premortem', 'baseline', 'write', ''), [], 'folders behind it');
  assert.equal(bash('premortem', '--vers'), ['--version']);
  assert.equal(bash('premortem', 'lint', '--vers'), []);
  // Names of files are left to bash.
  assert.equal(bash('premortem', 'lint', '-o', ''), []);
});

on('zsh')('zsh completes on its command line', () => {
  // Behind the completed line a widget writes it to a file: what the terminal shows is full of the editor's own moves.
  const script = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'autoload -Uz compinit; compinit -u -D; source ./zsh; say() { print -r -- "$BUFFER" > said.new; mv said.new said }; zle -N say; bindkey "^X" say'
for line in "$@"; do
  rm -f said
  zpty -n -w z "$line"$'\\t\\C-x'
  repeat 200 { [[ -f said ]] && break; sleep 0.05 }
  cat said
  zpty -n -w z $'\\C-u'
done
zpty -d z`;
  const { stdout, stderr } = run('zsh', [
    '-f',
    '-c',
    script,
    'zsh',
    'premortem simul',
    'premortem lint --format=sar',
    'premortem lint -f conc',
    'premortem --fail-on war',
    'premortem schema inv',
    'premortem explain kube-proxy/dead-w',
    'premortem baseline wri',
    'premortem --vers',
  ]);
  assert.equal(
    stdout.split('\n').map((line) => line.trim()),
    [
      'premortem simulate',
      'premortem lint --format=sarif',
      'premortem lint -f concise',
      'premortem --fail-on warning',
      'premortem schema inventory',
      'premortem explain kube-proxy/dead-watch',
      'premortem baseline write',
      'premortem --version',
      '',
    ],
    stderr,
  );
});

on('fish')('fish completes commands, options, their values, and rules', () => {
  const fish = (line: string) => {
    const { stdout, stderr } = run('fish', ['--no-config', '-c', 'source ./fish; complete -C $argv[1]', line]);
    assert.is(stderr, '');
    return stdout
      .split('\n')
      .map((one) => one.split('\t')[0]!)
      .filter((one) => one !== '');
  };
  assert.equal(fish('premortem sim'), ['simulate']);
  assert.equal(fish('premortem lint --fo'), ['--format']);
  assert.equal(fish('premortem lint --format sar'), ['sarif']);
  assert.equal(fish('premortem simulate --format ').sort(), ['json', 'pretty']);
  assert.equal(fish('premortem schema in'), ['inventory']);
  assert.equal(fish('premortem baseline wri'), ['write']);
  assert.equal(fish('premortem explain kube-proxy/dead'), ['kube-proxy/dead-watch']);
});

const kubectl = run('kubectl', ['version', '--client']);
if (kubectl.error !== undefined) console.log('the plugin of kubectl is not tried: kubectl is not installed');
(kubectl.error === undefined ? test : Object.assign(test.skip.bind(test), test))('kubectl finds it as a plugin', () => {
  chmodSync(entry, 0o755);
  const { stdout, stderr } = run('kubectl', ['premortem', '--version']);
  assert.is(stdout, premortem(['--version']).stdout, stderr);
});

test.run();
