import type { Checked } from '../check.js';
import { compare, summarize, tell } from '../judge/story.js';
import { isNeverHidden, suppress } from '../judge/suppress.js';
import { accept, entryPlace } from '../compare/baseline.js';
import type { Finding } from '../model/finding.js';
import { matches, type Suppressed, type Suppression } from '../model/suppression.js';
import { fingerprintsOf } from '../report/fingerprint.js';
import { matchesPath } from '../source/paths.js';
import type { Locate } from '../source/source.js';
import { type Baselines, baselineOf } from './config/baselines.js';
import { type Configuration, fromHere, type Settings } from './config/settings.js';

/** What a report is settled with. */
export interface Terms {
  readonly configuration: Configuration;
  /** Where comments stand in the documents. */
  readonly comments: readonly Suppression[];
  /** Whether suppressions count at all (`--no-ignores`: no). */
  readonly ignores: boolean;
  readonly today: string;
  /** What was accepted before; absent: nothing. */
  readonly baselines?: Baselines;
  readonly locate: Locate;
  /** The folder that a rule of the user's own comes from; undefined for others. */
  readonly home: (rule: string) => string | undefined;
  /** Whether every finding that a suppression may mean was looked for. */
  readonly looked: (suppression: Suppression) => boolean;
}

/** The report as the configuration wants it: findings about files among the others, disabled rules out, severities as set, accepted findings apart. */
export function settle({ report }: Checked, problems: readonly Finding[], terms: Terms): Checked['report'] {
  const { configuration, locate, today, home, looked } = terms;
  const settingsOf = (file: string) => configuration.of(fromHere(file));
  const graded: Finding[] = [];
  const off: Suppressed[] = [];
  for (const { causeOf: _, ...finding } of [...report.findings, ...problems]) {
    const settings = settingsOf(finding.evidence[0].place.file);
    const folder = home(finding.rule);
    if (folder !== undefined && !settings.rules.includes(folder)) continue;
    const disabled = disabledBy(settings, finding.rule);
    if (disabled && !isNeverHidden(finding.rule)) off.push({ finding, suppression: disabled });
    else {
      const severity = severityOf(finding, settings);
      graded.push(severity === finding.severity ? finding : { ...finding, severity, ruled: finding.severity });
    }
  }
  const configured = [...new Set(configuration.all().flatMap(({ ignores }) => ignores))];
  const { kept, suppressed, about } = suppress(graded, terms.ignores ? [...terms.comments, ...configured] : [], {
    locate,
    today,
    lockOf: (rule, file) => lockOf(settingsOf(file), rule),
    holdsFor: (one, file) =>
      settingsOf(file).ignores.includes(one) && (one.paths === undefined || one.paths.some((path) => matchesPath(fromHere(file), path))),
    looked,
  });
  const before = accepted(kept, [...off, ...suppressed], report, terms);
  const told = tell([...before.kept, ...about, ...before.about], report.timelines);
  const apart = inOrder([...off, ...suppressed, ...before.suppressed]);
  return {
    ...report,
    findings: told,
    suppressed: apart,
    summary: { ...report.summary, ...summarize(told), suppressed: apart.length },
  };
}

/** What is suppressed in an order of its own, by the findings and then by whom. */
export function inOrder(all: readonly Suppressed[]): Suppressed[] {
  const key = ({ suppression: { by, place } }: Suppressed) => JSON.stringify([by, place.file, place.pointer]);
  return all.toSorted((a, b) => compare(a.finding, b.finding) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** What the baselines take out, what has got worse since, and which of their entries are in vain. */
function accepted(
  findings: readonly Finding[],
  suppressed: readonly Suppressed[],
  { timelines }: Checked['report'],
  { baselines, configuration, ignores, looked }: Terms,
): { readonly kept: readonly Finding[]; readonly suppressed: readonly Suppressed[]; readonly about: readonly Finding[] } {
  if (!baselines || baselines.by.size === 0 || !ignores) return { kept: findings, suppressed: [], about: [] };
  const names = fingerprintsOf({ findings: tell(findings, timelines), suppressed }).findings;
  const named = tell(findings, timelines).map(({ causeOf: _, ...finding }, i) => ({ finding, name: names[i]! }));
  const kept: Finding[] = [];
  const taken: Suppressed[] = [];
  const about: Finding[] = [];
  const home = (finding: Finding) => {
    const settings = configuration.of(fromHere(finding.evidence[0].place.file));
    return isNeverHidden(finding.rule) || isLocked(settings, finding.rule) ? undefined : baselines.by.get(baselineOf(settings));
  };
  kept.push(...named.filter(({ finding }) => home(finding) === undefined).map(({ finding }) => finding));
  for (const baseline of baselines.by.values()) {
    const own = named.filter(({ finding }) => home(finding) === baseline);
    const result = accept(own, baseline, timelines);
    kept.push(...result.kept);
    taken.push(...result.suppressed);
    const idle = baseline.findings.flatMap(({ rule }, index) =>
      result.met.has(index) ? [] : [{ rule, place: entryPlace(baseline, index) }],
    );
    for (const { rule, place } of idle.filter((one) => looked({ by: 'baseline', rules: [one.rule], place: one.place })))
      about.push({
        rule: 'suppression/unused',
        severity: 'warning',
        confidence: 'high',
        message: `an accepted finding of ${rule} is not found any more: premortem baseline prune takes it out`,
        evidence: [{ place, label: 'in vain' }],
        references: [],
      });
  }
  return { kept, suppressed: taken, about };
}

/** The entry of `disable` that switches a rule off; a locked one stays on. */
export function disabledBy(settings: Settings, rule: string): Suppression | undefined {
  const entry = settings.disable.findLast(({ value }) => matches(value, rule));
  if (!entry || lockOf(settings, rule)) return undefined;
  return { by: 'config', rules: [entry.value], reason: 'switched off by disable', disabled: true, place: entry.place };
}

/** Whether nothing may suppress a rule. */
export const isLocked = (settings: Settings, rule: string): boolean => lockOf(settings, rule) !== undefined;

const lockOf = ({ locked }: Settings, rule: string) => locked.find(({ value }) => matches(value.rule, rule))?.place;

const RANK = { error: 3, warning: 2, info: 1 } as const;

/** What the nearest word says, a rule's own before its area's. Of a locked rule, nobody but who locks may lower it. */
export function severityOf(
  { rule, severity }: Pick<Finding, 'rule' | 'severity'>,
  { severity: entries, locked }: Settings,
): Finding['severity'] {
  if (isNeverHidden(rule)) return severity;
  const locks = locked.filter(({ value }) => matches(value.rule, rule));
  const meant = entries.filter(({ value }) => matches(value.rule, rule));
  const allowed = meant.filter(
    ({ value, place }) => RANK[value.severity] >= RANK[severity] || locks.every((lock) => lock.value.builtOn.has(place.file)),
  );
  const word = allowed.findLast(({ value, place }) => value.rule === rule && place.file === allowed.at(-1)!.place.file) ?? allowed.at(-1);
  return word?.value.severity ?? severity;
}
