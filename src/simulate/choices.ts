import { human, type Range } from '../model/duration.js';
import type { Place } from '../model/place.js';

/** Something nobody knows: a fact that was not given, or how long something takes. */
export interface Dimension {
  readonly key: string;
  readonly kind: 'fact' | 'timing';
  readonly options: readonly string[];
  /** The option of the likely run. */
  readonly likely: number;
  /** What is not known, as a person names it. */
  readonly what: string;
  readonly place: Place;
  /** The command that gets the fact. */
  readonly collect?: string;
  /** Of a range of time: what its options are, milliseconds. */
  readonly values?: readonly number[];
}

/** The values one run is played with. It records what was asked, so that only what matters is explored. */
export interface Choices {
  readonly pick: (dimension: Dimension) => number;
  /** A value out of a range; exact ranges ask nothing. */
  readonly range: (key: string, range: Range, what: string, place: Place) => number;
  readonly asked: readonly Dimension[];
  /** The option that each question was answered with. */
  readonly taken: ReadonlyMap<string, number>;
}

/** Which option each dimension takes; one that is not named takes its likely one, or its first or last where `bias` says so. */
export interface Scenario {
  readonly picks: ReadonlyMap<string, number>;
  /** Values of ranges between their options, milliseconds; `picks` names each by a number beyond them. */
  readonly times?: ReadonlyMap<string, number>;
  readonly bias: 'least' | 'likely' | 'most';
}

export const LIKELY: Scenario = { picks: new Map(), bias: 'likely' };

/** The option with which a scenario answers a question. */
export function answerOf({ picks, bias }: Scenario, { key, kind, options, likely }: Dimension): number {
  const last = options.length - 1;
  const fallback = kind === 'fact' || bias === 'likely' ? likely : bias === 'least' ? 0 : last;
  return Math.min(picks.get(key) ?? fallback, last);
}

/** One option more, by its number; those before it that this run does not know are taken to be the same. */
function extend(values: number[], number: number, time: number): void {
  while (values.length <= number) values.push(time);
}

/** Choices of one scenario. */
export function choicesOf(scenario: Scenario): Choices {
  const asked: Dimension[] = [];
  const taken = new Map<string, number>();
  function pick(dimension: Dimension): number {
    const known = taken.get(dimension.key);
    if (known !== undefined) return known;
    asked.push(dimension);
    const index = answerOf(scenario, dimension);
    taken.set(dimension.key, index);
    return index;
  }
  return {
    pick,
    asked,
    taken,
    range(key, { least, likely, most }, what, place) {
      const values = [...new Set([least, likely, most])];
      if (values.length === 1) return least;
      const time = scenario.times?.get(key);
      if (time !== undefined) extend(values, scenario.picks.get(key)!, time);
      return values[pick({ key, kind: 'timing', options: values.map(human), likely: values.indexOf(likely), what, place, values })]!;
    },
  };
}

/** What a run assumed in words, as far as it differs from the likely one; `only`: the unknowns that matter here, where that is known. */
export function describe(
  { scenario, taken }: { readonly scenario: Scenario; readonly taken: ReadonlyMap<string, number> },
  dimensions: ReadonlyMap<string, Dimension>,
  only?: ReadonlySet<string>,
): string | undefined {
  const given = only === undefined ? scenario.picks : new Map([...taken].filter(([key]) => only.has(key)));
  const parts = [...given].flatMap(([key, index]) => {
    const dimension = dimensions.get(key);
    return dimension && dimension.likely !== index && taken.has(key) ? [`${dimension.what}: ${dimension.options[index] ?? '?'}`] : [];
  });
  if (only === undefined && scenario.bias !== 'likely')
    parts.push(scenario.bias === 'least' ? 'every duration is at its least' : 'every duration is at its most');
  return parts.length > 0 ? parts.join('; ') : undefined;
}
