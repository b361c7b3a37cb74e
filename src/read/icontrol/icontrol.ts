import type { Place } from '../../model/place.js';
import { fragmentOf, readingOf } from '../bigip/fragment.js';
import { endpoint, isAddress, monitorRule } from '../bigip/names.js';
import { Notes } from '../bigip/notes.js';
import type {
  F5Node,
  F5Objects,
  Fact,
  MemberList,
  MemberState,
  Monitor,
  MonitorRule,
  Pool,
  PoolMember,
  Profile,
  ProfileUse,
  Virtual,
} from '../bigip/objects.js';
import type { Adapter } from '../fragment.js';
import { below, isRecord, type Json, linkedPath, numberOf, objectsIn, pathOf, textOf } from '../bigip/json.js';

/** `tm:ltm:pool:poolstate`, `tm:ltm:profile:tcp:tcpcollectionstate`. */
const KIND = /^tm:[a-z0-9-]+(?::[a-z0-9_-]+)+$/i;
/** Answers that hold nothing of connections. */
const HARMLESS = /^tm:ltm:(?:virtual-address|snat|snatpool|snat-translation|nat|persistence|data-group|profile|ifile|rule|policy)\b/;

/** How many objects are looked at to tell what a document is. */
const LOOKED_AT = 50;

/** Answers of iControl REST below `/mgmt/tm`: a collection, one object, or the bare list of a collection's items. */
export const icontrol: Adapter = {
  name: 'icontrol',
  accepts: (document) =>
    listOf(document, { file: '', pointer: '' }, '', LOOKED_AT)
      .slice(0, LOOKED_AT)
      .some(({ kind }) => KIND.test(kind)),
  read: (document, index, parsed) => {
    const remarks = new Notes();
    const place: Place = { file: parsed.file, pointer: `/${index}` };
    return readingOf(fragmentOf('icontrol', objectsOf(listOf(document, place), place, remarks), remarks));
  },
};

interface Answer extends Json {
  readonly kind: string;
}

/** Every object of an answer with its kind; an item that does not say its own has its collection's. Lists of answers are taken apart too. `most`: of every list, no more than so many. */
function listOf(document: unknown, place: Place, kind = '', most = Number.POSITIVE_INFINITY): Answer[] {
  if (Array.isArray(document))
    return document.slice(0, most).flatMap((item: unknown, index) => listOf(item, below(place, index), kind, most));
  if (!isRecord(document)) return [];
  const own = typeof document['kind'] === 'string' ? document['kind'] : kind;
  const items = document['items'];
  if (!Array.isArray(items)) return [{ value: document, place, kind: own }];
  // A collection names its items' kind: poolcollectionstate -> poolstate. One that is empty still says that it was asked for.
  const inner = own.replace(/collectionstate$/, 'state');
  const found = listOf(items, below(place, 'items'), inner, most);
  return found.length > 0 ? found : [{ value: {}, place, kind: KIND.test(own) ? own : '' }];
}

function objectsOf(answers: readonly Answer[], place: Place, remarks: Notes): F5Objects {
  const virtuals: Virtual[] = [];
  const pools: Pool[] = [];
  const nodes: F5Node[] = [];
  const monitors: Monitor[] = [];
  const profiles: Profile[] = [];
  const stray = new Map<string, { pool?: string; members: PoolMember[]; place: Place }>();
  for (const answer of answers) {
    const { kind } = answer;
    const path = pathOf(answer);
    if (kind.endsWith('collectionstate') && path === undefined) continue;
    const part = /^tm:ltm:(.+):[^:]+$/.exec(kind)?.[1] ?? '';
    if (path === undefined || kind.endsWith('stats')) {
      unread(answer, remarks);
      continue;
    }
    const object = { path, place: answer.place };
    if (part === 'virtual')
      virtuals.push({ ...object, complete: has(answer, ['translateAddress', 'connectionLimit', 'addressStatus']), ...virtualOf(answer) });
    else if (part === 'pool')
      pools.push({
        ...object,
        complete: has(answer, ['allowNat', 'slowRampTime', 'minActiveMembers', 'reselectTries']),
        ...poolOf(answer),
      });
    else if (part === 'node') nodes.push({ ...object, complete: true, ...nodeOf(answer) });
    else if (part === 'pool:members') stand(stray, memberOf(answer), answer);
    else if (part.startsWith('monitor:'))
      monitors.push({ ...object, complete: has(answer, ['interval', 'timeout']), ...monitorOf(answer, part.slice('monitor:'.length)) });
    else if (part === 'profile:tcp' || part === 'profile:fastl4') {
      profiles.push({
        ...object,
        complete: has(answer, ['resetOnTimeout']) && has(answer, ['idleTimeout']),
        ...profileOf(answer, part === 'profile:tcp' ? 'tcp' : 'fastl4'),
      });
    } else unread(answer, remarks);
  }
  const members: MemberList[] = [...stray.values()];
  return { place, what: 'this answer', whole: false, virtuals, pools, members, nodes, monitors, profiles };
}

const has = ({ value }: Json, fields: readonly string[]): boolean => fields.some((field) => Object.hasOwn(value, field));

function unread(answer: Answer, remarks: Notes): void {
  if (HARMLESS.test(answer.kind)) return;
  const kind = KIND.test(answer.kind) ? answer.kind : 'unknown';
  remarks.ignore(kind, `${kind}\n${answer.place.pointer}`, answer.place, {
    one: () => (kind === 'unknown' ? 'an object without a kind is not read' : `an object of kind ${kind} is not read`),
    many: (count) =>
      kind === 'unknown' ? `${count} objects without a kind are not read` : `${count} objects of kind ${kind} are not read`,
    label: 'not read',
  });
}

function stand(stray: Map<string, { pool?: string; members: PoolMember[]; place: Place }>, member: PoolMember, answer: Answer): void {
  const pool = linkedPath(textOf(answer, 'selfLink')?.value ?? '');
  const key = pool ?? '';
  const list = stray.get(key) ?? { members: [], place: answer.place, ...(pool !== undefined && { pool }) };
  list.members.push(member);
  stray.set(key, list);
}

const SIDES: Readonly<Record<string, ProfileUse['side']>> = { clientside: 'client', serverside: 'server' };

/** What a reference says: its path, or the link beside it. */
function reference(json: Json, key: string): Fact<string> | undefined {
  const named = textOf(json, key);
  if (named) return named.value === '' || named.value === 'none' ? undefined : named;
  const link = json.value[`${key}Reference`];
  const path = isRecord(link) && typeof link['link'] === 'string' ? linkedPath(link['link']) : undefined;
  return path === undefined ? undefined : { value: path, place: below(json.place, `${key}Reference`) };
}

function virtualOf(json: Json): Omit<Virtual, 'path' | 'place' | 'complete'> {
  const destination = textOf(json, 'destination');
  const end = destination && endpoint(destination.value);
  const pool = reference(json, 'pool');
  const profiles = objectsIn(json, 'profilesReference') ?? objectsIn(json, 'profiles');
  const forwards = ['ipForward', 'l2Forward'].find((flag) => json.value[flag] === true);
  const protocol = textOf(json, 'ipProtocol')?.value;
  const rules = [...(objectsIn(json, 'rules') ?? []), ...(objectsIn(json, 'policiesReference') ?? [])];
  const persist = objectsIn(json, 'persist')?.[0];
  return {
    attached: rules.flatMap((rule) => named(rule)),
    ...(profiles && {
      profiles: profiles.flatMap((profile) =>
        named(profile).map(({ value, place }) => ({
          value: { name: value, side: SIDES[textOf(profile, 'context')?.value ?? ''] ?? 'both' },
          place,
        })),
      ),
    }),
    ...(end && destination && isAddress(end.host) && { address: { value: end.host, place: destination.place } }),
    ...(end?.port !== undefined && destination && { port: { value: end.port, place: destination.place } }),
    ...(end?.routeDomain !== undefined && { routeDomain: end.routeDomain }),
    ...(pool && { pool }),
    ...(forwards && { forwards: { value: forwards, place: below(json.place, forwards) } }),
    ...(json.value['disabled'] === true && { disabled: below(json.place, 'disabled') }),
    ...(protocol !== undefined && { protocol }),
    ...(persist && { persistence: { value: pathOf(persist) ?? '', place: persist.place } }),
  };
}

function named(json: Json): Fact<string>[] {
  const name = textOf(json, 'fullPath')?.value ?? pathOf(json);
  return name === undefined ? [] : [{ value: name, place: json.place }];
}

const rule = (json: Json): Fact<MonitorRule | 'none'> | undefined => {
  const found = textOf(json, 'monitor');
  const value = found && monitorRule(found.value);
  return value === undefined ? undefined : { value, place: found!.place };
};

function poolOf(json: Json): Omit<Pool, 'path' | 'place' | 'complete'> {
  const action = textOf(json, 'serviceDownAction');
  const monitor = rule(json);
  const members = objectsIn(json, 'membersReference') ?? objectsIn(json, 'members');
  return {
    ...(action && { serviceDownAction: action }),
    ...(monitor && { monitor }),
    ...(members && { members: members.map(memberOf) }),
  };
}

function memberOf(json: Json): PoolMember {
  const path = pathOf(json) ?? '';
  const end = endpoint(path);
  const written = textOf(json, 'address');
  const host = written ? endpoint(written.value).host : end.host;
  const place = textOf(json, 'name')?.place ?? json.place;
  const state = stateOf(json);
  const monitor = rule(json);
  const observed = textOf(json, 'state');
  return {
    name: end.host,
    place: json.place,
    node: end.portText === '' ? path : path.slice(0, -end.portText.length - 1),
    ...(isAddress(host) && { address: { value: host, place: written?.place ?? place } }),
    ...(end.port !== undefined && { port: { value: end.port, place } }),
    ...(state && { state }),
    ...(monitor && { monitor }),
    ...(observed?.value === 'down' && { down: observed.place }),
  };
}

function stateOf(json: Json): Fact<MemberState> | undefined {
  const state = textOf(json, 'state');
  const session = textOf(json, 'session');
  if (state?.value === 'user-down') return { value: 'forced-offline', place: state.place };
  if (session?.value === 'user-disabled') return { value: 'disabled', place: session.place };
  return session && { value: 'enabled', place: session.place };
}

function nodeOf(json: Json): Omit<F5Node, 'path' | 'place' | 'complete'> {
  const written = textOf(json, 'address');
  const host = written && endpoint(written.value).host;
  const state = stateOf(json);
  const monitor = rule(json);
  return {
    ...(host !== undefined && isAddress(host) && { address: { value: host, place: written!.place } }),
    ...(state && { state }),
    ...(monitor && { monitor }),
  };
}

const unescaped = (given: Fact<string> | undefined): Fact<string> | undefined =>
  given && given.value !== 'none' && given.value !== ''
    ? { value: given.value.replaceAll('\\r', '\r').replaceAll('\\n', '\n'), place: given.place }
    : undefined;

function monitorOf(json: Json, type: string): Omit<Monitor, 'path' | 'place' | 'complete'> {
  const parent = reference(json, 'defaultsFrom');
  const [interval, timeout, timeUntilUp] = [numberOf(json, 'interval'), numberOf(json, 'timeout'), numberOf(json, 'timeUntilUp')];
  const [send, recv] = [unescaped(textOf(json, 'send')), unescaped(textOf(json, 'recv'))];
  return {
    type,
    ...(parent && { defaultsFrom: parent }),
    ...(interval && { interval }),
    ...(timeout && { timeout }),
    ...(timeUntilUp && { timeUntilUp }),
    ...(send && { send }),
    ...(recv && { recv }),
    ...(json.value['manualResume'] === 'enabled' && { manualResume: below(json.place, 'manualResume') }),
  };
}

function profileOf(json: Json, type: 'tcp' | 'fastl4'): Omit<Profile, 'path' | 'place' | 'complete'> {
  const parent = reference(json, 'defaultsFrom');
  const [idleTimeout, keepAliveInterval] = [textOf(json, 'idleTimeout'), textOf(json, 'keepAliveInterval')];
  const reset = textOf(json, 'resetOnTimeout');
  const retransmissions = numberOf(json, 'maxRetrans');
  return {
    type,
    ...(parent && { defaultsFrom: parent }),
    ...(idleTimeout && { idleTimeout }),
    ...(keepAliveInterval && { keepAliveInterval }),
    ...(reset && { resetOnTimeout: { value: reset.value === 'enabled', place: reset.place } }),
    ...(retransmissions && { maxRetransmissions: retransmissions }),
  };
}
