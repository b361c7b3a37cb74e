import type { Place } from '../../model/place.js';
import { builtInMonitor, hasMonitorDefaults, MONITOR } from './defaults.js';
import { chain, type Lookup } from './lookup.js';
import type { Notes } from './notes.js';
import type { Fact, Monitor, MonitorRule, Pool, PoolMember } from './objects.js';

/** A monitor with what it inherits. Seconds; a field that is absent is unknown. */
export interface ResolvedMonitor {
  readonly name: string;
  /** The monitor itself, else the place that names it. */
  readonly place: Place;
  readonly type?: Fact<string>;
  readonly interval?: Fact<number>;
  readonly timeout?: Fact<number>;
  readonly timeUntilUp?: Fact<number>;
  readonly send?: Fact<string>;
  readonly recv?: Fact<string>;
}

/**
 * The monitor that decides for a pool's members, or `none`; undefined where it cannot be told. A member's own monitor stands before the
 * pool's, and the node's (or `ltm default-node-monitor`) takes over where there is neither. Of several, the one is taken whose timeout decides:
 * a member is down when fewer than `least` of n monitors say up, which is when the (n - least + 1)th of a silent host has timed out.
 */
export function monitorOf(
  pool: Pool,
  members: readonly PoolMember[] | undefined,
  lookup: Lookup,
  notes: Notes,
): Fact<ResolvedMonitor | 'none'> | Fact<'none'> | undefined {
  const rule = ruleOf(pool, members, lookup, notes);
  if (!rule) return pool.complete ? { value: 'none', place: pool.place, basis: 'default' } : undefined;
  if (rule.value === 'none') return { value: 'none', place: rule.place };
  const { names, least } = rule.value;
  const all = names.map((name) => resolve(name, pool.path, rule.place, lookup, notes));
  if (all.length > 1) {
    notes.believe(`several monitors ${least} ${all.length}`, pool.path, rule.place, {
      one: (name) => `members of pool ${name} are down when fewer than ${least} of their ${all.length} monitors say up`,
      many: (count, list) => `members of ${count} pools (${list}) are down when fewer than ${least} of their ${all.length} monitors say up`,
    });
  }
  if (all.length > 1 && all.some((monitor) => monitor.timeout === undefined))
    return { value: { name: all[0]!.name, place: rule.place }, place: rule.place };
  const ordered = [...all].sort((a, b) => (a.timeout?.value ?? 0) - (b.timeout?.value ?? 0));
  return { value: ordered[all.length - least]!, place: rule.place };
}

function ruleOf(
  pool: Pool,
  members: readonly PoolMember[] | undefined,
  lookup: Lookup,
  notes: Notes,
): Fact<MonitorRule | 'none'> | undefined {
  const own = (members ?? []).filter((member) => member.monitor !== undefined);
  if (own.length > 0 && own.length === members!.length && own.every((member) => same(member.monitor!.value, own[0]!.monitor!.value)))
    return own[0]!.monitor;
  for (const member of own) {
    notes.ignore('member monitor', `${pool.path}\n${member.name}`, member.monitor!.place, {
      one: (name) => `member ${name.split('\n')[1]} of pool ${name.split('\n')[0]} has a monitor of its own; the pool's is used for all`,
      many: (count) => `${count} pool members have monitors of their own; the pool's is used for all`,
      label: 'not taken into account',
    });
  }
  if (pool.monitor && pool.monitor.value !== 'none') return pool.monitor;
  for (const member of members ?? []) {
    const node = member.node === undefined ? undefined : lookup.node(member.node, pool.path);
    if (node?.monitor && node.monitor.value !== 'none') return node.monitor;
  }
  const everywhere = lookup.own.nodeMonitor;
  if (everywhere && everywhere.value !== 'none' && members && members.length > 0) return everywhere;
  return pool.monitor;
}

const same = (a: MonitorRule | 'none', b: MonitorRule | 'none'): boolean => JSON.stringify(a) === JSON.stringify(b);

function resolve(reference: string, from: string, place: Place, lookup: Lookup, notes: Notes): ResolvedMonitor {
  const first = lookup.monitor(reference, from);
  if (!first) {
    const type = builtInMonitor(reference);
    if (type !== undefined) return { name: reference, place, type: { value: type, place }, ...defaults(type, place) };
    notes.missing('monitor', reference, place, {
      one: (name) => `monitor ${name} is not in ${lookup.own.what}: what it checks and how often is unknown`,
      many: (count, list) => `${count} monitors are not in ${lookup.own.what} (${list}): what they check and how often is unknown`,
      label: 'not in this file',
      remediation: 'add the output of: tmsh list ltm monitor',
    });
    return { name: reference, place };
  }
  const { links, end } = chain(first, lookup.monitor);
  const last = links[links.length - 1]!;
  const root = end === undefined ? last.type : builtInMonitor(end);
  const complete = links.every((link) => link.complete);
  if (first.manualResume) {
    notes.ignore('manual resume', first.path, first.manualResume, {
      one: (name) => `monitor ${name} has manual-resume enabled: its members stay down until somebody enables them, which is not simulated`,
      many: (count, list) =>
        `${count} monitors have manual-resume enabled (${list}): their members stay down until somebody enables them, which is not simulated`,
      label: 'not simulated',
    });
  }
  const inherited: Partial<ResolvedMonitor> = complete && root !== undefined ? defaults(root, first.place) : {};
  return { name: first.path, ...inherited, ...stated(links), place: first.place, type: { value: first.type, place: first.place } };
}

/** What the nearest link of the chain says; a link that is an excerpt hides what stands behind it. */
function stated(links: readonly Monitor[]): Partial<ResolvedMonitor> {
  const visible = links.slice(0, links.findIndex((link) => !link.complete) + 1 || links.length);
  const pick = <K extends 'interval' | 'timeout' | 'timeUntilUp' | 'send' | 'recv'>(field: K) => {
    const found = visible.find((link) => link[field] !== undefined)?.[field];
    return found && { [field]: found };
  };
  return { ...pick('interval'), ...pick('timeout'), ...pick('timeUntilUp'), ...pick('send'), ...pick('recv') };
}

function defaults(type: string, place: Place): Partial<ResolvedMonitor> {
  if (!hasMonitorDefaults(type)) return {};
  const fact = (value: number): Fact<number> => ({ value, place, basis: 'default' });
  return { interval: fact(MONITOR.interval), timeout: fact(MONITOR.timeout), timeUntilUp: fact(MONITOR.timeUntilUp) };
}
