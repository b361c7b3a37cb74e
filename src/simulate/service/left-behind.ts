import { human, milliseconds } from '../../model/duration.js';
import type { Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { FIXES } from '../../model/versions.js';
import { type Change, leavesEntries, type Reach } from './conntrack.js';
import { reusesPorts } from './reused-ports.js';
import { udpTimeouts } from './udp-timeouts.js';

/** How clients of a Service send: what keeps an entry alive. `every`: how often one that keeps its source port sends, as the inventory has it. */
export interface Sending extends Reach {
  readonly udp: boolean;
  readonly every: string | undefined;
}

/** What a node that hears of a change keeps all the same. */
export interface LeftBehind {
  readonly id: string;
  readonly event: string;
  readonly label: string;
  readonly place: Place;
  /** Milliseconds after which it is gone because its clients are silent for longer than it lives; undefined where they are not, or nobody said. */
  readonly dies: number | undefined;
  /** Why it is gone then. */
  readonly ending: string;
  /** kube-proxy clears it as soon as the Service has an endpoint again (kubernetes#139628). */
  readonly untilServed: boolean;
}

/** What a node leaves behind for clients that use a source port again; undefined where nothing is known to stay. */
export function leftBehind(node: Node, sending: Sending, change: Change): LeftBehind | undefined {
  return sending.udp ? entriesOf(node, sending, change) : serverOf(node, change);
}

function entriesOf(node: Node, sending: Sending, change: Change): LeftBehind | undefined {
  const fix = leavesEntries(node, sending, change);
  if (!fix) return undefined;
  const { stream, unreplied, ipvs } = udpTimeouts(node);
  const lives = fix === FIXES.ipvsUdpGraceful ? ipvs : stream;
  const every = milliseconds(sending.every ?? '') ?? undefined;
  const stays =
    fix === FIXES.ipvsUdpGraceful
      ? `a flow that sends at least every ${human(lives)} stays`
      : `a flow that sends at least every ${human(lives)} (every ${human(unreplied)} where it never had an answer) never loses its entry`;
  return {
    id: `${fix.id} ${node.kubeProxyVersion} ${lives}`,
    event: `kube-proxy ${node.kubeProxyVersion} hears of it and leaves the ${fix === FIXES.ipvsUdpGraceful ? 'real server' : 'conntrack entries'}: ${fix.what}; ${stays}`,
    label: fix === FIXES.ipvsUdpGraceful ? 'leaves the real server behind' : 'leaves the conntrack entries behind',
    place: placeOf(node, node.kubeProxyVersion === undefined ? undefined : 'kubeProxyVersion'),
    dies: every !== undefined && every > lives ? lives : undefined,
    ending: `their clients send every ${sending.every} only, and what is idle for ${human(lives)} is forgotten`,
    untilServed: fix === FIXES.conntrackNoEndpoints,
  };
}

function serverOf(node: Node, change: Change): LeftBehind | undefined {
  const reuse = change === 'gone' || change === 'last gone' ? reusesPorts(node) : undefined;
  return (
    reuse && {
      id: `ports ${node.kubeProxyVersion} ${node.kernelVersion}`,
      event: `kube-proxy in ipvs mode keeps its real server with weight 0 while connections of it are left, and ${reuse.why}: a client that soon uses a source port again is sent there (kubernetes#81775)`,
      label: 'sends source ports that are used again to pods that are gone',
      place: reuse.place,
      dies: undefined,
      ending: '',
      untilServed: false,
    }
  );
}
