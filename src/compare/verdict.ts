import { plural } from '../report/words.js';
import type { Acceptance, Difference } from './difference.js';
import type { Finding } from '../model/finding.js';
import type { Shown } from './print.js';
import { isHarm } from './sentence.js';

/** Facts that nobody gave are counted, not listed: `lint` says which. */
export const isKnown = ({ rule }: Finding): boolean => rule !== 'input/unknown';

/** What is accepted and worth a word. */
export const acceptedOf = ({ accepted }: Difference): readonly Acceptance[] => accepted.filter(({ after }) => isKnown(after));

/** How many findings became what. */
export function summaryOf(differences: readonly Difference[]) {
  const sum = (of: (one: Difference) => number) => differences.reduce((total, one) => total + of(one), 0);
  const accepted = differences.flatMap(acceptedOf);
  return {
    new: sum(({ fresh }) => fresh.filter(isKnown).length),
    worse: sum(({ worse }) => worse.length),
    better: sum(({ better }) => better.length),
    gone: sum(({ gone }) => gone.filter(isKnown).length),
    accepted: accepted.length,
    acceptedWorse: accepted.filter(isHarm).length,
    open: sum(({ open }) => open.filter(isKnown).length),
    unknown: sum(({ fresh }) => fresh.filter((one) => !isKnown(one)).length),
    same: sum(({ same }) => same),
  };
}

/** The verdict, a sentence each: first what could not be read, then the counts, what is only suppressed, and what else decides. */
export function verdict(differences: readonly Difference[], { before, after, remarks }: Shown): string[] {
  return [...unreadWords(before.unread, after.unread), counted(differences), ...acceptedWords(differences), ...remarks];
}

function unreadWords(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  const [old, now] = [[...before].sort(), [...after].sort()];
  return [
    ...now.map((file) => `${file} CANNOT BE READ after the change: nothing of it is compared, and nothing of it counts as gone.`),
    ...old
      .filter((file) => !after.has(file))
      .map((file) => `${file} could not be read before the change: what is found in it now counts as new.`),
  ];
}

function counted(differences: readonly Difference[]): string {
  const { new: fresh, worse, better, gone, accepted, open, unknown, same } = summaryOf(differences);
  const facts = unknown === 0 ? '' : ` ${plural(unknown, 'fact')} more ${unknown === 1 ? 'is' : 'are'} needed and not given.`;
  if (fresh + worse + better + gone + accepted + open === 0)
    return differences.some(({ unread }) => unread)
      ? `What could be compared has not changed: ${plural(same, 'finding')} as before.${facts}`
      : `Nothing that was found has changed: ${plural(same, 'finding')} as before.${facts}`;
  const opened = open === 0 ? '' : `, ${open} no longer accepted`;
  return `${fresh} new, ${worse} worse, ${better} better, ${gone} gone${opened}, ${same} as before.${facts}`;
}

/** What a change accepts is told apart from what it mends, and what it makes worse at the same time above all. */
function acceptedWords(differences: readonly Difference[]): string[] {
  const all = differences.flatMap(acceptedOf);
  const tell = (these: readonly Acceptance[], when: string) => {
    const fresh = these.filter(({ before }) => before === undefined).length;
    const worse = these.filter((one) => one.before !== undefined && isHarm(one)).length;
    const harm = [...(worse > 0 ? [`${worse} ${worse === 1 ? 'GETS' : 'GET'} WORSE`] : []), ...(fresh > 0 ? [`${fresh} NEW`] : [])];
    return these.length === 0 ? [] : [`${plural(these.length, 'finding')} ${when}${harm.length > 0 ? `: ${harm.join(', ')}` : ''}.`];
  };
  return [
    ...tell(
      all.filter(({ known }) => !known),
      'accepted in this change, not mended',
    ),
    ...tell(
      all.filter(({ known }) => known),
      'accepted before',
    ),
  ];
}
