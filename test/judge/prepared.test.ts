import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/judge/load.js';
import { prepare } from '../../src/judge/prepare.js';
import { loadPrepared } from '../../src/judge/prepared.js';
import { parseInput } from '../../src/read/read.js';

const folder = fileURLToPath(new URL('../../rules', import.meta.url));
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
const texts = names
  .filter((name) => name.endsWith('/rule.yaml'))
  .map((name) => ({ id: dirname(name), file: `rules/${name}`, text: readFileSync(join(folder, name), 'utf8') }));

const prepared = suite('judge/prepared');

prepared('a prepared rule finds what the rule itself finds, and survives being data', () => {
  const { prepared: made, problems } = prepare(texts);
  assert.equal(problems, []);
  const bigint = (_: string, value: unknown) => (typeof value === 'bigint' ? { bigint: String(value) } : value);
  const back = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'bigint' in value ? BigInt(String(value.bigint)) : value;
  const fromData = loadPrepared(JSON.parse(JSON.stringify(made, bigint), back));
  const { rules } = loadRules(texts);
  assert.equal(
    fromData.map(({ id }) => id),
    rules.map(({ id }) => id),
  );
  let findings = 0;
  for (const name of names.filter((one) => /\/(bad|good)[-\w]*\.yaml$/.test(one))) {
    const files = [parseInput({ file: name, text: readFileSync(join(folder, name), 'utf8') })];
    const { report } = check(files, fromData);
    assert.equal(report, check(files, rules).report, name);
    findings += report.findings.length;
  }
  assert.ok(findings > 20);
});

prepared('a rule that does not load is a problem at its own line', () => {
  const { prepared: made, problems } = prepare([{ id: 'a/b', file: 'rules/a/b/rule.yaml', text: 'severity: error\nwen: true\n' }]);
  assert.equal(made, []);
  assert.is(problems.find(({ message }) => message.includes('wen'))?.location.line, 2);
});

prepared.run();
