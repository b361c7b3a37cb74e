/**
 * Records a session in a real terminal as `examples/master-reboot/review.svg`, which README shows: a reviewer opens the published incident, scrubs
 * through time, tries a change, looks at its patch and accepts a finding. `npm run recording` writes it anew; it needs tmux.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entry, root } from '../cli/premortem.js';
import { openTmux, type Session } from './tmux.js';

const COLUMNS = 100;
const ROWS = 30;
const [WIDTH, HEIGHT, FONT] = [8.4, 18, 14];
/** Seconds that a frame stands. */
const STANDS = 4;

interface Frame {
  readonly says: string;
  readonly painted: string;
}

const seen = (session: Session, says: string): Frame => ({ says, painted: session.painted() });

/** What is done, and what of it is shown. */
async function play(session: Session): Promise<Frame[]> {
  const frames: Frame[] = [];
  await session.wait(/\[1 Findings\]/);
  frames.push(seen(session, 'premortem review plan.yaml: the findings, causes below what they lead to'));
  session.keys('Enter', 'Tab', 'Tab');
  await session.wait(/STEP BY STEP/);
  frames.push(seen(session, 'Enter: one finding, its lines, and its causes step by step'));
  session.keys('2');
  await session.wait(/\[2 Timeline\]/);
  for (let at = ''; !at.startsWith('AT 6:'); ) {
    at = /^AT .*$/m.exec(await session.wait((screen) => /^AT /m.test(screen) && /^AT .*$/m.exec(screen)![0] !== at))![0];
    if (!at.startsWith('AT 6:')) session.keys('n');
  }
  frames.push(seen(session, '2: the timeline; the cursor scrubs time, below it the cluster at that moment'));
  session.keys('4');
  await session.wait(/\[4 What if\]/);
  await session.wait(/\[ \] serviceDownAction: reset/);
  await session.choose(/\[ \] serviceDownAction: reset/);
  session.keys('Space');
  await session.wait(/GONE +names fail/);
  frames.push(seen(session, '4: what if; Space tries a change, and the bars move'));
  session.keys('W');
  await session.wait(/serviceDownAction: reset/);
  await session.wait(/y write it/);
  frames.push(seen(session, 'W: what it does to the files; y writes it, comments and order stay'));
  session.keys('n', '1', '/');
  session.type('replicas-on-control');
  session.keys('Enter', 'a');
  await session.wait(/reason \(needed\)/);
  session.type('moved to workers in OPS-7');
  session.keys('Tab');
  session.type('team-dns');
  session.keys('Enter', 'Enter', 'Enter', 'Enter');
  await session.wait(/\+ +owner: team-dns/);
  frames.push(seen(session, 'a: a finding is accepted, with a reason; nothing is written before its diff was shown'));
  session.keys('Escape', 'C-c');
  return frames;
}

const COLOURS: Readonly<Record<string, string>> = { '31': '#ff7b72', '33': '#d29922', '35': '#d2a8ff', '34': '#79c0ff', '36': '#76e3ea' };
/** What a code takes away. */
const OFF: Readonly<Record<string, readonly string[]>> = { '39': Object.keys(COLOURS), '22': ['1', '2'], '27': ['7'] };
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A row of a captured screen as SVG; its colours are the sixteen of every terminal. */
function row(painted: string, y: number): string {
  let style = new Set<string>();
  let spans = '';
  let length = 0;
  for (const [, codes, text] of painted.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (text === undefined) {
      for (const code of (codes ?? '').split(';')) {
        if (code === '' || code === '0') style = new Set();
        else if (OFF[code]) for (const one of OFF[code]) style.delete(one);
        else style.add(code);
      }
      continue;
    }
    length += text.length;
    const fill = [...style].map((code) => COLOURS[code]).find((colour) => colour !== undefined);
    const look = [
      ...(style.has('7') ? ['fill:#79c0ff', 'font-weight:bold'] : fill ? [`fill:${fill}`] : []),
      ...(style.has('1') ? ['font-weight:bold'] : []),
      ...(style.has('2') ? ['opacity:.6'] : []),
    ];
    spans += look.length > 0 ? `<tspan style="${look.join(';')}">${xml(text)}</tspan>` : xml(text);
  }
  if (spans.trim() === '') return '';
  return `<text x="10" y="${y}" textLength="${(length * WIDTH).toFixed(1)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${spans}</text>\n`;
}

function svg(frames: readonly Frame[]): string {
  const [width, height] = [Math.ceil(COLUMNS * WIDTH) + 20, ROWS * HEIGHT + 50];
  const whole = frames.length * STANDS;
  const share = 100 / frames.length;
  const groups = frames.map(({ says, painted }, i) => {
    const rows = painted
      .split('\n')
      .slice(0, ROWS)
      .map((text, n) => row(text.replace(/\s+$/, ''), 28 + n * HEIGHT));
    // Where nothing moves, the first one stands.
    return `<g class="frame" style="${i === 0 ? 'opacity:1;' : ''}animation-delay:${i * STANDS - (i === 0 ? 0 : whole)}s">
<text x="10" y="${height - 10}" class="says">${xml(says)}</text>
${rows.join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>premortem review on the published incident: ${xml(frames.map(({ says }) => says).join('; '))}</title>
<style>
text { font: ${FONT}px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #e6edf3; white-space: pre; }
.says { fill: #79c0ff; font-weight: bold; }
.frame { opacity: 0; animation: show ${whole}s step-end infinite; }
@keyframes show { 0% { opacity: 1; } ${share.toFixed(3)}% { opacity: 0; } 100% { opacity: 0; } }
</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${groups.join('\n')}
</svg>
`;
}

const folder = mkdtempSync(join(tmpdir(), 'premortem-'));
cpSync(join(root, 'examples/master-reboot'), folder, { recursive: true });
const session = openTmux(`${process.execPath} ${entry} review plan.yaml --today 2026-11-24`, { columns: COLUMNS, rows: ROWS, cwd: folder });
try {
  const frames = await play(session);
  writeFileSync(join(root, 'examples/master-reboot/review.svg'), svg(frames));
  console.log(`recorded ${frames.length} frames`);
} finally {
  session.close();
  rmSync(folder, { recursive: true, force: true });
}
