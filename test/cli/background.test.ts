/** Judging beside the screens: the thread says what this one would, what nobody waits for is dropped, and without the thread it is done here in slices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judging, reading } from '../../src/check.js';
import { openBackground } from '../../src/cli/background.js';
import { parseInput } from '../../src/read/read.js';
import { finish } from '../../src/simulate/work.js';
import { PATIENT } from '../review/open.js';
import { root } from './premortem.js';

const beside = suite('judging beside the screens');

const player = fileURLToPath(new URL('../../dist/cli/background-player.cjs', import.meta.url));
const files = ['plan.yaml', 'inventory.yaml'].map((name) => join('examples/master-reboot', name));
const { pairs } = reading(files.map((file) => parseInput({ file, text: readFileSync(join(root, file), 'utf8') })));
const ways = { changes: false, today: '2026-11-24' };
/** No rule: the thread has those of the build, and what they cost is of no interest here. */
const task = { folders: [], only: ['dns/no-lameduck'], options: { today: '2026-11-24' } };
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

for (const [where, path] of [
  ['on a thread of its own', player],
  ['here, where there is no thread', '/nonexistent/player.cjs'],
] as const) {
  beside(`${where}: the same timeline, and the newest wish after one that is dropped`, async () => {
    const background = openBackground([], task, path);
    try {
      const dropped = new AbortController();
      const first = background.judge(pairs, { ...ways, changes: true }, { told: () => undefined, signal: dropped.signal });
      const second = background.judge(pairs, ways, PATIENT);
      dropped.abort();
      await first.then(
        () => assert.unreachable('somebody waited'),
        (error: Error) => assert.is(error.name, 'AbortError'),
      );
      const [one] = await second;
      assert.equal(plain(one!.timeline), plain(finish(judging(pairs[0]!, [], ways)).timeline));
      // Steps are compared by identity: what comes from a thread is tied together again.
      assert.ok(one!.timeline.steps.every(({ step }) => one!.plan.steps.includes(step)));
    } finally {
      background.close();
    }
  });
}

beside('a rule that fails on the thread is a failure here, not a silence', async () => {
  const background = openBackground([], { ...task, only: ['no/such-rule'] }, player);
  try {
    await background.judge(pairs, ways, PATIENT).then(
      () => assert.unreachable('it went on'),
      (error: Error) => assert.match(error.message, /no rule/),
    );
  } finally {
    background.close();
  }
});

beside.run();
