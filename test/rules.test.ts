/**
 * Every rule's own cases: `bad*.yaml` trips it at the lines marked `# <-`, `good*.yaml` does not, and no other rule minds a good
 * case either, unless its first line says `# ok: area/hazard`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../src/check.js';
import { loadRules } from '../src/judge/load.js';
import type { Rule } from '../src/judge/rule.js';
import type { Finding } from '../src/model/finding.js';
import { IMPACT_KINDS } from '../src/model/timeline.js';
import { parseInput } from '../src/read/read.js';
import { locator } from '../src/source/location.js';

const folder = fileURLToPath(new URL('../rules', import.meta.url));
const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
const ids = found
  .filter((name) => name.endsWith('/rule.yaml'))
  .map(dirname)
  .sort();
const { rules, problems } = loadRules(
  ids.map((id) => ({ id, file: `rules/${id}/rule.yaml`, text: readFileSync(join(folder, id, 'rule.yaml'), 'utf8') })),
);

interface Case {
  readonly findings: readonly Finding[];
  /** The line of a finding's primary evidence. */
  readonly lineOf: (finding: Finding) => number;
}

function run(name: string, text: string, applied: readonly Rule[]): Case {
  const { report, sources } = check([parseInput({ file: name, text })], applied);
  const broken = report.findings.filter(({ rule }) => rule.startsWith('input/') && rule !== 'input/unknown');
  assert.equal(
    broken.map(({ message }) => message),
    [],
    'a case is a valid document',
  );
  assert.is(report.timelines.length, 1, 'a case is one inventory and one plan');
  const locate = locator(sources);
  return { findings: report.findings, lineOf: ({ evidence }) => locate(evidence[0].place).line };
}

const marks = (text: string): number[] => text.split('\n').flatMap((line, i) => (line.includes('# <-') ? [i + 1] : []));
const blamed = ({ findings, lineOf }: Case, id: string): number[] =>
  [...new Set(findings.filter(({ rule }) => rule === id).map(lineOf))].sort((a, b) => a - b);

const cases = suite('cases of the rules');

cases('every rule loads', () => assert.equal(problems, []));

cases('the names that are fixed are there, and a story for every kind of impact', () => {
  const fixed = [
    'dns/replicas-on-control-plane',
    'balancer/keeps-dead-connections',
    'kubelet/dead-connection-pool',
    'kube-proxy/dead-watch',
  ];
  for (const id of [...fixed, ...IMPACT_KINDS.map((kind) => `outage/${kind}`)]) assert.ok(ids.includes(id), id);
});

cases('every file below rules/ is a rule or a case of one', () => {
  for (const name of found.filter((one) => one.includes('.') && one !== 'README.md')) {
    assert.match(name, /^[a-z0-9-]+\/[a-z0-9-]+\/(rule|(bad|good)(-[a-z-]+)?)\.yaml$/);
    assert.ok(existsSync(join(folder, dirname(name), 'rule.yaml')), name);
  }
});

for (const id of ids) {
  const names = found.filter((name) => dirname(name) === id && !name.endsWith('/rule.yaml')).sort();
  const rule = rules.find((one) => one.id === id);

  cases(`${id} has a bad case and a good one`, () => {
    for (const kind of ['bad', 'good']) assert.ok(names.includes(`${id}/${kind}.yaml`), kind);
  });

  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    cases(name, () => {
      assert.ok(rule);
      const marked = marks(text);
      const bad = name.split('/').at(-1)!.startsWith('bad');
      const all = run(name, text, [rule]);
      // A predicted impact that is over in seconds or covered by retries stays worth knowing: it is calm enough for a good case.
      const own = bad || !id.startsWith('outage/') ? all : { ...all, findings: all.findings.filter(({ severity }) => severity !== 'info') };
      assert.equal(blamed(own, id), marked);
      assert.ok(own.findings.every(({ rule: by }) => by === id || by === 'input/unknown'));
      assert.equal(
        all.findings.filter(({ rule: by }) => by === 'input/unknown').map(({ message }) => message),
        [],
        'a case says all that its rule needs to know',
      );
      if (bad) {
        assert.ok(marked.length > 0, 'a bad case marks the blamed lines');
        return;
      }
      const allowed = /^# ok: (.+)$/m.exec(text)?.[1]?.split(/,\s*/) ?? [];
      const others = run(name, text, rules).findings.filter(({ severity, rule: by }) => severity !== 'info' && !allowed.includes(by));
      assert.equal(
        others.map(({ rule: by, message }) => `${by}: ${message}`),
        [],
      );
    });
  }
}

cases.run();
