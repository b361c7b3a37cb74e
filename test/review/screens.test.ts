/** Every screen as a person sees it, at the two sizes that terminals have. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cells } from '../../src/report/escape.js';
import { begin, FINDINGS, type Screen, type Size, type State } from '../../src/review/state.js';
import { view } from '../../src/review/view.js';
import { poison, NASTY, nastySources, ACTS } from '../report/nasty.js';
import { incident } from '../report/incident.js';
import { LARGE, LOOK, SMALL, text } from './open.js';
import { accepting, changed, many, subjectOf, written } from './subject.js';

const screens = suite('screens');
const name = written.names[0]!;

const SCREENS: Readonly<Record<string, Screen>> = {
  findings: FINDINGS,
  finding: { name: 'finding', finding: name, link: 1, top: 0 },
  timeline: { name: 'timeline', at: 600_000, row: 5, top: 0, below: 0 },
  plan: { name: 'plan', step: 1, top: 0 },
  'what-if': { name: 'tries', row: 1, top: 0, below: 0 },
  accept: {
    name: 'accept',
    finding: name,
    field: 1,
    values: { reason: 'only the batch cluster runs then', owner: 'team-batch', ticket: '', until: '' },
    into: 'config',
  },
  diff: {
    name: 'diff',
    title: 'Accept outage/dns-resolution',
    changes: [
      {
        file: 'premortem.yaml',
        before: 'failOn: error\n',
        after: 'failOn: error\nignores:\n  - rule: outage/dns-resolution\n    reason: 名前 ok\n',
      },
    ],
    top: 0,
    back: 2,
  },
  text: { name: 'text', title: 'Markdown', text: 'one\ttab\n\n名前が長い行\n\x1b[31mred\x1b[0m', file: 'finding.md', top: 0 },
  accepted: { name: 'accepted', row: 0, top: 0 },
  export: { name: 'export', row: 1 },
  help: { name: 'help', top: 0 },
};

function stateOf(screen: Screen, size: Size): State {
  const state = begin(screen.name === 'accepted' ? accepting : written, size, { ...LOOK, columns: size.columns });
  const stack: State['stack'] = screen.name === 'findings' ? [screen] : [FINDINGS, screen];
  if (screen.name !== 'tries') return { ...state, stack };
  return { ...state, stack, tried: changed, tries: [{ kind: 'proposed', change: 'on-marked-down shutdown-sessions' }] };
}

/** Holds a screen against the file of its name; with UPDATE_GOLDEN=1 it writes the file, to be read before it is committed. */
function golden(file: string, shown: string): void {
  const path = fileURLToPath(new URL(`golden/${file}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, shown);
  assert.ok(existsSync(path), `${file} does not exist: run with UPDATE_GOLDEN=1, read it, commit it`);
  assert.fixture(shown, readFileSync(path, 'utf8'));
}

/** As many lines as there are rows, none wider than the columns, nothing that a terminal obeys. */
function fits(state: State, what: string): void {
  const lines = view(state);
  assert.is(lines.length, state.size.rows, what);
  for (const line of text(lines).split('\n')) {
    assert.ok(cells(line) <= state.size.columns, `${what}: ${cells(line)} cells: ${line}`);
    assert.not.match(line, ACTS, what);
  }
}

for (const [what, screen] of Object.entries(SCREENS)) {
  for (const size of [SMALL, LARGE]) {
    screens(`${what} at ${size.columns}x${size.rows}`, () => {
      const state = stateOf(screen, size);
      fits(state, what);
      golden(`${what}-${size.columns}x${size.rows}.txt`, text(view(state)));
    });
  }
}

screens('every screen fits other sizes', () => {
  for (const [what, screen] of Object.entries(SCREENS)) {
    for (const [columns, rows] of [
      [20, 7],
      [40, 12],
      [79, 23],
      [200, 60],
    ] as const)
      fits(stateOf(screen, { columns, rows }), `${what} at ${columns}x${rows}`);
  }
});

screens('what a terminal obeys is shown on every screen, and wide names keep their places', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const subject = subjectOf(poison(incident, { next: seed, seed }), nastySources(seed));
    for (const [what, screen] of Object.entries(SCREENS)) {
      const own = 'finding' in screen ? { ...screen, finding: subject.names[0]! } : screen;
      const stack: State['stack'] = [FINDINGS, own as Screen];
      fits({ ...begin(subject, SMALL, LOOK), stack }, `${what} ${seed}`);
    }
  }
});

screens('only what is seen is made: ten thousand findings take no more lines than two dozen', () => {
  const subject = subjectOf(many(10_000));
  const state: State = { ...begin(subject, SMALL, LOOK), stack: [{ ...FINDINGS, row: 9_000, top: 8_995, chosen: '' }] };
  fits(state, 'many');
  assert.match(text(view(state)), /9001\/10000 findings/);
});

screens.run();
