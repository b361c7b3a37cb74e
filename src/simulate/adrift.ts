import type { Cause } from '../model/timeline.js';
import type { Alike } from './alike.js';
import type { Balancer } from './balancers.js';
import type { ClientTraits } from './client/traits.js';
import type { Clock } from './clock.js';
import { beginAdrift, type Episode, findsNobody } from './episodes.js';
import type { Flows, Taken } from './flows.js';
import type { Rotation } from './rotation.js';
import type { View } from './service/services.js';

/** What cut some clients off: what they were connected to, by which step, and since when nobody hears of them. */
export interface CutOff {
  /** Undefined: their balancer itself. */
  readonly backend: string | undefined;
  readonly step: string;
  readonly since: number;
  readonly why: Cause;
}

/** Clients of the API without a connection, behind balancers that lead nowhere: deaf, and their heartbeats missed, until somebody answers. */
export interface Adrift {
  /** The clients of an episode have learned that their connection is dead, and find nobody: it goes on. */
  readonly stay: (episode: Episode, left: readonly Taken[], why: Cause) => void;
  /** Clients that were connected find nobody. */
  readonly begin: (left: readonly Taken[], from: CutOff) => void;
  /** Episodes whose clients find somebody again. */
  readonly found: () => readonly Episode[];
  /** Episodes in which somebody misses something: while no API server serves there is nothing to be heard, and nobody who misses a heartbeat. */
  readonly told: () => readonly Episode[];
}

/** Who is told, and who knows how many nodes answer behind a path. */
interface Around {
  readonly flows: Flows;
  readonly rotation: Rotation;
  readonly clock: Clock;
  readonly episodes: Episode[];
  readonly serversBehind: (path: string) => number;
  readonly alike: (taken: readonly Taken[]) => Iterable<Alike>;
  readonly isExact: (taken: readonly Taken[]) => boolean;
  readonly view: () => View;
  readonly serves: () => boolean;
  readonly begun: (episode: Episode) => void;
  /** Nothing more is said of it for now. */
  readonly silenced: (episode: Episode, why: Cause) => void;
}

/** Nobody is adrift. */
export function openAdrift(around: Around): Adrift {
  const { flows, rotation, clock, episodes, serversBehind, alike, isExact, view, serves, begun, silenced } = around;
  /** Nobody misses anything: no API server serves, or the balancer is about to see that one does again. */
  const isQuiet = ({ adrift, balancer }: Episode): boolean => adrift && (!serves() || rotation.named(balancer)?.comesBack() === true);

  const lost = () => episodes.filter(({ adrift }) => adrift);

  /** Those that went adrift from the same connections, by the same step. */
  const twin = (client: ClientTraits, balancer: Balancer, backend: string, step: string): Episode | undefined =>
    episodes.find(
      (one) => one.adrift && one.client === client && one.balancer === balancer.name && one.backend === backend && one.step === step,
    );

  return {
    stay(episode, left, why) {
      for (const taken of left) flows.die(taken, episode);
      if (episode.adrift) return;
      episode.adrift = true;
      const balancer = rotation.named(episode.balancer);
      if (balancer) episode.causes.push(why, findsNobody(clock.now, balancer, episode.client));
      if (isQuiet(episode)) silenced(episode, why);
    },
    begin(left, from) {
      const known: Taken[] = [];
      for (const taken of left) {
        if (rotation.named(taken.group.path)) known.push(taken);
        else flows.wait(taken);
      }
      for (const { balancer, client, taken } of alike(known)) {
        const weight = taken.reduce((sum, one) => sum + one.weight, 0);
        const backend = from.backend ?? balancer.name;
        const there = twin(client, balancer, backend, from.step);
        const episode =
          there ?? beginAdrift(client, balancer, { ...from, backend }, { at: clock.now, view: view() }, { weight, exact: isExact(taken) });
        for (const one of taken) flows.die(one, episode);
        if (there) there.weight += weight;
        else {
          episodes.push(episode);
          begun(episode);
        }
      }
    },
    found: () => lost().filter(({ balancer }) => serversBehind(balancer) > 0),
    told() {
      // Asked several times at every moment, and as a rule nobody is adrift.
      for (const episode of episodes) if (episode.adrift) return episodes.filter((one) => !isQuiet(one));
      return episodes;
    },
  };
}
