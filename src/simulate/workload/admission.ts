import type { Inventory, Webhook } from '../../model/inventory.js';
import { once } from '../../model/once.js';
import { placeOf } from '../../model/place.js';
import type { Assumption } from '../../model/timeline.js';
import { guardsPods } from '../../model/webhooks.js';
import type { Choices } from '../choices.js';
import type { ServiceFacts } from '../service/services.js';
import type { Writes } from '../writes.js';
import type { PodSet } from './pod-set.js';
import type { Reason } from './reason.js';
import type { Workloads } from './workloads.js';

/** A webhook that must answer and cannot, and whose pods it keeps the API from creating. */
export interface Refused {
  readonly webhook: Webhook;
  readonly behind: readonly PodSet[];
  readonly sets: readonly PodSet[];
}

/** What the API asks before it creates a pod. */
export interface Admission {
  /** Runs `create` as soon as every webhook that must answer for a pod of the set does: in the same moment where nothing is in the way. */
  readonly ask: (set: PodSet, reason: Reason, create: () => void) => void;
  /** Asks, also again for whatever was refused; called whenever the events of a moment are through. */
  readonly look: () => void;
  readonly refused: () => readonly Refused[];
}

/** The webhooks without whose answer a request fails: v1's failurePolicy is Fail where nothing is said (`admissionregistration.k8s.io/v1`, defaults.go). */
const strict = once((inventory: Inventory): readonly Webhook[] =>
  inventory.webhooks.filter(({ failurePolicy, service }) => failurePolicy !== 'Ignore' && service !== undefined),
);

/**
 * New pods are refused while a webhook with failurePolicy Fail that guards them has no pod left that answers: its own, if it guards its own namespace,
 * never come back (https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/, "Avoid dead locks in
 * self-hosted webhooks"). Webhooks whose pods nobody lists, or which the plan does not touch, are taken to answer.
 */
export function openAdmission(
  inventory: () => Inventory,
  workloads: Workloads,
  services: readonly ServiceFacts[],
  choices: Choices,
  writes: Writes,
  assume: (assumption: Omit<Assumption, 'explored'>) => void,
): Admission {
  /** Without a webhook: asked for in this moment, and not decided yet. */
  let waiting: { readonly set: PodSet; readonly reason: Reason; readonly create: () => void; readonly webhook?: Webhook }[] = [];

  /** The pods that answer for a Service: those that are known to stand behind it, or those of a workload of its name. */
  function behind(service: string): readonly PodSet[] {
    const keys = services.find(({ service: own }) => nameOf(own) === service)?.behind;
    return workloads.sets.filter(({ facts }) => (keys ? keys.includes(facts.key) : nameOf(facts) === service));
  }

  function isAsked(webhook: Webhook, set: PodSet): boolean {
    const namespace = set.facts.namespace ?? (set.facts.dns ? 'kube-system' : 'default');
    const { known, likely } = guardsPods(webhook, namespace, set.facts.labels);
    const asked =
      known ??
      choices.pick({
        key: `webhook ${webhook.name} guards ${namespace}${webhook.objectSelector ? ` ${set.facts.key}` : ''}`,
        kind: 'fact',
        options: ['it is', 'it is not'],
        likely: likely ? 0 : 1,
        what: `whether ${webhook.name} is asked for new pods in ${namespace}`,
        place: placeOf(webhook, 'name'),
        collect: COLLECT,
      }) === 0;
    if (!asked || webhook.failurePolicy === 'Fail') return asked;
    return (
      choices.pick({
        key: `failurePolicy ${webhook.name}`,
        kind: 'fact',
        options: ['Fail', 'Ignore'],
        likely: 0,
        what: `failurePolicy of ${webhook.name}`,
        place: placeOf(webhook, 'failurePolicy'),
        collect: COLLECT,
      }) === 0
    );
  }

  /** Controllers create the new pod while the old one is told to end: which of the two comes first is not promised. */
  const stillAnswers = (webhook: Webhook, reason: Reason): boolean =>
    choices.pick({
      key: `last answer of ${webhook.name} ${reason.id}`,
      kind: 'fact',
      options: ['it has not', 'it has'],
      likely: 0,
      what: `whether the last pod of ${webhook.name} has ended when its replacement is created at ${reason.id}`,
      place: reason.place,
    }) === 0;

  function refuses(set: PodSet, reason: Reason): Webhook | undefined {
    return strict(inventory()).find((webhook) => {
      const sets = behind(webhook.service!);
      if (sets.length === 0 || sets.some((own) => own.healthy() > 0) || !isAsked(webhook, set)) return false;
      return !(sets.some((own) => own.living() > 0) && stillAnswers(webhook, reason));
    });
  }

  return {
    ask(set, reason, create) {
      // Decided when the events of the moment are through: pods that are evicted together are all told to end before the first new one is created.
      if (strict(inventory()).some(({ service }) => behind(service!).length > 0)) waiting.push({ set, reason, create });
      else create();
    },
    look() {
      if (waiting.length === 0) return;
      const before = waiting;
      waiting = [];
      for (const one of before) {
        const webhook = refuses(one.set, one.reason);
        if (!webhook) {
          writes.when(one.create);
          continue;
        }
        waiting.push({ ...one, webhook });
        assume({
          fact: `how soon controllers try again once ${webhook.name} answers`,
          assumed: 'at once',
          why: 'they wait longer after each refusal, up to 16m40s (client-go workqueue, DefaultControllerRateLimiter)',
          place: placeOf(webhook, 'name'),
        });
      }
    },
    refused() {
      const webhooks = [...new Set(waiting.flatMap(({ webhook }) => webhook ?? []))];
      return webhooks.map((webhook) => ({
        webhook,
        behind: behind(webhook.service!),
        sets: [...new Set(waiting.flatMap((one) => (one.webhook === webhook ? one.set : [])))],
      }));
    },
  };
}

const nameOf = ({ namespace, name }: { readonly namespace?: string | undefined; readonly name: string }): string =>
  `${namespace ?? 'default'}/${name}`;

const COLLECT = 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o json';
