import { placeOf } from '../../model/place.js';
import { type ActionStep, actionsOf, type Step } from '../../model/plan.js';
import { relation, type Row } from '../relation.js';

/** Actions after which a node may not come back as it was. */
const RISKY: ReadonlySet<string> = new Set(['reboot', 'replace', 'upgrade']);

const fields = {
  step: { type: 'string', what: 'id of the step that is done batch by batch' },
  action: { type: 'string', what: 'what it does to them', words: ['reboot', 'replace', 'upgrade'] },
  nodes: { type: 'int', what: 'how many nodes it is done to in all' },
  batches: { type: 'int', what: 'in how many batches' },
  gated: { type: 'bool', what: 'whether a gate, or a command of your own, stands between one batch and the next' },
} as const;

/** What the plan does to many nodes, some at a time. */
export const roll = relation({
  name: 'roll',
  what: 'A step that reboots, replaces or upgrades nodes in two batches or more: one row, whatever the number of batches.',
  example: 'roll.batches > 2 && !roll.gated',
  fields,
  rows: ({ whole, ...own }) => {
    const { plan, timeline } = whole ?? own;
    return plan.steps.flatMap((outer) =>
      actionsOf([outer]).flatMap((step): Row<typeof fields>[] => {
        if (!RISKY.has(step.action)) return [];
        const moves = timeline.steps.filter((move) => move.step === step);
        const batches = moves.reduce((sum, { rounds = 1 }) => sum + rounds, 0);
        if (batches < 2) return [];
        return [
          {
            values: {
              step: step.id,
              action: step.action,
              nodes: moves.reduce((sum, { nodeCount }) => sum + nodeCount, 0),
              batches,
              gated: checked(outer),
            },
            place: placeOf(step, 'action'),
            of: step.id,
            steps: moves.map(({ id }) => id),
          },
        ];
      }),
    );
  },
});

/** Whether anything that is done for each batch may hold the next one up. */
function checked(step: Step): boolean {
  if (step.gates.length > 0) return true;
  return step.kind === 'action' ? looks(step) : step.steps.some(checked);
}

const looks = ({ action }: ActionStep): boolean => action === 'gate' || action === 'run';
