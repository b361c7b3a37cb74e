import type { Finding, Severity } from '../model/finding.js';
import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { Report } from '../model/report.js';
import { identityOf, wordsOf } from '../report/fingerprint.js';
import { likenessOf } from '../report/likeness.js';
import { inventoryChanges, planChanges } from './changed.js';
import { growth, impactsOf, outweighed, shrinking, sizeOf } from './size.js';

/** One side of a comparison. */
export interface Side {
  readonly report: Report;
  readonly played: readonly { readonly written: Plan; readonly inventory: Inventory }[];
}

/** A finding that both sides have and that is not as grave in one as in the other. */
export interface Shift {
  readonly before: Finding;
  readonly after: Finding;
  /** In which ways, as clauses. */
  readonly how: readonly string[];
}

/** What a change does to one plan on one cluster, or to what belongs to none. */
export interface Difference {
  readonly plan?: string;
  readonly cluster?: string;
  /** What was changed in the plan and the inventory, as clauses that begin with a verb. */
  readonly changes: readonly string[];
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly worse: readonly Shift[];
  readonly better: readonly Shift[];
  /** Findings that both sides have alike. */
  readonly same: number;
  /** Only one side plays it. */
  readonly only?: 'before' | 'after';
}

/** What leads from one report to another, plan by plan and cluster by cluster in the order of the second, then what only the first has. Moved lines, renamed files and other figures alone are no difference. */
export function differencesOf(before: Side, after: Side): Difference[] {
  const rename = loneRename(before, after);
  const keyOf = ({ plan, cluster }: { readonly plan?: string; readonly cluster?: string }) =>
    JSON.stringify([plan ?? null, cluster ?? null]);
  const old = before.report.findings.map((finding) => ({ ...finding, ...(finding.plan !== undefined && { plan: rename(finding.plan) }) }));
  const keys = new Map<string, { readonly plan?: string; readonly cluster?: string }>();
  for (const { plan, cluster } of after.report.timelines) keys.set(keyOf({ plan, cluster }), { plan, cluster });
  for (const { plan, cluster } of before.report.timelines)
    keys.set(keyOf({ plan: rename(plan), cluster }), { plan: rename(plan), cluster });
  for (const { plan, cluster } of [...after.report.findings, ...old])
    keys.set(keyOf({ ...(plan !== undefined && { plan }), ...(cluster !== undefined && { cluster }) }), {
      ...(plan !== undefined && { plan }),
      ...(cluster !== undefined && { cluster }),
    });
  return [...keys].flatMap(([key, about]): Difference[] => {
    const x = before.played.find(({ written, inventory }) => keyOf({ plan: rename(written.name), cluster: inventory.name }) === key);
    const y = after.played.find(({ written, inventory }) => keyOf({ plan: written.name, cluster: inventory.name }) === key);
    const oldTimelines = renamed(before.report, rename);
    const pairs = pair(
      { findings: old.filter((finding) => keyOf(finding) === key), timelines: oldTimelines },
      { findings: after.report.findings.filter((finding) => keyOf(finding) === key), timelines: after.report.timelines },
    );
    // A note that became an outage is a new outage, and one of which only a note is left is gone.
    const turned = (grave: Finding, slight: Finding) =>
      grave.rule.startsWith('outage/') && grave.severity !== 'info' && slight.severity === 'info';
    const fresh = [...pairs.fresh, ...pairs.both.flatMap(([was, is]) => (turned(is, was) ? [is] : []))];
    const gone = [...pairs.gone, ...pairs.both.flatMap(([was, is]) => (turned(was, is) ? [was] : []))];
    const both = pairs.both.filter(([was, is]) => !turned(is, was) && !turned(was, is));
    const shifts = both.map(([was, is]) => shiftOf(was, is, { ...before.report, timelines: oldTimelines }, after.report));
    return [
      {
        ...about,
        changes: x && y ? [...planChanges(x.written, y.written), ...inventoryChanges(x.inventory, y.inventory)] : [],
        fresh,
        gone,
        worse: shifts
          .filter(({ worse }) => worse.length > 0)
          .map(({ before: was, after: is, worse }) => ({ before: was, after: is, how: worse })),
        better: shifts
          .filter(({ worse, better }) => worse.length === 0 && better.length > 0)
          .map(({ before: was, after: is, better }) => ({ before: was, after: is, how: better })),
        same: shifts.filter(({ worse, better }) => worse.length + better.length === 0).length,
        ...(x && !y && { only: 'before' as const }),
        ...(y && !x && { only: 'after' as const }),
      },
    ];
  });
}

/** Two sides of one plan each are the same plan, whatever it is called now. */
function loneRename(before: Side, after: Side): (plan: string) => string {
  const [olds, news] = [before, after].map(({ report }) => [...new Set(report.timelines.map(({ plan }) => plan))]);
  const [old] = olds!;
  const [now] = news!;
  return olds!.length === 1 && news!.length === 1 ? (plan) => (plan === old ? now! : plan) : (plan) => plan;
}

const renamed = ({ timelines }: Report, rename: (plan: string) => string) => timelines.map((one) => ({ ...one, plan: rename(one.plan) }));

type Findings = Pick<Report, 'findings' | 'timelines'>;

/** Findings of both sides that are the same one: alike in identity, the nearest in words and file first, then under other ids of steps; of what is left of an outage, the same kind. */
function pair(before: Findings, after: Findings) {
  const left = [new Set(before.findings), new Set(after.findings)] as const;
  const both: [Finding, Finding][] = [];
  const passes: readonly ((finding: Finding, side: Findings) => string | undefined)[] = [
    (finding) => JSON.stringify([identityOf(finding), wordsOf(finding), finding.evidence[0].place.file]),
    (finding) => JSON.stringify([identityOf(finding), wordsOf(finding)]),
    (finding) => JSON.stringify([identityOf(finding), finding.evidence[0].place.file]),
    identityOf,
    (finding, { timelines }) => likenessOf(finding, timelines),
    ({ rule, plan, cluster }) => (rule.startsWith('outage/') ? JSON.stringify([rule, plan, cluster]) : undefined),
  ];
  for (const key of passes) {
    const waiting = new Map<string, Finding[]>();
    for (const finding of left[0]) {
      const name = key(finding, before);
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), finding]);
    }
    for (const finding of left[1]) {
      const name = key(finding, after);
      const was = name === undefined ? undefined : waiting.get(name)?.shift();
      if (!was) continue;
      both.push([was, finding]);
      left[0].delete(was);
      left[1].delete(finding);
    }
  }
  return { both, gone: [...left[0]], fresh: [...left[1]] };
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

function shiftOf(before: Finding, after: Finding, was: Report, is: Report) {
  const [a, b] = [sizeOf(impactsOf(before, was.timelines)), sizeOf(impactsOf(after, is.timelines))];
  const graver = RANK[after.severity] - RANK[before.severity];
  const grade = `${after.severity}, was ${before.severity}`;
  const places = after.rule === 'input/unknown' ? 0 : (after.count ?? 1) - (before.count ?? 1);
  const where = `${after.count ?? 1} places, were ${before.count ?? 1}`;
  const grown = a && b ? growth(a, b) : [];
  const less = a !== undefined && b !== undefined && outweighed(a, b);
  return {
    before,
    after,
    worse: [...(graver > 0 ? [grade] : []), ...(places > 0 ? [where] : []), ...(less ? [] : grown)],
    better: [...(graver < 0 ? [grade] : []), ...(places < 0 ? [where] : []), ...(a && b ? shrinking(a, b) : []), ...(less ? grown : [])],
  };
}
