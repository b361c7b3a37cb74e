import type { Evidence, Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';

/** How many places of one kind are kept as evidence; the rest is counted. */
const PLACES = 20;

/** Something to say about the input; remarks of one `key` are said once, however many objects they are about. */
export interface Remark {
  readonly rule: 'input/schema' | 'input/ignored' | 'input/contradiction' | 'input/reference' | 'input/unknown';
  readonly severity: Finding['severity'];
  readonly key: string;
  /** The sentence, of this one. */
  readonly message: string;
  /** The sentence, of `count` like it, given every `subject`. The first one's message with the count behind it where this is left out. */
  readonly many?: (count: number, subjects: string) => string;
  /** What it is about, listed by `many`. */
  readonly subject?: string;
  /** Where it stands, and what to write beside the carets. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly remediation?: string;
  readonly missing?: Finding['missing'];
}

interface Group {
  readonly first: Remark;
  readonly evidence: Evidence[];
  readonly subjects: string[];
  count: number;
}

/** Collects remarks; the order of findings is the order in which their kinds first came up. */
export class Remarks {
  private readonly groups = new Map<string, Group>();

  add(remark: Remark): void {
    const key = `${remark.rule} ${remark.key}`;
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { first: remark, evidence: [], subjects: [], count: 0 }));
    group.count++;
    if (group.evidence.length < PLACES) group.evidence.push(...remark.evidence);
    if (remark.subject !== undefined) group.subjects.push(remark.subject);
  }

  findings(): Finding[] {
    return [...this.groups.values()].map(({ first, evidence, subjects, count }) => ({
      rule: first.rule,
      severity: first.severity,
      confidence: 'high',
      message: count === 1 ? first.message : (first.many?.(count, some(subjects)) ?? `${first.message} (and ${count - 1} more like it)`),
      evidence: evidence as [Evidence, ...Evidence[]],
      references: [],
      ...(first.remediation !== undefined && { remediation: first.remediation }),
      ...(first.missing !== undefined && { missing: first.missing }),
      ...(count > 1 && { count }),
    }));
  }
}

/** The first few of some names, and how many more there are. */
export function some(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > 4 ? `${distinct.slice(0, 4).join(', ')} and ${distinct.length - 4} more` : distinct.join(', ');
}

/** One piece of evidence. */
export const evidence = (place: Place, label: string): Evidence => ({ place, label });
