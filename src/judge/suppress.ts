import type { Finding } from '../model/finding.js';
import { type Place, samePlace } from '../model/place.js';
import { matches, type Suppressed, type Suppression } from '../model/suppression.js';
import type { Locate } from '../source/source.js';

/** Behind these stand documents that were not judged, and suppressions that do not work, which nothing may hide. */
const NEVER: readonly string[] = ['input/file', 'input/syntax', 'input/schema', 'input/kind', 'suppression/*'];

/** Whether a rule's findings are told whatever somebody says. */
export const isNeverHidden = (rule: string): boolean => NEVER.some((pattern) => matches(pattern, rule));

/** What suppressing asks of its surroundings. */
export interface Circumstances {
  readonly locate: Locate;
  /** As `2026-11-24`; absent: no date is past. */
  readonly today?: string;
  /** Whether a rule may not be suppressed where a finding stands, and the place that says so. */
  readonly lockOf: (rule: string, file: string) => Place | undefined;
  /** Whether an entry of a configuration speaks of a file. */
  readonly holdsFor: (suppression: Suppression, file: string) => boolean;
  /** Whether every finding that a suppression may mean was looked for in this run: only then can it be said that it suppresses nothing. */
  readonly looked: (suppression: Suppression) => boolean;
}

/**
 * Takes the accepted findings out: those whose primary place a suppression speaks of. One without a reason, past its date or of a locked rule
 * does not count and is reported, and so is one that suppresses nothing. Of a finding of several places only those are taken that are spoken of.
 */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  around: Circumstances,
): { readonly kept: readonly Finding[]; readonly suppressed: readonly Suppressed[]; readonly about: readonly Finding[] } {
  const about: Finding[] = [];
  const used = new Map<Suppression, Set<string>>();
  const refused = new Map<Suppression, Set<string>>();
  const note = (into: Map<Suppression, Set<string>>, one: Suppression, rule: string) =>
    into.set(one, (into.get(one) ?? new Set()).add(rule));
  const counting = suppressions.filter((one) => {
    const flaw = flawOf(one, around.today);
    if (flaw) about.push(flaw);
    return !flaw;
  });
  const suppressed: Suppressed[] = [];
  const kept: Finding[] = [];
  for (const finding of findings) {
    const candidates = isNeverHidden(finding.rule) ? [] : counting.filter(({ rules }) => rules.some((rule) => matches(rule, finding.rule)));
    if (candidates.length === 0) {
      kept.push(finding);
      continue;
    }
    const taken = new Map<Suppression, Place[]>();
    const left: Place[] = [];
    for (const place of placesOf(finding)) {
      const meaning = candidates.filter((one) => speaksOf(one, place, around));
      const lock = meaning.length === 0 ? undefined : around.lockOf(finding.rule, place.file);
      if (lock) for (const one of meaning) if (!refused.get(one)?.has(finding.rule)) about.push(locked(one, finding.rule, lock));
      for (const one of meaning) note(lock ? refused : used, one, finding.rule);
      const [first] = lock ? [] : meaning;
      if (first) taken.set(first, [...(taken.get(first) ?? []), place]);
      else left.push(place);
    }
    for (const [suppression, places] of taken) suppressed.push({ finding: only(finding, places), suppression });
    if (left.length > 0) kept.push(only(finding, left));
  }
  for (const one of counting) {
    const idle = one.rules.filter(
      (pattern) => ![used, refused].some((into) => [...(into.get(one) ?? [])].some((rule) => matches(pattern, rule))),
    );
    if (around.looked(one)) about.push(...idle.map((rule) => unused(one, rule)));
  }
  return { kept, suppressed, about };
}

const placesOf = ({ alike, evidence }: Finding): readonly Place[] => alike?.map(({ place }) => place) ?? [evidence[0].place];

function speaksOf(one: Suppression, place: Place, { locate, holdsFor }: Circumstances): boolean {
  if (one.by === 'comment') return place.file === one.place.file && locate(place).line === one.line;
  return holdsFor(one, place.file);
}

/** A finding of several places as one of some of them only. */
function only(finding: Finding, places: readonly Place[]): Finding {
  if (finding.alike === undefined || places.length === finding.alike.length) return finding;
  const alike = finding.alike.filter(({ place }) => places.some((one) => samePlace(one, place)));
  const gone = finding.alike.filter((one) => !alike.includes(one));
  const [first] = alike;
  const left = finding.evidence.filter(({ place }) => !gone.some((one) => samePlace(one.place, place)));
  const primary = left.find(({ place }) => samePlace(place, first!.place)) ?? { place: first!.place, label: finding.evidence[0].label };
  const { count: _, alike: __, ...rest } = finding;
  const count = alike.reduce((sum, one) => sum + one.count, 0);
  return {
    ...rest,
    evidence: [primary, ...left.filter((one) => one !== primary)],
    ...(count > 1 && { count }),
    ...(alike.length > 1 && { alike }),
  };
}

function flawOf(one: Suppression, today: string | undefined): Finding | undefined {
  if (one.reason === undefined || one.reason.trim() === '')
    return told(
      one,
      'no-reason',
      'warning',
      `no reason is given to accept ${one.rules.join(', ')}, so it does not count`,
      'say why behind --',
    );
  if (one.until !== undefined && today !== undefined && one.until < today)
    return told(
      one,
      'expired',
      'warning',
      `${one.rules.join(', ')} was accepted until ${one.until}${whose(one)}: ${one.reason}`,
      'past its date',
    );
  return undefined;
}

const whose = ({ owner, ticket }: Suppression): string => {
  const said = [owner, ticket].filter((word) => word !== undefined);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

const unused = (one: Suppression, rule: string): Finding =>
  told(one, 'unused', 'warning', `${rule} does not find anything here: this suppresses nothing`, 'take it out');

function locked(one: Suppression, rule: string, lock: Place): Finding {
  const finding = told(one, 'locked', 'error', `${rule} is locked: nothing may suppress it`, 'does not count');
  return { ...finding, evidence: [...finding.evidence, { place: lock, label: 'locked here' }] };
}

function told(one: Suppression, flaw: string, severity: Finding['severity'], message: string, label: string): Finding {
  return { rule: `suppression/${flaw}`, severity, confidence: 'high', message, evidence: [{ place: one.place, label }], references: [] };
}
