import { human, type Range } from '../../model/duration.js';
import type { Finding } from '../../model/finding.js';
import { placeOf } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import { problem } from '../explain/problem.js';

/** A window that a plan does not fit into, by how long it took where it was played: gates, and steps of which nobody says how long they take, included. */
export function windowProblems({ window }: Plan, { least, likely, most }: Range): Finding[] {
  const room = window?.duration;
  if (window === undefined || room === undefined) return [];
  const said =
    least > room
      ? `the steps take ${human(least)} at the least, and the window is ${human(room)} long`
      : likely > room
        ? `the steps are likely to take ${human(likely)}, and the window is ${human(room)} long`
        : most > room
          ? `the steps may take up to ${human(most)}, and the window is ${human(room)} long`
          : undefined;
  if (said === undefined) return [];
  return [problem('input/window', placeOf(window, 'duration'), said, 'too short', likely > room ? 'warning' : 'info')];
}

/** A window that is over: its end lies on a day before `today`, which is `2026-11-24` or the like. */
export function pastWindow({ window }: Plan, today: string | undefined): Finding[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2}))?/.exec(window?.start ?? '');
  if (!window || !day || today === undefined) return [];
  const [year, month, date, hours = 0, minutes = 0] = day.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const end = new Date(Date.UTC(year!, month! - 1, date, hours, minutes) + (window.duration ?? 0));
  const ended = end.toISOString().slice(0, 10);
  if (ended >= today) return [];
  return [
    problem('input/window', placeOf(window, 'start'), `the window ended on ${ended}, before today (${today})`, 'in the past', 'warning'),
  ];
}
