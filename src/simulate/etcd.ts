import { etcdHost, type Inventory, isControlPlane } from '../model/inventory.js';
import { human, milliseconds, range, type Range } from '../model/duration.js';
import { type Place, placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import type { Population } from './classes.js';
import type { Clock } from './clock.js';
import { ELECTION_TIMEOUT, ETCD_REJOIN } from './timing.js';

/** The etcd members of a run. A member whose host is back has rejoined at some time of a range; when is asked only where a quorum hangs on it. */
export interface Etcd {
  /** Nobody described it: it may run on the control-plane nodes, and is looked at only where most of them are down at once. */
  readonly unsaid: boolean;
  /** Every member runs on a control-plane host beside the API server that uses it. */
  readonly stacked: boolean;
  /** The members that count now, by the host each runs on; by its own name where nobody says which that is. */
  readonly members: () => readonly string[];
  /** Its data is not the cluster's any more: it counts, and takes part no more. */
  readonly estrange: (host: string, cause: Cause) => void;
  /** Where that has become of every member, they are one cluster again, and rejoin it. */
  readonly reunite: () => void;
  /** Members that answer nobody though they take part, and the API servers that are silent for it. */
  readonly blocked: Set<string>;
  readonly silenced: Set<string>;
  readonly lost: (host: string, cause: Cause) => void;
  /** The leadership was handed to that member, without an election: as long as it leads, the loss of another sets none off. */
  readonly lead: (host: string) => void;
  readonly hostReady: (host: string) => void;
  /** A member that counts from now on and takes part once it is ready: with one more the quorum may need one more (etcd FAQ). */
  readonly add: (host: string, cause: Cause) => void;
  /** A member that does not count any more, whether it still runs or not. */
  readonly remove: (host: string) => void;
  /** Members taking part now, and why the others do not. Settles open questions where the quorum hangs on them. */
  readonly quorum: () => { readonly has: boolean; readonly up: number; readonly needs: number; readonly causes: readonly Cause[] };
  /** Times at which a question may settle by itself. */
  readonly settles: () => readonly number[];
  /** The time by which every member has rejoined, as this run has it; undefined while one is down. */
  readonly allIn: () => number | undefined;
  /** The election that the last loss of a member may have set off, if the member was the leader: from then until a new one is found. */
  readonly election: () => { readonly from: number; readonly until: number; readonly cause: Cause } | undefined;
}

interface MemberState {
  readonly host: string;
  cause: Cause | undefined;
  /** Absolute times of rejoining; undefined while its host is down, and `null` while it takes part. */
  rejoin: Range | null | undefined;
  turn: number;
  /** When its host came back. */
  back: number;
  estranged?: true;
}

/** The members that an inventory tells of, as `Etcd.members` names them; none where no step of a plan could touch one knowingly. One that nobody placed counts, and always takes part. */
export function etcdMembers({ etcd }: Inventory, population: Population): readonly string[] {
  if (!etcd) return [];
  const placed = (etcd.members ?? []).map((member) =>
    [member.node, etcdHost(etcd, member)].find((name) => name !== undefined && population.hosts.has(name)),
  );
  if (placed.some((name) => name !== undefined)) return placed.map((name, index) => name ?? etcd.members![index]!.name);
  if (etcd.topology === 'external' || (etcd.members !== undefined && etcd.topology === undefined)) return [];
  return [...population.hosts.values()].filter((host) => isControlPlane(host.node) || host.controlPlane).map((host) => host.name);
}

/** Where nobody says a word of etcd, it may run beside three API servers or more, as kubeadm has it. */
function perhapsMembers(population: Population): readonly string[] {
  const hosts = [...population.hosts.values()].filter((host) => host.controlPlane && isControlPlane(host.node)).map(({ name }) => name);
  return hosts.length >= 3 ? hosts : [];
}

const AT_ONCE: Range = { least: 0, likely: 0, most: 0 };

/** etcd as the inventory describes it; undefined where nobody says where its members run. `out`: members that do not take part when the plan begins, and why. */
export function startEtcd(
  inventory: Inventory,
  population: Population,
  clock: Clock,
  choices: Choices,
  out: ReadonlyMap<string, Cause> = new Map(),
): Etcd | undefined {
  const described = inventory.etcd;
  const hosts = described ? etcdMembers(inventory, population) : perhapsMembers(population);
  if (hosts.length === 0) return undefined;
  const unsaid = described === undefined;
  const members = new Map<string, MemberState>(
    hosts.map((host) => [host, { host, cause: out.get(host), rejoin: out.has(host) ? undefined : null, turn: 0, back: 0 }]),
  );
  const takes = described ? (range(described.rejoin) ?? ETCD_REJOIN) : AT_ONCE;
  const place: Place = described
    ? placeOf(described, described.rejoin === undefined ? undefined : 'rejoin')
    : { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/etcd` };
  const timeout = milliseconds(described?.electionTimeout ?? '') ?? ELECTION_TIMEOUT;
  /** Whether the members run elsewhere after all: asked only where a quorum hangs on it. */
  const elsewhere = () =>
    unsaid &&
    choices.pick({
      key: 'where etcd runs',
      kind: 'fact',
      options: ['on the control-plane nodes (stacked)', 'elsewhere (external)'],
      likely: 0,
      what: 'where etcd runs',
      place,
      collect: 'kubectl -n kube-system get pods -l component=etcd -o wide',
    }) === 1;
  /** Grows with every change of the members. */
  let turns = 0;
  /** The quorum as it was last counted: it stays so until a member changes, or may have rejoined. */
  let known: { readonly turns: number; readonly until: number; readonly quorum: ReturnType<Etcd['quorum']> } | undefined;
  /** The member that is known to lead. */
  let leader: string | undefined;
  let election: { from: number; until: number; cause: Cause } | undefined;

  const all = () => [...members.values()];
  const needed = () => Math.floor(members.size / 2) + 1;
  const certainlyIn = (member: MemberState) => member.rejoin === null || (member.rejoin !== undefined && member.rejoin.most <= clock.now);
  const certainlyOut = (member: MemberState) => member.rejoin === undefined || (member.rejoin !== null && member.rejoin.least > clock.now);

  function settle(member: MemberState): boolean {
    if (certainlyIn(member)) return true;
    if (certainlyOut(member)) return false;
    const { least, likely, most } = member.rejoin!;
    const late = choices.pick({
      key: `etcd ${member.host} ${member.turn}`,
      kind: 'timing',
      options: ['before the next member stops', `only ${human(most - member.back)} after its node is Ready`],
      likely: likely <= clock.now ? 0 : 1,
      what: `etcd on ${member.host} rejoins`,
      place,
    });
    const time = late === 1 ? most : Math.min(Math.max(least, member.back), clock.now);
    member.rejoin = { least: time, likely: time, most: time };
    turns++;
    return time <= clock.now;
  }

  /** When a member may have rejoined, or certainly has, that has not now. */
  function nextTurn(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { rejoin } of members.values())
      if (rejoin && rejoin.most > clock.now) next = Math.min(next, rejoin.least > clock.now ? rejoin.least : rejoin.most);
    return next;
  }

  return {
    unsaid,
    stacked: described?.topology === 'stacked',
    blocked: new Set(),
    silenced: new Set(),
    estrange(host, cause) {
      const member = members.get(host);
      if (!member) return;
      this.lost(host, cause);
      member.estranged = true;
    },
    reunite() {
      if (all().some(({ estranged }) => !estranged)) return;
      for (const member of all()) {
        delete member.estranged;
        this.hostReady(member.host);
      }
    },
    members: () => [...members.keys()],
    lost(host, cause) {
      const member = members.get(host);
      if (!member) return;
      // Only a member that took part can have been the leader; a new one is found after one to two election timeouts (etcd tuning guide).
      if (certainlyIn(member) && (leader === undefined || leader === host))
        election = { from: clock.now, until: clock.now + 2 * timeout, cause };
      if (leader === host) leader = undefined;
      turns++;
      member.rejoin = undefined;
      member.cause = cause;
      member.turn++;
    },
    lead(host) {
      const member = members.get(host);
      if (member && certainlyIn(member)) leader = host;
    },
    hostReady(host) {
      const member = members.get(host);
      if (!member || member.rejoin === null || member.estranged) return;
      turns++;
      member.back = clock.now;
      member.rejoin = { least: clock.now + takes.least, likely: clock.now + takes.likely, most: clock.now + takes.most };
    },
    add(host, cause) {
      turns++;
      if (!members.has(host)) members.set(host, { host, cause, rejoin: undefined, turn: 1, back: clock.now });
    },
    remove(host) {
      turns++;
      if (leader === host) leader = undefined;
      members.delete(host);
    },
    quorum() {
      if (known?.turns === turns && clock.now < known.until) return known.quorum;
      const needs = needed();
      let up = 0;
      let perhaps = 0;
      for (const member of members.values()) {
        if (certainlyIn(member)) up++;
        else if (!certainlyOut(member)) perhaps++;
      }
      const certain = up >= needs;
      // Only where the verdict hangs on a member that may or may not be back is the question asked.
      if (!certain && up + perhaps >= needs) up = all().filter(settle).length;
      const causes = certain ? [] : all().flatMap((member) => (certainlyIn(member) || !member.cause ? [] : [member.cause]));
      const has = up >= needs || elsewhere();
      known = { turns, until: nextTurn(), quorum: { has, up, needs, causes: has && unsaid ? [] : causes } };
      return known.quorum;
    },
    settles() {
      const times: number[] = [];
      for (const { rejoin } of members.values())
        if (rejoin && rejoin.most > clock.now)
          for (const time of [rejoin.least, rejoin.likely, rejoin.most]) if (time > clock.now) times.push(time);
      return times;
    },
    allIn() {
      let last = clock.now;
      for (const member of members.values()) {
        if (member.rejoin === undefined) return undefined;
        if (!settle(member)) last = Math.max(last, member.rejoin!.most);
      }
      return last;
    },
    election: () => (unsaid ? undefined : election),
  };
}
