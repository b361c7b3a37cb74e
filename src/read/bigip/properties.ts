import type { Place } from '../../model/place.js';
import type { Json } from './json.js';
import { endpoint, isAddress } from './names.js';
import type { F5Node, F5Objects, Fact, MemberState, Monitor, Pool, PoolMember, Profile, ProfileUse, Virtual } from './objects.js';
import { entries, has, monitor as monitorAt, number, text } from './stanza.js';

/** What `ltm default-node-monitor` asks for. */
export const ruleOf = (block: Json): F5Objects['nodeMonitor'] => monitorAt(block, 'rule');

const SIDES: Readonly<Record<string, ProfileUse['side']>> = { clientside: 'client', serverside: 'server' };

/** What an `ltm virtual` says. The address is still the folder and host of its destination. */
export function virtualOf(block: Json): Omit<Virtual, 'path' | 'place' | 'complete'> {
  const destination = text(block, 'destination');
  const end = destination && endpoint(destination.value);
  const pool = text(block, 'pool');
  const forwards = ['ip-forward', 'l2-forward'].find((flag) => has(block, flag));
  const disabled = has(block, 'disabled');
  const protocol = text(block, 'ip-protocol')?.value;
  const persistence = entries(block, 'persist')[0];
  return {
    attached: [...entries(block, 'rules'), ...entries(block, 'policies')].map((entry) => ({ value: entry.name, place: entry.block.place })),
    ...(has(block, 'profiles') && {
      profiles: entries(block, 'profiles').map((entry) => ({
        value: { name: entry.name, side: SIDES[text(entry.block, 'context')?.value ?? ''] ?? 'both' },
        place: { ...entry.block.place, key: true as const },
      })),
    }),
    ...(end && destination && { address: { value: `${end.folder}/${end.host}`, place: destination.place } }),
    ...(end?.port !== undefined && destination && { port: { value: end.port, place: destination.place } }),
    ...(end?.routeDomain !== undefined && { routeDomain: end.routeDomain }),
    ...(pool && pool.value !== 'none' && { pool }),
    ...(forwards && { forwards: { value: forwards, place: has(block, forwards)! } }),
    ...(disabled && { disabled }),
    ...(protocol !== undefined && { protocol }),
    ...(persistence && { persistence: { value: persistence.name, place: { ...persistence.block.place, key: true as const } } }),
  };
}

/** What an `ltm pool` says. */
export function poolOf(block: Json, path: string): Omit<Pool, 'path' | 'place' | 'complete'> {
  const action = text(block, 'service-down-action');
  const monitor = monitorAt(block, 'monitor');
  return {
    members: entries(block, 'members').map((entry) => memberOf(entry.name, entry.block, path)),
    ...(action && { serviceDownAction: action }),
    ...(monitor && { monitor }),
  };
}

function memberOf(name: string, block: Json, pool: string): PoolMember {
  const { place } = block;
  const end = endpoint(name);
  const head: Place = { ...place, key: true };
  const written = text(block, 'address');
  const host = written ? endpoint(written.value).host : end.host;
  const state = stateOf(block);
  const monitor = monitorAt(block, 'monitor');
  const down = text(block, 'state');
  const folder = end.folder === '' ? /^\/[^/]+/.exec(pool)?.[0] : end.folder;
  return {
    name: end.host,
    place,
    node: `${folder}/${name.slice(name.lastIndexOf('/') + 1, name.length - end.portText.length - (end.portText === '' ? 0 : 1))}`,
    state: state ?? { value: 'enabled', place: head, basis: 'default' },
    ...(isAddress(host) && { address: { value: host, place: written?.place ?? head } }),
    ...(end.port !== undefined && { port: { value: end.port, place: head } }),
    ...(monitor && { monitor }),
    ...(down?.value === 'down' && { down: down.place }),
  };
}

/** `state user-down` is what "force offline" writes, together with `session user-disabled`; the latter alone is "disable". */
function stateOf(block: Json): Fact<MemberState> | undefined {
  const state = text(block, 'state');
  const session = text(block, 'session');
  const flag = has(block, 'user-down') ?? has(block, 'down');
  if (state?.value === 'user-down') return { value: 'forced-offline', place: state.place };
  if (flag) return { value: 'forced-offline', place: flag };
  if (session?.value === 'user-disabled') return { value: 'disabled', place: session.place };
  if (session) return { value: 'enabled', place: session.place };
  return undefined;
}

/** What an `ltm node` says. */
export function nodeOf(block: Json, path: string): Omit<F5Node, 'path' | 'place' | 'complete'> {
  const written = text(block, 'address');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const host = endpoint(`${written?.value ?? name}`).host;
  const state = stateOf(block);
  const monitor = monitorAt(block, 'monitor');
  return {
    ...(isAddress(host) && { address: { value: host, place: written?.place ?? { ...block.place, key: true as const } } }),
    ...(state && { state }),
    ...(monitor && { monitor }),
  };
}

/** What an `ltm monitor TYPE` says. */
export function monitorOf(block: Json, type: string): Omit<Monitor, 'path' | 'place' | 'complete'> {
  const pick = <K extends string>(field: K, given: Fact<unknown> | undefined) => given && { [field]: given };
  const wire = (name: string): Fact<string> | undefined => {
    const found = text(block, name);
    return found && found.value !== 'none' ? { value: unescaped(found.value), place: found.place } : undefined;
  };
  const manual = text(block, 'manual-resume');
  return {
    type,
    ...pick('defaultsFrom', text(block, 'defaults-from')),
    ...pick('interval', number(block, 'interval')),
    ...pick('timeout', number(block, 'timeout')),
    ...pick('timeUntilUp', number(block, 'time-until-up')),
    ...pick('send', wire('send')),
    ...pick('recv', wire('recv')),
    ...(manual?.value === 'enabled' && { manualResume: manual.place }),
  };
}

/** A monitor's text as it goes over the wire: F5 writes line ends as `\r\n`. */
const unescaped = (raw: string): string =>
  raw.replace(/\\([rnt])/g, (_, letter: string) => ({ r: '\r', n: '\n', t: '\t' })[letter] ?? letter);

/** What an `ltm profile tcp` or `fastl4` says. */
export function profileOf(block: Json, type: 'tcp' | 'fastl4'): Omit<Profile, 'path' | 'place' | 'complete'> {
  const pick = <K extends string>(field: K, given: Fact<unknown> | undefined) => given && { [field]: given };
  const reset = text(block, 'reset-on-timeout');
  return {
    type,
    ...pick('defaultsFrom', text(block, 'defaults-from')),
    ...pick('idleTimeout', text(block, 'idle-timeout')),
    ...pick('keepAliveInterval', text(block, 'keep-alive-interval')),
    ...pick('resetOnTimeout', reset && { value: reset.value === 'enabled', place: reset.place }),
    ...pick('maxRetransmissions', number(block, 'max-retrans')),
  };
}
