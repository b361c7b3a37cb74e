import type { Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { matches, type Suppression } from '../../model/suppression.js';
import { didYouMean } from '../../source/nearest.js';
import { quoted } from '../arguments.js';
import type { Entry, Lock, Settings } from './settings.js';

/** Rules that configurations name and that do not exist: a slip there would go unnoticed, and what it meant too. Each once. */
export function slips(all: readonly Settings[], rules: readonly string[]): Finding[] {
  const named = all.flatMap((settings): { readonly rule: string; readonly place: Place }[] => [
    ...settings.disable.map(({ value, place }) => ({ rule: value, place })),
    ...settings.severity.map(({ value, place }) => ({ rule: value.rule, place })),
    ...settings.ignores.map(({ rules: [rule], place }) => ({ rule: rule!, place })),
    ...settings.locked.map(({ value, place }) => ({ rule: value.rule, place })),
  ]);
  return unique(
    named
      .filter(({ rule }) => !exists(rule, rules))
      .map(({ rule, place }) => finding('input/reference', place, noRule(rule, rules), 'no such rule')),
  );
}

/** Patterns of `overrides` that no document matches: what they say holds for nothing, and their author believes that it does. */
export const idleOverrides = (entries: readonly Entry[]): Finding[] =>
  entries.map(({ value, place }) => ({
    ...finding('input/reference', place, `overrides for ${quoted(value)} hold for no document that is here`, 'matches nothing'),
    severity: 'warning',
  }));

/** Comments that name a rule that does not exist: they can suppress nothing. */
export const strangers = (comments: readonly Suppression[], rules: readonly string[]): Finding[] =>
  comments.flatMap(({ rules: named, place }) =>
    named
      .filter((rule) => !exists(rule, rules))
      .map((rule) => finding('suppression/malformed', place, noRule(rule, rules), 'no such rule')),
  );

/** Words of a configuration that would switch a locked rule off or lower it: they do not count, and their author believes that they do. */
export function againstLocks(all: readonly Settings[]): Finding[] {
  const found = all.flatMap(({ disable, severity, locked }) => {
    const over = (rule: string, place: Place, free: (lock: Lock) => boolean) =>
      locked.flatMap((lock) => (matches(lock.value.rule, rule) && !free(lock.value) ? [{ rule, place, by: lock.place }] : []));
    return [
      ...disable.flatMap(({ value, place }) => over(value, place, () => false)),
      ...severity.flatMap(({ value, place }) =>
        over(value.rule, place, ({ builtOn }) => value.severity === 'error' || builtOn.has(place.file)),
      ),
    ];
  });
  return unique(
    found.map(({ rule, place, by }) => ({
      ...finding('suppression/locked', place, `${rule} is locked: it cannot be switched off or lowered here`, 'does not count'),
      evidence: [
        { place, label: 'does not count' },
        { place: by, label: 'locked here' },
      ],
    })),
  );
}

const exists = (pattern: string, rules: readonly string[]): boolean => rules.some((rule) => matches(pattern, rule));

const noRule = (pattern: string, rules: readonly string[]): string => `there is no rule ${quoted(pattern)}${didYouMean(pattern, rules)}`;

const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((one) => [JSON.stringify([one.rule, one.message, one.evidence[0].place]), one])).values(),
];

const finding = (rule: string, place: Place, message: string, label: string): Finding => ({
  rule,
  severity: 'error',
  confidence: 'high',
  message,
  evidence: [{ place, label }],
  references: [],
});
