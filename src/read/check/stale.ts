import type { Finding } from '../../model/finding.js';
import { token } from '../../model/place.js';
import type { Parsed } from '../fragment.js';
import { problem } from '../explain/problem.js';
import { isNative } from '../native/kind.js';

const DAY = 86_400_000;

/** Facts of hand-written inventories that were observed (`provenance`) more than `after` days before `today` (both days as `2026-11-24`); 0: none. A note, because nothing says that they have changed. */
export function staleFacts({ file, documents }: Pick<Parsed, 'file' | 'documents'>, today: string, after: number): Finding[] {
  if (after === 0) return [];
  return documents.flatMap((document, index) => {
    if (!isNative(document, 'ClusterInventory')) return [];
    const { metadata, spec } = document as { metadata?: { name?: unknown }; spec?: { provenance?: unknown } | null };
    const entries = typeof spec?.provenance === 'object' && spec.provenance !== null ? Object.entries(spec.provenance) : [];
    return entries.flatMap(([pointer, entry]: [string, { observed?: unknown; source?: unknown } | null]): Finding[] => {
      const { observed, source } = entry ?? {};
      if (typeof observed !== 'string') return [];
      const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${observed.slice(0, 10)}T00:00:00Z`)) / DAY);
      if (Number.isNaN(days) || days <= after) return [];
      const by = typeof source === 'string' ? ` (${source})` : '';
      return [
        {
          ...problem(
            'input/stale',
            { file, pointer: `/${index}/spec/provenance/${token(pointer)}/observed` },
            `${pointer} was observed ${days} days ago, on ${observed.slice(0, 10)}${by}: it may have changed since`,
            'look again',
            'info',
          ),
          ...(typeof metadata?.name === 'string' && { cluster: metadata.name }),
        },
      ];
    });
  });
}
