import { milliseconds } from '../model/duration.js';
import type { Plan } from '../model/plan.js';
import { doubtAbout, instantsOf, type LocalTime, localTime, offsetText } from '../model/zone.js';
import { likelyBefore } from '../simulate/anchor.js';
import { quoted } from './arguments.js';
import { CommandError } from './command.js';

/** A point of the simulated time as `--at` takes it: a duration (`9m10s`), minutes and seconds (`9:10`) or hours (`1:09:10`). */
export function pointOf(option: string, text: string): number {
  // With two digits before the colon it is read as a time of day as easily as a span: only one of the two can be meant.
  if (/^0\d:\d{2}$/.test(text))
    throw new CommandError(
      `--${option} ${quoted(text)} looks like a time of day`,
      `after the start of the plan it is ${text.slice(1)} (minutes and seconds) or ${Number(text.slice(0, 2))}m${text.slice(3)}s; --now takes a time of day`,
    );
  const parts = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/.exec(text);
  const ms = parts ? ((Number(parts[1] ?? 0) * 60 + Number(parts[2])) * 60 + Number(parts[3])) * 1000 : milliseconds(text);
  if (ms === undefined)
    throw new CommandError(`--${option} cannot be ${quoted(text)}`, 'a time after the start of the plan: 9m10s or 9:10');
  return ms;
}

/** What `--started STEP=TIME` means. */
export function startedOf(text: string): { step: string; time: string } {
  const sign = text.lastIndexOf('=');
  if (sign <= 0 || sign === text.length - 1)
    throw new CommandError(`--started cannot be ${quoted(text)}`, 'a step and the time it began: reboot-master-3=02:14');
  return { step: text.slice(0, sign), time: text.slice(sign + 1) };
}

function wall(option: string, text: string): LocalTime {
  const time = localTime(text);
  if (!time) throw new CommandError(`--${option} cannot be ${quoted(text)}`, 'a time of day (02:14), or a date with it (2026-11-25T02:14)');
  return time;
}

const DAY = 86_400_000;

/** What has happened, in milliseconds from the start of the plan, and that start as a window writes it, with how long the window had been open by then. */
export interface Since {
  readonly began: ReadonlyMap<string, number>;
  readonly now: number;
  readonly start: string;
  readonly late: number;
  /** Steps before the last that is said to have begun, of which nobody said when. */
  readonly untold: readonly string[];
  /** Times that the clocks showed twice, each with the one that was taken. */
  readonly twice: readonly string[];
}

/**
 * Times of day as milliseconds from the start of a plan. The plan starts when its first step began, if that is among the times, else at
 * `window.start`, else as long before the earliest of them as the steps before it are likely to take. Times are local to the window's start and its zone; a time of day far before the start is the
 * next day's. Of a time that the clocks show twice the first is taken. Throws a CommandError where a time cannot be read, and where they never show it.
 */
export function sincePlanStart(plan: Plan, started: ReadonlyMap<string, string>, now: string): Since {
  const window = plan.window;
  const opening = window?.start === undefined ? undefined : wall('window.start', window.start);
  const first = plan.steps[0] && started.get(plan.steps[0].id);
  const given = [...started.values()].map((time) => wall('started', time));
  const origin =
    first !== undefined ? wall('started', first) : (opening ?? given.reduce((a, b) => (b.local < a.local ? b : a), wall('now', now)));
  const twice = new Set<string>();
  const utc = (one: LocalTime, option: string, later = 0): number => {
    const day = one.dated
      ? 0
      : (origin.dated ? Math.floor(origin.local / DAY) : opening?.dated ? Math.floor(opening.local / DAY) : 0) * DAY;
    const local = one.local + day + later;
    if (one.offset !== undefined || opening?.offset !== undefined) return local - (one.offset ?? opening!.offset!);
    if (window?.zone === undefined || (day === 0 && !one.dated)) return local;
    const doubt = doubtAbout({ local, dated: true }, window.zone);
    if (doubt?.kind === 'gap') throw new CommandError(`--${option}: ${doubt.said}`, `the next time that there is: ${doubt.instead[0]}`);
    if (doubt) twice.add(`${doubt.said}; to say which: --${option} ${doubt.instead.join(' or ')}`);
    return instantsOf(window.zone, local)[0]!;
  };
  const start = utc(origin, first === undefined ? 'now' : 'started');
  const since = (one: LocalTime, option: string): number => {
    const difference = utc(one, option) - start;
    // The next day has a change of the clocks of its own.
    return !one.dated && difference < -DAY / 2 ? utc(one, option, DAY) - start : difference;
  };
  const began = [...started].map(([step, time]) => [step, since(wall('started', time), 'started')] as const);
  // With no other word of the plan's beginning, what came before the first step that is named took as long as it is likely to.
  const earliest = began.length > 0 && first === undefined && !opening ? began.reduce((a, b) => (b[1] < a[1] ? b : a)) : undefined;
  const before = earliest ? likelyBefore(plan, earliest[0]) : 0;
  const told = new Set(started.keys());
  return {
    began: new Map(began.map(([step, time]) => [step, time + before])),
    now: since(wall('now', now), 'now') + before,
    start: written({ ...origin, local: origin.dated ? origin.local - before : (((origin.local - before) % DAY) + DAY) % DAY }, opening),
    late: opening ? -since(opening, 'now') : 0,
    twice: [...twice],
    untold: plan.steps
      .slice(0, Math.max(0, ...plan.steps.map(({ id }, index) => (told.has(id) ? index : 0))))
      .flatMap(({ id }) => (told.has(id) ? [] : [id])),
  };
}

/** A local time as `window.start` has it: with the opening's day and offset where those are known. */
function written({ local, dated, offset }: LocalTime, opening: LocalTime | undefined): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = Math.floor((local % DAY) / 1000);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const day = dated ? local : opening?.dated ? opening.local : undefined;
  const east = offset ?? opening?.offset;
  const zone = east === undefined ? '' : offsetText(east);
  return day === undefined ? `${time}${zone}` : `${new Date(day - (day % DAY)).toISOString().slice(0, 10)}T${time}${zone}`;
}

/** The day it is here, as `--today` takes it. The only question to the clock. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
