import { span } from '../model/duration.js';
import type { Impact, Timeline } from '../model/timeline.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { list } from '../model/list.js';
import { clock, hits, KINDS, nounOf, plural, point, portion } from './words.js';
import { hang } from './wrap.js';

/** What ends an impact that does not end by itself, where one thing does. */
const ENDLESS: Readonly<Partial<Record<Impact['kind'], string>>> = {
  'service-routing-stale': 'until kube-proxy is restarted there',
  'node-not-ready': 'until the kubelets are restarted there',
  'client-stale': 'until it is restarted there',
};

/** Where the plan stands now: what is broken and when it heals, what may break, what comes next and whether it adds harm. */
export function nowLines(timeline: Timeline, now: number, began: string | undefined, columns: number): Line[] {
  const { impacts, steps, window } = timeline;
  const when = (ms: number | null, kind?: Impact['kind']): string =>
    ms === null
      ? ((kind && ENDLESS[kind]) ?? 'without end')
      : `until ${window?.start === undefined ? point(ms) : clock(window, ms)} (in ${span(ms - now)})`;
  const time = window?.start === undefined ? point(now) : `${clock(window, now)} (${point(now)} into the plan)`;
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
    ...part('assumed', began === undefined ? [] : [began]),
    ...part(
      'broken',
      sure.length > 0
        ? sure.map((impact) => `${hitWords(impact)}, ${when(impact.worst.to ?? impact.to, impact.kind)}`)
        : ['nothing is expected to be'],
    ),
    ...part(
      'perhaps',
      perhaps.map((impact) => `${hitWords(impact)}, ${when(impact.to, impact.kind)}`),
    ),
    ...part('next', next === undefined ? [] : [nextWords(next.id, fresh, present)]),
    ...part('heals', heals(present, when)),
    ...part('do', todo(timeline, now, next, sure, fresh, when)),
  ];
}

/** What an impact does to whom, as a clause: `names fail on ~21 nodes, 1 of 2 lookups`. */
export function hitWords(impact: Impact): string {
  const { kind, fraction } = impact;
  const bad = fraction > 0 && kind !== 'node-not-ready' ? `, ${portion(fraction, KINDS[kind].share)}` : '';
  return `${hits(impact)}${bad}`;
}

function nextWords(id: string, fresh: readonly Impact[], present: readonly Impact[]): string {
  const sure = fresh.filter(({ certainty }) => certainty !== 'possible');
  const kinds = (list_: readonly Impact[]) => list([...new Set(list_.map(nounOf))]);
  if (sure.length > 0) return `not safe: from ${id} on, ${kinds(sure)}`;
  if (fresh.length > 0) return `${id} adds nothing certain; possible: ${kinds(fresh)}`;
  return present.length > 0 ? `${id} adds no harm of its own; what is broken stays broken meanwhile` : `safe: nothing breaks from ${id} on`;
}

/** What to do now: mend what does not heal, hold what would make it worse, else go on. */
function todo(
  { counterfactuals, impacts }: Timeline,
  now: number,
  next: Timeline['steps'][number] | undefined,
  sure: readonly Impact[],
  fresh: readonly Impact[],
  when: (ms: number | null) => string,
): string[] {
  const numbers = (some: readonly Impact[]) => some.map((impact) => impacts.indexOf(impact));
  // Only what can still be done: a change to a step that is over comes too late.
  const cure = (some: readonly Impact[]) =>
    counterfactuals.find(({ helps, kind, removes }) => helps && kind === 'step' && numbers(some).some((index) => removes.includes(index)));
  const endless = sure.filter(({ to }) => to === null);
  const mend = endless.flatMap(({ kind }) => CURES[kind] ?? []);
  const coming = fresh.filter(({ certainty }) => certainty !== 'possible');
  const ends = sure.flatMap(({ to }) => (to !== null && to > now ? [to] : []));
  const hold =
    next === undefined || coming.length === 0
      ? []
      : [`do not begin ${next.id} as it stands${cure(coming) ? `; what would help: ${cure(coming)!.change}` : ''}`];
  const wait =
    next !== undefined && coming.length === 0 && ends.length > 0
      ? [`begin ${next.id} ${when(Math.max(...ends)).replace(/^until /, 'after ')}, when it is well again`]
      : [];
  const all = [...new Set(mend), ...hold, ...wait];
  if (all.length > 0) return all;
  return [next === undefined ? 'nothing more: watch until it has healed' : `go on with ${next.id} when its turn comes`];
}

/** What ends an impact that does not end by itself. */
const CURES: Readonly<Partial<Record<Impact['kind'], string>>> = {
  'service-routing-stale': 'restart kube-proxy on the nodes with stale rules',
  'node-not-ready': 'restart the kubelet of the nodes that stay NotReady',
  'client-stale': 'restart the client that hears nothing',
};

/** When the last of what is broken is well again. */
function heals(present: readonly Impact[], when: (ms: number | null) => string): string[] {
  if (present.length === 0) return [];
  const ends = present.map(({ to }) => to);
  const endless = ends.filter((end) => end === null).length;
  if (endless === present.length) return ['nothing of it heals by itself'];
  const last = Math.max(...ends.filter((end): end is number => end !== null));
  return [`the last of it ${when(last).replace(/^until /, 'at ')}${endless > 0 ? `; ${plural(endless, 'impact')} not by itself` : ''}`];
}
