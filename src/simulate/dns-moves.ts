import { milliseconds } from '../model/duration.js';
import type { Inventory } from '../model/inventory.js';
import { type Place, placeOf } from '../model/place.js';
import type { ActionStep } from '../model/plan.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import type { Population } from './classes.js';
import { type Clock, RANK } from './clock.js';
import type { Machines, Stop } from './machines.js';
import type { DnsPod, DnsService } from './pods.js';
import { ENDPOINTS_LAG, LAMEDUCK, POD_START } from './timing.js';

/** What happens to DNS pods: evicted, replaced, killed with their host, started again on it. */
export interface DnsMoves {
  /** Takes a pod away in the orderly way and starts its replacement; `given` says what the plan knows of it. */
  readonly evict: (pod: DnsPod, step: ActionStep, ready: number | undefined) => void;
  readonly hostStopped: (host: string, stop: Stop, grace: number) => void;
  readonly hostReady: (host: string) => void;
  /** A node of a class goes away with its pods, or is drained. */
  readonly classMoves: (nodeClass: string, step: ActionStep) => void;
  readonly start: (step: ActionStep, readyAt: number) => void;
  /** Takes a pod away without a replacement. */
  readonly remove: (pod: DnsPod, step: ActionStep) => void;
  readonly cordon: (host: string, on: boolean) => void;
  /** Pods that a step means by `coredns`, namespace/Kind/name or a pod's own name, on a host or anywhere. */
  readonly select: (names: readonly string[] | undefined, hosts: readonly string[] | undefined) => readonly DnsPod[];
  readonly pending: () => number;
}

/** `writable` runs what changes the API's objects: now, or when the API takes writes again. */
export function dnsMoves(
  dns: DnsService,
  inventory: Inventory,
  population: Population,
  machines: Machines,
  clock: Clock,
  choices: Choices,
  writable: (what: () => void) => void,
): DnsMoves {
  const cordoned = new Set<string>();
  const lost = new Map<string, DnsPod[]>();
  let replacements = 0;
  let pending = 0;
  const given = inventory.dns?.lameduck;
  // A Corefile that is known and has no lameduck has none; else kubeadm's default. A wrong guess moves no more than a covered second.
  const lameduck = given !== undefined ? (milliseconds(given) ?? 0) : inventory.dns?.corefile !== undefined ? 0 : LAMEDUCK;

  const unlist = (address: string, after: number) =>
    clock.schedule(clock.now + after, RANK.network, () =>
      writable(() => !dns.pods.some((pod) => pod.alive && !pod.terminating && pod.address === address) && dns.unlist(address)),
    );

  function appear(pod: DnsPod, readyAt: number): void {
    pending++;
    clock.schedule(readyAt, RANK.world, () => {
      pending--;
      const machine = pod.host === undefined ? undefined : machines.get(pod.host);
      if (machine && !machine.up) {
        lost.set(pod.host!, [...(lost.get(pod.host!) ?? []), pod]);
        return;
      }
      dns.add({ ...pod, alive: true, terminating: false });
      writable(() => dns.list(pod.address));
    });
  }

  /** Where a replacement goes: as the plan says, else any node that may take it; each is explored. */
  function placement(step: ActionStep, leaving: DnsPod | undefined): { host: string | undefined; nodeClass: string | undefined } {
    const named = step.replacement?.node;
    if (named !== undefined)
      return population.hosts.has(named) ? { host: named, nodeClass: undefined } : { host: undefined, nodeClass: named };
    const hosts = machines.all
      .filter(
        (machine) => machine.up && !cordoned.has(machine.host.name) && (machine.host.controlPlane || machine.host.name !== leaving?.host),
      )
      .map((machine) => machine.host.name);
    const largest = population.classes.filter((nodeClass) => nodeClass.host === undefined).sort((a, b) => b.count - a.count)[0];
    const options = [...(largest ? [undefined] : []), ...hosts];
    if (options.length <= 1) return { host: options[0], nodeClass: largest?.id };
    const index = choices.pick({
      key: `placement ${step.id} ${++replacements}`,
      kind: 'fact',
      options: options.map((host) => host ?? 'a worker'),
      likely: 0,
      what: `where the replacement of ${leaving?.name ?? step.id} runs`,
      place: placeOf(step, step.replacement ? 'replacement' : undefined),
    });
    return { host: options[index], nodeClass: options[index] === undefined ? largest?.id : undefined };
  }

  function addressFor(step: ActionStep, host: string | undefined): string {
    if (step.replacement?.ip !== undefined) return step.replacement.ip;
    const fresh = `new address ${++replacements}`;
    const freed = host === undefined ? [] : dns.freed(host);
    if (freed.length === 0) return fresh;
    const index = choices.pick({
      key: `address ${step.id} ${host} ${replacements}`,
      kind: 'fact',
      options: ['a new address', ...freed.map((address) => `${address} again`)],
      likely: 0,
      what: `the address of the replacement on ${host}`,
      place: placeOf(step, step.replacement ? 'replacement' : undefined),
    });
    return index === 0 ? fresh : freed[index - 1]!;
  }

  function leave(pod: DnsPod, what: string, place: Place, label: string): readonly Cause[] {
    const gone: Cause = { at: clock.now, event: what, label, place };
    if (pod.host === undefined || !machines.get(pod.host)?.host.controlPlane) return [gone];
    return [
      {
        at: clock.now,
        event: `${pod.name} runs on ${pod.host}, which serves the API too`,
        label: `runs on a control-plane node`,
        place: pod.place,
        hazard: 'dns/replicas-on-control-plane',
      },
      gone,
    ];
  }

  const moves: DnsMoves = {
    remove(pod, step) {
      const causes = leave(
        pod,
        `${pod.name} is moved away: ${pod.address} is gone`,
        placeOf(step, step.pods ? 'pods' : 'action'),
        `${pod.address} is gone`,
      );
      dns.terminate(pod.name, causes);
      unlist(pod.address, ENDPOINTS_LAG);
      clock.schedule(clock.now + lameduck, RANK.world, () => dns.kill(pod.name, causes));
    },
    evict(pod, step, ready) {
      moves.remove(pod, step);
      const { host, nodeClass } = placement(step, pod);
      const takes =
        ready ??
        choices.range(`start ${step.id} ${pod.name}`, POD_START, `how long the replacement of ${pod.name} takes to start`, placeOf(step));
      const replacement: DnsPod = {
        name: moved(pod.name),
        address: '',
        host,
        nodeClass,
        place: placeOf(step, step.replacement ? 'replacement/node' : 'action'),
        alive: true,
        terminating: false,
      };
      // The address is chosen when the pod is created; the one it replaces still has its own.
      appear({ ...replacement, address: addressFor(step, host) }, clock.now + takes);
    },
    hostStopped(host, stop, grace) {
      for (const pod of dns.pods.filter((pod) => pod.host === host)) {
        dns.kill(pod.name, leave(pod, `${pod.name} goes down with ${host}: ${pod.address} is gone`, stop.place, `${pod.address} is gone`));
        lost.set(host, [...(lost.get(host) ?? []), pod]);
        // An orderly shutdown tells the API; after a sudden one the node must first be missed.
        unlist(pod.address, stop.abrupt ? grace : ENDPOINTS_LAG);
      }
    },
    hostReady(host) {
      for (const pod of lost.get(host) ?? []) {
        const place = machines.get(host)?.stop?.place ?? pod.place;
        const same = choices.pick({
          key: `address after reboot ${host} ${pod.name}`,
          kind: 'fact',
          options: ['a new address', 'the same address'],
          likely: 0,
          what: `the address of ${pod.name} after ${host} is back`,
          place,
        });
        if (same === 0) writable(() => dns.unlist(pod.address));
        appear({ ...pod, address: same === 0 ? `new address ${++replacements}` : pod.address }, clock.now + POD_START.likely);
      }
      lost.delete(host);
    },
    classMoves(nodeClass, step) {
      for (const pod of dns.pods.filter((pod) => pod.nodeClass === nodeClass && !pod.terminating)) moves.evict(pod, step, undefined);
    },
    start(step, readyAt) {
      const { host, nodeClass } = placement(step, undefined);
      appear(
        {
          name: `${step.id} ${++replacements}`,
          address: addressFor(step, host),
          host,
          nodeClass,
          place: placeOf(step),
          alive: true,
          terminating: false,
        },
        readyAt,
      );
    },
    cordon: (host, on) => void (on ? cordoned.add(host) : cordoned.delete(host)),
    select(names, hosts) {
      const workload = inventory.dns?.workload;
      return dns.pods.filter((pod) => {
        if (pod.terminating || (hosts && (pod.host === undefined || !hosts.includes(pod.host)))) return false;
        if (!names) return true;
        const own = pod.name.replace(MOVED, '');
        return names.some((name) => {
          const base = name.split('/').pop()!;
          return (
            own === base ||
            own.startsWith(`${base}-`) ||
            (workload !== undefined && (name === workload || base === workload.split('/').pop())) ||
            base === inventory.dns?.provider
          );
        });
      });
    },
    pending: () => pending,
  };
  return moves;
}

const MOVED = / \(moved(?: (\d+))?\)$/;

/** The name of a pod's replacement: whose it is, and how often that has happened. */
function moved(name: string): string {
  const times = MOVED.exec(name);
  return times ? `${name.replace(MOVED, '')} (moved ${Number(times[1] ?? 1) + 1})` : `${name} (moved)`;
}
