/** A suppression makes nothing go away: what a change accepts is told as accepted, and what it makes worse at the same time above all; a change does not lower what it is held against. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { put, repository } from './git.js';
import { folderWith, INVENTORY, PLAN, premortem } from './premortem.js';

const test = suite('cli/diff-accepted');

/** Two masters that DNS runs on are stopped without a word. */
const files = (minutes: number, comment = '') => ({
  'inventory.yaml': INVENTORY.replace('node: worker-1', 'node: cp-1').replace('node: worker-2', 'node: cp-2'),
  'plan.yaml': PLAN.replace(
    '{ id: only, action: wait, duration: 1m }',
    `{ id: first, action: reboot, nodes: [cp-1, cp-2], batch: 2, mode: abrupt, duration: ${minutes}m }${comment}`,
  ),
});
const ACCEPTS = ' # premortem-ignore: outage/* owner=sre -- known to all';

type Files = Readonly<Record<string, string>>;
function diff(before: Files, after: Files, ...args: readonly string[]) {
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), before);
  put(join(folder, 'b'), after);
  const text = premortem(['diff', 'a', 'b', '--today', '2026-11-24', ...args], { cwd: folder });
  const json = premortem(['diff', 'a', 'b', '--today', '2026-11-24', ...args, '-f', 'json'], { cwd: folder });
  remove();
  return { ...text, json: JSON.parse(json.stdout) };
}

test('a comment that comes with a worse outage: accepted here and worse, never gone; with a reason it passes', () => {
  const { stdout, status, json } = diff(files(5), files(25, ACCEPTS));
  assert.is(status, 0, stdout);
  assert.match(stdout, /^restart-dns on small: .*a DNS outage gets worse \(it lasts \d+ min, was \d+ min.*\), accepted in this change/m);
  assert.match(
    stdout,
    /^ {2}accepted plan\.yaml:\d+:\d+: error .*: it lasts .*, was .*; accepted in this change at plan\.yaml:\d+ \(sre\): known to all \[outage\/dns-resolution\]$/m,
  );
  assert.match(stdout, /^\d+ findings accepted in this change, not mended: \d+ GETS? WORSE\.$/m);
  assert.not.match(stdout, /^ {2}gone .*\[outage\/|outage is gone|nothing predicted changes/m);
  const [dns] = json.differences[0].accepted.filter(({ after }: { after: { rule: string } }) => after.rule === 'outage/dns-resolution');
  assert.equal([dns.by, dns.known, dns.reason, json.summary.gone], ['comment', false, 'known to all', 0]);
  assert.ok(dns.after.impact.seconds > dns.before.impact.seconds && json.summary.acceptedWorse > 0);
  assert.is(diff(files(5), files(25)).status, 1, 'without it');
});

test('a comment alone, and a first baseline, accept what is as it was: told, and nothing is worse', () => {
  const comment = diff(files(5), files(5, ACCEPTS));
  assert.is(comment.status, 0);
  assert.match(comment.stdout, /^restart-dns on small: accepts outage\//m);
  assert.match(comment.stdout, /^\d+ findings accepted in this change, not mended\.$/m);
  const { folder, remove } = folderWith({});
  put(join(folder, 'a'), files(5));
  premortem(['baseline', 'write'], { cwd: join(folder, 'a') });
  put(join(folder, 'b'), files(5));
  const begun = premortem(['diff', 'b', 'a', '-f', 'json'], { cwd: folder });
  put(join(folder, 'b'), files(2));
  const worse = premortem(['diff', 'b', 'a'], { cwd: folder });
  remove();
  assert.is(begun.status, 0, begun.stdout);
  assert.is(worse.status, 1, 'a baseline gives no reason for what gets worse with it');
  assert.match(worse.stdout, /a DNS outage gets worse .*, accepted in this change/);
  const { summary } = JSON.parse(begun.stdout);
  assert.ok(summary.accepted > 2);
  assert.equal([summary.gone, summary.acceptedWorse], [0, 0]);
});

test('what was accepted before and gets worse is told; a suppression that is taken out opens what it hid', () => {
  const worse = diff(files(5, ACCEPTS), files(25, ACCEPTS));
  assert.is(worse.status, 0);
  assert.match(worse.stdout, /a DNS outage gets worse \(.*\), accepted before/);
  assert.match(worse.stdout, /^\d+ findings? accepted before: \d+ GETS? WORSE\.$/m);
  const plan = files(5, ACCEPTS)['plan.yaml'];
  const copied = diff(files(5, ACCEPTS), { ...files(5), 'plan.yaml': `${plan}---\n${plan.replace('restart-dns', 'again')}` });
  assert.match(copied.stdout, /^again on small: is new: .*a new DNS outage, .*, accepted in this change/m);
  const opened = diff(files(5, ACCEPTS), files(5));
  assert.is(opened.status, 1);
  assert.match(opened.stdout, /^ {2}open +plan\.yaml.*accepted before, not any more \[outage\/dns-resolution\]/m);
  assert.match(opened.stdout, /^0 new, 0 worse, .*\d+ no longer accepted/m);
});

test('a change does not lower what it is held against: failOn, severity and disable of its own count as before it', () => {
  const never = diff(files(5), { ...files(25), 'premortem.yaml': 'failOn: never\n' });
  assert.is(never.status, 1);
  assert.match(never.stdout, /^This change lowers the limit: failOn goes from error to never for .*; the stricter one holds here\.$/m);
  for (const config of ['severity: { outage/dns-resolution: info }', 'disable: [outage/*]']) {
    const { status, stdout } = diff(files(5), { ...files(25), 'premortem.yaml': `${config}\n` });
    assert.is(status, 1, config);
    assert.match(stdout, /a DNS outage gets worse .*, (made info|switched off) in this change/);
    assert.not.match(stdout, /outage is gone|gets less/);
    assert.match(stdout, /by the configuration before this change/);
  }
  const before = { 'premortem.yaml': 'failOn: never\n' };
  assert.is(diff({ ...files(5), ...before }, { ...files(25), ...before }).status, 0, 'it was so before');
  assert.is(diff(files(5), { ...files(25), ...before }, '--fail-on', 'never').status, 0, 'whoever calls it says so');
  const locked = diff({ ...files(5), 'premortem.yaml': 'locked: [outage/*]\n' }, files(25, ACCEPTS));
  assert.is(locked.status, 1, 'unlocked and accepted in one change');
});

test('a baseline that is written anew with larger figures, raised by hand or moved elsewhere has grown; prune and a step under another id are no growth', () => {
  const { folder, remove } = folderWith({});
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  const compare = () => premortem(['diff', 'a', 'b', '-q'], { cwd: folder });
  const NAME = 'premortem-baseline.json';
  try {
    put(a, files(5));
    premortem(['baseline', 'write'], { cwd: a });
    put(b, files(25));
    premortem(['baseline', 'write'], { cwd: b });
    const anew = compare();
    assert.is(anew.status, 1);
    assert.match(
      anew.stdout,
      /accepts more of outage\/\S+ than before \(it lasts .*\), and of \d+ more .*: it only shrinks \[suppression\/grown\]/,
    );
    assert.match(anew.stdout, /a DNS outage gets worse .*, accepted before/);
    assert.not.match(anew.stdout, /nothing predicted changes/);
    put(b, { 'premortem.yaml': 'baseline: known.json\n' });
    renameSync(join(b, NAME), join(b, 'known.json'));
    assert.match(compare().stdout, /suppression\/grown/, 'under another name');

    const text = readFileSync(join(a, NAME), 'utf8');
    for (const [from, to] of [
      [/"seconds": \d+/, '"seconds": 99999'],
      [/"total": \d+/, '"total": 99999'],
      [/"severity": "warning"/, '"severity": "error"'],
      [/,\s*"together": [\d.]+/, ''],
    ] as const) {
      const raised = text.replace(from, to);
      assert.is.not(raised, text, String(from));
      put(b, { ...files(5), 'premortem.yaml': '', [NAME]: raised });
      assert.match(compare().stdout, /suppression\/grown/, String(from));
    }
    const lowered = text.replace(/"seconds": (\d)/, '"seconds": 0');
    put(b, { [NAME]: lowered });
    assert.not.match(compare().stdout, /suppression\/grown/);
    put(b, { 'plan.yaml': files(5)['plan.yaml'].replace('id: first', 'id: masters') });
    rmSync(join(b, NAME));
    premortem(['baseline', 'write'], { cwd: b });
    assert.not.match(compare().stdout, /suppression\/grown/, 'another id');
  } finally {
    remove();
  }
});

test('lint --changed-since sees a baseline that was raised', () => {
  const { folder, remove } = folderWith(files(5));
  const NAME = join(folder, 'premortem-baseline.json');
  const since = () => premortem(['lint', '--changed-since', 'HEAD', '-f', 'concise'], { cwd: folder });
  try {
    premortem(['baseline', 'write'], { cwd: folder });
    repository(folder);
    assert.not.match(since().stdout, /suppression\/grown/);
    writeFileSync(NAME, readFileSync(NAME, 'utf8').replace(/"seconds": \d+/, '"seconds": 99999'));
    const raised = since();
    assert.is(raised.status, 1);
    assert.match(raised.stdout, /premortem-baseline\.json:\d+:\d+: error the baseline accepts more of .* \[suppression\/grown\]/);
  } finally {
    remove();
  }
});

test('a plan that cannot be read after the change leads the verdict, and nothing of it is gone', () => {
  const { stdout, status, json } = diff(files(5), { ...files(5), 'plan.yaml': `${files(5)['plan.yaml']}  x: [\n` });
  assert.is(status, 2);
  assert.not.match(stdout, /^ {2}gone|is gone/m);
  assert.match(stdout, /^plan\.yaml CANNOT BE READ after the change: .*\n1 new, 0 worse, 0 better, 0 gone/m);
  assert.equal([json.unread, json.differences[0].unread], [[{ side: 'after', file: 'plan.yaml' }], 'after']);
  const facts = diff(files(5), { ...files(5), 'inventory.yaml': 'nodes: [' });
  assert.not.match(facts.stdout, /^ {2}(gone|better)|is gone|taken out/m);
  const mended = diff({ ...files(5), 'plan.yaml': 'kind: [' }, files(5));
  assert.match(mended.stdout, /^plan\.yaml could not be read before the change: what is found in it now counts as new\.$/m);
  assert.is(mended.status, 1);
});

test.run();
