import { milliseconds } from '../model/duration.js';
import { type Basis, basisOf, type Located, type Place, placeOf } from '../model/place.js';
import { compareVersions, parseVersion } from '../model/versions.js';
import { canonical, isAddress } from './join/addresses.js';
import { evidence, type Remarks } from './join/remarks.js';

/** What one input says of an object, and whether a person wrote it. */
export interface Voice<T> {
  readonly value: T;
  readonly written: boolean;
}

/** What kind of object is merged and which one, for the message of a contradiction: `node`, `cp-a`. */
export interface Subject {
  readonly kind: string;
  readonly name: string;
}

type Bag = Record<string, unknown>;

/** Lists whose items are objects of their own, and what tells one from another. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  members: ['node', 'address', 'name'],
  pods: ['name'],
  endpoints: ['ip', 'name'],
};

/**
 * One object from all that the inputs say of it. What is written goes before what is dumped, and a fact before a default; each field keeps the place
 * it came from. Two inputs that disagree are reported with both places, and the first one's value is used.
 */
export function mergeVoices<T extends Located>(subject: Subject, voices: readonly Voice<T>[], remarks: Remarks): T {
  if (voices.length === 1) return voices[0]!.value;
  const [first, ...rest] = [...voices.filter((voice) => voice.written), ...voices.filter((voice) => !voice.written)];
  const merge = new Merge(subject, first!, remarks);
  for (const voice of rest) merge.hear(voice);
  return merge.result();
}

/** The merge of one object; lives as long as its voices are heard. */
class Merge<T extends Located> {
  private readonly subject: Subject;
  private readonly remarks: Remarks;
  private readonly first: Voice<T>;
  private readonly value: Bag;
  private readonly fields: Record<string, string | Place>;
  private readonly basis: Record<string, Basis>;
  /** Which voice each field came from, for "written" in the message. */
  private readonly authors = new Map<string, Voice<T>>();

  constructor(subject: Subject, first: Voice<T>, remarks: Remarks) {
    this.subject = subject;
    this.remarks = remarks;
    this.first = first;
    this.value = { ...(first.value as unknown as Bag) };
    this.fields = { ...first.value.at.fields };
    this.basis = { ...first.value.at.basis };
  }

  hear(voice: Voice<T>): void {
    for (const [field, value] of Object.entries(voice.value)) {
      if (field === 'at' || value === undefined) continue;
      this.field(field, value, voice, this.value, field);
    }
  }

  result(): T {
    const { file, pointer } = this.first.value.at;
    const at = { file, pointer, fields: this.fields, ...(Object.keys(this.basis).length > 0 && { basis: this.basis }) };
    return { ...this.value, at } as unknown as T;
  }

  private field(path: string, value: unknown, voice: Voice<T>, holder: Bag, key: string): void {
    const current = holder[key];
    const assumed = basisOf(voice.value, path) === 'default';
    if (current === undefined || (this.basis[path] === 'default' && !assumed)) return this.take(path, value, voice, holder, key);
    if (assumed || same(current, value, key)) return;
    const keys = KEYS[key];
    if (keys && Array.isArray(current) && Array.isArray(value)) {
      holder[key] = this.items(path, current as Located[], value as Located[], keys, voice);
      return;
    }
    if (isBag(current) && isBag(value)) {
      if (isLocated(current) && isLocated(value)) {
        const inner = { kind: this.subject.kind, name: `${this.subject.name} ${path}` };
        holder[key] = mergeVoices(
          inner,
          [
            { value: current, written: this.author(path).written },
            { value, written: voice.written },
          ],
          this.remarks,
        );
        return;
      }
      const copy = { ...current };
      holder[key] = copy;
      for (const [name, entry] of Object.entries(value)) if (entry !== undefined) this.field(`${path}/${name}`, entry, voice, copy, name);
      return;
    }
    contradiction(
      this.subject,
      path,
      { value: current, place: this.place(path), written: this.author(path).written },
      { value, place: placeOf(voice.value, path) },
      this.remarks,
    );
  }

  private take(path: string, value: unknown, voice: Voice<T>, holder: Bag, key: string): void {
    holder[key] = value;
    this.fields[path] = placeOf(voice.value, path);
    for (const below of Object.keys(voice.value.at.fields ?? {}))
      if (below.startsWith(`${path}/`)) this.fields[below] = placeOf(voice.value, below);
    const basis = basisOf(voice.value, path);
    if (basis === 'given') delete this.basis[path];
    else this.basis[path] = basis;
    this.authors.set(path, voice);
  }

  /** Two lists of named things: items of the same name are one; a written list is complete, dumped ones add up. */
  private items(path: string, current: readonly Located[], more: readonly Located[], keys: readonly string[], voice: Voice<T>): Located[] {
    const author = this.author(path);
    // What a person calls a pod is made up as often as not: its address is not.
    const told = keys === KEYS.pods && author.written !== voice.written ? [...keys, 'ip'] : keys;
    const isSame = (a: Bag, b: Bag): boolean => sharesKey(a, b, told);
    const result = [...current];
    const missing: Located[] = [];
    for (const item of more) {
      const index = result.findIndex((known) => isSame(known as unknown as Bag, item as unknown as Bag));
      const known = result[index];
      if (known === undefined) missing.push(item);
      else if (known !== item)
        result[index] = mergeVoices(
          { kind: path, name: nameOf(item as unknown as Bag) },
          [
            { value: known, written: author.written },
            { value: renamed(item, known), written: voice.written },
          ],
          this.remarks,
        );
    }
    if (!author.written || voice.written) return [...result, ...missing];
    const gone = result.filter((known) => !more.some((item) => isSame(known as unknown as Bag, item as unknown as Bag)));
    if (missing.length > 0 || gone.length > 0) {
      const names = (list: readonly Located[]) =>
        list
          .map((item) => nameOf(item as unknown as Bag))
          .sort()
          .join(', ') || 'none';
      contradiction(
        this.subject,
        path,
        { value: names(current), place: this.place(path), written: true },
        { value: names(more), place: placeOf(voice.value, path) },
        this.remarks,
      );
    }
    return result;
  }

  private author(path: string): Voice<T> {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
      const author = this.authors.get(at);
      if (author) return author;
    }
    return this.first;
  }

  private place(path: string): Place {
    return placeOf({ at: { ...this.first.value.at, fields: this.fields } }, path);
  }
}

/** Reports two inputs that disagree; once for each kind of object and field, however many objects it is about. */
export function contradiction(
  subject: Subject,
  field: string,
  used: { readonly value: unknown; readonly place: Place; readonly written: boolean },
  other: { readonly value: unknown; readonly place: Place },
  remarks: Remarks,
): void {
  const why = used.written ? 'the written one is used' : 'the first one is used';
  const label = [subject.kind, subject.name].filter(Boolean).join(' ');
  remarks.add({
    rule: 'input/contradiction',
    severity: 'warning',
    key: `${subject.kind} ${field} ${used.written}`,
    subject: subject.name,
    message: `${field} of ${label} is ${shown(used.value)} in ${used.place.file} and ${shown(other.value)} in ${other.place.file}: ${why}`,
    many: (count, names) =>
      `${field} of ${count} objects of kind ${subject.kind} (${names}) is one thing in one input and another in the next, such as ${shown(used.value)} and ${shown(other.value)}: ${why}`,
    evidence: [evidence(used.place, `${shown(used.value)}, which is used`), evidence(other.place, shown(other.value))],
  });
}

const shown = (value: unknown): string => {
  const text =
    typeof value === 'string' ? value : (JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)) ?? '');
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLocated = (value: Bag): value is Bag & Located => isBag(value.at) && typeof value.at.pointer === 'string';
const nameOf = (item: Bag): string => String(item.node ?? item.name ?? item.address ?? item.ip);
/** One that was found to be another by more than its name takes that one's name: two names of one thing contradict nothing. */
const renamed = (item: Located, known: Located): Located => {
  const { name } = known as unknown as Bag;
  return name === undefined || (item as unknown as Bag).name === undefined ? item : ({ ...item, name } as Located);
};
const sharesKey = (a: Bag, b: Bag, keys: readonly string[]): boolean =>
  keys.some((key) => a[key] !== undefined && b[key] !== undefined && same(a[key], b[key], key));

/** Whether two values say the same: versions by what upstream calls them, durations by their length, addresses and lists in any spelling or order. */
export function same(a: unknown, b: unknown, field: string): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') {
    if (/version$/i.test(field)) {
      const [x, y] = [parseVersion(a), parseVersion(b)];
      return x !== undefined && y !== undefined && compareVersions(x, y) === 0 && (!x.vendor || !y.vendor || x.vendor === y.vendor);
    }
    const [x, y] = [milliseconds(a), milliseconds(b)];
    if (x !== undefined && y !== undefined) return x === y;
    return isAddress(a) && isAddress(b) && canonical(a) === canonical(b);
  }
  if (Array.isArray(a) && Array.isArray(b)) return sorted(a, field) === sorted(b, field);
  return isBag(a) && isBag(b) && canonicalText(a) === canonicalText(b);
}

/** kubeadm labelled control planes `master` up to 1.23: the two words are one role. */
function sorted(list: readonly unknown[], field: string): string {
  const items = list.map((item) => (field === 'roles' && item === 'master' ? 'control-plane' : item));
  return [...new Set(items.map(canonicalText))].sort().join();
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (!isBag(value)) return JSON.stringify(value) ?? '';
  return `{${Object.keys(value)
    .filter((key) => key !== 'at' && value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`)
    .join()}}`;
}
