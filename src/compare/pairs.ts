import type { Finding } from '../model/finding.js';
import type { Suppression } from '../model/suppression.js';
import type { Timeline } from '../model/timeline.js';
import { identityIn, wordsOf } from '../report/fingerprint.js';
import { likenessOf } from '../report/likeness.js';

/** A finding of one side, whether it is suppressed there or not. */
export interface Found {
  readonly finding: Finding;
  /** On whose word it is not among the findings. */
  readonly suppression?: Suppression;
}

/** What one side found of a plan and cluster, and what it predicts. */
export interface Findings {
  readonly found: readonly Found[];
  readonly timelines: readonly Timeline[];
}

/** The findings of two sides: which are the same one, which only one of them has, and which of the second are a part of one of the first that was suppressed apart. */
export interface Pairs {
  readonly both: readonly (readonly [Found, Found])[];
  readonly gone: readonly Found[];
  readonly fresh: readonly Found[];
  readonly parts: readonly (readonly [whole: Found, rest: Found, part: Found])[];
}

/** Findings of both sides that are the same one, things of the first called what they are called in the second: alike in identity, the nearest in words and file first, then under other ids of steps; of what is left of an outage, the same kind. */
export function pair(before: Findings, after: Findings, renames: ReadonlyMap<string, string>): Pairs {
  const left = [new Set(before.found), new Set(after.found)] as const;
  const both: [Found, Found][] = [];
  const named = (finding: Finding, side: Findings) => identityIn(finding, (word) => (side === before ? (renames.get(word) ?? word) : word));
  const passes: readonly ((finding: Finding, side: Findings) => string | undefined)[] = [
    (finding, side) => JSON.stringify([named(finding, side), wordsOf(finding), finding.evidence[0].place.file]),
    (finding, side) => JSON.stringify([named(finding, side), wordsOf(finding)]),
    (finding, side) => JSON.stringify([named(finding, side), finding.evidence[0].place.file]),
    named,
    (finding, { timelines }) => likenessOf(finding, timelines),
    ({ rule, plan, cluster }) => (rule.startsWith('outage/') ? JSON.stringify([rule, plan, cluster]) : undefined),
  ];
  for (const key of passes) {
    const waiting = new Map<string, Found[]>();
    for (const one of left[0]) {
      const name = key(one.finding, before);
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), one]);
    }
    for (const one of left[1]) {
      const name = key(one.finding, after);
      const was = name === undefined ? undefined : waiting.get(name)?.shift();
      if (!was) continue;
      both.push([was, one]);
      left[0].delete(was);
      left[1].delete(one);
    }
  }
  const parts = [...left[1]].flatMap((part) => {
    const whole = both.find(([was, rest]) => isPart(was, rest, part));
    return whole ? [[...whole, part] as const] : [];
  });
  return { both, gone: [...left[0]], fresh: [...left[1]].filter((one) => !parts.some(([, , part]) => part === one)), parts };
}

const same = (word: string): string => word;

const placesOf = ({ finding: { count = 1 } }: Found): number => count;

/** Whether a suppressed finding stands for some of the places that one of the first side had, of which the rest is open. */
const isPart = (was: Found, rest: Found, part: Found): boolean =>
  part.suppression !== undefined &&
  rest.suppression === undefined &&
  was.suppression === undefined &&
  part.finding.message === rest.finding.message &&
  identityIn(part.finding, same) === identityIn(rest.finding, same) &&
  placesOf(rest) + placesOf(part) <= placesOf(was);
