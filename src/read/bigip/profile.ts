import type { Place } from '../../model/place.js';
import { builtInProfile, TIMERS } from './defaults.js';
import { chain, type Lookup } from './lookup.js';
import type { Notes } from './notes.js';
import type { Fact, Profile, Virtual } from './objects.js';

/** Timers of one profile with what it inherits. */
export interface Timers {
  readonly type: 'tcp' | 'fastl4';
  readonly place: Place;
  readonly idleTimeout?: Fact<string>;
  readonly keepAliveInterval?: Fact<string>;
  readonly resetOnTimeout?: Fact<boolean>;
  readonly maxRetransmissions?: Fact<number>;
}

/** What a virtual server does with connections: ends them itself (`proxy`) or passes packets on, and the timers towards either side. */
export interface Transport {
  readonly mode?: Fact<'proxy' | 'pass-through'>;
  readonly client?: Timers;
  readonly server?: Timers;
}

/** The transport of a virtual server from its profiles; empty where the dump does not tell. */
export function transportOf(virtual: Virtual, lookup: Lookup, notes: Notes): Transport {
  const forwards: Transport = virtual.forwards ? { mode: { value: 'pass-through', place: virtual.forwards.place } } : {};
  if (virtual.protocol !== undefined && !['tcp', 'any', '6'].includes(virtual.protocol)) return forwards;
  let client: Timers | undefined;
  let server: Timers | undefined;
  for (const use of virtual.profiles ?? []) {
    const timers = timersOf(use.value.name, use.value.type, virtual.path, use.place, lookup, notes);
    if (!timers) continue;
    if (use.value.side !== 'server') client = timers;
    if (use.value.side !== 'client') server = timers;
  }
  const any = client ?? server;
  if (!any) {
    if (!virtual.forwards) untold(virtual, lookup, notes);
    return forwards;
  }
  const mode: Fact<'proxy' | 'pass-through'> = { value: any.type === 'fastl4' ? 'pass-through' : 'proxy', place: any.place };
  return { mode: forwards.mode ?? mode, ...(client && { client }), ...(server && { server }) };
}

function untold(virtual: Virtual, lookup: Lookup, notes: Notes): void {
  const place = virtual.profiles?.[0]?.place ?? virtual.place;
  const what = virtual.profiles?.length ? 'none of its profiles is known to be tcp or fastL4' : 'its profiles are not listed';
  notes.missing(
    'transport',
    virtual.path,
    place,
    {
      one: (name) => `cannot tell whether virtual server ${name} ends connections itself: ${what} in ${lookup.own.what}`,
      many: (count, list) =>
        `cannot tell whether ${count} virtual servers end connections themselves (${list}): their tcp or fastL4 profile is not in ${lookup.own.what}`,
      label: 'profile unknown',
      remediation:
        'add the output of: tmsh list ltm profile tcp; tmsh list ltm profile fastl4; over REST: /mgmt/tm/ltm/virtual?expandSubcollections=true',
    },
    'info',
  );
}

function timersOf(
  reference: string,
  told: 'tcp' | 'fastl4' | undefined,
  from: string,
  place: Place,
  lookup: Lookup,
  notes: Notes,
): Timers | undefined {
  const first = lookup.profile(reference, from);
  if (!first) {
    const own = builtInProfile(reference);
    const type = own?.type ?? told;
    if (type === undefined) return undefined;
    if (own?.known && lookup.own.whole) return { type, place, ...defaults(type, place) };
    unlisted(reference, own !== undefined, place, lookup, notes);
    return { type, place };
  }
  const { links, end } = chain(first, lookup.profile);
  const last = links[links.length - 1]!;
  const root = builtInProfile(end ?? last.path);
  const complete = links.every((link) => link.complete);
  // A root that is not in the dump is unchanged only where the dump would show a change; one that is in it, or a chain without an end, has the type's defaults.
  const known = complete && (end === undefined ? root?.known !== false : root?.known === true && lookup.own.whole);
  if (complete && !known && end !== undefined) unlisted(end, root !== undefined, first.defaultsFrom?.place ?? first.place, lookup, notes);
  return { type: first.type, ...(known ? defaults(first.type, first.place) : {}), ...stated(links), place: first.place };
}

function unlisted(reference: string, own: boolean, place: Place, lookup: Lookup, notes: Notes): void {
  const say = own ? "F5's own profile" : 'profile';
  notes.missing(
    `profile ${own}`,
    reference,
    place,
    {
      one: (name) => `${say} ${name} is not in ${lookup.own.what}: its timeouts are unknown`,
      many: (count, list) => `${count} profiles are not in ${lookup.own.what} (${list}): their timeouts are unknown`,
      label: 'not in this file',
      remediation: `add the output of: tmsh list ltm profile tcp all-properties; tmsh list ltm profile fastl4 all-properties`,
    },
    own ? 'info' : 'warning',
  );
}

function stated(links: readonly Profile[]): Partial<Timers> {
  const visible = links.slice(0, links.findIndex((link) => !link.complete) + 1 || links.length);
  const pick = <K extends 'idleTimeout' | 'keepAliveInterval' | 'resetOnTimeout' | 'maxRetransmissions'>(field: K) => {
    const found = visible.find((link) => link[field] !== undefined)?.[field];
    return found && { [field]: found };
  };
  return { ...pick('idleTimeout'), ...pick('keepAliveInterval'), ...pick('resetOnTimeout'), ...pick('maxRetransmissions') };
}

function defaults(type: 'tcp' | 'fastl4', place: Place): Partial<Timers> {
  const timers = TIMERS[type];
  return {
    idleTimeout: { value: timers.idleTimeout, place, basis: 'default' },
    keepAliveInterval: { value: timers.keepAliveInterval, place, basis: 'default' },
    resetOnTimeout: { value: timers.resetOnTimeout, place, basis: 'default' },
    ...('maxRetransmissions' in timers && { maxRetransmissions: { value: timers.maxRetransmissions, place, basis: 'default' as const } }),
  };
}
