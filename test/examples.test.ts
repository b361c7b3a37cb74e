/**
 * Published incidents, replayed: each `examples/<name>/` is an inventory, the plan as it was carried out, and what was observed. What is predicted
 * from the first two is held against the third. A fact that was reached has to stay reached; a miss that is reached is no miss any
 * more; and the rules that speak up are those that are meant to. `UPDATE_GOLDEN=1` writes the list of rules anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/check.js';
import { loadRules } from '../src/judge/load.js';
import type { Report } from '../src/model/report.js';
import { parseInput } from '../src/read/read.js';
import { compare, said } from './examples/compare.js';
import { observed } from './examples/observed.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(join(root, 'examples'))
  .filter((name) => existsSync(join(root, 'examples', name, 'observed.yaml')))
  .sort();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { rules } = loadRules(
  readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('rule.yaml'))
    .sort()
    .map((name) => ({
      id: name.slice(0, -'/rule.yaml'.length),
      file: `rules/${name}`,
      text: readFileSync(join(root, 'rules', name), 'utf8'),
    })),
);

function replay(name: string): Report {
  const parsed = ['inventory.yaml', 'plan.yaml'].map((file) =>
    parseInput({ file, text: readFileSync(join(root, 'examples', name, file), 'utf8') }),
  );
  return check(parsed, rules).report;
}

const table: string[] = [];
const COLUMN = 58;
const test = suite('published incidents');

test('there are at least eight, and README counts what is reached of each', () => {
  assert.ok(names.length >= 8);
  for (const name of names) {
    const { facts } = observed(join(root, 'examples', name, 'observed.yaml')).spec;
    const reached = facts.filter(({ miss }) => miss === undefined).length;
    const row = readme.split('\n').find((line) => line.startsWith(`| [${name}](examples/${name}) |`));
    assert.ok(row, `README has no row for ${name}`);
    assert.match(row, new RegExp(`\\| ${reached} of ${facts.length} \\|$`), `${name}: ${reached} of ${facts.length}`);
    assert.ok(existsSync(join(root, 'examples', name, 'README.md')), name);
  }
});

for (const name of names) {
  const file = join(root, 'examples', name, 'observed.yaml');
  const { metadata, spec } = observed(file);
  const report = replay(name);

  test(`${name}: is valid, and is one plan against one cluster`, () => {
    assert.is(metadata.name, name);
    assert.equal(
      report.findings.filter(({ rule }) => rule.startsWith('input/') && rule !== 'input/unknown').map(({ message }) => message),
      [],
    );
    assert.is(report.timelines.length, 1);
  });

  table.push('', name.toUpperCase(), `         ${'observed'.padEnd(COLUMN)} | predicted`);
  for (const { what, expect, miss } of spec.facts) {
    const verdict = compare(expect, report);
    const outcome = miss === undefined ? (verdict.reached ? 'reached' : 'LOST') : verdict.reached ? 'GAINED' : 'missed';
    table.push(
      `${outcome.padEnd(8)} ${what}`,
      `         ${said(expect).padEnd(COLUMN)} | ${verdict.predicted}`,
      ...(miss === undefined ? [] : [`         ${miss}`]),
    );
    test(`${name}: ${what}`, () => {
      if (miss === undefined) assert.ok(verdict.reached, `observed: ${said(expect)}; predicted: ${verdict.predicted}`);
      else assert.not(verdict.reached, `no miss any more: predicted ${verdict.predicted}`);
    });
  }

  test(`${name}: the rules that speak up are those that are meant to`, () => {
    const spoke = [...new Set(report.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))].sort();
    if (process.env['UPDATE_GOLDEN'] === '1') {
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/^ {2}rules: \[[^\]]*\]/m, `  rules: [${spoke.join(', ')}]`));
    } else assert.equal(spoke, [...spec.rules].sort());
  });
}

test('a miss that is told of by words is noticed when a prediction uses them, as a field or in its chain', () => {
  const reached = (more: object, event = 'etcd loses cp-1') => {
    const impact = {
      kind: 'api-unavailable',
      class: {},
      from: 0,
      to: 1,
      share: 1,
      fraction: 1,
      certainty: 'likely',
      cause: [{ event }],
      ...more,
    };
    const report = { timelines: [{ impacts: [impact], steps: [] }], findings: [] } as unknown as Report;
    return compare({ kind: 'api-unavailable', tells: ['requests', '429'] }, report).reached;
  };
  assert.equal([reached({}), reached({ cutRequests: 12 }), reached({}, 'the API answers 429')], [false, true, true]);
});

test('prediction and observation, misses included', () => {
  process.stdout.write(`\n${table.join('\n')}\n`);
  assert.ok(table.length > names.length);
});

test.run();
