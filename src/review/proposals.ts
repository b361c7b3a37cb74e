import type { Counterfactual } from '../model/timeline.js';
import { type Try, wordsOf } from '../repair/try.js';
import type { State } from './state.js';
import { indexOf } from './subject.js';

/** A row of the screen: something the simulation proposes, or something that was typed. */
export interface Row {
  readonly one: Try;
  readonly words: string;
  readonly on: boolean;
  readonly proposal?: Counterfactual;
}

/** What can be tried: what was typed first, then what helps, then what does not; against one finding where the screen was opened from it, that first. */
export function rowsOf(state: State): readonly Row[] {
  const { subject, timeline, tries } = state;
  const against = againstOf(state);
  const clears = ({ removes, shortens }: Counterfactual) =>
    2 * against.filter((one) => removes.includes(one)).length + against.filter((one) => shortens.includes(one)).length;
  const proposals = subject.report.timelines[timeline]?.counterfactuals ?? [];
  const typed = tries.filter((one) => one.kind !== 'proposed' || !proposals.some(({ change }) => change === one.change));
  const on = (change: string) => tries.some((one) => one.kind === 'proposed' && one.change === change);
  return [
    ...typed.map((one): Row => ({ one, words: wordsOf(one), on: true })),
    ...proposals
      .toSorted(
        (a, b) =>
          Number(b.helps) - Number(a.helps) ||
          clears(b) - clears(a) ||
          b.removes.length - a.removes.length ||
          b.shortens.length - a.shortens.length,
      )
      .map(
        (proposal): Row => ({
          one: { kind: 'proposed', change: proposal.change },
          words: proposal.change,
          on: on(proposal.change),
          proposal,
        }),
      ),
  ];
}

/** The impacts of the finding that the screen was opened from; of a cause those of its stories. */
function againstOf({ stack, subject }: State): readonly number[] {
  const screen = stack.find((one) => one.name === 'tries');
  const name = screen?.name === 'tries' ? screen.against : undefined;
  const { findings } = subject.report;
  const finding = name === undefined ? undefined : findings[indexOf(subject, name)];
  return finding
    ? [finding, ...(finding.causeOf ?? []).flatMap((index) => findings[index] ?? [])].flatMap(({ impacts }) => impacts ?? [])
    : [];
}
