import type { Severity } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Location } from '../source/source.js';
import type { Sources } from './reporter.js';

/** One thing to point at: where, and what to write beside its carets. */
export interface Mark {
  readonly place: Place;
  readonly label: string;
  /** Printed in brackets behind the label. */
  readonly rule?: string;
  readonly severity: Severity;
  /** The times in words (`9:00`) at which it happened, earliest first. */
  readonly times: readonly string[];
}

/** A place to point at and everything there is to say of it. */
export interface Spot {
  readonly location: Location;
  readonly severity: Severity;
  readonly labels: readonly Label[];
}

/** A few words and the rules that are named behind them. */
export interface Label {
  readonly text: string;
  readonly rules: readonly string[];
}

const LABELS = 3;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Marks gathered by place, each place and each label once; what is said more than three times of one place is counted. Files in the order of their first mark, `first` before all; then by line and column. */
export function spotsOf(marks: readonly Mark[], sources: Sources, first: string | undefined): Spot[] {
  const places = new Map<string, { location: Location; marks: Mark[] }>();
  for (const mark of marks) {
    const location = sources.locate(mark.place);
    const key = JSON.stringify([location.file, location.line, location.column, location.endLine, location.endColumn]);
    const there = places.get(key);
    if (there) there.marks.push(mark);
    else places.set(key, { location, marks: [mark] });
  }
  const files = [...new Set([...(first === undefined ? [] : [first]), ...[...places.values()].map(({ location }) => location.file)])];
  return [...places.values()]
    .sort(
      (a, b) =>
        files.indexOf(a.location.file) - files.indexOf(b.location.file) ||
        a.location.line - b.location.line ||
        a.location.column - b.location.column,
    )
    .map(({ location, marks: there }) => ({ location, severity: gravest(there), labels: labelsOf(there) }));
}

function gravest(marks: readonly Mark[]): Severity {
  return marks.reduce<Severity>((worst, { severity }) => (WEIGHT[severity] > WEIGHT[worst] ? severity : worst), 'info');
}

/** What to say of one place: what happened there with its times; what is merely so only where nothing happened. */
function labelsOf(marks: readonly Mark[]): Label[] {
  const timed = marks.filter(({ times }) => times.length > 0);
  const entries = merged(timed.length > 0 ? timed : marks);
  const named = new Set(entries.flatMap(({ rules }) => [...rules]));
  for (const { rule } of marks) if (rule !== undefined && !named.has(rule)) entries[0]!.rules.add(rule);
  named.clear();
  // A rule that is named behind one label of a place is not named behind the next.
  const labels = entries
    .map(({ label, times, rules }): Label => {
      const fresh = [...rules].filter((rule) => !named.has(rule));
      for (const rule of fresh) named.add(rule);
      const [time, ...again] = times;
      const repeated = again.length === 0 ? '' : again.length <= 3 ? ` (again ${again.join(', ')})` : ` (and ${again.length} times more)`;
      return { text: label === '' ? '' : `${time === undefined ? '' : `${time} `}${label}${repeated}`, rules: fresh };
    })
    .filter(({ text, rules }) => text !== '' || rules.length > 0);
  return labels.length <= LABELS
    ? labels
    : [
        ...labels.slice(0, LABELS - 1),
        { text: `and ${labels.length - LABELS + 1} more`, rules: labels.slice(LABELS - 1).flatMap(({ rules }) => rules) },
      ];
}

interface Entry {
  readonly label: string;
  readonly times: Set<string>;
  readonly rules: Set<string>;
}

/** The same words once, and words that only begin a longer label as part of it: `stops` beside `stops: 21 nodes are deaf`. */
function merged(marks: readonly Mark[]): Entry[] {
  const entries: Entry[] = [];
  for (const { label, times, rule } of marks) {
    const there = entries.find((entry) => entry.label === label || begins(entry.label, label));
    const longer = entries.findIndex((entry) => begins(label, entry.label));
    const old = there ?? entries[longer];
    const entry: Entry = {
      label: there ? there.label : label,
      times: new Set([...(old?.times ?? []), ...times]),
      rules: new Set([...(old?.rules ?? []), ...(rule === undefined ? [] : [rule])]),
    };
    if (old) entries[entries.indexOf(old)] = entry;
    else entries.push(entry);
  }
  return entries;
}

const begins = (whole: string, part: string): boolean => part !== '' && whole.startsWith(part) && /^[:,;]? /.test(whole.slice(part.length));
