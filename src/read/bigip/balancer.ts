import type { LoadBalancerDocument, MonitorDocument } from '../../model/documents.js';
import type { LoadBalancer, Member } from '../../model/inventory.js';
import type { Place } from '../../model/place.js';
import { SERVICE_DOWN_ACTION } from './defaults.js';
import { draft, type Draft, known, origin, take } from './draft.js';
import { type Lookup } from './lookup.js';
import { monitorOf, type ResolvedMonitor } from './monitor.js';
import { shortName } from './names.js';
import type { Notes } from './notes.js';
import type { Fact, MemberState, Pool, PoolMember, Virtual } from './objects.js';
import { transportOf } from './profile.js';
import { sayTimers, tcpOf } from './tcp.js';

type Action = NonNullable<LoadBalancerDocument['serviceDownAction']>;
const ACTIONS: readonly string[] = ['none', 'reset', 'drop', 'reselect'] satisfies Action[];

/**
 * The balancers of one dump: one for each virtual server that has a pool, and one for each pool that no virtual server uses. Named by the last
 * part of the path where that is unique, else by the whole path. Notes say what was assumed, left out and not found.
 */
export function balancersOf(lookup: Lookup, notes: Notes): LoadBalancer[] {
  const { own } = lookup;
  const clashing = clashes(own.virtuals, notes);
  const entries: { path: string; make: (name: string) => LoadBalancer }[] = [];
  for (const virtual of own.virtuals) {
    if (!virtual.pool) {
      notes.ignore(
        'no pool',
        virtual.path,
        { ...virtual.place, key: true },
        {
          one: (name) => `virtual server ${name} has no pool: no balancer is made of it`,
          many: (count, list) => `${count} virtual servers have no pool (${list}): no balancer is made of them`,
          label: 'no pool',
        },
      );
      continue;
    }
    entries.push({ path: virtual.path, make: (name) => ofVirtual(virtual, name, clashing.has(virtual), lookup, notes) });
  }
  for (const pool of own.pools) {
    if (lookup.usersOf(pool).length > 0) continue;
    notes.believe('unused pool', pool.path, pool.place, {
      one: (name) => `pool ${name} stands for a balancer of its own: no virtual server in ${own.what} uses it`,
      many: (count, list) => `${count} pools stand for balancers of their own: no virtual server in ${own.what} uses them (${list})`,
    });
    entries.push({ path: pool.path, make: (name) => finish(draft(pool.place), name, ofPool(pool, lookup, notes)) });
  }
  const short = new Map<string, number>();
  for (const { path } of entries) short.set(shortName(path), (short.get(shortName(path)) ?? 0) + 1);
  return entries.map(({ path, make }) => make(short.get(shortName(path)) === 1 ? shortName(path) : path));
}

type Part = (to: Draft) => Partial<Omit<LoadBalancer, 'name' | 'at'>>;

function finish(to: Draft, name: string, ...parts: Part[]): LoadBalancer {
  const fields = Object.assign({}, ...parts.map((part) => part(to))) as Partial<LoadBalancer>;
  return { ...fields, name, vendor: 'f5-bigip', at: origin(to) };
}

function ofVirtual(virtual: Virtual, name: string, clash: boolean, lookup: Lookup, notes: Notes): LoadBalancer {
  const reference = virtual.pool!;
  const pool = lookup.pool(reference.value, virtual.path);
  if (!pool) {
    notes.missing('pool', `${virtual.path}\n${reference.value}`, reference.place, {
      one: (both) =>
        `pool ${both.split('\n')[1]} of virtual server ${both.split('\n')[0]} is not in ${lookup.own.what}: its members, monitor and service-down-action are unknown`,
      many: (count) =>
        `the pools of ${count} virtual servers are not in ${lookup.own.what}: their members, monitors and service-down-actions are unknown`,
      label: 'not in this file',
      remediation: 'add the output of: tmsh list ltm pool; over REST: /mgmt/tm/ltm/pool?expandSubcollections=true',
    });
  }
  remarks(virtual, notes);
  const transport = transportOf(virtual, lookup, notes);
  const own: Part = (to) =>
    known<Partial<LoadBalancer>>({
      address: take(to, 'address', virtual.address, (address) =>
        clash && virtual.routeDomain !== undefined ? `${address}%${virtual.routeDomain}` : address,
      ),
      port: take(to, 'port', virtual.port),
      mode: take(to, 'mode', transport.mode),
      tcp: tcpOf(to, transport),
      persistence: take(to, 'persistence', virtual.persistence),
    });
  const balancer = finish(draft(virtual.place), name, own, ...(pool ? [ofPool(pool, lookup, notes)] : []));
  sayTimers(balancer, transport, notes);
  return balancer;
}

function remarks(virtual: Virtual, notes: Notes): void {
  if (virtual.disabled) {
    notes.ignore('disabled', virtual.path, virtual.disabled, {
      one: (name) => `virtual server ${name} is disabled; it is read as if it took connections`,
      many: (count, list) => `${count} virtual servers are disabled (${list}); they are read as if they took connections`,
      label: 'disabled',
    });
  }
  for (const { value, place } of virtual.attached) {
    notes.ignore('attached', `${value}\n${virtual.path}`, place, {
      one: (both) =>
        `${both.split('\n')[0]} on virtual server ${both.split('\n')[1]} is not followed: it may send connections elsewhere or end them`,
      many: (count) => `${count} iRules and policies on virtual servers are not followed: they may send connections elsewhere or end them`,
      label: 'not followed',
    });
  }
}

function ofPool(pool: Pool, lookup: Lookup, notes: Notes): Part {
  return (to) => {
    const members = lookup.members(pool);
    const action: Fact<string> | undefined =
      pool.serviceDownAction ??
      (pool.complete ? { value: SERVICE_DOWN_ACTION, place: { ...pool.place, key: true }, basis: 'default' } : undefined);
    if (action?.basis === 'default') {
      notes.assume({
        kind: 'action',
        name: pool.path,
        part: action.value,
        field: 'serviceDownAction',
        at: action.place,
        place: pool.place,
      });
    } else if (action && !ACTIONS.includes(action.value)) {
      notes.ignore('action', `${pool.path}\n${action.value}`, action.place, {
        one: (both) => `service-down-action of pool ${both.split('\n')[0]} is not understood: none, reset, drop or reselect expected`,
        many: (count) => `service-down-actions of ${count} pools are not understood: none, reset, drop or reselect expected`,
        label: 'not understood',
      });
    }
    const monitor = monitorOf(pool, members, lookup, notes);
    if (members) to.fields['members'] = membersPlace(pool, members);
    return known<Partial<LoadBalancer>>({
      members: members && unique(members).map((member) => memberOf(member, pool, lookup, notes)),
      serviceDownAction: take(to, 'serviceDownAction', action, (value) => (ACTIONS.includes(value) ? (value as Action) : undefined)),
      monitor: monitor && monitorDocument(to, monitor, notes),
    });
  };
}

/** Members stand together: the place of the first one's parent. */
function membersPlace(pool: Pool, members: readonly PoolMember[]): Place {
  const first = members[0]?.place;
  return first ? { file: first.file, pointer: first.pointer.slice(0, first.pointer.lastIndexOf('/')) } : pool.place;
}

/** Members of one host differ by port: their names say it. */
function unique(members: readonly PoolMember[]): PoolMember[] {
  const seen = new Map<string, number>();
  for (const { name } of members) seen.set(name, (seen.get(name) ?? 0) + 1);
  return members.map((member) =>
    seen.get(member.name)! > 1 && member.port ? { ...member, name: `${member.name}:${member.port.value}` } : member,
  );
}

const WORSE: readonly MemberState[] = ['enabled', 'disabled', 'forced-offline'];

function memberOf(member: PoolMember, pool: Pool, lookup: Lookup, notes: Notes): Member {
  const node = member.node === undefined ? undefined : lookup.node(member.node, pool.path);
  const to = draft(member.place);
  const states = [member.state, node?.state]
    .filter((state) => state !== undefined)
    .sort((a, b) => WORSE.indexOf(b.value) - WORSE.indexOf(a.value));
  if (member.down) {
    notes.believe('down', `${member.name}\n${pool.path}`, member.down, {
      one: (both) => `member ${both.split('\n')[0]} of pool ${both.split('\n')[1]} was marked down when the dump was taken`,
      many: (count) => `${count} pool members were marked down when the dump was taken`,
    });
  }
  const fields = known<Omit<Member, 'at'>>({
    name: member.name,
    address: take(to, 'address', member.address ?? node?.address),
    port: take(to, 'port', member.port),
    state: take(to, 'state', states[0]),
  });
  return { ...fields, at: origin(to) };
}

function monitorDocument(to: Draft, { value, place, basis }: Fact<ResolvedMonitor | 'none'>, notes: Notes): MonitorDocument | 'none' {
  if (value === 'none') {
    to.fields['monitor'] = basis === 'default' ? { ...place, key: true } : place;
    if (basis !== undefined) to.basis['monitor'] = basis;
    return 'none';
  }
  to.fields['monitor'] = place;
  const seconds = (amount: number): string => `${amount}s`;
  for (const [field, fact, what] of [
    ['monitor/interval', value.interval, 'an interval'],
    ['monitor/timeout', value.timeout, 'a timeout'],
  ] as const)
    if (fact?.basis === 'default')
      notes.assume({ kind: 'monitor', name: value.name, part: `${what} of ${fact.value} s`, field, at: fact.place, place: value.place });
  return known<MonitorDocument>({
    type: take(to, 'monitor/type', value.type),
    interval: take(to, 'monitor/interval', value.interval, seconds),
    timeout: take(to, 'monitor/timeout', value.timeout, seconds),
    timeUntilUp: take(to, 'monitor/timeUntilUp', value.timeUntilUp, seconds),
    send: take(to, 'monitor/send', value.send),
    recv: take(to, 'monitor/recv', value.recv),
  });
}

/** Virtual servers that differ by route domain alone: their address keeps its `%domain`, so that nothing is joined to the wrong one. */
function clashes(virtuals: readonly Virtual[], notes: Notes): ReadonlySet<Virtual> {
  const byAddress = new Map<string, Virtual[]>();
  for (const virtual of virtuals) {
    if (!virtual.address || !virtual.pool) continue;
    const key = `${virtual.address.value} ${virtual.port?.value}`;
    const group = byAddress.get(key);
    if (group) group.push(virtual);
    else byAddress.set(key, [virtual]);
  }
  const result = new Set<Virtual>();
  for (const group of byAddress.values()) {
    if (new Set(group.map((virtual) => virtual.routeDomain ?? '0')).size < 2) continue;
    for (const virtual of group) {
      result.add(virtual);
      notes.believe('route domain', virtual.path, virtual.address!.place, {
        one: (name) => `virtual server ${name} shares its address with one of another route domain`,
        many: (count, list) =>
          `${count} virtual servers share an address in different route domains (${list}) and are told apart by %domain`,
      });
    }
  }
  return result;
}
