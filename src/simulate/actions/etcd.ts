import { human } from '../../model/duration.js';
import { etcdHost } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import type { Cause } from '../../model/timeline.js';
import { hangApiserver, startApiserver } from '../apiserver.js';
import { RANK } from '../clock.js';
import type { Batch } from '../targets.js';
import type { World } from '../world.js';
import type { Doing } from './doing.js';

/** The hosts of the members that a step means: by the member's name, address or node, else the step's nodes. */
export function membersMeant(world: World, step: ActionStep, batch: Batch): readonly string[] {
  if (step.member === undefined) return batch.names;
  const { etcd } = world.inventory();
  const known = etcd?.members?.find(({ name, address, host }) => [name, address, host].includes(step.member!));
  return [known?.node ?? (known && etcdHost(etcd!, known)) ?? step.member];
}

const stops = (world: World, step: ActionStep, event: string, label: string): Cause => ({
  at: world.clock.now,
  event,
  label,
  place: placeOf(step, 'operation' in step && step.operation !== undefined ? 'operation' : 'action'),
});

/** Looks again when members that are back may have rejoined. */
export function lookLater(world: World): void {
  for (const time of world.etcd?.settles() ?? []) world.clock.schedule(time, RANK.control, () => {});
}

/**
 * Members that join and leave. One that is added counts at once and takes part when the step ends and it has caught up; as a learner it
 * counts only then (`flags: {learner: true}`; etcd's design of learners). A replaced one is removed first, as etcd asks for.
 */
export const etcdMember: Doing = {
  begin(world, step, batch) {
    const { etcd } = world;
    if (!etcd) return undefined;
    const hosts = membersMeant(world, step, batch);
    // Handed over when the new leader has caught up: clients see no election (`etcdctl move-leader`, raft's TransferLeadership).
    if (step.operation === 'move-leader') return () => hosts.slice(0, 1).forEach((host) => etcd.lead(host));
    if (step.operation !== 'add')
      for (const host of hosts) {
        // A member that was removed ends, and the API server that has no other goes with it.
        if (etcd.stacked && etcd.members().includes(host) && world.machines.get(host)?.serving)
          hangApiserver(world, host, step, 'is removed');
        etcd.remove(host);
      }
    if (step.operation === 'remove') return undefined;
    const join = () => {
      for (const host of hosts)
        etcd.add(host, stops(world, step, `${step.id} adds ${host} to etcd; it has not caught up yet`, 'counts before it takes part'));
    };
    const out = etcd.allIn() === undefined;
    if (out && step.operation === 'add')
      world.assume({
        fact: `whether etcd accepts ${hosts.join(', ')} while another member is down`,
        assumed: 'it does: the worse of the two',
        why: 'strict-reconfig-check, on by default, may refuse it',
        place: placeOf(step, 'operation'),
      });
    const learner = step.flags?.learner === true;
    if (!learner) join();
    return () => {
      if (learner) join();
      for (const host of hosts) {
        etcd.hostReady(host);
        if (etcd.stacked && world.machines.get(host)?.up) startApiserver(world, host);
      }
      lookLater(world);
    };
  },
};

/** How old the snapshot is that is restored decides what is lost: the model has no data, so it is said. */
function snapshotAge(world: World, step: ActionStep): void {
  const last = world.backups.at(-1);
  world.assume({
    fact: last ? `what ${step.id} loses` : `how old the snapshot is that ${step.id} restores`,
    assumed: last
      ? `what was written in the ${human(world.clock.now - last.at)} since ${last.id}`
      : 'nothing: what was written since it was taken is lost, and the plan takes none',
    why: 'a snapshot holds what etcd had when it was taken',
    place: placeOf(step, 'action'),
  });
}

/** A snapshot of etcd is good from the moment on at which it was begun. */
export const backup: Doing = {
  begin(world, step) {
    const at = world.clock.now;
    return () => void world.backups.push({ id: step.id, at });
  },
};

/**
 * A snapshot is restored on members that stand still: all of them stop, and a new cluster begins when the step ends (etcd recovery guide). Some of
 * them alone become a cluster of their own, with another id: they are lost to the one that lives on.
 */
export const restore: Doing = {
  begin(world, step, batch) {
    const { etcd } = world;
    if (!etcd) return undefined;
    const meant = membersMeant(world, step, batch).filter((host) => etcd.members().includes(host));
    snapshotAge(world, step);
    const alone = meant.length > 0 && meant.length < etcd.members().length;
    const hosts = alone ? meant : etcd.members();
    const here = (host: string) => etcd.stacked && world.machines.get(host);
    for (const host of hosts) {
      if (here(host) && world.machines.get(host)?.serving) hangApiserver(world, host, step, 'is being restored');
      if (alone)
        etcd.estrange(
          host,
          stops(
            world,
            step,
            `${step.id} restores etcd on ${host} alone: it begins a cluster of its own`,
            'leaves the cluster that lives on',
          ),
        );
      else etcd.lost(host, stops(world, step, `${step.id} stops etcd on ${host} to restore it`, 'etcd stands still'));
    }
    return () => {
      for (const host of hosts) {
        if (!alone) etcd.hostReady(host);
        if (here(host) && world.machines.get(host)?.up) startApiserver(world, host);
      }
      if (alone) etcd.reunite();
      lookLater(world);
    };
  },
};
