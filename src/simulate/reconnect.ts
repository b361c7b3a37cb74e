import { once } from '../model/once.js';
import type { Cause } from '../model/timeline.js';
import { type Clock, RANK } from './clock.js';
import { failed, hangingOf, hangs } from './endings/hanging.js';
import type { Episode } from './episodes.js';
import { type Flows, type Group, type Taken, TINY } from './flows.js';
import type { Machines } from './machines.js';
import type { Reloads } from './reloads.js';
import type { Balancer } from './balancers.js';
import type { Rotation } from './rotation.js';

/** Clients that have to connect, and where they get. */
export interface Reconnects {
  /** Members behind a path that answer, by number. */
  readonly targetsBehind: (path: string) => readonly number[];
  /** How many members these are. */
  readonly serversBehind: (path: string) => number;
  /** Clients that have to connect reach any member in rotation that answers; those that find none are given back. Of those that have just learned of a death, a share goes to a dead member still in rotation. */
  readonly reconnect: (taken: readonly Taken[], after?: { readonly episode: Episode; readonly why: Cause }) => Taken[];
}

/** `guessed` takes the groups of which nobody knows any more which node is where; `recover` ends the episode of an attempt that failed. */
export function startReconnects(
  flows: Flows,
  reloads: Reloads,
  rotation: Rotation,
  machines: Machines,
  clock: Clock,
  episodes: Episode[],
  guessed: Set<Group>,
  recover: (episode: Episode, why: Cause, found: boolean) => void,
): Reconnects {
  /** What answers in each rotation, as long as no host and no rotation has changed. */
  const targets = new Map<string, readonly number[]>();
  let targetsOf = -1;

  function targetsBehind(name: string): readonly number[] {
    const mark = machines.version * 1e6 + rotation.version;
    if (mark !== targetsOf) targets.clear();
    targetsOf = mark;
    let found = targets.get(name);
    if (!found) {
      const balancer = rotation.named(name);
      const open: number[] = [];
      for (const { host, machine, numbers } of balancer ? waysTo(balancer) : [])
        if (machine?.serving && balancer!.inRotation(host)) open.push(...numbers);
      targets.set(name, (found = open));
    }
    return found;
  }

  /** What is looked at of each member, every time that something has changed anywhere. */
  const waysTo = once((balancer: Balancer) =>
    balancer.members.map((host) => ({ host, machine: machines.get(host), numbers: flows.targets(shares(balancer, host)) })),
  );

  /** A member as often as its weight says, beside the others: weights are cut down to what is told apart. */
  const shares = (balancer: Balancer, host: string): readonly string[] => sharesOf(balancer).get(host) ?? [host];
  const sharesOf = once((balancer: Balancer): ReadonlyMap<string, readonly string[]> => {
    const all = balancer.members.map((host) => balancer.shareOf(host));
    const scale = Math.max(1, Math.max(...all) / MOST_SHARES);
    const even = all.every((share) => share === all[0]);
    return new Map(
      balancer.members.map((host, index) => [
        host,
        Array.from({ length: even ? 1 : Math.max(1, Math.round(all[index]! / scale)) }, () => host),
      ]),
    );
  });

  /** Members that are in rotation and answer nothing at all, not even with a RST. */
  const silent = (balancer: Balancer) =>
    balancer.members.filter((host) => {
      const machine = machines.get(host);
      return machine?.up === false && balancer.inRotation(host) && !machine.certainlyAnswersAt(clock.now);
    });

  /** An attempt to connect to a dead member: those who make it are as deaf as before until it fails. */
  function hang(before: Episode, why: Cause, balancer: Balancer, member: string): Episode {
    const attempt = hangingOf(balancer, before.client);
    const episode: Episode = {
      ...before,
      weight: 0,
      causes: [...before.causes, why, hangs(clock.now, before.client, balancer, member, attempt)],
      hangsOn: member,
      forsaken: false,
      open: true,
    };
    episodes.push(episode);
    if (Number.isFinite(attempt.time))
      clock.schedule(clock.now + attempt.time, RANK.network, () =>
        recover(episode, failed(clock.now, episode.client, balancer, member), attempt.finds),
      );
    return episode;
  }

  return {
    targetsBehind,
    serversBehind: (path) => distinct(targetsBehind(path)),
    reconnect(taken, after) {
      const attempts = new Map<string, Episode>();
      const stranded: Taken[] = [];
      const ways = new Map<string, Way>();
      /** Looked up once for all that take the same path: they are many. */
      const wayOf = (path: string): Way => {
        const found = targetsBehind(path);
        const balancer = after && rotation.named(path);
        const silences = balancer && found.length > 0 ? silent(balancer) : NOBODY;
        const way = { found, balancer, silences, shared: silences.reduce((sum, member) => sum + shares(balancer!, member).length, 0) };
        ways.set(path, way);
        return way;
      };
      for (const { group: held, touched, weight } of taken) {
        const group = reloads.home(held);
        const { found, balancer, silences, shared } = ways.get(group.path) ?? wayOf(group.path);
        if (found.length === 0) {
          if (weight > TINY) stranded.push({ group, touched, weight });
          continue;
        }
        if (found.length > 1) guessed.add(group);
        if (shared === 0 || weight < SOMEBODY) {
          flows.spread(group, touched, found, weight);
          continue;
        }
        const each = weight / (found.length + shared);
        for (const member of silences) {
          const hanging = attempts.get(member) ?? hang(after!.episode, after!.why, balancer!, member);
          attempts.set(member, hanging);
          const part = each * shares(balancer!, member).length;
          hanging.weight += part;
          flows.die({ group, touched, weight: part }, hanging);
        }
        flows.spread(group, touched, found, each * found.length);
      }
      return stranded;
    },
  };
}

/** Where the clients of one path get. */
interface Way {
  readonly found: readonly number[];
  readonly balancer: Balancer | undefined;
  /** Members in rotation that answer nothing, and how many shares they have among those of `found`. */
  readonly silences: readonly string[];
  readonly shared: number;
}

const NOBODY: readonly string[] = [];
const distinct = once((targets: readonly number[]): number => new Set(targets).size);
/** A member's weight is followed up to this many times another's. */
const MOST_SHARES = 50;
/** Fewer expected nodes than this are not followed through one more attempt to connect. */
const SOMEBODY = 0.5;
