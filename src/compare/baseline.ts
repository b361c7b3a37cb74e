import type { AcceptedDocument, BaselineDocument } from '../model/documents.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Suppressed } from '../model/suppression.js';
import type { Timeline } from '../model/timeline.js';
import { fnv1a } from '../report/fingerprint.js';
import { printJson } from '../report/json.js';
import { likenessOf } from '../report/likeness.js';
import { growth, impactsOf, lesser, sizeOf } from './size.js';

/** What a baseline accepts, and the file it stands in. */
export interface Baseline {
  readonly file: string;
  readonly findings: readonly AcceptedDocument[];
}

/** A finding with its fingerprint. */
export interface Named {
  readonly finding: Finding;
  readonly name: string;
}

/** What a baseline does to findings: those that stay, worse ones saying so; those that it accepts; and the numbers of its entries that met one. */
export interface Accepted {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly met: ReadonlySet<number>;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Takes out the findings that a baseline accepts. One whose severity, places or predicted impact have grown comes back and says by how much. */
export function accept(findings: readonly Named[], baseline: Baseline, timelines: readonly Timeline[]): Accepted {
  const entries = entriesFor(baseline, findings, timelines);
  const met = new Set<number>();
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const { finding } of findings) {
    const found = entries.get(finding);
    if (!found) {
      kept.push(finding);
      continue;
    }
    met.add(found.index);
    const place = entryPlace(baseline, found.index);
    const worse = worsened(found.entry, finding, timelines);
    if (worse.length > 0)
      kept.push({
        ...finding,
        message: `${finding.message}; worse than accepted: ${worse.join('; ')}`,
        evidence: [...finding.evidence, { place, label: 'accepted here' }],
      });
    else suppressed.push({ finding, suppression: { by: 'baseline', rules: [finding.rule], reason: 'accepted in the baseline', place } });
  }
  return { kept, suppressed, met };
}

/** The entry that each finding meets: the one of its name, else of what no finding has the name of any more the first of its likeness, each for one. */
function entriesFor(
  baseline: Baseline,
  findings: readonly Named[],
  timelines: readonly Timeline[],
): ReadonlyMap<Finding, { readonly entry: AcceptedDocument; readonly index: number }> {
  const left = new Map(baseline.findings.map((entry, index) => [entry.fingerprint, { entry, index }]));
  const found = new Map<Finding, { readonly entry: AcceptedDocument; readonly index: number }>();
  for (const { finding, name } of findings) {
    const there = left.get(name);
    if (there?.entry.rule !== finding.rule) continue;
    found.set(finding, there);
    left.delete(name);
  }
  for (const { finding } of findings) {
    const likeness = found.has(finding) ? undefined : likenessName(finding, timelines);
    const there = likeness && [...left.values()].find(({ entry }) => entry.likeness === likeness && entry.rule === finding.rule);
    if (!there) continue;
    found.set(finding, there);
    left.delete(there.entry.fingerprint);
  }
  return found;
}

function likenessName(finding: Finding, timelines: readonly Timeline[]): string | undefined {
  const likeness = likenessOf(finding, timelines);
  return likeness === undefined ? undefined : fnv1a(likeness);
}

/** The place of an entry in its file. */
export const entryPlace = ({ file }: Baseline, index: number): Place => ({ file, pointer: `/0/findings/${index}/fingerprint` });

function worsened(entry: AcceptedDocument, finding: Finding, timelines: readonly Timeline[]): string[] {
  const now = entryOf({ finding, name: entry.fingerprint }, timelines);
  return [
    ...graver(entry, now),
    ...(now.impact && entry.impact ? growth(entry.impact, now.impact) : now.impact ? ['it has an impact now'] : []),
  ];
}

/** In which ways the severity and the places of an entry have grown, as clauses. */
export const graver = (before: AcceptedDocument, now: AcceptedDocument): string[] => [
  ...(RANK[now.severity] > RANK[before.severity] ? [`${now.severity}, was ${before.severity}`] : []),
  ...((now.count ?? 1) > (before.count ?? 1) ? [`${now.count} places, were ${before.count ?? 1}`] : []),
];

/** A finding as a baseline keeps it. */
export function entryOf({ finding, name }: Named, timelines: readonly Timeline[]): AcceptedDocument {
  const { rule, plan, cluster, severity, message, count } = finding;
  const impact = sizeOf(impactsOf(finding, timelines));
  const likeness = likenessName(finding, timelines);
  return {
    fingerprint: name,
    ...(likeness !== undefined && { likeness }),
    rule,
    ...(plan !== undefined && { plan }),
    ...(cluster !== undefined && { cluster }),
    severity,
    message,
    ...(count !== undefined && { count }),
    ...(impact && { impact }),
  };
}

/** A baseline without what is not found any more, and with what has become better as it is now: it never grows. What was not looked at stays as it is. */
export function pruned(
  baseline: Baseline,
  findings: readonly Named[],
  timelines: readonly Timeline[],
  isLooked: (entry: AcceptedDocument) => boolean,
): readonly AcceptedDocument[] {
  const entries = entriesFor(baseline, findings, timelines);
  const now = new Map(
    findings.flatMap((one) => {
      const found = entries.get(one.finding);
      return found ? [[found.entry, entryOf(one, timelines)] as const] : [];
    }),
  );
  return baseline.findings.flatMap((entry) => {
    if (!isLooked(entry)) return [entry];
    const there = now.get(entry);
    if (!there) return [];
    const { impact: _, count: __, ...rest } = entry;
    const count = Math.min(entry.count ?? 1, there.count ?? 1);
    const impact = entry.impact && there.impact ? lesser(entry.impact, there.impact) : undefined;
    return [
      {
        ...rest,
        fingerprint: there.fingerprint,
        ...(there.likeness !== undefined && { likeness: there.likeness }),
        severity: RANK[there.severity] < RANK[entry.severity] ? there.severity : entry.severity,
        ...(count > 1 && { count }),
        ...(impact && { impact }),
      },
    ];
  });
}

/** A baseline as its file's text, in an order that changes little when findings come and go. */
export function baselineText(findings: readonly AcceptedDocument[]): string {
  const key = ({ rule, plan = '', cluster = '', fingerprint }: AcceptedDocument) => [rule, plan, cluster, fingerprint].join('\0');
  const document: BaselineDocument = { version: 1, findings: findings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
  return printJson(document);
}
