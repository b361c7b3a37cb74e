import type { Range } from '../../model/duration.js';
import type { LoadBalancer } from '../../model/inventory.js';

/** A field of the balancer that decides something, and what it is where it is not given. */
export interface Decided<T> {
  readonly value: T | undefined;
  /** Field path below the balancer, for places and questions. */
  readonly field: string;
  /** The vendor's own default, if it documents one. */
  readonly default: T;
  /** The value as the vendor writes it: `none`, `shutdown-sessions`. */
  readonly words: Readonly<Record<string, string>>;
}

/** What the transport model needs to know of a balancer: each vendor's file derives it from the vendor's own settings. */
export interface Traits {
  /** Passes packets on instead of ending the client's connection itself: then the client's own packets reach the member. */
  readonly passThrough: boolean;
  /** From the failure to the mark-down; undefined where nothing ever marks a member down. */
  readonly detection: Range | undefined;
  /** The same where the member's kernel answers and refuses, or its answer is wrong: a check then does not run into its limit. */
  readonly refusal: Range | undefined;
  /** The field that sets the detection. */
  readonly detectionField: string;
  /** Whether a mark-down ends the established connections of the member, so that the client hears of it. */
  readonly closes: Decided<boolean>;
  /** How the client hears of such an ending: at once (a FIN or RST), or by the RST that its own next packet meets, because only the flow's entry is gone. */
  readonly closing: 'at-once' | 'next-packet';
  /** From the mark-down to that ending, milliseconds. */
  readonly closingDelay: number;
  /** A mark-down throws the side towards the member away and tells the client nothing: from then on nothing that happens there is relayed. */
  readonly forsakes: boolean;
  /** Idle time until the balancer's own keepalive towards the member, milliseconds; `none` where it has none. */
  readonly keepAlive: Decided<number | 'none'>;
  /** Its probes after the first one; undefined where nothing says when it gives up: then it goes on until it is answered. */
  readonly probing: { readonly interval: number; readonly probes: number } | undefined;
  /** Idle time after which a connection is ended so that the client hears of it, milliseconds; `none` where never. */
  readonly idle: Decided<number | 'none'>;
  /** Whether what idles out is told so by RST or FIN; else its next packet finds out. */
  readonly idleTells: boolean;
  /** Idle time after which it sends a FIN to the member and tells the client nothing, where that comes first. */
  readonly halfClose: { readonly value: number; readonly field: string } | undefined;
  /** Whether the client's keepalives count as traffic for the idle time. */
  readonly keepAlivesRefreshIdle: Decided<boolean>;
  /** What an operator's word about a member does to its established connections, where it ends them: which words, and how much later. */
  readonly endsRemoved: { readonly operations: readonly string[]; readonly after: number } | undefined;
  /** A packet of a connection that it does not know begins one, with a member that does not know it either; else it answers with RST itself. */
  readonly adopts: boolean;
  /** Packets of connections that it does not know are dropped in silence. */
  readonly dropsUnmatched: boolean;
  /** Whether its processes close the clients' connections when its machine stops in the orderly way. */
  readonly closesOnStop: boolean;
  /** With no member up it sends connections to all of them (AWS NLB). */
  readonly failsOpen: boolean;
  /** New settings are those of a new process: connections that are open stay with the old one. */
  readonly reloads: boolean;
  /** How long unanswered data towards a dead member lives, milliseconds from the first unanswered write. */
  readonly retransmission: number;
  /** From the member serving again to being in rotation. */
  readonly markUp: number;
  /** How long it tries to connect to a member that does not answer before it tries another; undefined where it never tries another. */
  readonly redispatch: number | undefined;
  /** How long it tries before it gives the client's connection up, where it never tries another member; undefined where nobody knows. */
  readonly gaveUpConnecting: number | undefined;
}

/** What holds of a balancer unless its file says otherwise. */
export const PLAIN = {
  closing: 'at-once',
  closingDelay: 0,
  forsakes: false,
  probing: undefined,
  halfClose: undefined,
  idleTells: true,
  endsRemoved: undefined,
  adopts: false,
  dropsUnmatched: false,
  closesOnStop: false,
  failsOpen: false,
  reloads: false,
  redispatch: undefined,
  gaveUpConnecting: undefined,
} as const satisfies Partial<Traits>;

/** One vendor: which balancers it describes, and how. */
export interface Behaviour {
  readonly vendors: readonly string[];
  /** Only balancers in this mode, where a vendor's modes are two different things. */
  readonly mode?: 'proxy' | 'pass-through';
  readonly traits: (balancer: LoadBalancer) => Traits;
}

/** A field nobody gave and that needs no question, because it cannot matter. */
export const settled = <T>(value: T, field: string): Decided<T> => ({ value, field, default: value, words: {} });
