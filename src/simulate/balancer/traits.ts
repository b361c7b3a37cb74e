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
  /** The field that sets the detection. */
  readonly detectionField: string;
  /** Whether a mark-down ends the established connections of the member, so that the client hears of it. */
  readonly closes: Decided<boolean>;
  /** Interval of the balancer's own keepalive towards the member, milliseconds; undefined value where it has none. */
  readonly keepAlive: Decided<number | 'none'>;
  /** Idle time after which a connection is ended, milliseconds; `none` where never. */
  readonly idle: Decided<number | 'none'>;
  /** Whether the client's keepalives count as traffic for the idle time. */
  readonly keepAlivesRefreshIdle: Decided<boolean>;
  /** How long unanswered data towards a dead member lives, milliseconds. */
  readonly retransmission: number;
  /** From the member serving again to being in rotation. */
  readonly markUp: number;
}

/** One vendor: which balancers it describes, and how. */
export interface Behaviour {
  readonly vendors: readonly string[];
  readonly traits: (balancer: LoadBalancer) => Traits;
}

/** A field nobody gave and that needs no question, because it cannot matter. */
export const settled = <T>(value: T, field: string): Decided<T> => ({ value, field, default: value, words: {} });
