import type { Range } from '../../model/duration.js';
import type { Place } from '../../model/place.js';
import type { ClientTcp } from './tcp.js';

/** A component with long connections to the API: those that every node has, and the inventory's other clients by name. */
export type Component = 'kubelet' | 'kube-proxy' | `client/${string}`;

/** How a client of the API finds out that its connection is dead, by its version and settings. */
export interface ClientTraits {
  readonly component: Component;
  /** What people call it. */
  readonly name: string;
  /** The version as given; undefined where nobody said. */
  readonly version: string | undefined;
  /** Where the version stands, or should. */
  readonly place: Place;
  /** HTTP/2 health check: undefined where the version cannot tell. */
  readonly healthCheck: boolean | undefined;
  /** From the last frame of the dead connection to the health check closing it. */
  readonly healthCheckTime: Range;
  /** golang/go#48810: the check's own PING can block behind a write that blocks, and the check with it. */
  readonly checkMayHang: boolean;
  /** The part of it that it waits for the answer to its PING. */
  readonly pingTimeout: number;
  /** The kubelet's own net: closes every API connection after failed heartbeats. */
  readonly closeAll: Range | undefined;
  /** Whether it writes on its own account (heartbeats); a pure watcher only reads. */
  readonly writes: boolean;
  /** Between two writes of its own, milliseconds; of a pure watcher it does not matter. */
  readonly writesEvery: number;
  readonly tcp: ClientTcp;
  /** kubernetes#87615 (b): whether a broken connection can stay in the pool until the process is restarted. */
  readonly poolDefect: 'affected' | 'residual' | 'fixed' | 'unknown';
  /** The path it takes to the API where that is not its node's balancer. */
  readonly path: string | undefined;
  /** Something that decides its fate is not known and was taken for the worse: what it suffers is possible, never more. */
  readonly guessed: boolean;
}
