import type { AcceptedDocument, BaselineDocument } from '../model/documents.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Suppressed } from '../model/suppression.js';
import type { Timeline } from '../model/timeline.js';
import { printJson } from '../report/json.js';
import { growth, impactsOf, lesser, outweighed, sizeOf } from './size.js';

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
  const entries = new Map(baseline.findings.map((entry, index) => [entry.fingerprint, { entry, index }]));
  const met = new Set<number>();
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const { finding, name } of findings) {
    const found = entries.get(name);
    if (!found || found.entry.rule !== finding.rule) {
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

/** The place of an entry in its file. */
export const entryPlace = ({ file }: Baseline, index: number): Place => ({ file, pointer: `/0/findings/${index}/fingerprint` });

function worsened(entry: AcceptedDocument, finding: Finding, timelines: readonly Timeline[]): string[] {
  const now = entryOf({ finding, name: entry.fingerprint }, timelines);
  return [
    ...(RANK[now.severity] > RANK[entry.severity] ? [`${now.severity}, was ${entry.severity}`] : []),
    ...((now.count ?? 1) > (entry.count ?? 1) ? [`${now.count} places, were ${entry.count ?? 1}`] : []),
    ...(now.impact && entry.impact
      ? outweighed(entry.impact, now.impact)
        ? []
        : growth(entry.impact, now.impact)
      : now.impact
        ? ['it has an impact now']
        : []),
  ];
}

/** A finding as a baseline keeps it. */
export function entryOf({ finding, name }: Named, timelines: readonly Timeline[]): AcceptedDocument {
  const { rule, plan, cluster, severity, message, count } = finding;
  const impact = sizeOf(impactsOf(finding, timelines));
  return {
    fingerprint: name,
    rule,
    ...(plan !== undefined && { plan }),
    ...(cluster !== undefined && { cluster }),
    severity,
    message,
    ...(count !== undefined && { count }),
    ...(impact && { impact }),
  };
}

/** A baseline without what is not found any more, and with what has become better as it is now: it never grows. */
export function pruned(baseline: Baseline, findings: readonly Named[], timelines: readonly Timeline[]): readonly AcceptedDocument[] {
  const now = new Map(findings.map((one) => [one.name, entryOf(one, timelines)]));
  return baseline.findings.flatMap((entry) => {
    const there = now.get(entry.fingerprint);
    if (!there || there.rule !== entry.rule) return [];
    const { impact: _, count: __, ...rest } = entry;
    const count = Math.min(entry.count ?? 1, there.count ?? 1);
    const impact = entry.impact && there.impact ? lesser(entry.impact, there.impact) : undefined;
    return [
      {
        ...rest,
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

/** Baselines that accept more than they did: they only shrink. One that is new is a beginning. */
export function grownBaselines(before: readonly Baseline[], after: readonly Baseline[]): Finding[] {
  return after.flatMap((baseline): Finding[] => {
    const old = before.find(({ file }) => file === baseline.file);
    const known = new Set(old?.findings.map(({ fingerprint }) => fingerprint));
    const added = old ? baseline.findings.flatMap(({ fingerprint, rule }, index) => (known.has(fingerprint) ? [] : [{ rule, index }])) : [];
    const [first] = added;
    if (!first) return [];
    return [
      {
        rule: 'suppression/grown',
        severity: 'error',
        confidence: 'high',
        message: `the baseline accepts ${added.length === 1 ? 'one finding' : `${added.length} findings`} more than before (${[...new Set(added.map(({ rule }) => rule))].slice(0, 3).join(', ')}): it only shrinks`,
        evidence: [{ place: entryPlace(baseline, first.index), label: 'added' }],
        references: [],
        ...(added.length > 1 && { count: added.length }),
      },
    ];
  });
}
