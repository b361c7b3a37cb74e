import { once } from '../model/once.js';
import type { Cause } from '../model/timeline.js';
import type { ClientTraits, Component } from './client/traits.js';
import type { Balancer } from './balancers.js';
import type { Stop } from './machines.js';
import type { View } from './service/services.js';

/** The clients of one class of nodes that sit on a dead connection since the same moment, and what they still believe. */
export interface Episode {
  readonly component: Component;
  readonly backend: string;
  readonly balancer: string;
  readonly client: ClientTraits;
  readonly at: number;
  readonly step: string;
  /** The endpoints that its nodes had heard of. */
  readonly view: View;
  /** Expected number of nodes still in it. */
  weight: number;
  /** The number is known, not expected. */
  readonly exact: boolean;
  causes: Cause[];
  /** The dead member that a connect hangs on, where the clients have learned of the first death and connect anew. */
  readonly hangsOn?: string;
  /** The balancer has thrown its side towards the member away. */
  forsaken: boolean;
  /** The clients know that their connection is dead and find nobody to connect to. */
  adrift: boolean;
  open: boolean;
}

/** When the clients of an episode learned that their connection was dead, and from what. */
export interface Heard {
  readonly component: Component;
  readonly backend: string;
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** The same for clients that behave the same. */
export const signature = once(
  (client: ClientTraits): string =>
    `${client.component}|${client.version}|${client.healthCheck}|${client.healthCheckTime.most}|${client.closeAll?.most}|${client.poolDefect}|${client.writesEvery}|${client.tcp.keepAlive.idle}/${client.tcp.keepAlive.interval}/${client.tcp.keepAlive.probes}|${client.tcp.retries2}`,
);

/** Clients that a stop leaves on a dead connection, with the first link of their chain. */
export function beginEpisode(
  client: ClientTraits,
  balancer: Balancer,
  backend: string,
  stop: Stop,
  now: { readonly at: number; readonly view: View },
  { weight, exact }: { readonly weight: number; readonly exact: boolean },
): Episode {
  const { component } = client;
  const expected = `${exact ? '' : '~'}${Math.round(weight)}`;
  const single = Math.round(weight) === 1;
  const cause: Cause = {
    at: now.at,
    event: `${backend} stops without a FIN; ${expected} ${client.name} ${single ? 'connection is' : 'connections are'} left half-open`,
    label:
      component === 'kube-proxy'
        ? `stops without a FIN: ${expected} ${single ? 'node is' : 'nodes are'} deaf from here on`
        : component === 'kubelet'
          ? `stops without a FIN: ${expected} ${single ? 'kubelet holds' : 'kubelets hold'} a dead connection`
          : `stops without a FIN: ${client.name} on ${expected} ${single ? 'node' : 'nodes'} holds a dead connection`,
    place: stop.place,
  };
  return {
    component,
    client,
    balancer: balancer.name,
    backend,
    at: now.at,
    step: stop.step,
    view: now.view,
    weight,
    exact,
    causes: [cause],
    forsaken: false,
    adrift: false,
    open: true,
  };
}

/** Clients whose connection is closed in the open, or who have just started, and who find nobody behind their balancer. */
export function beginAdrift(
  client: ClientTraits,
  balancer: Balancer,
  from: { readonly backend: string; readonly step: string; readonly since: number; readonly why: Cause },
  now: { readonly at: number; readonly view: View },
  { weight, exact }: { readonly weight: number; readonly exact: boolean },
): Episode {
  return {
    component: client.component,
    client,
    balancer: balancer.name,
    backend: from.backend,
    at: from.since,
    step: from.step,
    view: now.view,
    weight,
    exact,
    causes: [from.why, findsNobody(now.at, balancer, client)],
    forsaken: false,
    adrift: true,
    open: true,
  };
}

/** The link of a chain from which on clients have nobody to connect to. */
export const findsNobody = (at: number, balancer: Balancer, client: ClientTraits): Cause => ({
  at,
  event: `${balancer.name} answers no ${client.name} that connects anew, or has nobody to pass it on to`,
  label: 'leads nowhere: whoever connects anew waits',
  place: balancer.placeOf('members'),
});
