/** The changes of the text that SARIF offers, made as an editor would make them: the file is what it was but for them, and what a change is said to remove is gone. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fix, Log } from 'sarif';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/check.js';
import { withRepairs } from '../../src/cli/repairs.js';
import type { Timeline } from '../../src/model/timeline.js';
import { parseInput } from '../../src/read/read.js';
import type { Sources } from '../../src/report/reporter.js';
import { lineOf, locator } from '../../src/source/location.js';
import { folderWith, premortem, root } from '../cli/premortem.js';
import { valid } from './sarif-schema.js';

const test = suite('sarif: fixes');
const RULE = 'outage/dns-resolution';

const lint = (cwd: string, ...args: string[]) => premortem(['lint', '-q', '--today', '2026-11-24', ...args], { cwd });
const logOf = (text: string): Log => JSON.parse(text) as Log;
const fixesOf = (log: Log, rule: string): readonly Fix[] => log.runs[0]!.results!.find(({ ruleId }) => ruleId === rule)?.fixes ?? [];

/** A text with replacements made, the last first. */
function made(text: string, { replacements }: Fix['artifactChanges'][number]): string {
  const offset = (line: number, column: number) =>
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, one) => sum + one.length + 1, 0) +
    column -
    1;
  return replacements
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine!, startColumn!),
      end: offset(endLine!, endColumn!),
      put: insertedContent!.text!,
    }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, put }) => all.slice(0, start) + put + all.slice(end), text);
}

test('an inserted step and a setting take the outage away when they are made', () => {
  const { folder, remove } = folderWith({});
  const fresh = () => cpSync(join(root, 'examples/master-reboot'), folder, { recursive: true });
  try {
    fresh();
    const log = logOf(lint(folder, '-f', 'sarif').stdout);
    assert.ok(valid(log));
    const fixes = fixesOf(log, RULE);
    for (const wanted of [
      /^restart kube-proxy on every node after .*\(simulated: removes this; done by you; but: /,
      /^serviceDownAction: reset on apiserver-vip \(/,
    ]) {
      fresh();
      const fix = fixes.find(({ description }) => wanted.test(description!.text!));
      assert.ok(fix, String(wanted));
      for (const change of fix.artifactChanges) {
        const file = join(folder, change.artifactLocation.uri!);
        const before = readFileSync(file, 'utf8');
        const after = made(before, change);
        assert.is.not(after, before);
        writeFileSync(file, after);
      }
      const again = JSON.parse(lint(folder, '-f', 'json').stdout) as { findings: { rule: string; severity: string }[] };
      assert.equal(
        again.findings.filter(({ rule, severity }) => rule === RULE && severity !== 'info'),
        [],
      );
    }
  } finally {
    remove();
  }
});

test('they are in what shards write too, name files from the root of the repository, and hold nothing secret', () => {
  const { folder, remove } = folderWith({});
  try {
    cpSync(join(root, 'examples/master-reboot'), join(folder, 'plans'), { recursive: true });
    lint(folder, '--shard', '1/1', '-o', 'shard.out');
    const merged = premortem(['merge', 'shard.out', '-f', 'sarif'], { cwd: folder });
    assert.is(merged.stdout, lint(folder, '-f', 'sarif').stdout);
    const below = premortem(['lint', '-q', '-f', 'sarif'], { cwd: join(folder, 'plans'), env: { GITHUB_WORKSPACE: folder } });
    const uris = fixesOf(logOf(below.stdout), RULE).flatMap(({ artifactChanges }) =>
      artifactChanges.map(({ artifactLocation: { uri } }) => uri!),
    );
    assert.equal([...new Set(uris)].sort(), ['plans/inventory.yaml', 'plans/plan.yaml']);
  } finally {
    remove();
  }
});

test('text of a line that is not shown whole is offered to nobody', () => {
  const read = (name: string) => parseInput({ file: name, text: readFileSync(join(root, 'examples/master-reboot', name), 'utf8') });
  const parsed = ['inventory.yaml', 'plan.yaml'].map(read);
  const { report, played, sources } = check(parsed, []);
  const [{ plan, cluster, counterfactuals }] = report.timelines as [Timeline];
  const moved = counterfactuals.find(({ kind }) => kind === 'order')!.change;
  const line = (file: string, n: number) => lineOf(sources.get(file)!, n);
  const edits = (from: Sources['line']) =>
    withRepairs({ report, played, parsed, sources: { locate: locator(sources), line: from } }).repairs!(plan, cluster, moved);
  assert.ok(edits(line).some(({ text }) => text.includes('reboot-master-3')));
  assert.equal(
    edits((file, n) => line(file, n)?.replace('reboot-master-3', '***')),
    [],
  );
});

test.run();
