import { type Clock, RANK } from '../clock.js';
import type { Population } from '../classes.js';
import type { Etcd } from '../etcd.js';
import type { Ledger } from '../ledger.js';
import { COVERED } from '../timing.js';
import type { Observer } from './observer.js';

/**
 * Whether etcd has a quorum, and a leader. Which member leads is not known, so the election after a loss is possible, never more; one that
 * is over within what retries cover is not told.
 */
export function observeEtcd(population: Population, etcd: Etcd | undefined, clock: Clock, ledger: Ledger): Observer {
  let awaited = 0;
  const whole = { nodes: population.total, exact: true, pinned: false, class: {}, fraction: 1 };
  return () => {
    const quorum = etcd?.quorum();
    const lost = quorum !== undefined && !quorum.has;
    ledger.state('etcd-no-quorum', 'etcd', lost ? { ...whole, exposure: false, causes: quorum.causes } : null);
    const election = etcd?.election();
    if (!election || election.until - election.from < COVERED) return;
    const electing = !lost && clock.now < election.until;
    ledger.state('etcd-no-quorum', 'election', electing ? { ...whole, exposure: true, causes: [election.cause] } : null);
    if (!electing || awaited === election.until) return;
    awaited = election.until;
    clock.schedule(election.until, RANK.control, () => {});
  };
}
