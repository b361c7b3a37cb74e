import { findNode, type Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { OUTSIDE } from '../../model/timeline.js';
import { compareVersions, parseVersion } from '../../model/versions.js';
import { traitsOf } from '../balancer/behaviours.js';
import type { Choices } from '../choices.js';
import type { Population } from '../classes.js';
import { type Clock, RANK } from '../clock.js';
import type { Ledger } from '../ledger.js';
import type { RunningService } from '../service/services.js';
import type { Machines } from '../machines.js';
import type { PodMoves } from '../workload/moves.js';
import type { RunningPod } from '../workload/pod-set.js';
import type { Observer } from './observer.js';

/**
 * A Service with externalTrafficPolicy Local, from outside: a node without an endpoint of its own drops what arrives, so the Service is lost where no
 * node that the balancer sends to has one (https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip).
 * Whether the balancer still sends to cordoned nodes: as the inventory says; else it depends on the version and is explored where that is not known.
 */
export function observeExternal(
  { facts, sets }: RunningService,
  inventory: Inventory,
  population: Population,
  moves: PodMoves,
  machines: Machines,
  clock: Clock,
  choices: Choices,
  ledger: Ledger,
): Observer {
  const { service, key } = facts;
  const balancer = inventory.loadBalancers.find(({ fronts }) => fronts === key);
  const members = balancer?.members?.flatMap(({ node }) => node ?? []);
  const takes = (host: string) =>
    members === undefined || members.includes(host) || members.includes(findNode(inventory, host)?.name ?? host);
  const anyClass = members === undefined || members.some((name) => !population.hosts.has(name));
  const worked = sets.some((set) => set.living() > 0);

  /**
   * Until 1.19 the service controller took cordoned nodes out of balancers (kubernetes#90823). From then on it depends on the controller: cloud
   * controllers carry a version of their own, the AWS Load Balancer Controller began to do the same (#1172) and ingress-gce stopped later (#1580).
   */
  function leavesOut(): boolean {
    const version = parseVersion(inventory.kubernetesVersion ?? '');
    if (version && compareVersions(version, parseVersion('1.19')!) < 0) return true;
    return (
      choices.pick({
        key: `cordoned nodes behind ${key}`,
        kind: 'fact',
        options: ['it goes on sending to them', 'it stops sending to them'],
        likely: 0,
        what: `what the balancer before ${key} does with cordoned nodes`,
        place: balancer ? placeOf(balancer) : facts.place,
        collect: 'the list of targets while one node is cordoned',
      }) === 1
    );
  }

  // From 1.26 on pods that are told to end get what still arrives where no other is left on the node (ProxyTerminatingEndpoints, KEP-1669): whether they answer is theirs.
  const parsed = parseVersion(inventory.kubernetesVersion ?? '');
  const answersOn = parsed !== undefined && compareVersions(parsed, parseVersion('1.26')!) >= 0;
  const traits = balancer ? traitsOf(balancer) : undefined;
  const answering = () => sets.flatMap((set) => set.pods.filter((pod) => pod.alive && !pod.terminating));
  /** Nodes that have lost their last pod, until the balancer's check of their health has seen it. */
  const blind = new Map<string, number>();
  let before: ReadonlySet<string> = new Set(hostsOf(answering()).filter(takes));

  /** From a node's last pod to its being marked down: kube-proxy's health check answers 503 at once, or nothing where the node is down. */
  function lookForBlind(hosts: readonly string[]): number {
    const now = new Set(hosts);
    const detection = traits?.refusal ?? traits?.detection;
    for (const host of before)
      if (!now.has(host) && detection && traits) {
        const dark = machines.get(host)?.up === false ? (traits.detection ?? detection) : detection;
        blind.set(host, clock.now + dark.most);
        clock.schedule(clock.now + dark.most, RANK.network, () => {});
      }
    before = now;
    for (const [host, until] of blind) if (now.has(host) || until <= clock.now) blind.delete(host);
    return blind.size;
  }

  return () => {
    const living = answering();
    const nameless = living.some(({ host }) => host === undefined) && anyClass;
    const hosts = hostsOf(living).filter(takes);
    const open = hosts.filter((host) => !moves.cordoned(host));
    const left = hosts.length > 0 && open.length === 0 && !nameless;
    const dropped = left && (service.excludesCordonedNodes ?? leavesOut());
    const dead = lookForBlind(hosts);
    // Pods on nodes that are not followed are taken to have a node each.
    const answers = open.length + (anyClass ? living.filter(({ host }) => host === undefined).length : 0);
    const share = dead / (dead + answers);
    ledger.state(
      'service-unreachable',
      `${key} from outside, in part`,
      worked && dead > 0 && answers > 0
        ? {
            class: {},
            nodes: 0,
            exact: true,
            fraction: share,
            pinned: false,
            exposure: answersOn && [...blind.keys()].every((host) => machines.get(host)?.up !== false),
            target: `${key}${OUTSIDE}`,
            causes: [
              ...sets.flatMap((set) => set.losses()),
              {
                at: clock.now,
                event: `${balancer!.name} still sends to ${[...blind.keys()].slice(0, 3).join(', ')}, where no pod of ${key} is left, until its monitor has seen it`,
                label: 'still sends to nodes without a pod',
                place: placeOf(balancer!, traits!.detectionField),
              },
            ],
          }
        : null,
    );
    const lost = worked && !nameless && (hosts.length === 0 || dropped);
    ledger.state(
      'service-unreachable',
      `${key} from outside`,
      lost
        ? {
            class: {},
            nodes: 0,
            exact: true,
            fraction: 1,
            pinned: false,
            exposure: false,
            target: `${key}${OUTSIDE}`,
            causes: [
              {
                at: 0,
                event: dropped
                  ? `every pod of ${key} that is left is on a cordoned node, and the balancer sends to none of them`
                  : `no node that gets traffic for ${key} from outside has a pod of it`,
                label: 'Local: only nodes with a pod of their own answer from outside',
                place: placeOf(service, 'externalTrafficPolicy'),
              },
              ...sets.flatMap((set) => set.losses()),
            ],
          }
        : null,
    );
  };
}

const hostsOf = (pods: readonly RunningPod[]): string[] => [...new Set(pods.flatMap(({ host }) => host ?? []))];
