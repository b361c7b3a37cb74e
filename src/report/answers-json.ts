import type { Answers } from '../model/answers.js';

const seconds = (ms: number): number => ms / 1000;
const secondsOrNull = (ms: number | null): number | null => (ms === null ? null : seconds(ms));

/** The answers besides, in seconds; `null` where nothing ends it. */
export function answersJson({ spare, waits, faults, stops, noReturn }: Answers): Record<string, unknown> {
  const stretch = ({ from, to }: { readonly from: number; readonly to: number | null }) => ({ from: seconds(from), to: secondsOrNull(to) });
  return {
    spare: spare.map(({ without, ...rest }) => ({ ...rest, without: without.map(stretch) })),
    waits: {
      ...waits,
      gaps: waits.gaps.map(({ after, before, now, least }) => ({ after, before, now: seconds(now), least: seconds(least) })),
      adds: seconds(waits.adds),
    },
    faults: {
      tried: faults.tried,
      of: faults.of,
      faults: faults.faults.map(({ host, step, breaks }) => ({
        host,
        step,
        breaks: breaks.map(({ kind, fresh, nodes, from, to, fraction, times }) => ({
          kind,
          fresh,
          nodes,
          ...stretch({ from, to }),
          fraction,
          times: times.map(stretch),
        })),
      })),
    },
    stops: stops.map(({ step, stop, goOn, worse, leaves }) => ({
      step,
      stop: secondsOrNull(stop),
      goOn: secondsOrNull(goOn),
      worse,
      leaves,
    })),
    ...(noReturn !== undefined && { noReturn }),
  };
}
