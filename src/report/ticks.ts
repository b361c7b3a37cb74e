/** Distances of the marks on an axis of time that a person counts in. Seconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400];

/** Moments to mark between two others, in milliseconds: at most `most`, a round distance apart. */
export function ticks(from: number, to: number, most: number): number[] {
  const span = Math.max(1, to - from);
  let step = (STEPS.find((seconds) => span / (seconds * 1000) <= most) ?? STEPS.at(-1)!) * 1000;
  while (span / step > most) step *= 2;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}
