import type { Evidence, Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { type Assumed, sayAssumed, type Told } from '../assumed.js';

/** How many names and places of one kind are shown; the rest is counted. */
const SHOWN = 4;
const PLACES = 20;

interface Group {
  readonly rule: 'belief' | 'input/ignored' | 'input/reference';
  readonly severity: 'info' | 'warning';
  readonly one: (name: string) => string;
  readonly many: (count: number, names: string) => string;
  readonly label: string;
  readonly remediation: string | undefined;
  readonly names: string[];
  readonly places: Place[];
}

/** How one kind of remark is said, of one object and of many. */
export interface Saying {
  readonly one: (name: string) => string;
  readonly many: (count: number, names: string) => string;
  /** Printed beside the carets. */
  readonly label: string;
  readonly remediation?: string;
}

/** Collects what was assumed, left out or not found, and says each kind once, however many objects it is about. */
export class Notes {
  private readonly groups = new Map<string, Group>();
  private readonly assumed: Assumed[] = [];

  /** A default that was filled in. */
  assume(assumed: Assumed): void {
    this.assumed.push(assumed);
  }

  /** Something concluded that a person should check. */
  believe(key: string, name: string, place: Place, saying: Omit<Saying, 'label'>): void {
    this.add('belief', 'info', key, name, place, { ...saying, label: '' });
  }

  /** Something that stands in the dump and is not taken into account. */
  ignore(key: string, name: string, place: Place, saying: Saying): void {
    this.add('input/ignored', 'info', key, name, place, saying);
  }

  /** Something that is named but not there; `info` where it is F5's own and nobody's mistake. */
  missing(key: string, name: string, place: Place, saying: Saying, severity: 'info' | 'warning' = 'warning'): void {
    this.add('input/reference', severity, key, name, place, saying);
  }

  private add(rule: Group['rule'], severity: Group['severity'], key: string, name: string, place: Place, saying: Saying): void {
    const id = `${rule} ${key}`;
    let group = this.groups.get(id);
    if (!group)
      this.groups.set(
        id,
        (group = {
          rule,
          severity,
          one: saying.one,
          many: saying.many,
          label: saying.label,
          remediation: saying.remediation,
          names: [],
          places: [],
        }),
      );
    group.names.push(name);
    if (group.places.length < PLACES) group.places.push(place);
  }

  beliefs(): Told[] {
    const concluded = [...this.groups.values()].filter((group) => group.rule === 'belief');
    return [...concluded.map((group) => ({ text: said(group), places: group.places })), ...sayAssumed(this.assumed)];
  }

  findings(): Finding[] {
    const result: Finding[] = [];
    for (const group of this.groups.values()) {
      if (group.rule === 'belief') continue;
      const [first, ...rest] = group.places.map((place): Evidence => ({ place, label: group.label }));
      result.push({
        rule: group.rule,
        severity: group.severity,
        confidence: 'high',
        message: said(group),
        evidence: [first!, ...rest],
        references: [],
        ...(group.remediation !== undefined && { remediation: group.remediation }),
        ...(group.names.length > 1 && { count: group.names.length }),
      });
    }
    return result;
  }
}

function said(group: Group): string {
  const names = [...new Set(group.names)];
  if (names.length === 1) return group.one(names[0]!);
  const shown = names.slice(0, SHOWN).join(', ');
  return group.many(names.length, names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown);
}
