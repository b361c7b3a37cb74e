/** Texts of others, as they are in the field: every one is taken apart without a crash, and what it holds has a place. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { token } from '../../src/model/place.js';
import { locationOf } from '../../src/source/location.js';
import { type Opened, openText } from '../../src/source/open.js';

const corpus = suite('source: the corpus');
const folder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Checks that the text at each scalar's place is what its value was made of, as far as that shows. */
function places({ source, documents }: Opened): number {
  let scalars = 0;
  const walk = (value: unknown, pointer: string): void => {
    if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${token(key)}`);
      return;
    }
    scalars++;
    const raw = source.raw(pointer);
    const { start, end } = source.locate(pointer);
    if (raw === undefined) assert.is(value, null, `${source.file} ${pointer}`);
    else if (typeof value === 'number' || typeof value === 'boolean')
      assert.is(JSON.parse(raw.toLowerCase()), value, `${source.file} ${pointer}`);
    else if (typeof value === 'string' && /^[\w./-]+$/.test(value) && !/\n/.test(raw))
      assert.is(source.text.slice(start, end).replace(/^["'](.*)["']$/, '$1'), value, `${source.file} ${pointer}`);
  };
  for (const [index, document] of documents.entries()) walk(document, `/${index}`);
  return scalars;
}

if (!existsSync(folder)) {
  corpus.skip('the corpus', () => undefined);
  console.log('skipped: the corpus of real dumps is not here');
} else {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

  corpus('there are files', () => assert.ok(files.length > 100, `${files.length} files`));

  corpus('every text is opened, and either holds something or says why not', () => {
    for (const file of files) {
      const opened = openText(file, readFileSync(file, 'utf8'));
      assert.ok(opened.documents.length > 0 || opened.problems.length > 0, file);
      for (const { span } of opened.problems) assert.ok(locationOf(opened.source, span).line >= 1, file);
      for (const { span } of opened.source.comments()) assert.is(opened.source.text[span.start], '#', file);
    }
  });

  corpus('YAML and JSON are read, and each scalar is where its place says', () => {
    let scalars = 0;
    for (const file of files.filter((name) => /(?<!\.tmpl)\.(ya?ml|json)$/.test(name))) {
      const opened = openText(file, readFileSync(file, 'utf8'));
      assert.ok(opened.documents.length > 0, `${file}: ${opened.problems[0]?.message}`);
      scalars += places(opened);
    }
    assert.ok(scalars > 10_000, `${scalars} scalars`);
  });
}

corpus.run();
