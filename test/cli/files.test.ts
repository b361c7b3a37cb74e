import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { text, walk } from '../../src/cli/files.js';
import { glob } from '../../src/cli/glob.js';

const files = suite<{ folder: string }>('cli/files');

files.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'premortem-'));
});
files.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

function write(folder: string, ...names: string[]) {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}
const below = (folder: string, found: { file: string }[] | readonly { file: string }[]) =>
  found.map(({ file }) => file.slice(folder.length + 1));

files('walks a folder in one order and leaves out what is not ours', ({ folder }) => {
  write(
    folder,
    'b.yaml',
    'a/z.json',
    'a/b.yml',
    'bigip.conf',
    'notes.md',
    '.git/x.yaml',
    'node_modules/x/y.yaml',
    'premortem.yaml',
    'run.sh',
  );
  const { candidates, folder: isFolder } = walk(folder);
  assert.equal(below(folder, candidates), ['a/b.yml', 'a/z.json', 'b.yaml', 'bigip.conf']);
  assert.is(isFolder, true);
  assert.ok(candidates.every(({ asked }) => !asked));
});

files('reads any file that was named, whatever its name', ({ folder }) => {
  write(folder, 'dump');
  assert.equal(walk(join(folder, 'dump')).candidates, [{ file: join(folder, 'dump'), asked: true }]);
});

files('a text that is not UTF-8 says where, whatever stands around the byte', ({ folder }) => {
  const file = join(folder, 'x.yaml');
  const at = (...parts: (string | number[])[]) => {
    writeFileSync(file, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))));
    const content = text(file);
    return typeof content === 'string' ? undefined : { why: content.why.split(';')[0], at: content.spoiled?.at };
  };
  assert.is(at('name: Zürich 🚆\n'), undefined);
  assert.equal(at('a: ü🚆\nname: caf', [0xe9], '\nb: 1\n'), { why: 'not UTF-8: byte 0xE9 (é in Latin-1)', at: 16 });
  assert.equal(at('a: 1\n'.repeat(9999), 'b: ', [0xe9], '\n', 'c: ü\n'.repeat(999))?.at, 9999 * 5 + 3);
  assert.equal(at([0xff], 'a')?.at, 0);
  assert.equal(at('a'.repeat(70_000), [0xc3])?.at, 70_000, 'cut short within a character');
  assert.is(at('a\0', [0xe9]), undefined, 'what holds nulls is no text');
});

files('follows links and survives circles', ({ folder }) => {
  write(folder, 'real/x.yaml');
  symlinkSync('..', join(folder, 'real/up'));
  symlinkSync('real', join(folder, 'alias'));
  symlinkSync('nowhere', join(folder, 'dangling.yaml'));
  symlinkSync('self.yaml', join(folder, 'self.yaml'));
  const { candidates, unreadable } = walk(folder);
  assert.equal(below(folder, candidates), ['alias/x.yaml']);
  assert.equal(below(folder, unreadable), ['dangling.yaml', 'self.yaml']);
});

files('refuses a disk at once instead of reading it for minutes', ({ folder }) => {
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i <= 10_000; i++) writeFileSync(join(folder, 'many', `${i}.yaml`), '');
  const { candidates, unreadable } = walk(folder);
  assert.equal(candidates, []);
  assert.is(unreadable.length, 1);
  assert.match(unreadable[0]!.why, /more than 10000 documents .* name the folder/);
});

files('says why a path cannot be read', ({ folder }) => {
  assert.equal(walk(join(folder, 'gone.yaml')).unreadable, [{ file: join(folder, 'gone.yaml'), why: 'there is no such file or folder' }]);
  assert.equal(text(join(folder, 'gone.yaml')), { file: join(folder, 'gone.yaml'), why: 'there is no such file or folder' });
  assert.match((text(folder) as { why: string }).why, /folder/);
});

files('decodes what PowerShell writes', ({ folder }) => {
  writeFileSync(join(folder, 'le.json'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"ä":1}', 'utf16le')]));
  writeFileSync(join(folder, 'be.json'), Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('{"ä":1}', 'utf16le').swap16()]));
  assert.is(text(join(folder, 'le.json')), '\ufeff{"ä":1}');
  assert.is(text(join(folder, 'be.json')), '\ufeff{"ä":1}');
});

files('expands patterns, sorted, without dot folders', ({ folder }) => {
  write(
    folder,
    'prod-b/inventory.yaml',
    'prod-a/inventory.yaml',
    'prod-a/deep/er/inventory.yaml',
    '.x/inventory.yaml',
    'prod-a/other.yaml',
  );
  const found = (pattern: string) => glob(join(folder, pattern)).map((file) => file.slice(folder.length + 1));
  assert.equal(found('*/inventory.yaml'), ['prod-a/inventory.yaml', 'prod-b/inventory.yaml']);
  assert.equal(found('**/inventory.yaml'), ['prod-a/deep/er/inventory.yaml', 'prod-a/inventory.yaml', 'prod-b/inventory.yaml']);
  assert.equal(found('prod-?'), ['prod-a', 'prod-b']);
  assert.equal(found('prod-a/../prod-b/*.yaml'), ['prod-b/inventory.yaml']);
  assert.equal(found('nothing/*.yaml'), []);
  assert.equal(found('prod-a/oth(er|).y*'), [], 'a pattern is no regular expression');
});

files.run();
