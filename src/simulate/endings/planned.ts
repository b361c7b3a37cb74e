import type { Choices } from '../choices.js';
import type { ClientTraits } from '../client/traits.js';
import type { Clock } from '../clock.js';
import type { Episode } from '../episodes.js';
import type { Balancer } from '../balancers.js';
import { clientEndings } from './client.js';
import type { Dying, Peer } from './dying.js';
import { idleEndings } from './idle.js';
import { passThroughEndings } from './pass-through.js';
import { proxyEndings } from './proxy.js';

/** Schedules everything that may end an episode; the first that comes wins. `direct`: the client's own packets reach the peer, whatever the balancer is. */
export function planEndings(
  episode: Episode,
  balancer: Balancer,
  { peer, key, direct }: { readonly peer: Peer; readonly key: string; readonly direct: boolean },
  clock: Clock,
  choices: Choices,
  later: Dying['later'],
): Dying {
  const { client } = episode;
  // What is known of another agent in its place is its client-go.
  const stands = isAgent(client);
  const name = `${client.name}${client.version ? ` ${stands ? `(client-go ${client.version})` : client.version}` : ''}`;
  const checked = client.healthCheck ?? healthCheckUnknown(choices, client);
  if (!checked && !client.writes) {
    episode.causes.push({
      at: clock.now,
      event:
        client.healthCheck === undefined
          ? `${name}, whose version is not given, is taken for one without an HTTP/2 health check: it never finds out by itself`
          : `${name} has no HTTP/2 health check and never finds out by itself`,
      label: client.healthCheck === undefined ? 'may not notice it: its version is not given' : 'cannot notice it',
      place: client.place,
      ...(episode.component === 'kube-proxy' && { hazard: 'kube-proxy/dead-watch' }),
    });
  }
  const dying: Dying = {
    at: episode.at,
    client,
    balancer,
    peer,
    clock,
    choices,
    key,
    selfHealing: checked || client.closeAll !== undefined,
    forsaken: () => episode.forsaken,
    later,
    cause: (event, place, label) => ({ at: clock.now, event, place, label }),
    name,
  };
  clientEndings(dying, checked);
  if (direct || balancer.traits.passThrough) passThroughEndings(dying);
  else proxyEndings(dying);
  if (!direct) idleEndings(dying);
  return dying;
}

/** Whether something else serves Services where kube-proxy would. */
const isAgent = ({ component, name }: ClientTraits): boolean => component === 'kube-proxy' && name !== 'kube-proxy';

/** A version that was not given: whether it has the health check is explored, and that it has none is assumed. */
function healthCheckUnknown(choices: Choices, client: ClientTraits): boolean {
  if (isAgent(client))
    return (
      choices.pick({
        key: 'agent version',
        kind: 'fact',
        options: ['it does not', 'it does, with client-go 0.18.18, 0.19.5, 0.20.0 or later'],
        likely: 0,
        what: 'whether the network agent, which serves Services in place of kube-proxy, notices a dead connection',
        place: client.place,
        collect: 'kubectl get daemonsets -A -o wide',
      }) === 1
    );
  const index = choices.pick({
    key: `${client.component} version`,
    kind: 'fact',
    options: ['older than 1.18.18 or 1.19.5', '1.20 or later, 1.19.5 or 1.18.18'],
    likely: 0,
    what: `${client.component}'s version`,
    place: client.place,
    collect:
      client.component === 'kube-proxy'
        ? "kubectl -n kube-system get daemonset kube-proxy -o jsonpath='{..image}'"
        : 'kubectl get nodes -o json',
  });
  return index === 1;
}
