import { closeOnMarkDown, shorterKeepAlive } from './balancer-settings.js';
import { drainTimeout, relaxBudget, scaleFirst } from './blocked-drain.js';
import type { Proposer } from './change.js';
import { deleteConnections } from './delete-connections.js';
import { drainFirst } from './drain-first.js';
import { enableBefore } from './enable-before.js';
import { apiGate, etcdGate } from './gates.js';
import { askedFlags, longerTimeout } from './failed-drain.js';
import { gracefulStop } from './graceful-stop.js';
import { moreReplicas, moveDns } from './move-dns.js';
import { movesFirst } from './order.js';
import { oneByOne } from './one-by-one.js';
import { ownLabel } from './own-label.js';
import { restartKubelet, restartKubeProxy } from './restart-kube-proxy.js';
import { scaleDns } from './scale-dns.js';
import { secondInstance } from './second-instance.js';
import { tolerateLonger } from './tolerate-longer.js';
import { fixedVersions } from './versions.js';
import { exemptItself, ignoreFailures } from './webhook-settings.js';
import { longWait, shortWait } from './waits.js';

/** Every kind of change that is tried: inserted steps first, the only ones an operator owns at night; then settings, versions, waits, orders, and the tempting ones. */
export const PROPOSERS: readonly Proposer[] = [
  restartKubeProxy,
  gracefulStop,
  moveDns,
  deleteConnections,
  etcdGate,
  scaleFirst,
  drainFirst,
  scaleDns,
  restartKubelet,
  ownLabel,
  secondInstance,
  closeOnMarkDown,
  shorterKeepAlive,
  relaxBudget,
  askedFlags,
  longerTimeout,
  exemptItself,
  ignoreFailures,
  tolerateLonger,
  fixedVersions,
  longWait,
  movesFirst,
  oneByOne,
  enableBefore,
  shortWait,
  moreReplicas,
  drainTimeout,
  apiGate,
];
