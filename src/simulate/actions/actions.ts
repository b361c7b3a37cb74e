import type { Action } from '../../model/plan.js';
import type { Doing } from './doing.js';
import { lbConnections, lbMember, failover } from './balancer.js';
import { configure } from './configure.js';
import { defrag } from './defrag.js';
import { backup, etcdMember, restore } from './etcd.js';
import { reboot, remove, replace, shutdown, start } from './hosts.js';
import { label } from './labels.js';
import { apply, cordon, drain, evict, rollout, scale, uncordon } from './pods.js';
import { restart, upgrade } from './processes.js';
import { run } from './run.js';
import { taint } from './taint.js';

/** Actions that take time and change nothing that the model knows. */
const nothing: Doing = { begin: () => undefined };

/** Every action of a plan, and what it does to the world. */
export const actions: Readonly<Record<Action, Doing>> = {
  reboot,
  replace,
  shutdown,
  remove,
  start,
  add: start,
  cordon,
  uncordon,
  drain,
  label,
  taint,
  evict,
  delete: evict,
  restart,
  upgrade,
  scale,
  rollout,
  apply,
  configure,
  'lb-member': lbMember,
  'lb-connections': lbConnections,
  failover,
  'etcd-member': etcdMember,
  backup,
  restore,
  defrag,
  wait: nothing,
  gate: nothing,
  run,
};
