import { type Place, placeOf } from '../../model/place.js';
import type { Action } from '../../model/plan.js';
import { relation } from '../relation.js';
import { setOf } from '../targets.js';

const fields = {
  step: { type: 'string', what: 'the first step that does so, by its id' },
  replicas: { type: 'double', what: 'how many DNS pods there are', fact: 'dns/pods' },
  left: { type: 'double', what: 'how many are left while it does', fact: 'dns/pods' },
  peakQueriesPerSecond: {
    type: 'double',
    what: 'queries per second that all of them get at the busiest time',
    fact: 'dns/peakQueriesPerSecond',
  },
  queriesPerSecondPerReplica: {
    type: 'double',
    what: 'queries per second that one of them answers',
    fact: 'dns/queriesPerSecondPerReplica',
  },
} as const;

const STOPS: ReadonlySet<Action> = new Set<Action>(['reboot', 'shutdown', 'replace', 'remove']);
const CLEARS: ReadonlySet<Action> = new Set<Action>(['drain', 'evict', 'delete', 'rollout', 'scale']);

/** DNS pods that go down with their nodes. */
export const dnsLoss = relation({
  name: 'dnsLoss',
  what: 'A plan that takes nodes away with DNS pods on them, none of which was moved before: one row for the move that takes most. Where nobody says where the pods are, any node may have one.',
  example: 'dnsLoss.step == step.id',
  fields,
  rows({ inventory, timeline }) {
    const { dns } = inventory;
    if (!dns) return [];
    const first = timeline.steps.find(({ action }) => CLEARS.has(action));
    const moves = timeline.steps
      .filter((move) => STOPS.has(move.action) && (first === undefined || move.from < first.from))
      .map((move) => {
        const nodes = dns.pods === undefined ? undefined : setOf(move, inventory);
        return { move, taken: nodes && dns.pods!.filter(({ node }) => node !== undefined && nodes.hasName(inventory, node)).length };
      })
      .filter(({ taken }) => taken !== 0)
      .sort((a, b) => (b.taken ?? 0) - (a.taken ?? 0));
    const [most] = moves;
    if (!most) return [];
    const replicas = dns.pods?.length ?? dns.replicas;
    const fact = (field: string): Place => placeOf(dns, field);
    return [
      {
        values: {
          step: most.move.step.id,
          replicas,
          left: most.taken === undefined || replicas === undefined ? undefined : replicas - most.taken,
          peakQueriesPerSecond: dns.peakQueriesPerSecond,
          queriesPerSecondPerReplica: dns.queriesPerSecondPerReplica,
        },
        place: placeOf(most.move.step, 'action'),
        places: {
          replicas: fact('pods'),
          left: fact('pods'),
          peakQueriesPerSecond: fact('peakQueriesPerSecond'),
          queriesPerSecondPerReplica: fact('queriesPerSecondPerReplica'),
        },
        steps: [most.move.id],
      },
    ];
  },
});
