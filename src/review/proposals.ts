import type { Counterfactual } from '../model/timeline.js';
import { type Try, wordsOf } from '../repair/try.js';
import type { State } from './state.js';

/** A row of the screen: something the simulation proposes, or something that was typed. */
export interface Row {
  readonly one: Try;
  readonly words: string;
  readonly on: boolean;
  readonly proposal?: Counterfactual;
}

/** What can be tried: what was typed first, then what helps, then what does not. */
export function rowsOf({ subject, timeline, tries }: State): readonly Row[] {
  const proposals = subject.report.timelines[timeline]?.counterfactuals ?? [];
  const typed = tries.filter((one) => one.kind !== 'proposed' || !proposals.some(({ change }) => change === one.change));
  const on = (change: string) => tries.some((one) => one.kind === 'proposed' && one.change === change);
  return [
    ...typed.map((one): Row => ({ one, words: wordsOf(one), on: true })),
    ...proposals
      .toSorted((a, b) => Number(b.helps) - Number(a.helps) || b.removes.length - a.removes.length || b.shortens.length - a.shortens.length)
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
