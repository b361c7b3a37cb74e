/** Where moments stand in the chart: `cells` of `cell` milliseconds, a tick every ten. */
export interface Scale {
  readonly cell: number;
  readonly cells: number;
  /** `|....:....|`, and the figures above its ticks with their unit. */
  readonly ruler: string;
  readonly numbers: string;
  /** First cell, and the one after the last, of an interval in milliseconds; at least one cell. */
  readonly cover: (from: number, to: number) => [number, number];
}

/** What ten cells may stand for: figures a person counts in. Seconds. */
const STEPS = [10, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

/** The finest scale on which a horizon in milliseconds fits into so many cells. */
export function scaleOf(horizon: number, room: number): Scale {
  const width = Math.max(20, room);
  let ten = STEPS.find((seconds) => Math.ceil(horizon / (seconds * 100)) <= width) ?? STEPS.at(-1)!;
  while (Math.ceil(horizon / (ten * 100)) > width) ten *= 2;
  const cell = ten * 100;
  const cells = Math.min(width, Math.max(20, Math.ceil(horizon / cell)));
  const [unit, seconds] = ten < 60 ? (['s', 1] as const) : ten < 3600 ? (['min', 60] as const) : (['h', 3600] as const);
  let numbers = '';
  for (let at = 0; at <= cells; at += 10) numbers += String((at / 10) * (ten / seconds)).padStart(at + 1 - numbers.length);
  const ruler = Array.from({ length: cells + 1 }, (_, i) => (i % 10 === 0 ? '|' : i % 5 === 0 ? ':' : '.')).join('');
  const cover = (from: number, to: number): [number, number] => {
    const first = Math.min(cells - 1, Math.max(0, Math.floor(from / cell)));
    return [first, Math.min(cells, Math.max(first + 1, Math.ceil(to / cell)))];
  };
  return { cell, cells, ruler, numbers: `${numbers} ${unit}`, cover };
}
