import type { Finding, Severity } from '../model/finding.js';
import type { Suppression } from '../model/suppression.js';
import type { Acceptance, Difference, Side } from '../compare/difference.js';
import { plural } from '../report/words.js';
import { suppressionsOf } from '../read/suppressions.js';
import type { Settings } from './config/settings.js';
import { isAtLeast, limitUnder, stricter } from './failing.js';
import type { Judged } from './judged.js';
import { disabledBy, isLocked, severityOf } from './settle.js';

/** One side of a comparison, judged, and the settings that it has for a file, there or not. */
export type JudgedSide = Judged & Side & { readonly settingsOf: (file: string) => Settings };

/** Findings behind which stand files that were not read. */
const UNREAD: readonly string[] = ['input/file', 'input/syntax', 'input/schema', 'input/kind'];

/** The files that could not be read; that a whole folder holds nothing is no file's fault. */
export const unreadIn = ({ report }: Judged): ReadonlySet<string> =>
  new Set(
    report.findings
      .filter(({ rule, severity }) => severity === 'error' && UNREAD.includes(rule))
      .map(({ evidence: [{ place }] }) => place.file)
      .filter((file) => file !== '.'),
  );

/** Whether a suppression of some other side stands on this one too, wherever in its file: one that was copied does not. */
export function sayingIn(mine: Judged, other: () => Judged): (suppression: Suppression) => boolean {
  const said = saidIn(mine);
  const accepted = new Set(mine.baselines.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  let theirs: ReadonlyMap<string, number> | undefined;
  return (one) => {
    if (one.by !== 'baseline') {
      theirs ??= saidIn(other());
      const key = one.disabled ? switchOff(one.rules[0]!) : wordsOf(one);
      return said.has(key) && (theirs.get(key) ?? 0) <= said.get(key)!;
    }
    const file = other().baselines.find(({ file: name }) => name === one.place.file);
    const entry = file?.findings[Number(/^\/0\/findings\/(\d+)\//.exec(one.place.pointer)?.[1])];
    return entry !== undefined && accepted.has(entry.fingerprint);
  };
}

/** How often each suppression stands on a side, each entry of a configuration once. */
function saidIn({ parsed, configuration }: Judged): ReadonlyMap<string, number> {
  const settings = configuration.all();
  const all = [
    ...parsed.flatMap((one) => suppressionsOf(one).suppressions).map(wordsOf),
    ...new Set(settings.flatMap(({ ignores }) => ignores).map(wordsOf)),
    ...new Set(settings.flatMap(({ disable }) => disable.map(({ value }) => switchOff(value)))),
  ];
  const said = new Map<string, number>();
  for (const key of all) said.set(key, (said.get(key) ?? 0) + 1);
  return said;
}

const switchOff = (rule: string): string => JSON.stringify(['disable', rule]);

const wordsOf = ({ by, rules, reason, until, owner, ticket, paths, place }: Suppression): string =>
  JSON.stringify([by, rules, reason, until, owner, ticket, paths, by === 'comment' && place.file]);

/** What makes a change fail, and what of that only by the terms of the side before it. */
export interface Harm {
  readonly fails: boolean;
  /** What the change does to the terms themselves, a sentence each. */
  readonly remarks: readonly string[];
}

/**
 * Whether something that is new or got worse reaches the limit, by the terms of both sides: a change does not lower by itself what it is held against. What somebody accepts with a reason is that
 * person's decision, unless the side before locks the rule; what is switched off, graded down or put into a baseline in the same change counts as if it were not.
 */
export function harmOf(
  differences: readonly Difference[],
  old: JudgedSide,
  now: JudgedSide,
  failOn: 'error' | 'warning' | 'info' | 'never' | undefined,
  isTouched: (finding: Finding) => boolean,
): Harm {
  let kept = 0;
  const reaches = (finding: Finding, { suppression, known }: Partial<Pick<Acceptance, 'suppression' | 'known'>> = {}): boolean => {
    const { rule, severity, ruled = severity, evidence } = finding;
    const [was, is] = [old, now].map((side) => side.settingsOf(evidence[0].place.file)) as [Settings, Settings];
    if (suppression && (known || isAllowed(suppression, was, rule))) return false;
    if (rule === 'input/unknown' && !isTouched(finding)) return false;
    const before: Severity = severityOf({ rule, severity: ruled }, was);
    const limit = failOn ?? limitUnder(is, rule);
    const strict = failOn ?? stricter(limitUnder(was, rule), limit);
    if (!suppression && isAtLeast(severity, limit)) return true;
    const counts = isAtLeast(severity, strict) || isAtLeast(before, strict);
    if (counts) kept++;
    return counts;
  };
  const harm = differences.flatMap(({ fresh, worse, open, accepted }) => [
    ...[...fresh, ...open, ...worse.map(({ after }) => after)].map((one) => reaches(one)),
    ...accepted.filter(({ before, how }) => before === undefined || how.length > 0).map((one) => reaches(one.after, one)),
  ]);
  return {
    fails: harm.includes(true),
    remarks: [
      ...(failOn === undefined ? loweredLimits(old, now) : []),
      ...(kept > 0
        ? [
            `${plural(kept, 'finding')} that ${kept === 1 ? 'fails' : 'fail'} by the configuration before this change ${kept === 1 ? 'counts' : 'count'}, whatever the change says there.`,
          ]
        : []),
    ],
  };
}

/** Whether the settings before a change let it suppress a rule: with a reason, which a baseline does not give. */
const isAllowed = ({ by, disabled }: Suppression, was: Settings, rule: string): boolean =>
  disabled ? disabledBy(was, rule) !== undefined : by !== 'baseline' && !isLocked(was, rule);

/** Where a change lowers what its files fail from. */
function loweredLimits(old: JudgedSide, now: JudgedSide): string[] {
  const lowered = new Map<string, string[]>();
  for (const { file } of now.parsed) {
    const [was, is] = [old.settingsOf(file).failOn, now.settingsOf(file).failOn];
    if (was === is || stricter(is, was) === is) continue;
    const key = `failOn goes from ${was} to ${is}`;
    lowered.set(key, [...(lowered.get(key) ?? []), file]);
  }
  return [...lowered].map(
    ([words, [first, ...more]]) =>
      `This change lowers the limit: ${words} for ${first}${more.length > 0 ? ` and ${plural(more.length, 'file')} more` : ''}; the stricter one holds here.`,
  );
}
