import { located, SHAPES } from '../../model/configure.js';
import type { ClusterInventorySpec } from '../../model/documents.js';
import type { Finding } from '../../model/finding.js';
import type * as model from '../../model/inventory.js';
import { mismatches } from '../explain/mismatch.js';
import { below, problem } from '../explain/problem.js';
import type { Adapter, Fragment, Reading } from '../fragment.js';
import { isNative } from './kind.js';

/** Inventories as people write them: they win where they speak. */
export const native: Adapter = {
  name: 'native',
  accepts: (document) => isNative(document, 'ClusterInventory'),
  read(document, index, parsed): Reading {
    const findings = mismatches('ClusterInventoryDocument', document, index, parsed);
    if (findings.length > 0) return { fragments: [], plans: [], problems: findings, invalid: true };
    const { metadata, spec } = document as { metadata: { name: string }; spec: ClusterInventorySpec };
    const at = { file: parsed.file, pointer: `/${index}` };
    const parts: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(spec)) {
      const shape = SHAPES[name];
      if (shape) parts[name] = located(shape, value, { file: parsed.file, pointer: `/${index}/spec/${name}` });
    }
    const problems = twice((parts['nodes'] ?? []) as model.Node[]);
    const fragment: Fragment = {
      format: 'native',
      authority: 'written',
      at,
      cluster: { value: metadata.name, place: { file: parsed.file, pointer: `/${index}/metadata/name` } },
      ...(spec.kubernetesVersion !== undefined && {
        kubernetesVersion: { value: spec.kubernetesVersion, place: { file: parsed.file, pointer: `/${index}/spec/kubernetesVersion` } },
      }),
      ...(spec.provenance !== undefined && { provenance: spec.provenance as NonNullable<Fragment['provenance']> }),
      ...parts,
      problems,
    };
    return { fragments: [fragment], plans: [], problems: [], invalid: false };
  },
};

/** Node names that stand twice, or that a group's members have too. */
function twice(nodes: readonly model.Node[]): Finding[] {
  const first = new Map<string, model.Node>();
  const problems: Finding[] = [];
  const placeOf = (node: model.Node) => ({ file: node.at.file, pointer: below(node.at.pointer, 'name') });
  for (const node of nodes) {
    const other = first.get(node.name);
    if (other)
      problems.push(
        problem('input/contradiction', placeOf(node), `two nodes are called ${node.name}`, 'again here', 'error', [
          { place: placeOf(other), label: 'first here' },
        ]),
      );
    else first.set(node.name, node);
  }
  for (const node of nodes) {
    const member = /^(.+)-(\d+)$/.exec(node.name);
    const group = member ? first.get(member[1]!) : undefined;
    if (group?.count !== undefined && Number(member![2]) >= 1 && Number(member![2]) <= group.count) {
      problems.push(
        problem(
          'input/contradiction',
          placeOf(node),
          `${node.name} is a node of its own and a member of the group ${group.name}`,
          'a node here',
          'error',
          [{ place: placeOf(group), label: `${group.name}-1 to ${group.name}-${group.count} here` }],
        ),
      );
    }
  }
  return problems;
}
