import { type Inventory, isControlPlane } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { compareVersions, parseVersion } from '../../model/versions.js';
import { relation } from '../relation.js';

/** The etcd cluster behind the API. */
export const etcd = relation({
  name: 'etcd',
  what: 'The etcd cluster behind the API: one row, its fields unknown where nobody described it; none where a provider keeps it.',
  example: 'etcd.members % 2 == 0',
  fields: {
    topology: { type: 'string', what: 'whether it runs on the control-plane nodes', fact: 'etcd/topology', words: ['stacked', 'external'] },
    version: { type: 'string', what: 'its version; the oldest where members differ', fact: 'etcd/version' },
    members: { type: 'int', what: 'how many members it has; of a stacked one, one on every control-plane node', fact: 'etcd/members' },
    flags: { type: 'list<string>', what: 'its flags without the dashes, as name=value', fact: 'etcd/flags' },
    authEnabled: { type: 'bool', what: 'whether authentication is on', fact: 'etcd/authEnabled' },
  },
  rows({ inventory }) {
    const given = inventory.etcd;
    if (given === undefined && inventory.controlPlane?.managed) return [];
    const of = (field: string) => (given ? placeOf(given, field) : placeOf(inventory, 'spec/etcd'));
    return [
      {
        values: {
          topology: given?.topology,
          version: oldest([given?.version, ...(given?.members ?? []).map(({ version }) => version)]),
          members: membersOf(inventory),
          flags: given?.flags && Object.entries(given.flags).map(([flag, value]) => `${flag}=${value}`),
          authEnabled: given?.authEnabled,
        },
        place: given ? placeOf(given) : placeOf(inventory, 'spec/etcd'),
        places: {
          flags: of('flags'),
          topology: of('topology'),
          version: of('version'),
          members: of('members'),
          authEnabled: of('authEnabled'),
        },
      },
    ];
  },
});

/** Members as listed; of a stacked cluster, as many as control-plane nodes; unknown for any other. */
function membersOf({ etcd: given, nodes }: Inventory): number | undefined {
  if (given?.members) return given.members.length;
  if (given?.topology !== 'stacked') return undefined;
  return nodes.reduce((sum, node) => sum + (isControlPlane(node) ? (node.count ?? 1) : 0), 0);
}

function oldest(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.flatMap((text) => (text === undefined ? [] : (parseVersion(text) ?? [])));
  return known.toSorted(compareVersions)[0]?.text;
}
