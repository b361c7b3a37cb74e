import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Batch } from '../targets.js';
import type { World } from '../world.js';
import { startDrain } from '../workload/drain.js';
import { because } from '../workload/reason.js';
import type { Doing } from './doing.js';

/** How many nodes of a class are cordoned at the same time: within an `each`, those of one round. */
const together = (step: ActionStep, batch: Batch, count: number): number =>
  step.nodes === undefined ? Math.ceil(count / batch.rounds) : count;

function close(world: World, step: ActionStep, batch: Batch, on: boolean): void {
  for (const host of batch.hosts) world.moves.cordon(host, on);
  for (const [nodeClass, count] of batch.classes) world.moves.cordonClass(nodeClass, together(step, batch, count) * (on ? 1 : -1));
}

export const cordon: Doing = {
  begin(world, step, batch) {
    close(world, step, batch, true);
    return undefined;
  },
};

export const uncordon: Doing = {
  begin: (world, step, batch) => () => {
    world.moves.emptied(batch, false);
    close(world, step, batch, false);
  },
};

const NOTHING = { least: 0, likely: 0, most: 0 };

/** Cordons, then evicts the pods in the orderly way. Where the inventory lists the pods of these nodes, it takes as long as they do. */
export const drain: Doing = {
  lasts: (world, _step, batch) => (batch.classes.size === 0 && world.moves.select(undefined, batch.hosts).length > 0 ? NOTHING : undefined),
  begin(world, step, batch, { id }) {
    close(world, step, batch, true);
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

/** Starts or takes away as many pods as are missing or too many; a workload that has none left is scaled up too. */
export const scale: Doing = {
  begin(world, step, _batch, { duration }) {
    const set = step.workload === undefined ? undefined : world.moves.named(step.workload);
    if (!set || step.replicas === undefined) return undefined;
    const pods = set.pods.filter(({ terminating }) => !terminating);
    for (let i = pods.length; i < step.replicas; i++) world.moves.start(set, step, world.clock.now + duration);
    for (const pod of pods.slice(step.replicas)) world.moves.remove({ set, pod }, because(step));
    return undefined;
  },
};

/** `kubectl apply` of a workload with a number of replicas scales it; what else a manifest changes is not known. */
export const apply: Doing = {
  begin(world, step, batch, played) {
    if (step.workload !== undefined && step.replicas !== undefined) return scale.begin(world, step, batch, played);
    world.assume({
      fact: `what ${step.id} changes`,
      assumed: 'nothing that moves a pod',
      why: 'the plan names no workload with its replicas, and manifests are not read',
      place: placeOf(step, 'action'),
    });
    return undefined;
  },
};
