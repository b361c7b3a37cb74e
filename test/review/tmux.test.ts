/** A real session in a real terminal: what a reviewer does with the published incident, and that the terminal is given back. */
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { entry, root } from '../cli/premortem.js';
import { hasTmux, openTmux, type Session } from './tmux.js';

const real = suite<{ folder: string; session: Session | undefined }>('a session in tmux');

real.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'premortem-'));
  cpSync(join(root, 'examples/master-reboot'), context.folder, { recursive: true });
});
real.after.each(({ folder, session }) => {
  session?.close();
  rmSync(folder, { recursive: true, force: true });
});

if (!hasTmux) console.log('tmux is not installed: the sessions in a real terminal are skipped');
const test: (name: string, run: Parameters<typeof real>[1]) => void = (name, run) => (hasTmux ? real(name, run) : real.skip(name, run));

const review = `${process.execPath} ${entry} review plan.yaml --today 2026-11-24; echo left with $?`;

/** The terminal is as it was found: the other screen is gone, the cursor is there, what is typed is shown. */
async function givenBack(session: Session, status: number): Promise<void> {
  const screen = await session.wait(new RegExp(`left with ${status}`));
  assert.not.match(screen, /Findings/);
  assert.is(session.ask('#{alternate_on} #{cursor_flag}'), '0 1');
  session.type('echo typed-$((40+2))');
  session.keys('Enter');
  assert.match(await session.wait(/typed-42/), /echo typed-/, 'what is typed is shown');
}

test('opens the incident, tries reset, accepts a finding with a reason and leaves', async (context) => {
  const session = openTmux(review, { columns: 120, rows: 40, cwd: context.folder });
  context.session = session;
  assert.match(await session.wait(/\[1 Findings\]/), /> error +names fail on ~42 of 63 nodes/);
  session.keys('Enter');
  await session.wait(/STEP BY STEP/);
  session.keys('4');
  await session.wait(/\[4 What if\]/);
  await session.wait(/\[ \] serviceDownAction: reset/);
  await session.choose(/\[ \] serviceDownAction: reset/);
  session.keys('Space');
  const tried = await session.wait(/GONE +names fail/);
  assert.match(tried, /STAYS +at least 1 node may go NotReady/);
  assert.match(tried, /AS WRITTEN.*WITH/);
  session.keys('1', 'o');
  const without = await session.wait(/^(?![^]*names fail on)[^]*WITH 1 CHANGE/);
  assert.match(without, /kubelet v1\.18\.6 on 63 nodes can keep a broken API connection/);
  session.keys('o');
  await session.wait(/names fail on/);
  session.keys('/');
  session.type('replicas-on-control');
  session.keys('Enter');
  await session.wait(/1\/1 of \d+ findings/);
  session.keys('a');
  await session.wait(/reason \(needed\)/);
  session.type('moved in change OPS-7');
  session.keys('Enter');
  session.type('team-dns');
  session.keys('Enter', 'Enter', 'Enter', 'Enter');
  await session.wait(/\+ +owner: team-dns/);
  assert.not.ok(existsSync(join(context.folder, 'premortem.yaml')), 'nothing is written before it is confirmed');
  session.keys('y');
  await session.wait(/written: premortem\.yaml/);
  session.keys('q');
  await session.wait(/not saved/);
  session.keys('q');
  await givenBack(session, 0);
  assert.is(
    readFileSync(join(context.folder, 'premortem.yaml'), 'utf8'),
    'ignores:\n  - rule: dns/replicas-on-control-plane\n    paths: inventory.yaml\n    reason: moved in change OPS-7\n    owner: team-dns\n',
  );
});

test('follows saved files and the size of the terminal; Ctrl-C gives it back', async (context) => {
  const session = openTmux(review, { columns: 80, rows: 24, cwd: context.folder });
  context.session = session;
  await session.wait(/names fail on/);
  session.resize(120, 40);
  await session.wait(/outage\/dns-resolution/);
  session.resize(60, 16);
  await session.wait(/^Enter open {2}\/ search(?:(?!a accept).)*$/m);
  const inventory = join(context.folder, 'inventory.yaml');
  writeFileSync(inventory, readFileSync(inventory, 'utf8').replace('serviceDownAction: none', 'serviceDownAction: reset'));
  await session.wait(/^(?![^]*names fail on)[^]*read anew/);
  const plan = join(context.folder, 'plan.yaml');
  renameSync(plan, `${plan}.away`);
  await session.wait(/cannot read plan\.yaml/);
  writeFileSync(plan, 'kind: [');
  await session.wait(/never closed/);
  renameSync(`${plan}.away`, plan);
  await session.wait(/^(?![^]*never closed)[^]*the API may not answer/);
  session.keys('C-c');
  await givenBack(session, 0);
});

/** A plan of which much is unknown: what it does takes seconds to play. */
function longPlan(folder: string): void {
  const inventory = readFileSync(join(folder, 'inventory.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'inventory.yaml'),
    inventory.replace(/ +(serviceDownAction|keepAliveInterval|keepAlivesRefreshIdle):.*\n/g, '').replace(/ +tcp:\n/, ''),
  );
  const steps = ['master-3', 'master-1', 'master-2', 'worker-1', 'worker-2'].map(
    (node) => `    - { id: reboot-${node}, action: reboot, node: ${node} }\n`,
  );
  const plan = readFileSync(join(folder, 'plan.yaml'), 'utf8');
  writeFileSync(join(folder, 'plan.yaml'), `${plan.slice(0, plan.indexOf('  steps:'))}  steps:\n${steps.join('')}`);
}

test('keys count while much is played, and Ctrl-C gives the terminal back', async (context) => {
  longPlan(context.folder);
  const session = openTmux(review, { columns: 100, rows: 30, cwd: context.folder });
  context.session = session;
  await session.wait(/^> error/m);
  session.keys('4', '+');
  await session.wait(/^try: /m);
  session.type('lose master-2 at reboot-master-1');
  session.keys('Enter');
  await session.wait(/with 1 change/);
  session.keys('2');
  await session.wait(/\[2 Timeline\]/);
  session.keys('C-c');
  await givenBack(session, 0);
});

test('a signal gives the terminal back too', async (context) => {
  const session = openTmux(review, { columns: 80, rows: 24, cwd: context.folder });
  context.session = session;
  await session.wait(/names fail on/);
  const shell = Number(session.ask('#{pane_pid}'));
  const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ').map(Number);
  for (const child of children) process.kill(child, 'SIGTERM');
  await givenBack(session, 143);
});

test('Ctrl-Z gives it back until the shell goes on', async (context) => {
  const session = openTmux(review, { columns: 80, rows: 24, cwd: context.folder });
  context.session = session;
  await session.wait(/names fail on/);
  session.keys('j', 'C-z');
  assert.not.match(await session.wait(/Stopped/), /Findings/);
  assert.is(session.ask('#{alternate_on}'), '0');
  session.type('fg');
  session.keys('Enter');
  await session.wait(/^> error +└ apiserver-vip/m);
  session.keys('q');
  await session.wait(/^\$ ?$/m);
  assert.is(session.ask('#{alternate_on} #{cursor_flag}'), '0 1');
});

test('a crash gives it back too, and says what happened', async (context) => {
  const script = join(context.folder, 'crash.mts');
  const terminal = JSON.stringify(join(root, 'src/cli/terminal.ts'));
  writeFileSync(
    script,
    `import { takeTerminal } from ${terminal};\ntakeTerminal();\nprocess.stdin.setRawMode(true);\nsetTimeout(() => { throw new Error('a crash'); }, 100);\n`,
  );
  const session = openTmux(
    `${process.execPath} --import ${join(root, 'node_modules/tsx/dist/esm/index.mjs')} ${script}; echo left with $?`,
    {
      columns: 80,
      rows: 24,
      cwd: root,
    },
  );
  context.session = session;
  assert.match(await session.wait(/left with 1/), /Error: a crash/);
  await givenBack(session, 1);
});

real.run();
