import { human, milliseconds } from '../../model/duration.js';
import { placeOf } from '../../model/place.js';
import type { ActionStep } from '../../model/plan.js';
import { list } from '../../model/list.js';
import type { Cause } from '../../model/timeline.js';
import type { Ongoing } from '../actions/doing.js';
import { RANK } from '../clock.js';
import type { Batch } from '../targets.js';
import { EVICTION_RETRY } from '../timing.js';
import type { World } from '../world.js';
import { asked, mayEvict } from './budget.js';
import { refusals, type Refusal } from './drain-filters.js';
import type { Chosen } from './starts.js';
import type { PodSet } from './pod-set.js';
import { because, type Reason } from './reason.js';

/**
 * kubectl drain on some nodes: refuses at once what its flags do not allow, else asks the eviction API for every pod at the same time, in the order
 * in which the API lists them, asks again every 5 s where a budget refuses, and ends when every pod is gone or its timeout has passed
 * (kubernetes/kubectl `pkg/drain/drain.go`). Where it fails, nobody knows whether the plan goes on: both are explored.
 */
export function startDrain(world: World, step: ActionStep, batch: Batch, id: string): Ongoing {
  const { clock, ledger, choices, moves } = world;
  const flags = step.flags ?? {};
  const at = clock.now;
  const reason: Reason = {
    ...because(step),
    ...(typeof flags.gracePeriod === 'number' && flags.gracePeriod >= 0 && { grace: flags.gracePeriod * 1000 }),
  };
  const chosen = [...moves.select(undefined, batch.hosts), ...moves.onClasses(batch)]
    .sort(byListing)
    .filter(({ set }) => isMeant(set.facts.labels, flags.podSelector));
  const begun: Cause = {
    at,
    event: `${id} drains ${batch.names.slice(0, 3).join(', ')}`,
    label: 'the drain begins here',
    place: reason.place,
  };
  let waiting: Chosen[] = [];
  /** Pods that two budgets select: the eviction API answers 500, and kubectl asks again only after a 429. What else is there goes all the same. */
  const unevictable = flags.disableEviction === true ? [] : chosen.filter(({ set }) => (set.facts.budget?.others?.length ?? 0) > 0);
  /** Of each pod that has been told to end and has not yet: its workload. */
  const leaving: PodSet[] = [];
  let failed: 'stops' | 'goes on' | undefined;
  let retry = -1;

  const held = (
    kind: 'drain-blocked' | 'drain-failed',
    target: string,
    causes: readonly Cause[],
    because: { readonly asks?: string; readonly refused?: string } = {},
  ) =>
    ledger.state(kind, id, {
      class: {},
      nodes: batch.count,
      exact: true,
      fraction: 1,
      pinned: false,
      exposure: false,
      target,
      ...because,
      causes: [begun, ...causes],
    });

  function fail(): void {
    const index = choices.pick({
      key: `after ${step.id}`,
      kind: 'fact',
      options: ['the plan stops there', 'it goes on'],
      likely: 0,
      what: `what happens when ${step.id} fails`,
      place: reason.place,
    });
    failed = index === 0 ? 'stops' : 'goes on';
  }

  function empty(): void {
    if (waiting.length + leaving.length > 0 || failed !== undefined) return;
    if (unevictable.length === 0) moves.emptied(batch, true);
    else fail();
  }

  /** Evicts what the budgets allow now, one after the other: each eviction counts for the next. */
  function attempt(): void {
    const refused: Chosen[] = [];
    for (const one of waiting) {
      const pod = one.set.named(one.pod.name);
      if (!pod || pod.terminating) continue;
      if (flags.disableEviction !== true && !mayEvict(one.set, pod)) {
        refused.push(one);
        continue;
      }
      leaving.push(one.set);
      moves.evict({ set: one.set, pod }, reason, undefined, () => {
        leaving.splice(leaving.indexOf(one.set), 1);
        empty();
      });
    }
    waiting = refused;
    empty();
    const sets = [...new Set(refused.map(({ set }) => set))];
    if (sets.length === 0) return ledger.state('drain-blocked', id, null);
    held(
      'drain-blocked',
      listed(sets),
      sets.map(({ facts, healthy }) => ({
        at: clock.now,
        event: `the budget of ${facts.label} (${asked(facts.budget)}) lets no pod go: ${healthy()} of ${facts.replicas} are ready`,
        label: `lets no pod go while ${healthy()} of ${facts.replicas} are ready`,
        place: facts.budget ? placeOf(facts.budget) : facts.place,
      })),
    );
  }

  const refusing = [...refusals(world.inventory(), batch, chosen, flags), ...daemonsUnknown(world, step, batch)];
  const against = flagsMeant(world, step, refusing) ? [] : refusing;
  if (against.length > 0) {
    const targets = [...new Set(against.map(({ target }) => target))];
    held(
      'drain-failed',
      targets.length === 1 ? targets[0]! : `${targets[0]} and ${targets.length - 1} more`,
      against.map(({ event, label, place }) => ({ at, event, label, place })),
      { asks: [...new Set(against.map(({ flag }) => flag))].join(' and ') },
    );
    fail();
  } else {
    if (unevictable.length > 0) {
      const sets = [...new Set(unevictable.map(({ set }) => set))];
      held('drain-failed', listed(sets), sets.map(twice(at)), { refused: budgetsOf(sets[0]!) });
    }
    waiting = chosen.filter((one) => !unevictable.includes(one));
    attempt();
    const timeout = typeof flags.timeout === 'string' ? (milliseconds(flags.timeout) ?? 0) : 0;
    if (timeout > 0)
      clock.schedule(at + timeout, RANK.control, () => {
        if (waiting.length + leaving.length === 0) return;
        const why = {
          at: clock.now,
          event: `${id} gives up after ${human(timeout)}`,
          label: `gives up after ${human(timeout)}`,
          place: placeOf(step, 'flags/timeout'),
        };
        if (waiting.length > 0) ledger.state('drain-blocked', id, null, why);
        else {
          const sets = [...new Set(leaving)];
          held('drain-failed', listed(sets), [...sets.map((set) => slow(set, reason, at)), why]);
        }
        waiting = [];
        fail();
      });
  }

  return {
    look() {
      if (failed !== undefined || retry > clock.now) return;
      if (!waiting.some(({ set, pod }) => !set.named(pod.name) || flags.disableEviction === true || mayEvict(set, set.named(pod.name)!)))
        return;
      // kubectl sleeps between two attempts: the next one may be up to 5 s away.
      retry = at + Math.ceil((clock.now - at + 1) / EVICTION_RETRY) * EVICTION_RETRY;
      clock.schedule(retry, RANK.control, () => failed === undefined && attempt());
    },
    waitsFor() {
      if (failed === 'goes on') return undefined;
      if (against[0]) return against[0].event;
      if (failed === 'stops') return `${id} has given up`;
      if (waiting.length > 0) return `no pod of ${[...new Set(waiting.map(({ set }) => set.facts.label))].join(', ')} may go`;
      return leaving.length > 0 ? `${leaving.length} pods have not ended` : undefined;
    },
    place: against[0]?.place ?? reason.place,
  };
}

/** Whether a drain of which the plan writes no flags is called with those that it needs, as people and tools do; where something would make kubectl refuse, both are played. */
function flagsMeant({ choices }: World, step: ActionStep, refusing: readonly Refusal[]): boolean {
  if (step.flags !== undefined || refusing.length === 0) return false;
  return (
    choices.pick({
      key: 'drain flags',
      kind: 'fact',
      options: ['with the flags that it needs', 'without flags'],
      likely: 0,
      what: 'how kubectl drain is called',
      place: placeOf(step, 'action'),
    }) === 0
  );
}

/** Nearly every cluster has a DaemonSet (kubeadm's kube-proxy is one); where none is listed and the flag is not given, both are played. */
function daemonsUnknown({ inventory, choices }: World, step: ActionStep, batch: Batch): Refusal[] {
  // A plan that writes no flags at all says nothing of them.
  if (
    step.flags === undefined ||
    step.flags.ignoreDaemonsets === true ||
    batch.count === 0 ||
    inventory().workloads.some(({ kind }) => kind === 'DaemonSet')
  )
    return [];
  const place = placeOf(step, 'action');
  const runs = choices.pick({
    key: 'daemonsets',
    kind: 'fact',
    options: ['none does', 'some do'],
    likely: 0,
    what: 'whether pods of DaemonSets run on the nodes that are drained',
    place,
    collect: 'kubectl get daemonsets --all-namespaces -o json',
  });
  if (runs === 0) return [];
  const event = 'kubectl drain refuses: pods of a DaemonSet run here, and --ignore-daemonsets is not given';
  return [
    {
      target: 'a DaemonSet',
      flag: '--ignore-daemonsets',
      event,
      label: 'refuses where a DaemonSet runs: --ignore-daemonsets is not given',
      place,
    },
  ];
}

const listed = (sets: readonly PodSet[]): string =>
  sets.length === 1 ? sets[0]!.facts.label : `${sets[0]!.facts.label} and ${sets.length - 1} more`;

/** kubectl waits for each pod to be gone, not only to be told to end (`pkg/drain/drain.go`, waitForDelete). */
const slow = ({ facts }: PodSet, { grace }: Reason, at: number): Cause => ({
  at,
  event: `pods of ${facts.label} have ${human(grace ?? facts.grace)} to end`,
  label: `has ${human(grace ?? facts.grace)} to end`,
  place: facts.place,
});

/** The budgets that select the pods of a workload. */
const budgetsOf = ({ facts: { budget } }: PodSet): string => list([budget?.name ?? 'its budget', ...(budget?.others ?? [])]);

/** Pods with more than one budget (kubernetes `pkg/registry/core/pod/storage/eviction.go`). */
const twice =
  (at: number) =>
  (set: PodSet): Cause => ({
    at,
    event: `the API refuses to evict pods of ${set.facts.label}: ${budgetsOf(set)} all select them`,
    label: `${budgetsOf(set)} select the same pods`,
    place: set.facts.budget ? placeOf(set.facts.budget) : set.facts.place,
  });

/** The API lists pods by namespace and name. */
function byListing(a: Chosen, b: Chosen): number {
  const [x, y] = [a, b].map(({ set, pod }) => `${set.facts.namespace ?? ''}/${pod.name}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** `--pod-selector`, as far as it is plain equality; anything else is taken to mean every pod. */
function isMeant(labels: Readonly<Record<string, string>> | undefined, selector: unknown): boolean {
  if (typeof selector !== 'string' || !labels) return true;
  return selector.split(',').every((part) => {
    const equal = /^\s*([^=!\s]+)\s*==?\s*([^=\s]*)\s*$/.exec(part);
    return !equal || labels[equal[1]!] === equal[2];
  });
}
