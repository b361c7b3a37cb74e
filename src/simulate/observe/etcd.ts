import type { Population } from '../classes.js';
import type { Etcd } from '../etcd.js';
import type { Ledger } from '../ledger.js';
import type { Observer } from './observer.js';

/** Whether etcd has a quorum. */
export function observeEtcd(population: Population, etcd: Etcd | undefined, ledger: Ledger): Observer {
  return () => {
    const quorum = etcd?.quorum();
    const lost = quorum !== undefined && !quorum.has;
    ledger.state(
      'etcd-no-quorum',
      'etcd',
      lost ? { nodes: population.total, exact: true, pinned: false, exposure: false, class: {}, fraction: 1, causes: quorum.causes } : null,
    );
  };
}
