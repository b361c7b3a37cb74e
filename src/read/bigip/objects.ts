import type { Place } from '../../model/place.js';

/** A fact of a dump; `default` where the dump leaves it out and the product's documented default therefore holds. */
export interface Fact<T> {
  readonly value: T;
  readonly place: Place;
  readonly basis?: 'default';
}

/** An object of a BIG-IP, whatever kind of dump tells of it. */
export interface F5Object {
  /** `/Common/k8s`. */
  readonly path: string;
  readonly place: Place;
  /** Whether what is absent here has the default of F5 (a stanza, a full REST object, a declaration) or is merely not told (an excerpt). */
  readonly complete: boolean;
}

export interface Virtual extends F5Object {
  readonly address?: Fact<string>;
  readonly port?: Fact<number>;
  readonly routeDomain?: string;
  /** As written: a path, or a name relative to the virtual server's own folder. */
  readonly pool?: Fact<string>;
  /** Absent: the dump does not list them. */
  readonly profiles?: readonly Fact<ProfileUse>[];
  /** Set where it forwards packets by itself: `ip-forward`, `l2-forward`, `performance-l4`. */
  readonly forwards?: Fact<string>;
  readonly protocol?: string;
  readonly disabled?: Place;
  /** iRules and policies on it. */
  readonly attached: readonly Fact<string>[];
  readonly persistence?: Fact<string>;
}

export interface ProfileUse {
  readonly name: string;
  readonly side: 'both' | 'client' | 'server';
  /** The profile's type, where the place it is named at tells. */
  readonly type?: 'tcp' | 'fastl4';
}

/** Which monitors decide, and how many of them must say up; all of them for `a and b`. */
export interface MonitorRule {
  readonly names: readonly string[];
  readonly least: number;
}

export interface Pool extends F5Object {
  readonly serviceDownAction?: Fact<string>;
  readonly monitor?: Fact<MonitorRule | 'none'>;
  /** Absent: the dump does not list them. */
  readonly members?: readonly PoolMember[];
}

export interface PoolMember {
  readonly name: string;
  readonly place: Place;
  /** Path of its node. */
  readonly node?: string;
  readonly address?: Fact<string>;
  readonly port?: Fact<number>;
  readonly state?: Fact<MemberState>;
  /** Its own monitor instead of the pool's. */
  readonly monitor?: Fact<MonitorRule | 'none'>;
  /** A monitor had marked it down when the dump was taken. */
  readonly down?: Place;
}
export type MemberState = 'enabled' | 'disabled' | 'forced-offline';

export interface F5Node extends F5Object {
  readonly address?: Fact<string>;
  readonly state?: Fact<MemberState>;
  readonly monitor?: Fact<MonitorRule | 'none'>;
}

export interface Monitor extends F5Object {
  readonly type: string;
  readonly defaultsFrom?: Fact<string>;
  readonly interval?: Fact<number>;
  readonly timeout?: Fact<number>;
  readonly timeUntilUp?: Fact<number>;
  readonly send?: Fact<string>;
  readonly recv?: Fact<string>;
  readonly manualResume?: Place;
}

/** A tcp or fastL4 profile. Seconds as they are written: a number, or a word such as `indefinite`. */
export interface Profile extends F5Object {
  readonly type: 'tcp' | 'fastl4';
  readonly defaultsFrom?: Fact<string>;
  readonly idleTimeout?: Fact<string>;
  readonly keepAliveInterval?: Fact<string>;
  readonly resetOnTimeout?: Fact<boolean>;
  readonly maxRetransmissions?: Fact<number>;
}

/** Members that stand alone, as REST answers `.../members`; `pool` where the answer says whose they are. */
export interface MemberList {
  readonly pool?: string;
  readonly members: readonly PoolMember[];
  readonly place: Place;
}

/** Everything one document tells of a BIG-IP. */
export interface F5Objects {
  readonly place: Place;
  /** How the document is called in messages: `this configuration`, `this declaration`, `this answer`. */
  readonly what: string;
  /** Whether a built-in profile that is not listed is unchanged; an excerpt cannot tell. */
  readonly whole: boolean;
  readonly virtuals: readonly Virtual[];
  readonly pools: readonly Pool[];
  readonly members: readonly MemberList[];
  readonly nodes: readonly F5Node[];
  readonly monitors: readonly Monitor[];
  readonly profiles: readonly Profile[];
  /** What `ltm default-node-monitor` says for every node. */
  readonly nodeMonitor?: Fact<MonitorRule | 'none'>;
}
