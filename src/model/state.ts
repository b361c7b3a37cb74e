import type { Cause, ClassKey } from './timeline.js';

/** An address that some nodes send lookups to, and whether anything answers there. */
export interface SeenEndpoint {
  readonly address: string;
  readonly alive: boolean;
}

/** Nodes whose kube-proxy or kubelet is in the same situation. */
export interface SeenClients {
  readonly component: 'kube-proxy' | 'kubelet';
  readonly class: ClassKey;
  readonly nodes: number;
  readonly exact: boolean;
  readonly backend: string;
  /** When the connection died without the client's knowing; absent where it lives. */
  readonly deafSince?: number;
  /** Where lookups go; absent for kubelets and where DNS is not known. */
  readonly endpoints?: readonly SeenEndpoint[];
  readonly why: readonly Cause[];
}

/** The cluster at one moment of the likely run. */
export interface State {
  readonly at: number;
  /** Steps under way, by id; the next one where none is. */
  readonly steps: readonly string[];
  readonly ended: boolean;
  readonly hosts: readonly { readonly name: string; readonly up: boolean; readonly serving: boolean; readonly since?: number }[];
  readonly balancers: readonly {
    readonly name: string;
    readonly members: readonly { readonly name: string; readonly inRotation: boolean; readonly up: boolean }[];
  }[];
  readonly etcd?: { readonly up: number; readonly needs: number; readonly size: number };
  readonly dns?: {
    readonly pods: readonly { readonly name: string; readonly address: string; readonly host?: string; readonly terminating: boolean }[];
    /** What the API lists now: what a node that listens sends lookups to. */
    readonly listed: readonly SeenEndpoint[];
  };
  readonly clients: readonly SeenClients[];
}
