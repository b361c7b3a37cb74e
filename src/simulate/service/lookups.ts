import type { Inventory } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import type { PodSet } from '../workload/pod-set.js';

/** What resolvers meet behind a set of DNS addresses. */
export interface Lookups {
  /** Share of first queries that get no answer. */
  readonly fraction: number;
  /** Share of lookups that still fail when the resolver has tried again. */
  readonly afterRetries: { readonly least: number; readonly most: number };
  /** Clients that reuse a source port stay on a dead address. */
  readonly pinned: boolean;
  readonly causes: readonly Cause[];
}

/** How long NodeLocal DNSCache's Corefile keeps an answer (`cache { success 9984 30; denial 9984 5 }`, kubernetes `cluster/addons/dns/nodelocaldns/nodelocaldns.yaml`). Confidence medium: read in copies of the manifest. */
export const LOCAL_CACHE = 30_000;

/**
 * Lookups behind a view of the DNS pods: the dead share of the addresses, then what the living cannot carry, where peak and capacity are known.
 * glibc asks twice, 5 s apart (resolv.conf(5), `attempts` and `timeout`). The second try takes another address only where its source port is another
 * one: with a new socket, as after an ICMP error, it fails as often as the first; glibc keeps its socket after a silent timeout
 * (`resolv/res_send.c`, send_dg), and conntrack then leads to the same dead address. Between these two lies what remains.
 */
export function lookupsBehind(set: PodSet, view: readonly string[], inventory: Inventory): Lookups {
  const dead = set.judge(view);
  const over = overload(set, dead.fraction, inventory);
  const fraction = dead.fraction + (1 - dead.fraction) * over.fraction;
  return {
    fraction,
    afterRetries: { least: fraction * fraction, most: fraction },
    // The cache on the node is reached without conntrack and asks over TCP (https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/).
    pinned: dead.fraction > 0 && inventory.dns?.nodeLocalCache !== true,
    causes: [...dead.causes, ...over.causes],
  };
}

const NOTHING = { fraction: 0, causes: [] };

/** The share of what arrives at living pods that they cannot answer. What was too much before the plan began is not its doing. */
function overload(set: PodSet, dead: number, { dns }: Inventory): { fraction: number; causes: readonly Cause[] } {
  const [peak, each] = [dns?.peakQueriesPerSecond, dns?.queriesPerSecondPerReplica];
  const living = set.living();
  if (!dns || peak === undefined || each === undefined || living === 0 || dead >= 1) return NOTHING;
  const first = set.facts.pods.filter((pod) => pod.ready !== false).length;
  if (living >= first) return NOTHING;
  const fraction = 1 - (living * each) / (peak * (1 - dead));
  if (fraction <= 0) return NOTHING;
  return {
    fraction,
    causes: [
      ...set.losses(),
      {
        at: 0,
        event: `${living} of ${first} DNS pods are left and carry ${living * each} of ${peak} queries per second`,
        label: `${living} pods are left: they carry ${living * each} of these`,
        place: placeOf(dns, 'peakQueriesPerSecond'),
      },
    ],
  };
}
