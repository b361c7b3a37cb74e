import type { Impact, Timeline } from '../model/timeline.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { amount, clock, KINDS, list, plural, point, portion, span } from './words.js';
import { hang } from './wrap.js';

/** Where the plan stands now: what is broken and when it heals, what may break, what comes next and whether it adds harm. */
export function nowLines(timeline: Timeline, now: number, columns: number): Line[] {
  const { impacts, steps, window } = timeline;
  const when = (ms: number | null): string =>
    ms === null
      ? 'until somebody restarts it'
      : `until ${window?.start === undefined ? point(ms) : clock(window.start, ms)} (in ${span(ms - now)})`;
  const time = window?.start === undefined ? point(now) : `${clock(window.start, now)} (${point(now)} into the plan)`;
  const running = steps.filter(({ from, to }) => from <= now && now < to);
  const next = steps.filter(({ from }) => from > now).sort((a, b) => a.from - b.from)[0];
  const present = impacts.filter(({ from, to, covered }) => !covered && from <= now && (to === null || to > now));
  const sure = present.filter(({ certainty }) => certainty !== 'possible');
  const perhaps = present.filter(({ certainty }) => certainty === 'possible');
  const fresh = next === undefined ? [] : impacts.filter(({ from, covered }) => !covered && from >= next.from);
  const part = (head: string, texts: readonly string[]): Line[] =>
    texts.flatMap((text, i) => hang(i === 0 ? `    ${head.padEnd(10)}` : ' '.repeat(14), text, columns, 14).map((piece) => line(piece)));
  return [
    ...titled(
      `NOW ${time}`,
      running.length > 0
        ? `under way: ${list(running.map(({ id }) => id))}`
        : next
          ? `between steps; next is ${next.id}`
          : 'every step has ended',
      columns,
    ),
    ...part(
      'broken',
      sure.length > 0 ? sure.map((impact) => `${says(impact)}, ${when(impact.worst.to ?? impact.to)}`) : ['nothing is expected to be'],
    ),
    ...part(
      'perhaps',
      perhaps.map((impact) => `${says(impact)}, ${when(impact.to)}`),
    ),
    ...part('next', next === undefined ? [] : [nextWords(next.id, fresh, present)]),
    ...part('heals', heals(present, when)),
  ];
}

function says({ kind, target, nodes, exact, fraction }: Impact): string {
  const whom =
    kind === 'api-unavailable' || kind === 'etcd-no-quorum' || nodes === 0
      ? ''
      : ` on ${amount(nodes, exact)} ${nodes === 1 && exact ? 'node' : 'nodes'}`;
  const bad = fraction > 0 && kind !== 'node-not-ready' ? `, ${portion(fraction, KINDS[kind].share)}` : '';
  return `${KINDS[kind].noun}${target === undefined ? '' : ` (${target})`}${whom}${bad}`;
}

function nextWords(id: string, fresh: readonly Impact[], present: readonly Impact[]): string {
  const sure = fresh.filter(({ certainty }) => certainty !== 'possible');
  const kinds = (list_: readonly Impact[]) => list([...new Set(list_.map(({ kind }) => KINDS[kind].noun))]);
  if (sure.length > 0) return `not safe: from ${id} on, ${kinds(sure)}`;
  if (fresh.length > 0) return `${id} adds nothing certain; possible: ${kinds(fresh)}`;
  return present.length > 0 ? `${id} adds no harm of its own; what is broken stays broken meanwhile` : `safe: nothing breaks from ${id} on`;
}

/** When the last of what is broken is well again. */
function heals(present: readonly Impact[], when: (ms: number | null) => string): string[] {
  if (present.length === 0) return [];
  const ends = present.map(({ to }) => to);
  const endless = ends.filter((end) => end === null).length;
  if (endless === present.length) return ['nothing of it heals by itself'];
  const last = Math.max(...ends.filter((end): end is number => end !== null));
  return [`the last of it ${when(last)}${endless > 0 ? `; ${plural(endless, 'impact')} not by itself` : ''}`];
}
