import type { Finding } from '../../model/finding.js';
import { type Place, token } from '../../model/place.js';
import { didYouMean } from '../../source/nearest.js';
import type { Parsed } from '../fragment.js';
import { problem } from '../explain/problem.js';
import { isNative } from '../native/kind.js';

const DAY = 86_400_000;

/**
 * What is to be said of the `provenance` of hand-written inventories: facts that were observed more than `after` days before `today` (both days as `2026-11-24`; 0: none is old) are a note, because nothing
 * says that they have changed; an entry that means no fact, or names no day up to today, is a warning: its author believes that it is watched.
 */
export function staleFacts({ file, documents }: Pick<Parsed, 'file' | 'documents'>, today: string, after: number): Finding[] {
  return documents.flatMap((document, index) => {
    if (!isNative(document, 'ClusterInventory')) return [];
    const { metadata, spec } = document as { metadata?: { name?: unknown }; spec?: { provenance?: unknown } | null };
    const entries = typeof spec?.provenance === 'object' && spec.provenance !== null ? Object.entries(spec.provenance) : [];
    return entries.flatMap(([pointer, entry]: [string, { observed?: unknown; source?: unknown } | null]): Finding[] => {
      const { observed, source } = entry ?? {};
      const at = `/${index}/spec/provenance/${token(pointer)}`;
      const cluster = typeof metadata?.name === 'string' && { cluster: metadata.name };
      const idle = (message: string, place: Place): Finding => ({
        ...problem('input/reference', place, message, 'means nothing', 'warning'),
        ...cluster,
      });
      const lost = meansNothing(pointer, spec as Readonly<Record<string, unknown>>);
      const wrong = lost === undefined ? [] : [idle(lost, { file, pointer: at, key: true })];
      if (typeof observed !== 'string') return wrong;
      const day = /^\d{4}-\d{2}-\d{2}/.test(observed) ? Date.parse(`${observed.slice(0, 10)}T00:00:00Z`) : Number.NaN;
      const days = Math.round((Date.parse(`${today}T00:00:00Z`) - day) / DAY);
      const when = { file, pointer: `${at}/observed` };
      if (Number.isNaN(days))
        return [...wrong, idle(`"${observed}" is no day such as ${today}: nobody can tell when ${pointer} is old`, when)];
      if (days < 0) return [...wrong, idle(`${pointer} was observed on ${observed.slice(0, 10)}, which is after today, ${today}`, when)];
      if (after === 0 || days <= after) return wrong;
      const by = typeof source === 'string' ? ` (${source})` : '';
      return [
        ...wrong,
        {
          ...problem(
            'input/stale',
            when,
            `${pointer} was observed ${days} days ago, on ${observed.slice(0, 10)}${by}: it may have changed since`,
            'look again',
            'info',
          ),
          ...cluster,
        },
      ];
    });
  });
}

/** Why a pointer of `provenance` means no fact of an inventory; undefined where it does, or may: what is not said here may stand in a dump. Items of lists are meant by number or name. */
function meansNothing(pointer: string, spec: Readonly<Record<string, unknown>>): string | undefined {
  const [head, ...tokens] = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (head !== '') return `"${pointer}" means no fact: a pointer begins with a slash, as /${Object.keys(spec)[0] ?? 'nodes'} does`;
  let here: unknown = spec;
  for (const part of tokens) {
    if (Array.isArray(here)) {
      const items: readonly unknown[] = here;
      here = items[Number(part)] ?? items.find((item) => isCalled(item, part));
      if (here === undefined) return `${pointer} means no fact of this inventory: there is no "${part}"`;
    } else {
      const known: Readonly<Record<string, unknown>> = typeof here === 'object' && here !== null ? { ...here } : {};
      if (!Object.hasOwn(known, part)) {
        const meant = didYouMean(part, Object.keys(known));
        return meant === '' ? undefined : `${pointer} means no fact of this inventory${meant}`;
      }
      here = known[part];
    }
  }
  return undefined;
}

/** Whether an item of a list has a name, or is a group of like ones that has one of it. */
function isCalled(item: unknown, part: string): boolean {
  const { name, count } = (item ?? {}) as { readonly name?: unknown; readonly count?: unknown };
  return name === part || (typeof name === 'string' && count !== undefined && part.startsWith(`${name}-`));
}
