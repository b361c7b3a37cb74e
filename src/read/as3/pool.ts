import { bareAddress, isAddress } from '../bigip/names.js';
import type { Notes } from '../bigip/notes.js';
import type { Fact, MemberState, Monitor, MonitorRule, Pool, PoolMember, Profile } from '../bigip/objects.js';
import { below, isRecord, type Json, numberOf, textOf } from '../bigip/json.js';
import { type Application, reference } from './pointer.js';

/** Monitors by word (`http`, `tcp-half-open`) are F5's own. */
const OWN: Readonly<Record<string, string>> = {
  http: '/Common/http',
  https: '/Common/https',
  http2: '/Common/http2',
  icmp: '/Common/gateway_icmp',
  tcp: '/Common/tcp',
  'tcp-half-open': '/Common/tcp_half_open',
  udp: '/Common/udp',
};

/** A Pool of a declaration. What it leaves out has the schema's default. */
export function poolOf(pool: Json, path: string, application: Application, remarks: Notes): Pool {
  const action = textOf(pool, 'serviceDownAction');
  const monitor = ruleOf(pool, application);
  const members = Array.isArray(pool.value['members']) ? (pool.value['members'] as readonly unknown[]) : [];
  return {
    path,
    place: pool.place,
    complete: true,
    members: members.flatMap((member, index) =>
      isRecord(member) ? membersOf({ value: member, place: below(below(pool.place, 'members'), index) }, path, application, remarks) : [],
    ),
    ...(action && { serviceDownAction: action }),
    ...(monitor && { monitor }),
  };
}

/** `monitors` with `minimumMonitors`, whose default is 1 (AS3's schema, Pool). */
function ruleOf(json: Json, application: Application): Fact<MonitorRule> | undefined {
  const list = json.value['monitors'];
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const place = below(json.place, 'monitors');
  const names = list.flatMap((item: unknown, index) => {
    if (typeof item === 'string' && Object.hasOwn(OWN, item)) return [OWN[item]!];
    return reference(item, below(place, index), application)?.value ?? [];
  });
  if (names.length === 0) return undefined;
  const least =
    json.value['minimumMonitors'] === 'all' ? names.length : Math.min(numberOf(json, 'minimumMonitors')?.value ?? 1, names.length);
  return { value: { names, least: Math.max(1, least) }, place };
}

/** The members of one entry: one for each address, `enable: false` none (`map_as3.js`, Pool). */
function membersOf(entry: Json, pool: string, application: Application, remarks: Notes): PoolMember[] {
  const { value, place } = entry;
  if (value['enable'] === false) return [];
  const port = numberOf(entry, 'servicePort');
  const monitor = ruleOf(entry, application);
  const common = { state: stateOf(entry), ...(port && { port }), ...(monitor && { monitor }) };
  const discovery = value['addressDiscovery'];
  const hostname = textOf(entry, 'hostname');
  if (hostname) return [{ ...common, name: hostname.value, place }];
  const listed = [
    ...strings(value['serverAddresses'], below(place, 'serverAddresses')),
    ...servers(value['servers'], below(place, 'servers')),
  ];
  const node = textOf(entry, 'bigip');
  if (listed.length === 0 && node)
    return [{ ...common, name: node.value.slice(node.value.lastIndexOf('/') + 1), node: node.value, place, ...onDevice(node) }];
  if (listed.length === 0 && (discovery === undefined || discovery === 'static')) return [];
  if (listed.length === 0) {
    remarks.missing('discovery', pool, below(place, 'addressDiscovery'), {
      one: (name) => `members of pool ${name} are discovered by the device: they are not in this declaration`,
      many: (count, list) => `members of ${count} pools (${list}) are discovered by the device: they are not in this declaration`,
      label: 'not in this file',
      remediation: 'add the output of: tmsh list ltm pool',
    });
    return [];
  }
  return listed.map(({ address, name, at }) => {
    const bare = bareAddress(address);
    return {
      ...common,
      name: name ?? bare.address,
      place: at,
      ...(isAddress(bare.address) && { address: { value: bare.address, place: at } }),
    };
  });
}

const onDevice = (node: Fact<string>): { address?: Fact<string> } => {
  const bare = bareAddress(node.value.slice(node.value.lastIndexOf('/') + 1)).address;
  return isAddress(bare) ? { address: { value: bare, place: node.place } } : {};
};

interface Listed {
  readonly address: string;
  readonly name?: string;
  readonly at: Fact<string>['place'];
}

const strings = (value: unknown, place: Fact<string>['place']): Listed[] =>
  Array.isArray(value)
    ? value.flatMap((item: unknown, index) => (typeof item === 'string' ? [{ address: item, at: below(place, index) }] : []))
    : [];

const servers = (value: unknown, place: Fact<string>['place']): Listed[] =>
  Array.isArray(value)
    ? value.flatMap((item: unknown, index) =>
        isRecord(item) && typeof item['address'] === 'string'
          ? [{ address: item['address'], at: below(place, index), ...(typeof item['name'] === 'string' && { name: item['name'] }) }]
          : [],
      )
    : [];

function stateOf(entry: Json): Fact<MemberState> {
  const state = textOf(entry, 'adminState');
  const value: MemberState = state?.value === 'disable' ? 'disabled' : state?.value === 'offline' ? 'forced-offline' : 'enabled';
  return state ? { value, place: state.place } : { value, place: entry.place, basis: 'default' };
}

const unescaped = (given: Fact<string> | undefined): Fact<string> | undefined =>
  given && given.value !== '' && given.value !== 'none'
    ? { value: given.value.replaceAll('\\r', '\r').replaceAll('\\n', '\n'), place: given.place }
    : undefined;

/** Text as it stands: spaces at its ends count in what a monitor sends. */
const verbatim = ({ value, place }: Json, key: string): Fact<string> | undefined =>
  typeof value[key] === 'string' ? { value: value[key], place: below(place, key) } : undefined;

/** A Monitor of a declaration. */
export function monitorOf(json: Json, path: string): Monitor {
  const [interval, timeout, timeUntilUp] = [numberOf(json, 'interval'), numberOf(json, 'timeout'), numberOf(json, 'timeUntilUp')];
  const [send, recv] = [unescaped(verbatim(json, 'send')), unescaped(verbatim(json, 'receive'))];
  return {
    path,
    place: json.place,
    complete: true,
    type: textOf(json, 'monitorType')?.value ?? 'unknown',
    ...(interval && { interval }),
    ...(timeout && { timeout }),
    ...(timeUntilUp && { timeUntilUp }),
    ...(send && { send }),
    ...(recv && { recv }),
  };
}

/** A TCP_Profile or L4_Profile of a declaration; -1 is never, 0 of a keepalive is off. */
export function profileOf(json: Json, path: string, type: 'tcp' | 'fastl4'): Profile {
  const minus = (given: Fact<string> | undefined): Fact<string> | undefined =>
    given && (given.value === '-1' ? { value: 'indefinite', place: given.place } : given);
  const [idleTimeout, keepAliveInterval] = [minus(textOf(json, 'idleTimeout')), textOf(json, 'keepAliveInterval')];
  const reset = json.value['resetOnTimeout'];
  const retransmissions = numberOf(json, 'maxRetrans');
  return {
    path,
    place: json.place,
    complete: true,
    type,
    ...(idleTimeout && { idleTimeout }),
    ...(keepAliveInterval && { keepAliveInterval }),
    ...(typeof reset === 'boolean' && { resetOnTimeout: { value: reset, place: below(json.place, 'resetOnTimeout') } }),
    ...(retransmissions && { maxRetransmissions: retransmissions }),
  };
}
