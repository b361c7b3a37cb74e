import { startDrain } from '../workload/drain.js';
import { because } from '../workload/reason.js';
import type { Doing } from './doing.js';

export const cordon: Doing = {
  begin(world, _step, batch) {
    for (const host of batch.hosts) world.moves.cordon(host, true);
    for (const [nodeClass, count] of batch.classes) world.moves.cordonClass(nodeClass, count);
    return undefined;
  },
};

export const uncordon: Doing = {
  begin: (world, _step, batch) => () => {
    for (const host of batch.hosts) world.moves.cordon(host, false);
    for (const [nodeClass, count] of batch.classes) world.moves.cordonClass(nodeClass, -count);
  },
};

const NOTHING = { least: 0, likely: 0, most: 0 };

/** Cordons, then evicts the pods in the orderly way. Where the inventory lists the pods of these nodes, it takes as long as they do. */
export const drain: Doing = {
  lasts: (world, _step, batch) => (batch.classes.size === 0 && world.moves.select(undefined, batch.hosts).length > 0 ? NOTHING : undefined),
  begin(world, step, batch, { id }) {
    for (const host of batch.hosts) world.moves.cordon(host, true);
    for (const [nodeClass, count] of batch.classes) world.moves.cordonClass(nodeClass, Math.ceil(count / batch.rounds));
    for (const nodeClass of batch.classes.keys()) world.moves.classMoves(nodeClass, step);
    return startDrain(world, step, batch, id);
  },
};

/** Where the plan says how long the eviction takes, the replacement is ready at its end and not before. */
export const evict: Doing = {
  begin(world, step, batch, { duration }) {
    const hosts = step.nodes === undefined ? undefined : batch.hosts;
    for (const chosen of world.moves.select(step.pods, hosts))
      world.moves.evict(chosen, because(step), step.duration ? duration : undefined);
    return undefined;
  },
};

/**
 * Replaces every pod in turn, spread over the step's duration. A Deployment starts the new pod first: its maxSurge and maxUnavailable of 25 % round up
 * and down (https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable). kubeadm's CoreDNS allows one to be
 * unavailable, and so do DaemonSets and StatefulSets: there the old pod goes first.
 */
export const rollout: Doing = {
  begin(world, step, _batch, { duration }) {
    const meant = step.workload ?? step.component;
    const pods = meant === undefined ? [] : world.moves.select([meant], undefined);
    for (const [index, chosen] of pods.entries()) {
      const begins = world.clock.now + Math.round((duration * index) / pods.length);
      const takes = Math.round(duration / pods.length);
      const surges = chosen.set.facts.kind === 'Deployment' && !chosen.set.facts.dns;
      world.clock.schedule(begins, 3, () => {
        if (surges) world.moves.surge(chosen, because(step), takes);
        else world.moves.evict(chosen, because(step), takes);
      });
    }
    return undefined;
  },
};

export const scale: Doing = {
  begin(world, step, _batch, { duration }) {
    const pods = step.workload === undefined ? [] : world.moves.select([step.workload], undefined);
    if (pods.length === 0 || step.replicas === undefined) return undefined;
    for (let i = pods.length; i < step.replicas; i++) world.moves.start(pods[0]!.set, step, world.clock.now + duration);
    for (const chosen of pods.slice(step.replicas)) world.moves.remove(chosen, because(step));
    return undefined;
  },
};
