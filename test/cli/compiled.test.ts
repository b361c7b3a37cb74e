/** The code that V8 made of the chunks at build time: taken where it fits, and nothing is different where it does not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { codeOf, PATIENCE } from '../../src/cli/compiled.js';
import { entry, premortem, root } from './premortem.js';

const compiled = suite('compiled code');
const chunks = join(root, 'dist/cli');

compiled('V8 takes what the build left beside the chunks, lint among them', () => {
  const left = readdirSync(dirname(codeOf(join(chunks, 'run.cjs'))));
  assert.ok(
    left.some((name) => name.startsWith('lint-')),
    'the code of lint is missing',
  );
  const script = `
    const { readFileSync } = require('node:fs');
    const { wrap } = require('node:module');
    const { Script } = require('node:vm');
    for (const [chunk, code] of JSON.parse(process.argv[1])) {
      const { cachedDataRejected } = new Script(wrap(readFileSync(chunk, 'utf8')), { filename: chunk, cachedData: readFileSync(code) });
      if (cachedDataRejected) console.log(chunk);
    }`;
  const pairs = left.map((name) => join(chunks, name.replace(/\.bin$/, ''))).map((chunk) => [chunk, codeOf(chunk)]);
  const { stdout, status } = spawnSync(process.execPath, [...PATIENCE.split(' '), '-e', script, JSON.stringify(pairs)], {
    encoding: 'utf8',
  });
  assert.equal({ status, refused: stdout }, { status: 0, refused: '' });
});

compiled('code that is cut short, of another V8 or missing changes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'premortem-'));
  try {
    cpSync(dirname(entry), folder, { recursive: true });
    const script = join(folder, 'cli.mjs');
    const code = dirname(codeOf(join(folder, 'cli/run.cjs')));
    const expected = premortem(['lint', 'examples/master-reboot', '--today', '2026-11-24']);
    const same = (what: string) =>
      assert.equal(premortem(['lint', 'examples/master-reboot', '--today', '2026-11-24'], { script }), expected, what);
    const spoil = (change: (code: Buffer) => Buffer) => {
      for (const name of readdirSync(code)) writeFileSync(join(code, name), change(readFileSync(join(code, name))));
    };
    same('as built');
    spoil((whole) => whole.fill(whole[4]! ^ 1, 4, 5));
    same('another version');
    spoil((whole) => whole.subarray(0, whole.length >> 1));
    same('cut short');
    rmSync(code, { recursive: true });
    same('missing');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

compiled.run();
