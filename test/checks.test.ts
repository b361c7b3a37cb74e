/** The compiler, the linter and the formatter as tests, so that one command runs everything and one line counts it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const root = fileURLToPath(new URL('..', import.meta.url));
const checks = suite('checks');

for (const script of ['types', 'lint', 'format:check']) {
  checks(`npm run ${script}`, () => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], { cwd: root, encoding: 'utf8' });
    assert.is(status, 0, `${stdout}${stderr}`);
  });
}

checks.run();
