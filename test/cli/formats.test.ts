import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli: several formats');

const small = { 'inventory.yaml': INVENTORY, 'plan.yaml': PLAN };

test('several formats in one run, each whole in its own file, one on standard output', () => {
  const { folder, remove } = folderWith(small);
  const alone = (format: string) => premortem(['lint', '-f', format], { cwd: folder }).stdout;
  const expected = [alone('json'), alone('concise'), alone('pretty')];
  const { status, stdout } = premortem(['lint', '-f', 'json', '-o', 'a.json', '-f', 'concise', '-o', 'b.txt', '-f', 'pretty'], {
    cwd: folder,
  });
  assert.is(status, 0);
  assert.equal([readFileSync(join(folder, 'a.json'), 'utf8'), readFileSync(join(folder, 'b.txt'), 'utf8'), stdout], expected);
  assert.equal(readdirSync(folder).sort(), ['a.json', 'b.txt', 'inventory.yaml', 'plan.yaml']);
  remove();
});

test('no output of several takes the place of an input, and two never share a place', () => {
  const { folder, remove } = folderWith(small);
  const refused = premortem(['lint', '-f', 'json', '-o', 'a.json', '-f', 'concise', '-o', 'plan.yaml'], { cwd: folder });
  assert.is(refused.status, 2);
  assert.match(refused.stderr, /would overwrite "plan\.yaml"/);
  const twice = premortem(['lint', '-f', 'json', '-f', 'concise'], { cwd: folder });
  assert.is(twice.status, 2);
  assert.match(twice.stderr, /json and concise would both go to standard output/);
  assert.equal(readdirSync(folder).sort(), ['inventory.yaml', 'plan.yaml']);
  remove();
});

test.run();
