/** The first visible row so that the chosen one is in view; moves no further than it must. */
export function keepIn(top: number, chosen: number, room: number, count: number): number {
  const least = Math.max(0, chosen - room + 1);
  return Math.max(0, Math.min(Math.max(least, Math.min(top, chosen)), Math.max(0, count - room)));
}

/** Where a key moves to in a list of `count`, `room` of which are visible; undefined where it moves nothing. vi's keys and the arrows. */
export function moved(at: number, key: string, count: number, room: number): number | undefined {
  const to = target(at, key, count, Math.max(1, room));
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

function target(at: number, key: string, count: number, room: number): number | undefined {
  switch (key) {
    case 'j':
    case 'down':
      return at + 1;
    case 'k':
    case 'up':
      return at - 1;
    case 'pagedown':
    case 'ctrl-f':
    case ' ':
      return at + room;
    case 'pageup':
    case 'ctrl-b':
      return at - room;
    case 'ctrl-d':
      return at + Math.ceil(room / 2);
    case 'ctrl-u':
      return at - Math.ceil(room / 2);
    case 'g':
    case 'home':
      return 0;
    case 'G':
    case 'end':
      return count - 1;
    default:
      return undefined;
  }
}

/** The first visible line of a text after a key; undefined where it moves nothing. */
export function scrolled(top: number, key: string, count: number, room: number): number | undefined {
  const last = Math.max(0, count - room);
  if (key === 'G' || key === 'end') return last;
  const to = moved(Math.min(top, last), key, count, room);
  return to === undefined ? undefined : Math.min(last, to);
}
