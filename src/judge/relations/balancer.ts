import { milliseconds } from '../../model/duration.js';
import type { Inventory, LoadBalancer } from '../../model/inventory.js';
import { basisOf, placeOf } from '../../model/place.js';
import { type ApiPath, apiPath, missingPath } from '../api-path.js';
import { relation, type Row } from '../relation.js';

const fields = {
  name: { type: 'string', what: 'its name', fact: 'loadBalancers' },
  closesOnMarkDown: { type: 'bool', what: "whether it ends the clients' established connections when it marks their member down" },
  whenDown: { type: 'string', what: 'the setting behind closesOnMarkDown, in the words of the product' },
  byDefault: { type: 'bool', what: "whether that setting is the product's default and not written down" },
  passThrough: { type: 'bool', what: 'whether it passes packets on instead of ending the connection itself', fact: 'mode' },
  monitored: { type: 'bool', what: 'whether anything ever marks a member down', fact: 'monitor' },
  monitorType: { type: 'string', what: 'what its monitor asks: tcp, https, ...', fact: 'monitor/type' },
  detection: {
    type: 'double',
    what: 'the longest it takes to mark a silent member down, in seconds; unknown where nothing does',
    fact: 'monitor',
  },
  path: { type: 'string', what: 'what its monitor asks for over HTTP, such as /readyz; empty where it asks nothing', fact: 'monitor/path' },
  expects: { type: 'string', what: 'what its monitor wants to hear (recv); empty where nothing is said' },
  anyStatus: { type: 'bool', what: 'whether its monitor takes every HTTP status for healthy', fact: 'monitor/recv' },
  passive: { type: 'bool', what: 'whether a new connection that a member refuses goes to another one', fact: 'vendor' },
  hosts: { type: 'list<string>', what: 'the machines that it runs on itself', fact: 'hosts' },
  members: { type: 'int', what: 'how many members it has', fact: 'members' },
} as const;

/** The balancers in front of kube-apiserver. */
export const balancer = relation({
  name: 'balancer',
  what: 'A balancer in front of kube-apiserver. Where the cluster has one and nobody described it, one row whose fields are all unknown.',
  example: '!balancer.closesOnMarkDown && balancer.detection > 30.0',
  fields,
  rows({ inventory }) {
    const path = apiPath(inventory);
    if (path.balancers.length > 0) return path.balancers.map(rowOf);
    return path.direct || inventory.nodes.length === 0 ? [] : [undescribed(inventory, path)];
  },
});

function rowOf(given: LoadBalancer): Row<typeof fields> {
  const { closes, field, fact, words } = closing(given);
  const time = detection(given);
  return {
    values: {
      name: given.name,
      closesOnMarkDown: closes,
      whenDown: words,
      byDefault: basisOf(given, field) === 'default',
      passThrough: passes(given),
      monitored:
        given.vendor === 'nginx' ? false : given.monitor === undefined ? (time === undefined ? undefined : true) : given.monitor !== 'none',
      monitorType: given.monitor === 'none' ? 'none' : given.monitor?.type,
      detection: time,
      path: pathOf(given),
      expects: typeof given.monitor === 'object' ? (given.monitor.recv ?? '') : '',
      anyStatus: anyStatus(given),
      passive:
        given.vendor === undefined ? undefined : given.vendor === 'nginx' || (given.vendor === 'haproxy' && given.redispatch === true),
      hosts: given.hosts,
      members: given.members?.length,
    },
    place: placeOf(given, 'name'),
    places: {
      closesOnMarkDown: placeOf(given, field),
      whenDown: placeOf(given, field),
      passThrough: placeOf(given, 'mode'),
      monitored: placeOf(given, 'monitor'),
      monitorType: placeOf(given, 'monitor/type'),
      detection: placeOf(given, 'monitor'),
      members: placeOf(given, 'members'),
      path: placeOf(given, 'monitor'),
      expects: placeOf(given, 'monitor'),
      anyStatus: placeOf(given, 'monitor'),
      hosts: placeOf(given, 'hosts'),
    },
    facts: { closesOnMarkDown: fact, whenDown: fact },
    of: given.name,
  };
}

/** The path of an HTTP check: as it is given, or from the request line that an F5 sends; empty for a check that asks for none. */
function pathOf({ monitor }: LoadBalancer): string | undefined {
  if (monitor === 'none') return '';
  if (monitor?.path !== undefined) return monitor.path;
  const sent = /^(?:GET|HEAD|OPTIONS) (\S+)/.exec(monitor?.send ?? '')?.[1];
  return sent ?? (monitor?.type === undefined || /^https?$/.test(monitor.type) ? undefined : '');
}

/** F5's own https monitor expects `HTTP/1.` and so takes any status (AS3 schema); a check of TCP alone has no status. */
function anyStatus({ monitor, vendor }: LoadBalancer): boolean | undefined {
  if (monitor === 'none' || (monitor?.type !== undefined && !/^https?$/.test(monitor.type))) return false;
  if (vendor === 'f5-bigip' && monitor?.type !== undefined) return /^HTTP\/1\.?$/.test(monitor.recv?.trim() ?? 'HTTP/1.');
  return vendor === undefined ? undefined : false;
}

/** A balancer that must be there and that nobody described, or of which nobody said what it fronts. */
function undescribed(inventory: Inventory, path: ApiPath): Row<typeof fields> {
  const { fact, of, place } = missingPath(inventory, path);
  const names = Object.keys(fields) as (keyof typeof fields)[];
  return {
    values: Object.fromEntries(names.map((name) => [name, undefined])) as Row<typeof fields>['values'],
    place,
    facts: Object.fromEntries(names.map((name) => [name, fact])),
    ...(of !== undefined && { of }),
  };
}

/**
 * Each product's own setting for what a mark-down does to established connections. F5: K15095 (reset sends RST to both sides,
 * reselect moves a stream that cannot survive it, drop and none leave the client's side silent). HAProxy: `on-marked-down`, configuration
 * manual. nginx stream never looks at an established connection again. LVS and its kin keep a flow on its dead member.
 */
function closing(given: LoadBalancer): { closes: boolean | undefined; field: string; fact: string; words: string | undefined } {
  const action = {
    closes: given.serviceDownAction === undefined ? undefined : ['reset', 'reselect'].includes(given.serviceDownAction),
    field: 'serviceDownAction',
    fact: 'serviceDownAction',
    words: given.serviceDownAction,
  };
  const marked = {
    closes: given.onMarkedDown === undefined ? undefined : given.onMarkedDown === 'shutdown-sessions',
    field: 'onMarkedDown',
    fact: 'onMarkedDown',
    words: given.onMarkedDown,
  };
  const ended = {
    closes: given.connectionTermination,
    field: 'connectionTermination',
    fact: 'connectionTermination',
    words: given.connectionTermination === undefined ? undefined : String(given.connectionTermination),
  };
  switch (given.vendor) {
    case 'f5-bigip':
      return action;
    case 'haproxy':
      return marked;
    case 'aws-nlb':
      return ended;
    case 'nginx':
    case 'keepalived':
    case 'ipvs':
    case 'azure-lb':
    case 'kube-vip':
      return { closes: false, field: 'vendor', fact: 'vendor', words: given.vendor };
    case 'generic':
    case undefined:
      break;
  }
  const told = [action, marked, ended].find(({ closes }) => closes !== undefined);
  return told ?? { ...action, ...(given.vendor === undefined && { fact: 'vendor' }) };
}

function passes(given: LoadBalancer): boolean | undefined {
  if (given.mode !== undefined) return given.mode === 'pass-through';
  if (given.vendor === undefined) return undefined;
  return !['f5-bigip', 'haproxy', 'nginx', 'generic'].includes(given.vendor);
}

/**
 * The longest a silent member stays up, in seconds. F5 counts from the last good probe (defaults 5 s and 16 s: AS3 schema); HAProxy
 * takes the phase, `fall` checks and the pauses between them (defaults 2 s and 3: configuration manual).
 */
function detection(given: LoadBalancer): number | undefined {
  const { monitor, vendor } = given;
  if (monitor === 'none' || vendor === 'nginx') return undefined;
  const ms = (text: string | undefined): number | undefined => (text === undefined ? undefined : milliseconds(text));
  if (vendor === 'f5-bigip') return monitor === undefined ? undefined : (ms(monitor.timeout) ?? 16_000) / 1000;
  if (vendor === 'haproxy') {
    const inter = ms(monitor?.interval) ?? 2000;
    const fall = monitor?.fall ?? 3;
    return (inter + fall * (ms(given.timeouts?.check) ?? inter) + (fall - 1) * (ms(monitor?.fastinter) ?? inter)) / 1000;
  }
  const interval = ms(monitor?.interval);
  const timeout = ms(monitor?.timeout);
  if (interval === undefined) return timeout === undefined ? undefined : timeout / 1000;
  return ((monitor?.fall ?? 1) * interval + (timeout ?? interval)) / 1000;
}
