import type { State } from '../model/state.js';
import type { Timeline } from '../model/timeline.js';
import { nowLines } from './now.js';
import { type Line, line, paint } from './paint.js';
import { rehearsalLines, rehearsals } from './rehearsal.js';
import type { Look, Sources } from './reporter.js';
import { stateLines } from './state.js';
import { watchCards, watchLines } from './watch.js';
import { columnsOf } from './wrap.js';

/** What somebody asked for besides the timeline, for use while a change is under way or before it is tried. */
export interface Live {
  /** Milliseconds from the start of the plan. */
  readonly now?: number;
  /** How the start of the plan was taken, where nobody said when a step began. */
  readonly began?: string;
  readonly states: readonly State[];
  readonly cards: boolean;
  readonly rehearse: boolean;
}

/** What stands before a timeline: where the plan stands now, and the states that were asked for. */
export function liveText(timeline: Timeline, { now, began, states, cards, rehearse }: Live, sources: Sources, look: Look): string {
  const columns = columnsOf(look.columns);
  const sections: Line[][] = [
    ...(now === undefined ? [] : [nowLines(timeline, now, began, columns)]),
    ...states.map((state) => stateLines(state, timeline, sources, columns)),
    ...(cards ? [watchLines(timeline, columns)] : []),
    ...(rehearse ? [rehearsalLines(timeline, columns)] : []),
  ];
  return paint(
    sections.flatMap((section, i) => (i === 0 ? section : [line(''), ...section])),
    look.colour,
  );
}

/** The same for programs, to stand in the timeline's object: seconds from the start of the plan. */
export function liveJson(timeline: Timeline, { now, began, states, cards, rehearse }: Live): Record<string, unknown> {
  return {
    ...(now !== undefined && { now: now / 1000 }),
    ...(began !== undefined && { began }),
    ...(states.length > 0 && { states: states.map(stateJson) }),
    ...(cards && { cards: watchCards(timeline).map((card) => ({ ...card, from: card.from / 1000, to: card.to / 1000 })) }),
    ...(rehearse && { rehearsals: rehearsals(timeline) }),
  };
}

function stateJson({ at, hosts, clients, ...rest }: State): Record<string, unknown> {
  return {
    at: at / 1000,
    ...rest,
    hosts: hosts.map(({ since, ...host }) => ({ ...host, ...(since !== undefined && { since: since / 1000 }) })),
    clients: clients.map(({ deafSince, why, ...one }) => ({
      ...one,
      ...(deafSince !== undefined && { deafSince: deafSince / 1000 }),
      why: why.map(({ at: time, event }) => ({ at: time / 1000, event })),
    })),
  };
}
