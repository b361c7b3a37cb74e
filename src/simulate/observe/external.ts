import { findNode, type Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { compareVersions, parseVersion } from '../../model/versions.js';
import type { Choices } from '../choices.js';
import type { Population } from '../classes.js';
import type { Ledger } from '../ledger.js';
import type { RunningService } from '../service/services.js';
import type { PodMoves } from '../workload/moves.js';
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

  return () => {
    const living = sets.flatMap((set) => set.pods.filter((pod) => pod.alive && !pod.terminating));
    const nameless = living.some(({ host }) => host === undefined) && anyClass;
    const hosts = [...new Set(living.flatMap(({ host }) => host ?? []))].filter(takes);
    const open = hosts.filter((host) => !moves.cordoned(host));
    const left = hosts.length > 0 && open.length === 0 && !nameless;
    const dropped = left && (service.excludesCordonedNodes ?? leavesOut());
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
            target: `${key} from outside`,
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
