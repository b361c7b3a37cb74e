/** A review of real files: tried, saved, accepted, and files that change meanwhile. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { caughtUp } from '../../src/review/catch-up.js';
import { answer, openPlain } from '../../src/review/plain.js';
import { rowsOf } from '../../src/review/proposals.js';
import { LOOK } from './open.js';
import { view } from '../../src/review/view.js';
import { press } from '../../src/review/press.js';
import { begin, shown, type State } from '../../src/review/state.js';
import { deskOf, EXAMPLE, LARGE, PATIENT, pressed, screen, SMALL, stateOf } from './open.js';

const session = suite<{ folder: string }>('a review of real files');

session.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'premortem-'));
  cpSync(EXAMPLE, context.folder, { recursive: true });
});
session.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

const rules = (state: State) => shown(state).report.findings.map(({ rule }) => rule);
const RESET = 'serviceDownAction: reset on apiserver-vip';

/** What if, with the proposal of these words chosen. */
async function choose(state: State, words: string, desk: ReturnType<typeof deskOf>): Promise<State> {
  const open = await pressed(state, '4 g', desk);
  const row = rowsOf(open).findIndex((one) => one.words === words);
  assert.ok(row >= 0, words);
  return pressed(open, 'j '.repeat(row), desk);
}

session('reset takes the DNS outage away, the kubelet stays; saved, the file says so and nothing else changed', async ({ folder }) => {
  const desk = deskOf(join(folder, 'plan.yaml'));
  const start = await stateOf(desk, LARGE);
  assert.ok(rules(start).includes('outage/dns-resolution'));
  const tried = await pressed(await choose(start, RESET, desk), "' '", desk);
  assert.is(tried.tries.length, 1);
  const there = await pressed(tried, 'o', desk);
  assert.not(rules(there).includes('outage/dns-resolution'));
  assert.ok(rules(there).includes('kubelet/dead-connection-pool'));
  assert.match(screen(tried), /GONE +names fail/);
  assert.match(screen(tried), /AS WRITTEN.*WITH/);
  const before = readFileSync(join(folder, 'inventory.yaml'), 'utf8');
  const diff = await pressed(tried, 'W', desk);
  assert.match(screen(diff), /-.*serviceDownAction: none/);
  assert.is(readFileSync(join(folder, 'inventory.yaml'), 'utf8'), before, 'nothing is written before it is confirmed');
  await pressed(diff, 'n', desk);
  assert.is(readFileSync(join(folder, 'inventory.yaml'), 'utf8'), before, 'nor where it is refused');
  writeFileSync(join(folder, 'inventory.yaml'), `${before}# somebody else\n`);
  const refused = await pressed(diff, 'y', desk);
  assert.match(refused.notice?.text ?? '', /has changed on disk/);
  assert.is(readFileSync(join(folder, 'inventory.yaml'), 'utf8'), `${before}# somebody else\n`);
  writeFileSync(join(folder, 'inventory.yaml'), before);
  const saved = await pressed(diff, 'y', desk);
  assert.is(readFileSync(join(folder, 'inventory.yaml'), 'utf8'), before.replace('serviceDownAction: none', 'serviceDownAction: reset'));
  assert.equal(saved.tries, []);
  assert.not(rules(saved).includes('outage/dns-resolution'));
});

session('a finding that is read stays where it is when what helps is found', async ({ folder }) => {
  const desk = deskOf(join(folder, 'plan.yaml'));
  const subject = await desk.open().played(PATIENT);
  const opened = begin(subject, SMALL, LOOK);
  assert.ok(subject.search, 'the screens open before');
  const reading = ['enter', 'tab', 'tab'].reduce((state, key) => press(state, key).state, opened);
  const found = { ...reading, subject: await subject.search!(PATIENT) };
  assert.is(screen(found), screen(reading));
  const end = ['enter', 'G'].reduce((state, key) => press(state, key).state, opened);
  assert.match(screen({ ...end, size: { columns: 80, rows: 300 } }), /WHAT HELPS\n {2}is being looked for/);
  assert.match(screen({ ...end, subject: found.subject, size: { columns: 80, rows: 300 } }), /WHAT HELPS {2}\(w: try them\)\n {2}- /);
});

session('several changes at once, one host lost, and one that cannot be', async ({ folder }) => {
  const desk = deskOf(join(folder, 'plan.yaml'));
  const start = await pressed(
    await stateOf(desk, LARGE),
    "4 + 'wait 40m after reboot-master-3' enter + 'lose master-2 at reboot-master-1' enter",
    desk,
  );
  assert.is(start.tries.length, 2);
  assert.ok(start.tried!.report.timelines[0]!.duration.likely > 45 * 60_000);
  const wrong = await pressed(start, "+ 'set loadBalancers/apiserver-vip/serviceDownAction rest' enter", desk);
  assert.is(wrong.tries.length, 2);
  assert.ok(wrong.notice?.bad);
  const none = await pressed(start, 'd', desk);
  assert.is(none.tried, undefined);
});

/** The files read anew, as after somebody has saved them. */
const reread = (state: State, desk: ReturnType<typeof deskOf>): Promise<State> => caughtUp({ ...state, stale: 'saved' }, desk);

/** One file with an inventory and a plan of one step. */
function small(folder: string): string {
  const file = join(folder, 'one', 'plan.yaml');
  cpSync('rules/dns/replicas-on-control-plane/bad.yaml', file);
  return file;
}

session('files that are saved are followed: the screens keep their place, what is tried is tried again', async ({ folder }) => {
  const file = small(folder);
  const desk = deskOf(file);
  const start = await pressed(await stateOf(desk), 'j j enter', desk);
  const looked = start.stack.at(-1);
  writeFileSync(file, `# a line more\n${readFileSync(file, 'utf8')}`);
  const next = await reread(start, desk);
  assert.equal(next.stack.at(-1), looked);
  const trying = await pressed(next, "4 + 'set steps/reboot-cp-1/duration 9m' enter", desk);
  assert.is(trying.tried!.report.timelines[0]!.duration.likely, 9 * 60_000);
  writeFileSync(file, readFileSync(file, 'utf8').replace('mode: graceful', 'mode: abrupt'));
  const again = await reread(trying, desk);
  assert.is(again.tried!.report.timelines[0]!.duration.likely, 9 * 60_000);
  writeFileSync(file, 'kind: [');
  const broken = await reread(again, desk);
  assert.ok(broken.subject.report.invalid);
  assert.type(screen(broken), 'string');
});

session('a file that cannot be read for a while, is away, or is renamed and back: every screen is where it was', async ({ folder }) => {
  const file = small(folder);
  writeFileSync(join(folder, 'one', 'premortem.yaml'), 'ignores:\n  - rule: input/unknown\n    reason: known\n');
  const text = readFileSync(file, 'utf8');
  for (const [keys, harm] of [
    ['/ dns enter j', () => writeFileSync(file, 'kind: [')],
    ['j enter tab j', () => rmSync(file)],
    ['2 n n j J', () => writeFileSync(file, '')],
    ['3 j J', () => renameSync(file, `${file}.bak`)],
    ["4 + 'set steps/reboot-cp-1/duration 9m' enter j J", () => writeFileSync(file, 'kind: [')],
    ["4 + 'set steps/reboot-cp-1/duration 9m' enter 1 o j enter", () => rmSync(file)],
    ["j a 'half a rea'", () => writeFileSync(file, '- [')],
    ["4 + 'set steps/reboot-cp-1/duration 9m' enter W", () => rmSync(file)],
    ['A', () => writeFileSync(file, 'kind: [')],
  ] as const) {
    const desk = deskOf(file);
    const start = await pressed(await stateOf(desk), keys, desk);
    const { notice: _, ...before } = start;
    harm();
    const away = await reread(start, desk);
    assert.is(view(away).length, away.size.rows, keys);
    assert.is(away.stack.at(-1)!.name, before.stack.at(-1)!.name, keys);
    writeFileSync(file, text);
    const { notice: __, ...after } = await reread(away, desk);
    assert.is(screen(after), screen(before), keys);
  }
});

session('a configuration that is named and goes away is said, and nothing is lost', async ({ folder }) => {
  const file = small(folder);
  const config = join(folder, 'own.yaml');
  writeFileSync(config, 'failOn: error\n');
  const desk = deskOf(file, { config });
  const start = await pressed(await stateOf(desk), 'j enter', desk);
  renameSync(config, `${config}.bak`);
  const away = await reread(start, desk);
  assert.match(away.notice?.text ?? '', /own\.yaml.*all this is from before/);
  assert.is(away.subject, start.subject);
  renameSync(`${config}.bak`, config);
  assert.not((await reread(away, desk)).notice?.bad);
});

session('a finding is accepted into a new configuration, and as a comment', async ({ folder }) => {
  const file = small(folder);
  const desk = deskOf(file);
  const rule = 'dns/replicas-on-control-plane';
  const listed = await pressed(await stateOf(desk), `/ '${rule}' enter g`, desk);
  const diff = await pressed(listed, "a 'one night only' tab 'me' tab 'OPS-7' tab '2027-01-31' enter enter", desk);
  assert.is(diff.stack.at(-1)?.name, 'diff');
  const config = join(folder, 'one', 'premortem.yaml');
  assert.not(existsSync(config));
  const done = await pressed(diff, 'y', desk);
  assert.match(done.notice?.text ?? '', /written/);
  assert.is(
    readFileSync(config, 'utf8'),
    `ignores:\n  - rule: ${rule}\n    paths: plan.yaml\n    reason: one night only\n    owner: me\n    ticket: OPS-7\n    until: 2027-01-31\n`,
  );
  rmSync(config);
  const again = deskOf(file);
  const chosen = await pressed(await stateOf(again), `/ '${rule}' enter g`, again);
  const comment = await pressed(chosen, "a 'known' tab tab tab tab ' ' enter y", again);
  assert.match(comment.notice?.text ?? '', /plan\.yaml/);
  assert.match(readFileSync(file, 'utf8'), /^ *# premortem-ignore: dns\/replicas-on-control-plane -- known\n.*coredns-a/m);
});

session('what is accepted is listed with its end, and withdrawn after its diff', async ({ folder }) => {
  const file = small(folder);
  const config = join(folder, 'one', 'premortem.yaml');
  const rule = 'dns/replicas-on-control-plane';
  const entry = `ignores:\n  - rule: ${rule}\n    reason: one night only\n    owner: me\n    until: 2026-11-30\n`;
  writeFileSync(config, `failOn: warning # strict\n${entry}`);
  const desk = deskOf(file);
  const start = await stateOf(desk);
  assert.not(rules(start).includes(rule));
  const listed = await pressed(start, 'A', desk);
  assert.match(screen(listed), /1 of them for two weeks at the most/);
  assert.match(
    screen(listed),
    /accepted: one night only\n owner me, no ticket, ends 2026-11-30, in 6 days\n by the configuration, .*premortem\.yaml:3/,
  );
  const diff = await pressed(listed, 'D', desk);
  assert.match(screen(diff), /1 finding comes back[^]*-ignores:/);
  assert.match(readFileSync(config, 'utf8'), /one night/, 'nothing is written before it is confirmed');
  const done = await pressed(diff, 'y', desk);
  assert.is(readFileSync(config, 'utf8'), 'failOn: warning # strict\n');
  assert.ok(rules(done).includes(rule));
  assert.match(screen(done), /nothing is accepted/);
  // The same of a comment.
  const text = readFileSync(file, 'utf8');
  const comment = await pressed(
    await pressed(await stateOf(desk), `/ '${rule}' enter g`, desk),
    "a 'known' tab tab tab tab ' ' enter y",
    desk,
  );
  assert.not.equal(readFileSync(file, 'utf8'), text);
  await pressed(comment, 'A D y', desk);
  assert.is(readFileSync(file, 'utf8'), text);
});

session('what is secret in the files is starred out in a diff, and written as it was', async ({ folder }) => {
  const file = small(folder);
  const secret = readFileSync(file, 'utf8').replace(
    '  steps:\n',
    '  steps:\n    - { id: by-hand, action: run, command: "./patch --password=hunter2", duration: 1m }\n',
  );
  writeFileSync(file, secret);
  const desk = deskOf(file);
  const diff = await pressed(await stateOf(desk, LARGE), "4 + 'set steps/reboot-cp-1/duration 9m' enter W", desk);
  assert.match(screen(diff), /\+.*duration: 9m/);
  assert.match(screen(diff), /by-hand/);
  assert.not.match(screen(diff), /hunter2/);
  await pressed(diff, 'y', desk);
  assert.is(readFileSync(file, 'utf8'), secret.replace('duration: 4m', 'duration: 9m'));
});

session(
  'drills that the configuration names are opened like plans: changes of their steps are tried, never written',
  async ({ folder }) => {
    rmSync(join(folder, 'plan.yaml'));
    const none = await stateOf(deskOf(folder));
    assert.match(screen(none), /name\s+drills in premortem\.yaml[^]*control-plane-reboots/);
    writeFileSync(join(folder, 'premortem.yaml'), 'drills: [dns-restarted]\n');
    const desk = deskOf(folder);
    const start = await stateOf(desk, LARGE);
    assert.match(screen(start), /dns-restarted on prod-a/);
    const tried = await pressed(start, "4 + 'set steps/replace-1/duration 9m' enter", desk);
    assert.is(tried.tries.length, 1, tried.notice?.text);
    assert.ok(tried.tried!.report.timelines[0]!.duration.likely > start.subject.report.timelines[0]!.duration.likely);
    const saved = await pressed(tried, 'W', desk);
    assert.match(saved.notice?.text ?? '', /stands in no file/);
    assert.not(
      [...desk.texts().keys()].some((file) => file.startsWith('drill:')),
      'nothing is watched that is in no file',
    );
    const both = await pressed(tried, "+ 'set loadBalancers/apiserver-vip/serviceDownAction reset' enter W", desk);
    assert.match(screen(both), /-.*serviceDownAction: none/);
    assert.not.match(screen(both), /drill:/);
  },
);

session('exports are saved only after their diff', async ({ folder }) => {
  const desk = deskOf(small(folder));
  const ticket = await pressed(await stateOf(desk), 'x enter', desk);
  const text = ticket.stack.at(-1);
  assert.ok(text?.name === 'text');
  const file = join(folder, 'ticket.txt');
  const asked = await pressed(ticket, `W ctrl-u '${file}' enter`, desk);
  assert.is(asked.stack.at(-1)?.name, 'diff');
  assert.not(existsSync(file));
  await pressed(asked, 'y', desk);
  assert.is(readFileSync(file, 'utf8'), text.text);
  const json = (await pressed(await stateOf(desk), 'x j j j enter', desk)).stack.at(-1);
  assert.ok(json?.name === 'text' && json.text.startsWith('{'));
});

session('line by line: the same, in words', async ({ folder }) => {
  const desk = deskOf(join(folder, 'plan.yaml'));
  let talk = openPlain((await stateOf(desk)).subject, LOOK);
  const ask = async (text: string) => {
    const { next, says } = await answer(talk, text, desk);
    talk = next;
    return says;
  };
  assert.match(await ask('list dns'), /^1\. error: names fail/);
  assert.match(await ask('1'), /STEP BY STEP/);
  assert.match(await ask('at 4m'), /AT 4:00/);
  const aloud = await ask('1');
  assert.match(aloud, /^- .*inventory\.yaml line 36, none: 0:16 keeps the client's side open/m);
  assert.not.match(aloud, /\^\^|-->/, 'nothing is drawn that is to be read aloud');
  const timeline = (await ask('timeline')).split('\n');
  assert.is(timeline[0], '0:00 reboot-master-3 begins (reboot), until 3:00');
  assert.ok(
    timeline.some((text) => /^3:05 names fail on ~21 nodes, 1 of 2 lookups, those connected through master-3, until 6:25$/.test(text)),
  );
  assert.match(await ask('bars'), /\|\.\.\.\.:/);
  const changes = await ask('changes');
  const number = /^(\d+)\. serviceDownAction: reset/m.exec(changes)![1]!;
  assert.match(await ask(`try ${number}`), /^With 1 change: \d+ gone[^]*GONE +names fail/);
  assert.match(await ask('with'), /^With 1 change\.\nDO NOT START/);
  assert.not.match(await ask('list dns-resolution'), /names fail/);
  assert.match(await ask('without'), /^As the files are written/);
  assert.match(await ask('save'), /serviceDownAction: reset/);
  assert.match(await ask('no'), /nothing was written/);
  assert.not.match(readFileSync(join(folder, 'inventory.yaml'), 'utf8'), /serviceDownAction: reset/);
  await ask('drop');
  assert.match(await ask('accept 12 owner=me known'), /yes writes this/);
  assert.match(await ask('yes'), /written/);
  assert.match(readFileSync(join(folder, 'premortem.yaml'), 'utf8'), /reason: known/);
  assert.match(await ask('nonsense'), /not understood/);
  assert.ok((await answer(talk, 'quit', desk)).over);
});

session.run();
