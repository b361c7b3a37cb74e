import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Assumption, Pivot, Timeline } from '../model/timeline.js';
import { paragraph } from './frame.js';
import { type Line, line } from './paint.js';
import type { Sources } from './reporter.js';
import { outcome, plural } from './words.js';
import { hang, wrapCommand } from './wrap.js';

/** Facts that are told in full; the rest is counted. */
const FULL = 3;
const ASSUMED = 4;

/** What could not be told: unknown facts with the verdict under each value and the command that gets them, first those that move it most; facts that rules missed; what was assumed and not varied. */
export function doubts(timeline: Timeline, unknown: readonly Finding[], sources: Sources, columns: number): Line[] {
  const pivots = [...timeline.pivots].sort((a, b) => apart(b) - apart(a));
  const missing = missingFacts(unknown, pivots);
  const assumed = timeline.assumptions.filter(
    ({ fact, explored, byDefault }) => !explored && !byDefault && !pivots.some((pivot) => pivot.fact === fact),
  );
  if (pivots.length + missing.length + assumed.length === 0) return [];
  return [
    line('CANNOT TELL', 'bold'),
    ...pivots.slice(0, FULL).flatMap((pivot) => pivotLines(pivot, sources, columns)),
    ...counted(pivots.length - FULL, 'more on which the outcome depends', columns),
    ...missingLines(missing, columns),
    ...assumptionLines(assumed, columns),
  ];
}

/** How many steps run a command of which the model knows nothing but what the plan says. */
export const opaqueSteps = (timelines: readonly Timeline[]): number =>
  timelines.reduce(
    (sum, { steps }) => sum + new Set(steps.flatMap(({ step }) => (step.action === 'run' ? [step.at.pointer] : []))).size,
    0,
  );

/** Where those steps stand. */
export const opaquePlaces = (timelines: readonly Timeline[]): Place[] =>
  timelines.flatMap(({ steps }) => steps.flatMap(({ step }) => (step.action === 'run' ? [step.at] : [])));

/** How many facts are missing: those on which the outcome depends and those that rules needed, each once. */
export function factsMissing(timeline: Timeline | undefined, unknown: readonly Finding[]): number {
  const pivots = timeline?.pivots ?? [];
  return pivots.length + missingFacts(unknown, pivots).length;
}

function missingFacts(unknown: readonly Finding[], pivots: readonly Pivot[]): Finding[] {
  const known = new Set(pivots.map(({ fact }) => fact));
  return unknown.filter(({ missing, message }) => {
    const fact = missing?.fact ?? message;
    if (known.has(fact)) return false;
    known.add(fact);
    return true;
  });
}

/** How far the answers to a fact are apart: first whether the verdict changes, then by the length of the outage. */
function apart({ values }: Pivot): number {
  const lengths = values.map(({ worst }) => worst ?? Number.MAX_SAFE_INTEGER / 4);
  const spread = values.length === 0 ? 0 : Math.max(...lengths) - Math.min(...lengths);
  return spread + (flips(values) ? Number.MAX_SAFE_INTEGER / 2 : 0);
}

/** Whether the verdict depends on the answer. */
export function flips(values: Pivot['values']): boolean {
  return values.some(({ error }) => error) && values.some(({ error }) => !error);
}

/** Answers with the same outcome are one line. */
function alike(values: Pivot['values']): Pivot['values'] {
  const groups = new Map<string, Pivot['values'][number][]>();
  for (const value of values) {
    const key = `${value.worst} ${value.error}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()].map((group) => ({ ...group[0]!, value: either(group.map(({ value }) => value)) }));
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function pivotLines({ fact, assumed, values, collect, place, sampled }: Pivot, sources: Sources, columns: number): Line[] {
  const mixed = flips(values);
  const played = sampled ? ', in the runs that were played' : '';
  const { file, line: row } = sources.locate(place);
  return [
    ...hang('  ', `${fact}: not given, ${assumed} assumed (${file}:${row})`, columns, 4).map((text) => line(text)),
    ...alike(values).flatMap(({ value, worst, error }) =>
      hang(
        '      ',
        `if ${value}: ${error && worst === 0 ? (mixed ? 'an outage' : 'nothing beyond what comes in any case') : outcome(worst)}${mixed ? (error ? ' (an error)' : ' (no error)') : ''}${played}`,
        columns,
        10,
      ).map((text) => line(text)),
    ),
    ...command(collect, columns),
  ];
}

/** What rules lack: the few facts that most of them wait for by name, their commands with those of all others at the end. What no command collects is told in full. */
function missingLines(unknown: readonly Finding[], columns: number): Line[] {
  const told = unknown.filter(({ missing }) => missing?.collect === undefined);
  const asked = unknown.filter(({ missing }) => missing?.collect !== undefined);
  const names = asked.slice(0, FULL).map(({ missing }) => {
    const rules = missing!.rules?.length ?? 0;
    return `${missing!.fact}${rules > 1 ? ` (${rules} rules)` : ''}`;
  });
  const more = asked.length - names.length;
  return [
    ...told.slice(0, FULL).flatMap(({ message }) => hang('  ', message, columns, 4).map((text) => line(text))),
    ...counted(told.length - FULL, 'more that a rule needs', columns),
    ...(names.length === 0
      ? []
      : hang(
          '  ',
          `not given, and rules need it: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}; commands at the end`,
          columns,
          4,
        ).map((text) => line(text))),
  ];
}

function command(collect: string | undefined, columns: number): Line[] {
  if (collect === undefined) return [];
  return wrapCommand(collect, columns - 8).map((part, i) => line(`      ${i === 0 ? '$' : ' '} ${part}`));
}

function counted(n: number, what: string, columns: number): Line[] {
  return n > 0 ? paragraph(`and ${plural(n, 'fact')} ${what}`, 2, columns) : [];
}

function assumptionLines(assumed: readonly Assumption[], columns: number): Line[] {
  if (assumed.length === 0) return [];
  const shown = assumed.slice(0, ASSUMED).map(({ fact, assumed: value, why }) => `${fact} = ${value} (${why})`);
  const more = assumed.length - shown.length;
  return hang('  assumed and not varied: ', [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; '), columns, 4).map((text) =>
    line(text),
  );
}
