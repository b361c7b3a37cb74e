import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entry, folderWith, premortem, root } from './premortem.js';

const test = suite('cli/streams');
const example = join(root, 'examples/master-reboot');
const shell = (script: string) => spawnSync('bash', ['-c', script, 'bash', process.execPath, entry, example], { encoding: 'utf8' });

test('a lint loads nothing of sockets, threads, subprocesses or clocks', () => {
  const { folder, remove } = folderWith({
    'loaded.cjs': "process.on('exit', () => process.stderr.write(process.moduleLoadList.join('\\n')));\n",
  });
  try {
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'loaded.cjs'), entry, 'lint', example], {
      encoding: 'utf8',
    });
    assert.match(stdout, /DO NOT START/);
    const loaded = new Set(stderr.split('\n').map((line) => line.replace('NativeModule ', '')));
    assert.ok(loaded.has('vm'), 'the list can be read');
    // Writing the list itself loads what standard error needs, sockets among it where that is a pipe.
    for (const name of ['worker_threads', 'child_process', 'perf_hooks', 'dgram', 'http', 'crypto']) assert.not.ok(loaded.has(name), name);
  } finally {
    remove();
  }
});

test('a reader that goes away ends the output quietly', () => {
  const { stdout, stderr } = shell('"$1" "$2" lint "$3" -f html | head -c 5; echo " ${PIPESTATUS[0]}"');
  assert.is(stdout, '<!doc 1\n'.replace('doc', stdout.slice(2, 5)));
  assert.is(stderr, '');
});

test('a pipe that takes no more at the moment gets everything', () => {
  const whole = premortem(['lint', example, '-f', 'html']).stdout;
  const { stdout } = shell('"$1" "$2" lint "$3" -f html | (sleep 0.5; wc -c)');
  assert.is(Number(stdout), Buffer.byteLength(whole));
});

test('output that cannot be written is said, with exit status 2', () => {
  if (!existsSync('/dev/full')) return;
  const { status, stderr } = shell('"$1" "$2" lint "$3" > /dev/full');
  assert.is(status, 2);
  assert.match(stderr, /^premortem: cannot write the output: ENOSPC/);
});

test.run();
