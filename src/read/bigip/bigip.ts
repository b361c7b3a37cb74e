import { type Place, token } from '../../model/place.js';
import type { Adapter } from '../fragment.js';
import { fragmentOf, readingOf } from './fragment.js';
import type { Json } from './json.js';
import { candidates, endpoint, isAddress } from './names.js';
import { Notes } from './notes.js';
import type { F5Node, F5Objects, Fact, Monitor, Pool, Profile, Virtual } from './objects.js';
import { monitorOf, nodeOf, poolOf, profileOf, ruleOf, virtualOf } from './properties.js';
import { blockOf, text } from './stanza.js';

/** Kinds below `ltm` that say nothing of where connections go, when they end or who answers. */
const HARMLESS =
  /^ltm (?:virtual-address|snat|snatpool|snat-translation|nat|persistence|data-group|dns|global-settings|tacdb|cipher|html-rule|ifile|eviction-policy|profile|alg-log-profile|lsn-\S+|urlcat-query|clientssl\S*)\b/;
/** Kinds that matter where a virtual server names them; that is reported there. */
const ATTACHED = /^ltm (?:rule|policy|policy-strategy)\b/;

/** What people list by name; a text that holds nothing else may be an excerpt, where a changed built-in profile would not show. */
const EXCERPT = /^ltm (?:virtual|pool|node|monitor|rule|policy|snatpool|persistence) /;

/**
 * BIG-IP configuration as text: `bigip.conf`, `tmsh list ltm`, `tmsh show running-config`. A stanza leaves out what has its default (tmsh's
 * manual, `list`), so what is absent from one is the default.
 */
export const bigip: Adapter = {
  name: 'bigip',
  accepts: (_document, parsed) => parsed.syntax === 'tmos',
  read: (document, index, parsed) => {
    const remarks = new Notes();
    return readingOf(
      fragmentOf('bigip', objectsOf(document, { file: parsed.file, pointer: `/${index}` }, parsed.source.text, remarks), remarks),
    );
  },
};

function objectsOf(document: unknown, place: Place, text: string, remarks: Notes): F5Objects {
  const virtuals: Virtual[] = [];
  const pools: Pool[] = [];
  const nodes: F5Node[] = [];
  const monitors: Monitor[] = [];
  const profiles: Profile[] = [];
  const addresses = new Map<string, Fact<string>>();
  let nodeMonitor: F5Objects['nodeMonitor'];
  let whole = /^#TMSH-VERSION/m.test(text.slice(0, 4096));
  for (const [head, value] of Object.entries(typeof document === 'object' && document !== null ? document : {})) {
    const at: Place = { file: place.file, pointer: `${place.pointer}/${token(head)}` };
    const block = blockOf(value, at);
    const [, kind = '', name = ''] = /^(ltm (?:virtual|pool|node|virtual-address|(?:monitor|profile) \S+)) (.+)$/.exec(head) ?? [];
    const path = pathOf(name, block);
    const object = { path, place: at, complete: true };
    const type = kind.slice(kind.lastIndexOf(' ') + 1);
    whole ||= !EXCERPT.test(head);
    if (kind === 'ltm virtual') virtuals.push({ ...object, ...virtualOf(block) });
    else if (kind === 'ltm pool') pools.push({ ...object, ...poolOf(block, path) });
    else if (kind === 'ltm node') nodes.push({ ...object, ...nodeOf(block, path) });
    else if (kind === 'ltm virtual-address') setAddress(addresses, path, block);
    else if (kind.startsWith('ltm monitor ')) monitors.push({ ...object, ...monitorOf(block, type) });
    else if (kind === 'ltm profile tcp' || kind === 'ltm profile fastl4')
      profiles.push({ ...object, ...profileOf(block, type === 'tcp' ? 'tcp' : 'fastl4') });
    else if (head === 'ltm default-node-monitor') nodeMonitor = ruleOf(block);
    else if (!ATTACHED.test(head)) ignored(head, { ...at, key: true }, remarks);
  }
  return {
    place,
    what: 'this configuration',
    whole,
    pools,
    nodes,
    monitors,
    profiles,
    members: [],
    ...(nodeMonitor && { nodeMonitor }),
    virtuals: virtuals.map((virtual) => addressed(virtual, addresses, remarks)),
  };
}

function ignored(head: string, place: Place, remarks: Notes): void {
  const [module = '', kind = ''] = head.split(' ');
  if (HARMLESS.test(head)) return;
  if (module !== 'ltm') {
    remarks.ignore('other modules', head, place, {
      one: (name) => `${name} is not read: it is not about balancing`,
      many: (count) => `${count} objects that are not ltm (${module} and the like) are not read`,
      label: 'not read',
    });
    return;
  }
  remarks.ignore(`ltm ${kind}`, head, place, {
    one: (name) => `${name} is not read`,
    many: (count) => `${count} objects of kind ltm ${kind} are not read`,
    label: 'not read',
  });
}

/** The full path of a stanza: as written, or below its `partition` (`tmsh list` in a folder prints names without it). */
function pathOf(name: string, block: Json): string {
  return name.startsWith('/') ? name : `/${text(block, 'partition')?.value ?? 'Common'}/${name}`;
}

function setAddress(addresses: Map<string, Fact<string>>, path: string, block: Json): void {
  const address = text(block, 'address');
  if (address) addresses.set(path, address);
}

/** A destination that names an `ltm virtual-address` gets its address; one whose address or port cannot be told is reported. */
function addressed(virtual: Virtual, addresses: ReadonlyMap<string, Fact<string>>, remarks: Notes): Virtual {
  const { address, ...rest } = virtual;
  const written = address?.value ?? '';
  const host = written.slice(written.lastIndexOf('/') + 1);
  const named =
    address && !isAddress(host)
      ? candidates(written.replace(/^\/(?=[^/]*$)/, ''), virtual.path)
          .map((path) => addresses.get(path))
          .find((found) => found !== undefined)
      : undefined;
  const value = isAddress(host) ? host : named && endpoint(named.value).host;
  const resolved: Virtual = value === undefined ? rest : { ...rest, address: { value, place: address!.place } };
  if (virtual.pool && (value === undefined || virtual.port === undefined)) {
    remarks.missing('destination', virtual.path, address?.place ?? virtual.place, {
      one: (name) => `cannot tell address and port of virtual server ${name}`,
      many: (count, list) => `cannot tell address and port of ${count} virtual servers (${list})`,
      label: 'address or port unknown',
      remediation: 'list it with numbers: tmsh list ltm virtual-address; tmsh modify cli preference display-service-names disabled',
    });
  }
  return resolved;
}
