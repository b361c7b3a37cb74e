import type { Pod } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import type { WorkloadFacts } from './facts.js';

/** One pod of a workload through time. `address` is its IP, or a name of its own where the inventory gives none. */
export interface RunningPod {
  readonly name: string;
  readonly address: string;
  /** The host it runs on; undefined where it runs on a node that is like many others (`nodeClass`). */
  readonly host: string | undefined;
  readonly nodeClass: string | undefined;
  readonly place: Place;
  readonly alive: boolean;
  readonly terminating: boolean;
}

/** What a client behind a set of addresses meets: how many of them are dead, and why. */
export interface Verdict {
  readonly fraction: number;
  readonly causes: readonly Cause[];
}

/** The pods of one workload: which addresses the API lists, and which of them answer. */
export interface PodSet {
  readonly facts: WorkloadFacts;
  readonly pods: readonly RunningPod[];
  /** Grows with every change: what was judged under the same number is judged the same. */
  readonly version: number;
  /** The addresses that nodes which hear of changes send to now: those that the API lists, or where it lists none those of pods on their way out that nodes fall back on. The same array until they change. */
  readonly listed: () => readonly string[];
  /** Pods that are Ready and not on their way out: what a disruption budget counts. */
  readonly healthy: () => number;
  /** Addresses that answer. */
  readonly living: () => number;
  readonly add: (pod: RunningPod) => void;
  /** The process is gone: its address is dead unless another pod has it. */
  readonly kill: (name: string, cause: readonly Cause[]) => void;
  /** It is going away: the API will not list its address any more, and `cause` says why. */
  readonly terminate: (name: string, cause: readonly Cause[]) => void;
  /** It runs and does not answer rightly, for what `cause` says, or it does (`null`). */
  readonly falter: (name: string, cause: readonly Cause[] | null) => void;
  readonly list: (address: string) => void;
  readonly unlist: (address: string) => void;
  readonly judge: (view: readonly string[]) => Verdict;
  /** Why pods that were there once are gone, the latest of each address. */
  readonly losses: () => readonly Cause[];
  /** Addresses that belonged to a pod on that host and that nobody has now. */
  readonly freed: (host: string | undefined) => readonly string[];
  readonly named: (name: string) => RunningPod | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The pods of a workload with every one that is not said to be unready running and listed. `fallsBack`: where none is listed, nodes send to pods that still end. */
export function startPods(
  facts: WorkloadFacts,
  placed: (pod: Pod) => { host: string | undefined; nodeClass: string | undefined },
  fallsBack: () => boolean,
): PodSet {
  const pods = new Map<string, Mutable<RunningPod>>();
  let listed: readonly string[] = [];
  const deaths = new Map<string, readonly Cause[]>();
  /** Addresses that the API listed once: why it lists none now. */
  const dropped = new Set<string>();
  const past: { address: string; host: string | undefined }[] = [];
  const faltering = new Set<string>();
  for (const pod of facts.pods) {
    const alive = pod.ready !== false;
    const address = pod.ip ?? `address of ${pod.name}`;
    pods.set(pod.name, {
      name: pod.name,
      address,
      ...placed(pod),
      place: placeOf(pod, pod.node === undefined ? undefined : 'node'),
      alive,
      terminating: false,
    });
    if (alive && !listed.includes(address)) listed = [...listed, address];
  }
  let living = new Set<string>();
  let ending: readonly string[] = [];
  /** What is sent to where nothing is listed. */
  function endings(): readonly string[] {
    if (!fallsBack()) return [];
    const now = [
      ...new Set([...pods.values()].filter((pod) => pod.alive && pod.terminating && dropped.has(pod.address)).map((pod) => pod.address)),
    ];
    if (now.length !== ending.length || now.some((address, index) => address !== ending[index])) ending = now;
    return ending;
  }
  const changed = () => {
    set.version++;
    living = new Set([...pods.values()].filter((pod) => pod.alive && !faltering.has(pod.name)).map((pod) => pod.address));
  };
  const set: Mutable<Pick<PodSet, 'version'>> & Omit<PodSet, 'version'> = {
    facts,
    get pods() {
      return [...pods.values()];
    },
    version: 0,
    listed: () => (listed.length > 0 ? listed : endings()),
    healthy: () => [...pods.values()].filter((pod) => pod.alive && !pod.terminating).length,
    living: () => living.size,
    named: (name) => pods.get(name),
    add(pod) {
      pods.set(pod.name, { ...pod });
      changed();
    },
    kill(name, cause) {
      const pod = pods.get(name);
      if (!pod) return;
      pods.delete(name);
      past.push({ address: pod.address, host: pod.host });
      deaths.set(pod.address, cause);
      changed();
    },
    terminate(name, cause) {
      const pod = pods.get(name);
      if (!pod) return;
      pod.terminating = true;
      deaths.set(pod.address, cause);
      set.version++;
    },
    falter(name, cause) {
      const pod = pods.get(name);
      if (!pod) return;
      if (cause) {
        faltering.add(name);
        deaths.set(pod.address, cause);
      } else faltering.delete(name);
      changed();
    },
    list(address) {
      if (!listed.includes(address)) listed = [...listed, address];
      dropped.delete(address);
      set.version++;
    },
    unlist(address) {
      if (listed.includes(address)) {
        listed = listed.filter((one) => one !== address);
        dropped.add(address);
      }
      set.version++;
    },
    judge(view) {
      if (view.length === 0) return { fraction: 1, causes: [...dropped].flatMap((address) => deaths.get(address) ?? []) };
      const dead = view.filter((address) => !living.has(address));
      return { fraction: dead.length / view.length, causes: dead.flatMap((address) => deaths.get(address) ?? []) };
    },
    losses: () => [...deaths].flatMap(([address, causes]) => (living.has(address) ? [] : causes)),
    freed: (host) => [...new Set(past.filter((entry) => entry.host === host && !living.has(entry.address)).map((entry) => entry.address))],
  };
  changed();
  return set;
}

/** A StatefulSet's new pod has the name of the old one and waits until that is gone. */
export const inOrder = (set: PodSet): boolean => set.facts.kind === 'StatefulSet';
/** A pod that nothing replaces. */
export const bare = (set: PodSet): boolean => set.facts.kind === 'Pod';
