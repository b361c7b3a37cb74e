import type { Node } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { mergeVoices, type Voice } from '../merge.js';
import type { Cluster } from './facts.js';
import { evidence, some } from './remarks.js';

/**
 * The nodes of a cluster, one entry a name. Dumped nodes called as a written group's members are (`worker-1` to `worker-60`) take the group's place, each
 * with what is written of the group; where the numbers differ, or written nodes are in no dump of nodes, that is reported and what is written stays.
 */
export function joinNodes(cluster: Cluster): Node[] {
  const voices = new Map<string, Voice<Node>[]>();
  const groups: Node[] = [];
  const dumped = new Set<string>();
  for (const { authority, nodes } of cluster.fragments) {
    for (const node of nodes ?? []) {
      if (node.count !== undefined) groups.push(node);
      else add(voices, node.name, { value: node, written: authority === 'written' });
      if (authority === 'dumped') dumped.add(node.name);
    }
  }
  const kept = new Map<string, Node>();
  for (const group of groups) {
    if (!resolveGroup(group, voices, dumped, cluster))
      kept.set(
        group.name,
        kept.has(group.name)
          ? mergeVoices(
              { kind: 'node', name: group.name },
              [
                { value: kept.get(group.name)!, written: true },
                { value: group, written: true },
              ],
              cluster.remarks,
            )
          : group,
      );
  }
  if (dumped.size > 0) reportUndumped(voices, kept, dumped, cluster);
  const nodes = [...voices].map(([name, all]) => mergeVoices({ kind: 'node', name }, all, cluster.remarks));
  return [...nodes, ...kept.values()];
}

function add(voices: Map<string, Voice<Node>[]>, name: string, voice: Voice<Node>): void {
  const known = voices.get(name);
  if (known) known.push(voice);
  else voices.set(name, [voice]);
}

/** Whether a group was replaced by nodes of its own name. */
function resolveGroup(group: Node, voices: Map<string, Voice<Node>[]>, dumped: ReadonlySet<string>, { remarks }: Cluster): boolean {
  const prefix = `${group.name}-`;
  const members = [...dumped].filter((name) => name.startsWith(prefix) && /^[1-9]\d*$/.test(name.slice(prefix.length)));
  const count = group.count!;
  if (members.length === 0) return false;
  const { count: _, ...like } = group;
  for (let number = 1; number <= count; number++)
    add(voices, `${prefix}${number}`, { value: { ...like, name: `${prefix}${number}` }, written: true });
  if (members.length === count && members.every((name) => Number(name.slice(prefix.length)) <= count)) return true;
  const example = voices.get(members[0]!)!.find((voice) => !voice.written)!.value;
  remarks.add({
    rule: 'input/contradiction',
    severity: 'warning',
    key: `group ${group.name}`,
    message: `group ${group.name} is written with ${count} nodes, and ${members.length} nodes of that name are in the dump: all of both are used`,
    evidence: [
      evidence(placeOf(group, 'count'), `${count} nodes`),
      evidence(placeOf(example, 'name'), `${members.length} nodes in the dump`),
    ],
  });
  return true;
}

function reportUndumped(
  voices: ReadonlyMap<string, readonly Voice<Node>[]>,
  groups: ReadonlyMap<string, Node>,
  dumped: ReadonlySet<string>,
  { remarks }: Cluster,
): void {
  const missing: Node[] = [];
  for (const all of voices.values()) if (all.every((voice) => voice.written)) missing.push(all[0]!.value);
  const all = [...missing, ...groups.values()];
  if (all.length === 0) return;
  const example = [...voices.values()].flat().find((voice) => !voice.written)!.value;
  const names = some(all.map((node) => (node.count === undefined ? node.name : `group ${node.name}`)));
  remarks.add({
    rule: 'input/contradiction',
    severity: 'warning',
    key: 'undumped nodes',
    message: `${names} ${all.length === 1 ? 'is' : 'are'} written but not among the ${dumped.size} nodes of the dump: what is written is kept, and counted besides them`,
    evidence: [
      ...all.slice(0, 5).map((node) => evidence(placeOf(node, 'name'), 'not in the dump')),
      evidence(placeOf(example), 'the dump'),
    ] as [ReturnType<typeof evidence>],
    remediation:
      'call a group as its nodes are called (worker for worker-1 to worker-60), or leave written nodes out where a dump has them',
  });
}
