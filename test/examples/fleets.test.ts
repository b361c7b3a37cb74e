/** What the sample repository's files for fleets run: the scripts of GitHub's matrix, GitLab's `parallel` and the Indexed Job, each carried out as its runner would, end in the same report as one run. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entry, folderWith, INVENTORY, premortem, root } from '../cli/premortem.js';

const test = suite('examples/gitops: fleets');
const ci = (name: string): unknown => load(readFileSync(join(root, 'examples/gitops/ci', name), 'utf8'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The sample repository with two more clusters, and a PATH in which `npx` and `premortem` start the built command line. */
function repository() {
  const clusters = Object.fromEntries(
    ['b', 'c'].map((name) => [`work/repository/clusters/${name}/inventory.yaml`, INVENTORY.replace('small', name)]),
  );
  const { folder, remove } = folderWith({
    ...clusters,
    'bin/premortem': `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`,
    'bin/npx': `#!/bin/sh\n[ "$1 $2" = "--yes premortem@${version}" ] || exit 99\nshift 2\nexec '${process.execPath}' '${entry}' "$@"\n`,
  });
  for (const name of ['premortem', 'npx']) chmodSync(join(folder, 'bin', name), 0o755);
  const repository = join(folder, 'data/repository');
  cpSync(join(root, 'examples/gitops'), repository, { recursive: true });
  // One drill that plays fast: it is the scripts that are tried here.
  writeFileSync(join(repository, 'premortem.yaml'), 'inventory: clusters/prod\ndrills: [dns-restarted]\n');
  const run = (script: string, env: Record<string, string>, shell: 'sh' | 'bash' = 'sh') => {
    const clean = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, LANG: 'C', HOME: folder, ...env };
    const args = shell === 'bash' ? ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script] : ['-e', '-c', script];
    const { status, stdout, stderr } = spawnSync(shell, args, { cwd: repository, encoding: 'utf8', env: clean });
    return { status, stdout, stderr };
  };
  /** What one run over everything says. */
  const whole = (...args: string[]) => premortem(['lint', '-q', ...args], { cwd: repository });
  return { folder, repository, run, whole, remove };
}
type Step = { readonly run?: string; readonly env?: Record<string, string> };
type Workflow = {
  readonly jobs: Record<string, { readonly strategy?: { readonly matrix: { readonly shard: number[] } }; readonly steps: readonly Step[] }>;
};

test("GitHub's matrix", () => {
  const { run, whole, repository: folder, remove } = repository();
  try {
    const { shard, merge } = (ci('github-fleet.yml') as Workflow).jobs;
    const shards = shard!.strategy!.matrix.shard;
    const scripts = (steps: readonly Step[]) => steps.filter((step) => step.run !== undefined);
    for (const { run: script } of [...scripts(shard!.steps), ...scripts(merge!.steps)])
      assert.not.match(script!, /\$\{\{/, 'no value becomes part of a script');
    for (const index of shards)
      for (const { run: script, env } of scripts(shard!.steps)) {
        const values = Object.entries(env!).map(([name, value]) => [
          name,
          value.replace('${{ matrix.shard }}', String(index)).replace('${{ strategy.job-total }}', String(shards.length)),
        ]);
        const { status, stderr } = run(script!, Object.fromEntries(values) as Record<string, string>, 'bash');
        assert.is(status, 0, stderr);
      }
    const [last] = scripts(merge!.steps);
    const merged = run(last!.run!, {}, 'bash');
    assert.is(merged.status, whole().status, merged.stderr);
    assert.is(readFileSync(join(folder, 'premortem.sarif'), 'utf8'), whole('-f', 'sarif').stdout);
  } finally {
    remove();
  }
});

test("GitLab's parallel", () => {
  const { run, whole, repository: folder, remove } = repository();
  try {
    const jobs = ci('gitlab-fleet.yml') as Record<string, { readonly parallel?: number; readonly script: readonly string[] }>;
    const { parallel, script } = jobs['premortem-shard']!;
    for (let index = 1; index <= parallel!; index++) {
      const { status, stderr } = run(script.join('\n'), { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(parallel) });
      assert.is(status, 0, stderr);
    }
    const merged = run(jobs['premortem']!.script.join('\n'), {});
    assert.is(merged.status, whole().status, merged.stderr);
    assert.is(merged.stdout, whole().stdout);
    assert.is(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'), whole('-f', 'gitlab').stdout);
  } finally {
    remove();
  }
});

interface Job {
  readonly kind: string;
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly command: readonly string[];
          readonly args: readonly string[];
          readonly workingDir: string;
        }[];
      };
    };
  };
}

test('the Indexed Job: every pod writes its report, a pod that cannot fails, and one that is started again begins anew', () => {
  const { folder, run, whole, remove } = repository();
  try {
    const { kind, spec } = ci('indexed-job.yaml') as Job;
    assert.equal([kind, spec.completionMode], ['Job', 'Indexed']);
    const [container] = spec.template.spec.containers;
    assert.equal(container!.command, ['sh', '-c']);
    assert.is(container!.workingDir, '/data/repository');
    const script = container!.args[0]!.replaceAll('/data/', `${folder}/data/`);
    const pod = (index: number) => run(script, { JOB_COMPLETION_INDEX: String(index) });
    for (let index = 0; index < spec.completions; index++) assert.is(pod(index).status, 0, pod(index).stderr);
    const reports = readdirSync(join(folder, 'data/shards')).map((name) => join(folder, 'data/shards', name));
    assert.is(reports.length, spec.completions);
    assert.is(run('premortem merge "$@"'.replace('"$@"', reports.map((name) => `'${name}'`).join(' ')), {}).stdout, whole().stdout);
    writeFileSync(join(folder, 'data/repository/premortem.yaml'), 'rules: nowhere\n');
    assert.is.not(pod(0).status, 0, 'the report that was there before is not taken for its own');
    mkdirSync(join(folder, 'data/gone'));
    assert.is.not(run(script.replaceAll(`${folder}/data/shards`, '/proc/shards'), { JOB_COMPLETION_INDEX: '0' }).status, 0);
  } finally {
    remove();
  }
});

test('the image that the Job names has the command', () => {
  const image = readFileSync(join(root, 'Dockerfile'), 'utf8');
  assert.match(image, /^RUN .*ln -s \/opt\/premortem\/dist\/cli\.mjs \/usr\/local\/bin\/premortem$/m);
});

test.run();
