import type { AcceptedDocument, AcceptedImpactDocument } from '../model/documents.js';
import type { Finding } from '../model/finding.js';
import { type Baseline, entryPlace, graver } from './baseline.js';
import { growth, longer } from './size.js';

/** Entries that are named in a message. */
const NAMED = 3;

/** Baselines that accept more than they did, findings or figures: they only shrink. One that is new is a beginning, unless another one is gone: then it is that one under another name. */
export function grownBaselines(before: readonly Baseline[], after: readonly Baseline[]): Finding[] {
  const lost = before.filter(({ file }) => !after.some((one) => one.file === file)).flatMap(({ findings }) => findings);
  return after.flatMap((baseline): Finding[] => {
    const old = before.find(({ file }) => file === baseline.file)?.findings ?? (lost.length > 0 ? lost : undefined);
    return old === undefined ? [] : [...added(old, baseline), ...raised(old, baseline)];
  });
}

function added(old: readonly AcceptedDocument[], baseline: Baseline): Finding[] {
  const was = pairing(old, baseline);
  const all = baseline.findings.flatMap((entry, index) => (was.has(entry) ? [] : [{ rule: entry.rule, index }]));
  const more = `${all.length === 1 ? 'one finding' : `${all.length} findings`} more than before (${rulesOf(all)})`;
  return all.length === 0 ? [] : [grown(baseline, all, `the baseline accepts ${more}: it only shrinks`, 'added')];
}

function raised(old: readonly AcceptedDocument[], baseline: Baseline): Finding[] {
  const was = pairing(old, baseline);
  const all = baseline.findings.flatMap((entry, index) => {
    const before = was.get(entry);
    const [how] = before ? growthOf(before, entry) : [];
    return how === undefined ? [] : [{ rule: entry.rule, index, how }];
  });
  const [first] = all;
  if (!first) return [];
  const more = all.length === 1 ? '' : `, and of ${all.length - 1} more (${rulesOf(all.slice(1))})`;
  return [grown(baseline, all, `the baseline accepts more of ${first.rule} than before (${first.how})${more}: it only shrinks`, 'raised')];
}

const rulesOf = (all: readonly { readonly rule: string }[]): string => [...new Set(all.map(({ rule }) => rule))].slice(0, NAMED).join(', ');

function grown(baseline: Baseline, all: readonly { readonly index: number }[], message: string, label: string): Finding {
  return {
    rule: 'suppression/grown',
    severity: 'error',
    confidence: 'high',
    message,
    evidence: [{ place: entryPlace(baseline, all[0]!.index), label }],
    references: [],
    ...(all.length > 1 && { count: all.length }),
  };
}

/** What each entry of a baseline was before: the entry of its name, else one of its likeness whose name is gone, which is the same one under another id of a step. */
function pairing(old: readonly AcceptedDocument[], { findings }: Baseline): ReadonlyMap<AcceptedDocument, AcceptedDocument> {
  const byName = new Map(old.map((entry) => [entry.fingerprint, entry]));
  const names = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone = old.filter(({ fingerprint, likeness }) => likeness !== undefined && !names.has(fingerprint));
  const found = new Map<AcceptedDocument, AcceptedDocument>();
  for (const entry of findings) {
    const at = gone.findIndex(({ likeness }) => likeness === entry.likeness);
    const was = byName.get(entry.fingerprint) ?? (at >= 0 ? gone.splice(at, 1)[0] : undefined);
    if (was) found.set(entry, was);
  }
  return found;
}

/** In which ways an entry accepts more than it did, as clauses. */
function growthOf(before: AcceptedDocument, now: AcceptedDocument): string[] {
  if (before.rule !== now.rule) return [`${now.rule}, was ${before.rule}`];
  return [...graver(before, now), ...(now.impact ? (before.impact ? wider(before.impact, now.impact) : ['it has an impact now']) : [])];
}

/** Whether an impact allows more: also one that no longer says how many nodes are hit together, for then fewer are compared. */
function wider(before: AcceptedImpactDocument, now: AcceptedImpactDocument): string[] {
  const { together, total } = before;
  return [
    ...growth(before, now),
    ...(together !== undefined && now.together === undefined ? ['it does not say any more which share of the nodes is hit together'] : []),
    ...(now.share > before.share && now.together !== undefined ? ['the share of the nodes'] : []),
    ...(total !== undefined && now.total !== undefined && longer(now.total, total) ? ['all that fails, summed up'] : []),
  ];
}
