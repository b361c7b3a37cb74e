import { bareAddress, isAddress } from '../bigip/names.js';
import type { Notes } from '../bigip/notes.js';
import type { Fact, ProfileUse, Virtual } from '../bigip/objects.js';
import { below, isRecord, type Json, numberOf, textOf } from '../bigip/json.js';
import { type Application, pathIn, reference } from './pointer.js';

/** Ports of the services whose schema has a default for `virtualPort`. */
const PORTS: Readonly<Record<string, number>> = { Service_HTTP: 80, Service_HTTPS: 443 };
/** `profileTCP` by word (AS3's `src/lib/map_as3.js`: `/Common/f5-tcp-` and the word, `normal` being progressive). */
const TCP: Readonly<Record<string, string>> = {
  normal: 'f5-tcp-progressive',
  lan: 'f5-tcp-lan',
  wan: 'f5-tcp-wan',
  mobile: 'f5-tcp-mobile',
};

/**
 * The virtual servers that AS3 makes of a service: one for each address, the second called `name-1-` (`map_as3.js`, Service_Core). A service that
 * is switched off with `enable: false` is not made.
 */
export function virtualsOf(service: Json, type: string, name: string, application: Application, remarks: Notes): Virtual[] {
  if (service.value['enable'] === false) {
    remarks.ignore('service off', pathIn(application, name), below(service.place, 'enable'), {
      one: (path) => `service ${path} is switched off: it is not made on the device`,
      many: (count, list) => `${count} services are switched off (${list}): they are not made on the device`,
      label: 'switched off',
    });
    return [];
  }
  immediate(service, name, application, remarks);
  const pool = reference(service.value['pool'], below(service.place, 'pool'), application);
  const profiles = profilesOf(service, type, application);
  const attached = [...listed(service, 'iRules', application), ...listed(service, 'policyEndpoint', application)];
  const port = portOf(service, type);
  const protocol = textOf(service, 'layer4')?.value ?? (type === 'Service_UDP' ? 'udp' : type === 'Service_SCTP' ? 'sctp' : undefined);
  const forwards = type === 'Service_Forwarding' ? 'forwardingType' : undefined;
  const common = {
    place: service.place,
    complete: true,
    profiles,
    attached,
    ...(pool && { pool }),
    ...(port && { port }),
    ...(protocol !== undefined && { protocol }),
    ...(forwards && { forwards: { value: forwards, place: service.place } }),
    ...(service.value['adminState'] === 'disable' && { disabled: below(service.place, 'adminState') }),
  };
  const addresses = addressesOf(service, application);
  if (pool && (port === undefined || addresses.some((address) => address === undefined))) {
    remarks.missing('destination', pathIn(application, name), addresses.length ? below(service.place, 'virtualAddresses') : service.place, {
      one: (path) => `cannot tell address and port of service ${path}`,
      many: (count, list) => `cannot tell address and port of ${count} services (${list})`,
      label: 'address or port unknown',
    });
  }
  return (addresses.length ? addresses : [undefined]).map((address, index) => ({
    ...common,
    path: pathIn(application, index === 0 ? name : `${name}-${index}-`),
    ...(address && { address: { value: address.value.address, place: address.place } }),
    ...(address?.value.routeDomain !== undefined && { routeDomain: address.value.routeDomain }),
  }));
}

function portOf(service: Json, type: string): Fact<number> | undefined {
  if (service.value['virtualPort'] !== undefined) return numberOf(service, 'virtualPort');
  const standard = PORTS[type];
  return standard === undefined ? undefined : { value: standard, place: service.place };
}

type Address = Fact<{ address: string; routeDomain?: string }> | undefined;

/** An address, `[address, source]`, or a Service_Address of the same declaration; undefined for what stands on the device only. */
function addressesOf(service: Json, application: Application): Address[] {
  const list = service.value['virtualAddresses'];
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown, index): Address => {
    const place = below(below(service.place, 'virtualAddresses'), index);
    const first: unknown = Array.isArray(item) ? item[0] : item;
    if (typeof first === 'string') return address(first, place);
    if (!isRecord(first)) return undefined;
    if (typeof first['address'] === 'string') return address(first['address'], place);
    if (typeof first['bigip'] === 'string') return address(first['bigip'].slice(first['bigip'].lastIndexOf('/') + 1), place);
    const name = typeof first['use'] === 'string' ? first['use'].slice(first['use'].lastIndexOf('/') + 1) : '';
    const target = Object.hasOwn(application.value, name) ? application.value[name] : undefined;
    const used = isRecord(target) ? target['virtualAddress'] : undefined;
    return typeof used === 'string' ? address(used, place) : undefined;
  });
}

function address(text: string, place: Fact<string>['place']): Address {
  const bare = bareAddress(text);
  return isAddress(bare.address) ? { value: bare, place } : undefined;
}

/** Profiles as `map_as3.js` gives them to a service: Service_L4 and forwarding have fastL4, the others tcp unless they say otherwise. */
function profilesOf(service: Json, type: string, application: Application): Fact<ProfileUse>[] {
  const { value, place } = service;
  const use = (told: unknown, at: Fact<string>['place'], side: ProfileUse['side'], kind: 'tcp' | 'fastl4'): Fact<ProfileUse> => {
    const word = typeof told === 'string' || told === undefined ? String(told ?? 'normal') : undefined;
    const name =
      kind === 'fastl4' && word !== undefined
        ? '/Common/fastL4'
        : word !== undefined && Object.hasOwn(TCP, word)
          ? `/Common/${TCP[word]}`
          : reference(told, at, application)?.value;
    return { value: { name: name ?? String(told), side, type: kind }, place: at };
  };
  const result: Fact<ProfileUse>[] = [];
  if (value['profileL4'] !== undefined || type === 'Service_L4' || type === 'Service_Forwarding') {
    result.push(use(value['profileL4'], value['profileL4'] === undefined ? place : below(place, 'profileL4'), 'both', 'fastl4'));
    return result;
  }
  if (!['Service_TCP', 'Service_HTTP', 'Service_HTTPS'].includes(type) && value['profileTCP'] === undefined) return result;
  const tcp = value['profileTCP'];
  const at = tcp === undefined ? place : below(place, 'profileTCP');
  if (isRecord(tcp) && (tcp['ingress'] !== undefined || tcp['egress'] !== undefined)) {
    result.push(use(tcp['ingress'], below(at, 'ingress'), 'client', 'tcp'), use(tcp['egress'], below(at, 'egress'), 'server', 'tcp'));
  } else result.push(use(tcp, at, 'both', 'tcp'));
  return result;
}

function listed(service: Json, key: string, application: Application): Fact<string>[] {
  const value = service.value[key];
  const items: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return items.flatMap(
    (item, index) =>
      reference(item, Array.isArray(value) ? below(below(service.place, key), index) : below(service.place, key), application) ?? [],
  );
}

/** What a service answers new connections with while its pool is down: nothing to do with those that exist. */
function immediate(service: Json, name: string, application: Application, remarks: Notes): void {
  const action = textOf(service, 'serviceDownImmediateAction');
  if (!action || action.value === 'none') return;
  remarks.ignore('immediate', pathIn(application, name), action.place, {
    one: (path) =>
      `serviceDownImmediateAction of service ${path} is about new connections; it is not its pool's serviceDownAction and is not simulated`,
    many: (count, list) =>
      `serviceDownImmediateAction of ${count} services (${list}) is about new connections; it is not the pools' serviceDownAction and is not simulated`,
    label: 'not simulated',
  });
}
