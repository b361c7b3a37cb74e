import { milliseconds, span } from '../model/duration.js';
import { compareMinors, FIXES, newerThanTable, parseVersion, reachesVersion, status } from '../model/versions.js';
import { type Fix, NEWEST, type Program, TABLE_DATE } from '../model/versions/fix.js';
import { REMOVED_APIS } from '../model/versions/apis.js';
import { REMOVED_GATES } from '../model/versions/gates.js';
import { REMOVED_ADMISSION, REMOVED_FLAGS, REMOVED_VOLUMES, type Removal } from '../model/versions/removals.js';
import { print, trouble, type Unknown, unread, type Value } from './value.js';

/** A function that expressions may call: never with an unknown argument, for then its result is unknown. */
export interface Callable {
  readonly name: string;
  /** One CEL signature for each overload; a dotted one is a method of its first argument. */
  readonly signatures: readonly string[];
  readonly what: string;
  /** Every value that its first argument may have. */
  readonly words?: readonly string[];
  readonly call: (args: readonly Value[]) => Value | Unknown;
  /** What is so whichever version an unknown argument is, from the oldest that it can be on: undefined where that does not decide. The others are as for `call`. */
  readonly whichever?: (args: readonly Value[], least: string) => boolean | undefined;
}

/** An argument that the type check knows to be a string. */
const text = (value: Value | undefined): string => value as string;

const seconds = (at: number): string => {
  const whole = Math.round(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 100 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
};

function part(fraction: number, noun: string): string {
  if (fraction >= 0.9995) return `all ${noun}`;
  if (fraction <= 0) return `no ${noun}`;
  for (let whole = 2; whole <= 6; whole++) {
    const some = Math.round(fraction * whole);
    if (some > 0 && some < whole && Math.abs(fraction - some / whole) < 0.005) return `${some} of ${whole} ${noun}`;
  }
  return fraction < 0.01 ? `<1% of ${noun}` : `~${Math.min(99, Math.round(fraction * 100))}% of ${noun}`;
}

/** How many of how many nodes: a plain number where it is known, `~42` where it is an expected figure; of less than half a node, that it may be one. */
function share(nodes: number, total: number, exact: boolean): string {
  const rounded = Math.round(nodes);
  if ((exact ? rounded : nodes) >= total) return total === 1 ? 'the only node' : `all ${total} nodes`;
  if (rounded >= total && total > 1) return `nearly all ${total} nodes`;
  if (rounded === 0 && nodes > 0) return `perhaps 1 of ${total} nodes (expected: ~${nodes < 0.05 ? '0' : nodes.toFixed(1)})`;
  const some = exact && rounded === nodes ? String(rounded) : `~${Math.min(rounded, total)}`;
  return `${some} of ${total} node${total === 1 ? '' : 's'}`;
}

/** Whether the first is the second or newer, a pre-release of a minor counted to it. */
function atLeast(texts: readonly Value[], is: boolean): Value | Unknown {
  const [a, b] = texts.map((text) => parseVersion(text as string));
  if (a === undefined || b === undefined) return unread(`"${print(texts[a === undefined ? 0 : 1]!)}" is not a version`);
  return reachesVersion(a, b) === is;
}

/** Whether the oldest that an unknown version can be is a known one or newer. */
function reaches(least: string, other: Value | undefined): boolean {
  const known = typeof other === 'string' ? parseVersion(other) : undefined;
  return known !== undefined && reachesVersion(parseVersion(least)!, known);
}

/** Those of the given names that a version no longer knows; a name may go on after `=`. */
function removed(table: readonly Removal[], version: Value | undefined, names: Value | undefined): Value | Unknown {
  const target = parseVersion(text(version));
  if (!target) return unread(`"${print(version!)}" is not a version`);
  const gone = table.filter(({ in: minor }) => compareMinors(target, parseVersion(minor)!) >= 0).map(({ name }) => name);
  const exact = new Set(gone);
  const starts = gone.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  return (names as readonly string[])
    .map((name) => name.split('=')[0]!)
    .filter((name) => exact.has(name) || starts.some((start) => name.startsWith(start)));
}

/** Why nothing can be told of a version that came after the tables were made. */
const beyondTable = (program: Program, version: string): string =>
  `${program === 'etcd' ? 'etcd' : 'Kubernetes'} ${version} is newer than the table of defects (${NEWEST[program]}, as of ${TABLE_DATE})`;

/** Every function of the language, in the order in which they are explained. */
export const FUNCTIONS: readonly Callable[] = [
  {
    name: 'olderThan',
    signatures: ['string.olderThan(string): bool'],
    what: 'whether a version is older than another, by upstream version alone: v1.18.4-tke.9 is 1.18.4; a pre-release of 1.35.0 is not older than 1.35',
    call: (args) => atLeast(args, false),
    whichever: ([, other], least) => (reaches(least, other) ? false : undefined),
  },
  {
    name: 'atLeast',
    signatures: ['string.atLeast(string): bool'],
    what: 'whether a version is another one or newer, by upstream version alone',
    call: (args) => atLeast(args, true),
    whichever: ([, other], least) => (reaches(least, other) ? true : undefined),
  },
  {
    name: 'affected',
    signatures: ['affected(string, string): bool'],
    what: `whether a version has a known defect: ${Object.keys(FIXES).join(', ')}`,
    words: Object.keys(FIXES),
    call([defect, version]) {
      const name = text(defect);
      const fix = Object.hasOwn(FIXES, name) ? FIXES[name as keyof typeof FIXES] : undefined;
      if (!fix) return trouble(`there is no defect "${print(defect!)}"`);
      const known = status(fix, text(version));
      if (known === 'unknown') return unread(`"${print(version!)}" is not a version`);
      return newerThanTable(fix.program, text(version)) ? unread(beyondTable(fix.program, text(version))) : known === 'affected';
    },
    whichever([defect], least) {
      const fix = FIXES[text(defect) as keyof typeof FIXES];
      return compareMinors(parseVersion(least)!, parseVersion(fix.from)!) >= 0 ? false : undefined;
    },
  },
  {
    name: 'newerThanTable',
    signatures: ['newerThanTable(string, string): bool'],
    what: `whether a version of kubernetes or etcd is newer than any whose defects are known here, as of ${TABLE_DATE}`,
    words: ['kubernetes', 'etcd'],
    call([program, version]) {
      const newer = newerThanTable(text(program) as Program, text(version));
      return newer ?? unread(`"${print(version!)}" is not a version`);
    },
  },
  {
    name: 'flag',
    signatures: ['flag(list<string>, string): string'],
    what: 'the value of a flag in a list of name=value; empty where it is not among them',
    call: ([flags, name]) =>
      (flags as readonly string[]).find((one) => one.startsWith(`${text(name)}=`))?.slice(text(name).length + 1) ?? '',
  },
  {
    name: 'removedFlags',
    signatures: ['removedFlags(string, string, list<string>): list<string>'],
    what: 'those flags of a component that a version no longer has: it does not start with them',
    call: ([component, version, flags]) => {
      const name = text(component);
      return removed(Object.hasOwn(REMOVED_FLAGS, name) ? REMOVED_FLAGS[name]! : [], version, flags);
    },
  },
  {
    name: 'removedGates',
    signatures: ['removedGates(string, list<string>): list<string>'],
    what: 'those feature gates that a version no longer knows: a component does not start with them',
    call: ([version, gates]) => removed(REMOVED_GATES, version, gates),
  },
  {
    name: 'removedApis',
    signatures: ['removedApis(string, list<string>): list<string>'],
    what: 'those API versions, as group/version/resource, that a version no longer serves',
    call: ([version, apis]) => removed(REMOVED_APIS, version, apis),
  },
  {
    name: 'removedVolumes',
    signatures: ['removedVolumes(string, list<string>): list<string>'],
    what: 'those types of volumes that the kubelet of a version no longer mounts',
    call: ([version, types]) => removed(REMOVED_VOLUMES, version, types),
  },
  {
    name: 'removedAdmission',
    signatures: ['removedAdmission(string, string): list<string>'],
    what: 'those of the admission plugins in a list with commas that a version of kube-apiserver no longer has: it does not start with them',
    call: ([version, plugins]) =>
      removed(
        REMOVED_ADMISSION,
        version,
        text(plugins)
          .split(',')
          .map((plugin) => plugin.trim()),
      ),
  },
  {
    name: 'regressions',
    signatures: ['regressions(string, string, string): list<string>', 'regressions(list<string>, string, string): list<string>'],
    what: 'the known defects of a component, or of several, in words, that a version has, the one before it does not, and a later patch of the same minor does not either',
    words: ['kubelet', 'kube-proxy', 'kube-apiserver', 'kube-controller-manager', 'kubeadm', 'etcd'],
    call: ([component, from, to]) => {
      const defects = Object.values<Fix>(FIXES).filter((fix) =>
        [component!].flat().some((one) => (fix.in as readonly Value[]).includes(one)),
      );
      const [before, after] = [parseVersion(text(from)), parseVersion(text(to))];
      if (!before || !after) return unread(`"${print(before ? to! : from!)}" is not a version`);
      const program: Program = component === 'etcd' ? 'etcd' : 'kubernetes';
      if (newerThanTable(program, text(to))) return unread(beyondTable(program, text(to)));
      const minor = `${after.major}.${after.minor}`;
      return defects.flatMap((fix) => {
        const fixed = Object.hasOwn(fix.fixed, minor) ? fix.fixed[minor] : undefined;
        const apart = fix.residual === true || fix.mode !== undefined || fix.told !== undefined;
        const comes = !apart && typeof fixed === 'number' && status(fix, text(to)) === 'affected' && status(fix, text(from)) === 'fixed';
        return comes ? [`${fix.what} (fixed in ${minor}.${fixed})`] : [];
      });
    },
  },
  {
    name: 'tableDate',
    signatures: ['tableDate(): string'],
    what: 'the day on which the tables of versions were last held against upstream',
    call: () => TABLE_DATE,
  },
  {
    name: 'seconds',
    signatures: ['seconds(string): double'],
    what: 'a duration such as 1h30m, in seconds',
    call([duration]) {
      const ms = milliseconds(text(duration));
      return ms === undefined ? unread(`"${text(duration)}" is not a duration`) : ms / 1000;
    },
  },
  {
    name: 'clock',
    signatures: ['clock(double): string', 'clock(int): string'],
    what: 'seconds after the start of the plan as 3:00, from 100 minutes on as 1:40:00',
    call: ([at]) => seconds(Number(at)),
  },
  {
    name: 'between',
    signatures: ['between(double, double, int): string', 'between(double, double, int, double): string'],
    what: 'from when to when, and how often and at most how long if not once: "3:00 to 36:40", "2 times between 3:20 and 7:20, 40 s at the longest"',
    call: ([from, to, times, longest]) =>
      (times as bigint) > 1n
        ? `${print(times!)} times between ${seconds(Number(from))} and ${seconds(Number(to))}${longest === undefined ? '' : `, ${span(Number(longest) * 1000)} at the longest`}`
        : `${seconds(Number(from))} to ${seconds(Number(to))}`,
  },
  {
    name: 'share',
    signatures: ['share(double, int, bool): string', 'share(int, int, bool): string'],
    what: 'nodes of all nodes: "21 of 63 nodes" where the last argument says that the number is exact, else "~21 of 63 nodes"; "all 63 nodes"',
    call: ([nodes, total, exact]) => share(Number(nodes), Number(total), exact === true),
  },
  {
    name: 'part',
    signatures: ['part(double, string): string', 'part(int, string): string'],
    what: 'a fraction of things: "all lookups", "2 of 3 lookups", "~37% of lookups"',
    call: ([fraction, noun]) => part(Number(fraction), text(noun)),
  },
  {
    name: 'plural',
    signatures: ['plural(int, string): string'],
    what: 'a number and its noun: "1 pod", "2 pods"',
    call: ([n, noun]) => `${print(n!)} ${print(noun!)}${n === 1n ? '' : 's'}`,
  },
];

/** What CEL itself offers and expressions may use here; `matches` is not among them: patterns have no place in a condition until a linear-time engine does. */
export const BUILT_IN: Readonly<Record<string, (args: readonly Value[]) => Value | Unknown>> = {
  size: ([of]) => BigInt(typeof of === 'string' ? Array.from(of).length : (of as readonly Value[]).length),
  contains: ([of, what]) => text(of).includes(text(what)),
  startsWith: ([of, what]) => text(of).startsWith(text(what)),
  endsWith: ([of, what]) => text(of).endsWith(text(what)),
  join: ([of, between]) => (of as readonly Value[]).map(print).join(between === undefined ? '' : text(between)),
  string: ([of]) => (typeof of === 'string' ? of : print(of!)),
  double: ([of]) => (Number.isFinite(Number(of)) ? Number(of) : unread(`"${print(of!)}" is not a number`)),
  int: ([of]) =>
    typeof of === 'bigint' ? of : Number.isFinite(Number(of)) ? BigInt(Math.trunc(Number(of))) : unread(`"${print(of!)}" is not a number`),
};
