/** What other systems start premortem with: the single file, GitHub's action, pre-commit, GitLab, the image. Each as its system would do it, npm and the network left out. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entry, folderWith, premortem, root } from './cli/premortem.js';

const test = suite('packaging');
const example = 'examples/master-reboot';
const text = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(text('package.json')) as { version: string; bin: Record<string, string>; files: string[] };

/** The package as npm packs it, once for all tests; without what it names as dependencies, which no test may fetch: all that runs of them is bundled (`library.test.ts`). */
const packed = (() => {
  let made: string | undefined;
  return (): string => {
    if (made === undefined) {
      const { folder, remove } = folderWith({});
      process.on('exit', remove);
      const { stdout, stderr } = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.match(stdout, /filename/, stderr);
      const file = join(folder, (JSON.parse(stdout) as { filename: string }[])[0]!.filename);
      spawnSync('tar', ['-xzf', file, '-C', folder]);
      const { dependencies: _, ...alone } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as Record<
        string,
        unknown
      >;
      writeFileSync(join(folder, 'package/package.json'), JSON.stringify(alone));
      made = join(folder, 'alone.tgz');
      spawnSync('tar', ['-czf', made, '-C', folder, 'package']);
    }
    return made;
  };
})();
/** What npm needs to install the packed file without a network, in a cache of its own. */
const offline = (folder: string) => ({
  npm_config_offline: 'true',
  npm_config_cache: join(folder, '.npm'),
  npm_config_update_notifier: 'false',
});

/** A folder with the example and an `npm` that starts the built command line where npm would have installed it, and notes what it was asked for. */
function workplace(): { readonly folder: string; readonly env: Record<string, string>; readonly remove: () => void } {
  const { folder, remove } = folderWith({
    'bin/npm': `#!/bin/sh
echo "$@" >> "$ASKED"
[ "$1 $2 $3 $5 $6" = "exec --yes --package -- premortem" ] || { echo "npm was not asked as expected: $*" >&2; exit 99; }
shift 6
exec "${process.execPath}" "${entry}" "$@"
`,
  });
  chmodSync(join(folder, 'bin/npm'), 0o755);
  cpSync(join(root, example), join(folder, 'plans'), { recursive: true });
  return {
    folder,
    remove,
    env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, LANG: 'C', ASKED: join(folder, 'asked') },
  };
}
const shell = (script: string, cwd: string, env: Record<string, string>, name = 'bash') =>
  spawnSync(name, name === 'bash' ? ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script] : ['-e', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });

test('the single file is complete in itself and says the same as the package', () => {
  const { folder, remove } = folderWith({});
  const single = join(folder, 'premortem.mjs');
  copyFileSync(join(root, 'dist/premortem.mjs'), single);
  for (const args of [['--version'], ['lint', '-f', 'html', example], ['schema', 'plan'], ['frobnicate']])
    assert.equal(premortem(args, { script: single }), premortem(args), args.join(' '));
  assert.equal(readdirSync(folder), ['premortem.mjs']);
  remove();
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly id: string; readonly shell: string; readonly env: Record<string, string>; readonly run: string }[];
  };
}
const action = load(text('action.yml')) as Action;

/** Carries the action out as GitHub's runner does: inputs put into the step's variables, the script run by bash. */
function act(inputs: Readonly<Record<string, string>>) {
  const { folder, env, remove } = workplace();
  const [step] = action.runs.steps;
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: fallback }]) => [name, inputs[name] ?? fallback]));
  const variables = Object.fromEntries(
    Object.entries(step!.env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given[input]!),
    ]),
  );
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  const npm = inputs['package'] === undefined ? {} : { ...offline(folder), PATH: process.env['PATH']! };
  const { status, stdout, stderr } = shell(step!.run, folder, { ...env, ...variables, ...files, ...npm });
  const made = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined);
  return { status, stdout, stderr, made, left: () => readdirSync(folder).sort(), remove };
}

test('the action annotates, writes what it says it does, and fails by what was found', () => {
  const bad = act({ paths: 'plans', package: packed() });
  assert.is(bad.status, 1, bad.stderr);
  assert.match(bad.stdout, /^::error file=plans\/plan\.yaml,line=14,/m);
  assert.is(JSON.parse(bad.made('premortem.sarif')!).version, '2.1.0');
  assert.match(bad.made('premortem.md')!, /^<!-- premortem -->\n## DO NOT START AS WRITTEN/);
  assert.is(bad.made('summary'), bad.made('premortem.md'));
  assert.is(bad.made('output'), 'status=1\nsarif=premortem.sarif\nmarkdown=premortem.md\n');
  bad.remove();
  const never = act({ paths: 'plans\nplans/plan.yaml\n', 'fail-on': 'never' });
  assert.is(never.status, 0, never.stderr);
  assert.match(never.made('asked')!, new RegExp(`^exec --yes --package premortem@${manifest.version} -- premortem lint `));
  never.remove();
  const broken = act({ paths: 'nowhere' });
  assert.is(broken.status, 2);
  assert.match(broken.made('output')!, /^status=2\n/);
  broken.remove();
});

test('no input of the action becomes part of its script', () => {
  const evil = act({ paths: '$(touch owned)\n"; touch owned; "\n--help', config: '`touch owned`' });
  assert.not.ok(evil.left().includes('owned'));
  assert.is(evil.status, 2);
  evil.remove();
  for (const { run, shell: name } of action.runs.steps) {
    assert.is(name, 'bash');
    assert.not.match(run, /\$\{\{/);
  }
  for (const { value } of Object.values(action.outputs)) assert.match(value, /^\$\{\{ steps\.premortem\.outputs\.\w+ \}\}$/);
});

test('the hook of pre-commit starts what the package installs', () => {
  const [hook] = load(text('.pre-commit-hooks.yaml')) as { entry: string; language: string; files: string; pass_filenames: boolean }[];
  const [command, ...args] = hook!.entry.split(' ');
  assert.is(manifest.bin[command!], './dist/cli.mjs');
  assert.equal([hook!.language, hook!.pass_filenames], ['node', false]);
  const { folder, remove } = workplace();
  assert.is(premortem(args, { cwd: folder }).status, 1);
  remove();
  for (const file of ['plans/plan.yaml', 'nodes.json', 'bigip.conf']) assert.match(file, new RegExp(hook!.files));
  const inside = spawnSync('tar', ['-tzf', packed()], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((path) => path.replace('package/', ''));
  for (const path of ['dist/cli.mjs', 'dist/cli/run.cjs', 'dist/cli/format-html.cjs', 'dist/library.mjs', 'LICENSE'])
    assert.ok(inside.includes(path), path);
  assert.not.ok(inside.includes('dist/premortem.mjs'));
});

test("GitLab's job writes every report that it hands over", () => {
  const [spec, { premortem: job }] = loadAll(text('.gitlab/ci/premortem.yml')) as [
    { spec: { inputs: Record<string, { default: string }> } },
    {
      premortem: {
        script: string[];
        variables: Record<string, string>;
        artifacts: { when: string; paths: string[]; reports: Record<string, string> };
      };
    },
  ];
  const { folder, env, remove } = workplace();
  const inputs = {
    ...Object.fromEntries(Object.entries(spec.spec.inputs).map(([name, one]) => [name, one.default])),
    paths: 'plans',
    package: packed(),
  };
  const variables = Object.fromEntries(
    Object.entries(job.variables).map(([name, value]) => [
      name,
      value.replace(/\$\[\[ inputs\.([\w-]+) \]\]/, (_, input: string) => inputs[input as 'paths']),
    ]),
  );
  const { status, stdout, stderr } = shell(
    job.script.join('\n'),
    folder,
    { ...env, ...variables, ...offline(folder), PATH: process.env['PATH']! },
    'sh',
  );
  assert.is(status, 1, stderr);
  assert.match(stdout, /DO NOT START AS WRITTEN/);
  assert.is(job.artifacts.when, 'always');
  for (const name of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)]) assert.ok(existsSync(join(folder, name)), name);
  assert.is(spec.spec.inputs['package']!.default, `premortem@${manifest.version}`);
  remove();
});

const FILE_OF_IMAGE = text('Dockerfile');

test('the image is made of what is there, and runs as nobody', () => {
  const steps = FILE_OF_IMAGE.replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  for (const step of steps.filter((line) => /^COPY (?!--from)/.test(line)))
    for (const source of step.split(' ').slice(1, -1)) assert.ok(existsSync(join(root, source)), source);
  for (const step of steps.filter((line) => line.startsWith('COPY --from=build /premortem/')))
    assert.ok(existsSync(join(root, step.split(' ')[2]!.replace('/premortem/', ''))), step);
  assert.ok(steps.includes('USER 65534:65534'));
  assert.ok(steps.findLastIndex((line) => line.startsWith('USER ')) > steps.findLastIndex((line) => line.startsWith('RUN ')));
  const ignored = text('.dockerignore').split('\n');
  for (const kept of ['src', 'rules', 'examples', 'package.json']) assert.not.ok(ignored.includes(kept));
});

/** The last stage of the Dockerfile, as far as it can be carried out where nothing can be pulled: what it copies, in a root of its own with the C library of this machine. */
function image(): { readonly root: string; readonly command: readonly string[]; readonly remove: () => void } {
  const { folder, remove } = folderWith({});
  const last = FILE_OF_IMAGE.slice(FILE_OF_IMAGE.lastIndexOf('\nFROM ')).replace(/\\\n/g, ' ').split('\n');
  const put = (from: string, to: string) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(from, join(folder, to), { recursive: true, dereference: true });
  };
  for (const line of last.filter((one) => one.startsWith('COPY '))) {
    const [target, ...sources] = line
      .split(' ')
      .filter((word) => word !== 'COPY' && !word.startsWith('--from='))
      .toReversed();
    for (const source of sources) {
      const here = source === '/usr/local/bin/node' ? process.execPath : join(root, source.replace(/^\/premortem\//, ''));
      put(here, target!.endsWith('/') ? target! + basename(source) : target!);
    }
  }
  // What the base image brings.
  const { stdout } = spawnSync('ldd', [process.execPath], { encoding: 'utf8' });
  for (const [library] of stdout.matchAll(/\/\S+/g)) put(library, library);
  mkdirSync(join(folder, 'work'));
  spawnSync('chmod', ['-R', 'a+rX,go-w', folder]);
  const words = (name: string) => JSON.parse(last.find((line) => line.startsWith(`${name} `))!.slice(name.length + 1)) as string[];
  return { root: folder, command: [...words('ENTRYPOINT'), ...words('CMD')], remove };
}

const canEnter = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', '--net', '--pid', '--fork', 'true']).status === 0;
if (!canEnter) console.log('what the image holds is not run: that takes root and unshare (util-linux)');
const inside: typeof test = canEnter ? test : Object.assign(test.skip.bind(test), test);
inside('what the image holds runs as nobody, with a root that nobody can write and no network', () => {
  const { root: made, command, remove } = image();
  try {
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [
        ...['--mount', '--net', '--pid', '--fork', 'sh', '-euc'],
        `mount --bind "$ROOT" "$ROOT"
mount --bind "$WORK" "$ROOT/work"
mount -o remount,bind,ro "$ROOT/work"
mount -o remount,bind,ro "$ROOT"
! touch "$ROOT/written" 2>/dev/null
exec env -i PATH=/usr/bin:/bin:/usr/local/bin LANG=C setpriv --no-new-privs unshare --root "$ROOT" --wd /work --setgid 65534 --setuid 65534 "$@"`,
        'sh',
        ...command,
      ],
      { env: { PATH: process.env['PATH'], ROOT: made, WORK: join(root, example) }, encoding: 'utf8' },
    );
    assert.equal({ status, stdout, stderr }, premortem(['lint'], { cwd: join(root, example) }));
  } finally {
    remove();
  }
});

test.run();
