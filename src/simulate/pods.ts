import { type Inventory, type Pod } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import type { Cause } from '../model/timeline.js';

/** One pod of the DNS service through time. `address` is its IP, or a name of its own where the inventory gives none. */
export interface DnsPod {
  readonly name: string;
  readonly address: string;
  /** The host it runs on; undefined where it runs on a node that is like many others (`nodeClass`). */
  readonly host: string | undefined;
  readonly nodeClass: string | undefined;
  readonly place: Place;
  readonly alive: boolean;
  readonly terminating: boolean;
}

/** What a resolver behind a set of addresses meets: how many of them are dead, and why. */
export interface Verdict {
  readonly fraction: number;
  readonly causes: readonly Cause[];
}

/** The DNS service: which addresses the API lists, and which of them answer. */
export interface DnsService {
  readonly pods: readonly DnsPod[];
  /** Grows with every change: what was judged under the same number is judged the same. */
  readonly version: number;
  /** The addresses that the API lists now. */
  readonly listed: () => readonly string[];
  readonly add: (pod: DnsPod) => void;
  /** The process is gone: its address is dead unless another pod has it. */
  readonly kill: (name: string, cause: readonly Cause[]) => void;
  /** It is going away: the API will not list its address any more, and `cause` says why. */
  readonly terminate: (name: string, cause: readonly Cause[]) => void;
  readonly list: (address: string) => void;
  readonly unlist: (address: string) => void;
  readonly judge: (view: readonly string[]) => Verdict;
  /** Addresses that belonged to a pod on that host and that nobody has now. */
  readonly freed: (host: string | undefined) => readonly string[];
  readonly named: (name: string) => DnsPod | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The DNS service of an inventory with every pod that is not said to be unready running and listed; undefined where no pod is known. */
export function startDns(
  inventory: Inventory,
  placed: (pod: Pod) => { host: string | undefined; nodeClass: string | undefined },
): DnsService | undefined {
  const known = inventory.dns?.pods;
  if (!known || known.length === 0) return undefined;
  const pods = new Map<string, Mutable<DnsPod>>();
  const listed = new Set<string>();
  const deaths = new Map<string, readonly Cause[]>();
  /** Addresses that the API listed once: why it lists none now. */
  const dropped = new Set<string>();
  const past: { address: string; host: string | undefined }[] = [];
  for (const pod of known) {
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
    if (alive) listed.add(address);
  }
  let version = 0;
  let living = new Set<string>();
  const changed = () => {
    version++;
    living = new Set([...pods.values()].filter((pod) => pod.alive).map((pod) => pod.address));
  };
  changed();

  return {
    get pods() {
      return [...pods.values()];
    },
    get version() {
      return version;
    },
    listed: () => [...listed],
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
      version++;
    },
    list(address) {
      listed.add(address);
      dropped.delete(address);
      version++;
    },
    unlist(address) {
      if (listed.delete(address)) dropped.add(address);
      version++;
    },
    judge(view) {
      if (view.length === 0) return { fraction: 1, causes: [...dropped].flatMap((address) => deaths.get(address) ?? []) };
      const dead = view.filter((address) => !living.has(address));
      return { fraction: dead.length / view.length, causes: dead.flatMap((address) => deaths.get(address) ?? []) };
    },
    freed: (host) => [...new Set(past.filter((entry) => entry.host === host && !living.has(entry.address)).map((entry) => entry.address))],
  };
}
