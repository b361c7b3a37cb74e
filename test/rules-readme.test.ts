/** `rules/README.md` is what the rules say, or this fails: `UPDATE_GOLDEN=1` writes it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { describe } from '../src/judge/describe.js';
import { loadRules } from '../src/judge/load.js';
import { ruleIndex } from '../src/report/rule-index.js';

const folder = new URL('../rules/', import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => name.endsWith('/rule.yaml'))
  .map((name) => ({ id: dirname(name), file: `rules/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));

const index = suite('rules/README.md');

index('lists every rule with what it finds', () => {
  const { rules, problems } = loadRules(texts);
  assert.equal(problems, []);
  const text = ruleIndex(rules.map(describe).map((rule) => ({ ...rule, severity: rule.grade })));
  const file = new URL('README.md', folder);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  assert.is(readFileSync(file, 'utf8'), text, 'stale: npm run golden writes it');
  for (const { id } of rules) assert.ok(text.includes(`[${id}](${id}/rule.yaml)`), id);
});

index.run();
