import { documentPath } from '../../model/configure.js';
import type { Finding } from '../../model/finding.js';
import type { Inventory } from '../../model/inventory.js';
import { type Place, token } from '../../model/place.js';
import { actionsOf, type Plan } from '../../model/plan.js';
import type { Source } from '../../source/source.js';
import { said } from '../explain/mismatch.js';
import { problem } from '../explain/problem.js';
import { validate } from '../schema/validate.js';

/**
 * What `configure` steps set, held against the schema of the inventory at the place where it would stand: a field nobody reads or a value that
 * no balancer knows would change nothing, and look like a plan that is safe. Paths that lead nowhere are told by `applySet`.
 */
export function settingProblems(plan: Plan, inventory: Inventory, sources: ReadonlyMap<string, Source>): Finding[] {
  return actionsOf(plan.steps).flatMap(({ at, set }) =>
    Object.entries(set ?? {}).flatMap(([path, value]): Finding[] => {
      const parts = documentPath(inventory, path);
      if (parts === undefined || value === null || value === undefined) return [];
      const entry: Place = { file: at.file, pointer: `${at.pointer}/set/${token(path)}` };
      const pointer = `/spec/${parts.map(token).join('/')}`;
      const document = {
        apiVersion: 'premortem.dev/v1alpha1',
        kind: 'ClusterInventory',
        metadata: { name: 'x' },
        spec: nested(parts, value),
      };
      const { errors } = validate('ClusterInventoryDocument', document);
      // In the document that one value makes, what stands around it is not there: that is no fault of the value.
      const raw = (inner: string) => sources.get(at.file)?.raw(entry.pointer + inner.slice(pointer.length));
      return said(errors, '', raw).flatMap((one): Finding[] => {
        const inside = one.pointer === pointer || one.pointer.startsWith(`${pointer}/`);
        const above = one.key === true && pointer.startsWith(`${one.pointer}/`);
        if (!inside && !above) return [];
        if (one.missing === true && one.pointer === pointer) return [];
        const place = {
          file: at.file,
          pointer: above ? entry.pointer : entry.pointer + one.pointer.slice(pointer.length),
          ...(one.key && { key: true as const }),
        };
        return [problem('input/schema', place, one.message, 'cannot be set')];
      });
    }),
  );
}

/** A value at a path, and nothing around it; a list holds the one item. */
function nested(parts: readonly string[], value: unknown): unknown {
  return parts.reduceRight<unknown>((inner, part) => (part === '0' ? [inner] : { [part]: inner }), value);
}
