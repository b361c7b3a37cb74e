import type { Doing } from './doing.js';

export const cordon: Doing = {
  begin(world, _step, batch) {
    for (const host of batch.hosts) world.moves?.cordon(host, true);
    return undefined;
  },
};

export const uncordon: Doing = {
  begin: (world, _step, batch) => () => {
    for (const host of batch.hosts) world.moves?.cordon(host, false);
  },
};

/** Cordons, then moves the DNS pods away in the orderly way. */
export const drain: Doing = {
  begin(world, step, batch) {
    for (const host of batch.hosts) world.moves?.cordon(host, true);
    for (const pod of world.moves?.select(undefined, batch.hosts) ?? []) world.moves!.evict(pod, step, undefined);
    for (const nodeClass of batch.classes.keys()) world.moves?.classMoves(nodeClass, step);
    return undefined;
  },
};

/** Where the plan says how long the eviction takes, the replacement is ready at its end and not before. */
export const evict: Doing = {
  begin(world, step, batch, { duration }) {
    const hosts = step.nodes === undefined ? undefined : batch.hosts;
    for (const pod of world.moves?.select(step.pods, hosts) ?? []) world.moves!.evict(pod, step, step.duration ? duration : undefined);
    return undefined;
  },
};

/** Replaces every pod in turn, spread over the step's duration. */
export const rollout: Doing = {
  begin(world, step, _batch, { duration }) {
    const meant = step.workload ?? step.component;
    const pods = meant === undefined ? [] : (world.moves?.select([meant], undefined) ?? []);
    for (const [index, pod] of pods.entries()) {
      const begins = world.clock.now + Math.round((duration * index) / pods.length);
      world.clock.schedule(begins, 3, () => world.moves!.evict(pod, step, Math.round(duration / pods.length)));
    }
    return undefined;
  },
};

export const scale: Doing = {
  begin(world, step, _batch, { duration }) {
    const pods = step.workload === undefined ? [] : (world.moves?.select([step.workload], undefined) ?? []);
    if (pods.length === 0 || step.replicas === undefined) return undefined;
    for (let i = pods.length; i < step.replicas; i++) world.moves!.start(step, world.clock.now + duration);
    for (const pod of pods.slice(step.replicas)) world.moves!.remove(pod, step);
    return undefined;
  },
};
