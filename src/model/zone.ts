/** Time zones by their names in the IANA database, as far as the platform's own table has them. */

const DAY = 86_400_000;

/** A local time as written: milliseconds as if it were UTC, within its day where no date is given, and how far east of UTC it says to be. */
export interface LocalTime {
  readonly local: number;
  readonly dated: boolean;
  readonly offset?: number;
}

/** Reads `2026-11-24T22:00`, `22:00:30`, with `Z` or `+01:00` or without; undefined where it is none, or no day or time that there is. */
export function localTime(text: string): LocalTime | undefined {
  const match = /^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(Z|[+-]\d{2}:?\d{2}))?$/.exec(text);
  const [, date, hours, minutes, seconds, zone] = match ?? [];
  if (!match || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const day = date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`);
  // A day past the end of its month is read as one of the next.
  if (Number.isNaN(day) || (date !== undefined && !new Date(day).toISOString().startsWith(date))) return undefined;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  if (offset !== undefined && Math.abs(offset) > FARTHEST) return undefined;
  return {
    local: day + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000,
    dated: date !== undefined,
    ...(offset !== undefined && { offset }),
  };
}

/** No place on Earth is farther from UTC (Kiritimati, +14:00). */
const FARTHEST = 14 * 3_600_000;

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** An offset from UTC as it is written behind a time: `Z`, `+01:00`. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (n: number) => String(n).padStart(2, '0');
  return offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes) % 60)}`;
}

/** Whether there is a zone of that name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The names of zones, for whoever has missed one. */
export const zoneNames = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** What the clocks of a zone show at an instant, milliseconds as if it were UTC. Throws where there is no such zone. */
export function shownAt(zone: string, utc: number): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(utc)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
}

/**
 * The instants at which the clocks of a zone show a local time, the first first: none where they are put forward over it, two where they are put
 * back behind it. They are found with the offsets of the day before and of the day after, between which a zone changes once at the most.
 */
export function instantsOf(zone: string, local: number): readonly number[] {
  const offsets = [local - DAY, local + DAY].map((utc) => shownAt(zone, utc) - utc);
  const candidates = [...new Set(offsets.map((offset) => local - offset))].sort((a, b) => a - b);
  return candidates.filter((utc) => shownAt(zone, utc) === local);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** A local time that its zone does not have, or has twice, in words. */
export interface Doubtful {
  readonly kind: 'gap' | 'twice';
  /** A clause: what the clocks do, and which time was taken. */
  readonly said: string;
  /** How to write what is meant. */
  readonly instead: readonly string[];
}

/** What is doubtful about a dated local time without an offset of its own; undefined where it is one instant. */
export function doubtAbout({ local }: LocalTime, zone: string): Doubtful | undefined {
  const instants = instantsOf(zone, local);
  if (instants.length === 1) return undefined;
  const iso = new Date(local).toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19)];
  if (instants.length === 0) {
    const before = shownAt(zone, local - DAY) - (local - DAY);
    const after = shownAt(zone, local + DAY) - (local + DAY);
    const next = new Date(local - before + after).toISOString();
    return {
      kind: 'gap',
      said: `there is no ${time} on ${day} in ${zone}: the clocks are put forward over it`,
      instead: [next.slice(0, 16)],
    };
  }
  const written = instants.map((utc) => `${day}T${time}${offsetText(local - utc)}`);
  return {
    kind: 'twice',
    said: `${time} comes twice on ${day} in ${zone}, as the clocks are put back: the first is taken, ${written[0]}`,
    instead: written,
  };
}
