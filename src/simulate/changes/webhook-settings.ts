import type { Inventory, Webhook } from '../../model/inventory.js';
import { namespaceOf } from '../../model/webhooks.js';
import type { Proposer, Situation } from './change.js';

const refusing = ({ inventory, impacts }: Situation): Webhook[] => {
  const targets = new Set(impacts.flatMap(({ kind, covered, target }) => (kind === 'admission-refused' && !covered ? target : [])));
  return inventory.webhooks.filter(({ name }) => targets.has(name));
};

const withWebhook = (inventory: Inventory, webhook: Webhook, change: Partial<Webhook>): Inventory => ({
  ...inventory,
  webhooks: inventory.webhooks.map((own) => (own === webhook ? { ...own, ...change } : own)),
});

/** A webhook that does not guard its own namespace lets its own pods come back, and then answers again. */
export const exemptItself: Proposer = (situation) =>
  refusing(situation).flatMap((webhook) =>
    webhook.excludesOwnNamespace === true
      ? []
      : [
          {
            change: `exempt ${namespaceOf(webhook)} from ${webhook.name} (namespaceSelector)`,
            kind: 'setting' as const,
            who: `the owner of ${webhook.name}`,
            inventory: withWebhook(situation.inventory, webhook, { excludesOwnNamespace: true }),
            plan: situation.plan,
            takes: 0,
            cost: 'nothing in that namespace is checked any more',
          },
        ],
  );

/** A webhook that may be silent holds nothing up. */
export const ignoreFailures: Proposer = (situation) =>
  refusing(situation).map((webhook) => ({
    change: `failurePolicy: Ignore on ${webhook.name} for the window`,
    kind: 'setting' as const,
    who: `the owner of ${webhook.name}`,
    inventory: withWebhook(situation.inventory, webhook, { failurePolicy: 'Ignore' }),
    plan: situation.plan,
    takes: 0,
    cost: 'while it does not answer, what it would refuse or change is let through',
  }));
