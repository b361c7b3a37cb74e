import { once } from '../../model/once.js';
import type { Severity } from '../../model/finding.js';
import type { Timeline, TimelineStep } from '../../model/timeline.js';
import { present } from '../../report/escape.js';
import { type Line, line } from '../../report/paint.js';
import { meaning } from '../../report/understood.js';
import { watchCards } from '../../report/watch.js';
import { point } from '../../report/words.js';
import { hang } from '../../report/wrap.js';
import { stepRows } from '../layout.js';
import { unplayed } from '../unplayed.js';
import { bodyRows, type PlanScreen, shown, type State } from '../state.js';
import type { Subject } from '../subject.js';
import { exactly, filled, rule } from './row.js';

/** The steps as they are written, batches of one step taken together, in the order of time. */
export const planSteps = once(({ steps }: Timeline): readonly TimelineStep[] => {
  const seen = new Set<object>();
  return steps.filter(({ step }) => (seen.has(step) ? false : seen.add(step)));
});

/** The first and last line, from 0, on which a step is written. */
export function lineOfStep({ sources }: Subject, timeline: Timeline, index: number): readonly [number, number] {
  const step = planSteps(timeline)[index];
  if (!step) return [0, 0];
  const { line: first, endLine, endColumn } = sources.locate({ file: step.step.at.file, pointer: step.step.at.pointer });
  return [first - 1, Math.max(first - 1, endLine - 1 - Number(endColumn === 1))];
}

const SIGN: Readonly<Record<Severity, string>> = { error: 'E', warning: 'W', info: 'i' };
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest finding at each line of a file. */
const signsOf = once(({ report, sources }: Subject) => {
  const signs = new Map<string, Severity>();
  for (const { severity, evidence } of report.findings.slice(0, 2000)) {
    const { file, line: row } = sources.locate(evidence[0].place);
    const key = `${row} ${file}`;
    const there = signs.get(key);
    if (there === undefined || RANK[severity] < RANK[there]) signs.set(key, severity);
  }
  return signs;
});

/** The plan's own text with the chosen step marked, and below it what that step does. */
export function view(state: State, screen: PlanScreen): Line[] {
  const { size, look } = state;
  const subject = shown(state);
  const timeline = subject.report.timelines[state.timeline];
  if (!timeline)
    return filled([line(''), ...hang('  ', unplayed(subject), Math.min(size.columns, 110), 2).map((text) => line(text))], bodyRows(size));
  const step = Math.max(0, Math.min(screen.step, planSteps(timeline).length - 1));
  const below = stepRows(size);
  const room = bodyRows(size) - below;
  const [first, last] = lineOfStep(subject, timeline, step);
  const mark = look.unicode ? '…' : '...';
  const rows: Line[] = [];
  for (let n = Math.max(0, screen.top); rows.length < room; n++) {
    const text = subject.sources.line(timeline.planFile, n + 1);
    if (text === undefined) break;
    const sign = signsOf(subject).get(`${n + 1} ${timeline.planFile}`);
    const own = n >= first && n <= last;
    const pieces: Line = [
      { text: own ? '> ' : '  ' },
      { text: sign === undefined ? ' ' : SIGN[sign], ...(sign && { style: sign }) },
      { text: `${String(n + 1).padStart(5)} `, style: 'dim' },
      { text: present(text, 0), ...(own && { style: 'bold' as const }) },
    ];
    rows.push(exactly(pieces, size.columns, mark));
  }
  return [...filled(rows, room), ...filled(about(timeline, step, state), below)];
}

const cardsOf = once(watchCards);

function about(timeline: Timeline, index: number, { size, look }: State): Line[] {
  const step = planSteps(timeline)[index];
  if (!step) return [rule('', size.columns, look.unicode)];
  const columns = Math.min(size.columns, 110);
  const card = cardsOf(timeline).find(({ step: id }) => id === step.id.replace(/#\d+$/, ''));
  const part = (head: string, texts: readonly string[]): Line[] =>
    texts.flatMap((text, i) => hang(i === 0 ? ` ${head.padEnd(10)}` : ' '.repeat(11), text, columns, 11).map((piece) => line(piece)));
  return [
    rule(
      `${index + 1}/${planSteps(timeline).length} ${step.step.id}, ${point(step.from)} to ${point(card?.to ?? step.to)}`,
      size.columns,
      look.unicode,
    ),
    ...part('does', [meaning(step)]),
    ...part('seen', card === undefined || card.seen.length === 0 ? ['nothing that hurts anybody'] : card.seen),
    ...part('stop when', card?.stop ?? []),
    ...part('go back', card === undefined ? [] : [card.back]),
  ];
}
