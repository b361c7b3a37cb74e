import { milliseconds } from '../../model/duration.js';
import type { Pod } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { TimelineStep } from '../../model/timeline.js';
import { apiPath, membersOf, apiServers } from '../api-path.js';
import { relation } from '../relation.js';

/** The cluster's DNS service. */
export const dns = relation({
  name: 'dns',
  what: "The cluster's DNS service: one row, its fields unknown where nobody described it.",
  example: 'dns.podsOnControlPlane == dns.pods',
  fields: {
    provider: { type: 'string', what: 'coredns, kube-dns, ...', fact: 'dns/provider' },
    replicas: { type: 'int', what: 'how many pods it should have', fact: 'dns/replicas' },
    pods: { type: 'int', what: 'how many pods it has', fact: 'dns/pods' },
    podsOnControlPlane: {
      type: 'int',
      what: 'how many of them run on nodes that serve the API; unknown where one stands on a node that nobody knows',
      fact: 'dns/pods',
    },
    leavesControlPlane: {
      type: 'bool',
      what: 'whether steps before the first stop of a host move each of those pods to a node that is known not to serve the API',
    },
    spreading: {
      type: 'string',
      what: 'how strictly they are kept apart',
      fact: 'dns/spreading',
      words: ['none', 'preferred', 'required'],
    },
    nodeLocalCache: { type: 'bool', what: 'whether nodes have a cache of their own', fact: 'dns/nodeLocalCache' },
    lameduck: { type: 'double', what: 'how long a pod still answers after it was told to end, in seconds', fact: 'dns/lameduck' },
    plugins: { type: 'list<string>', what: 'the plugins that its Corefile names', fact: 'dns/corefile' },
    nodes: { type: 'list<string>', what: 'names of the nodes that its pods run on', fact: 'dns/pods' },
    version: { type: 'string', what: 'its version', fact: 'dns/version' },
  },
  rows({ inventory, timeline }) {
    const given = inventory.dns;
    const serves = apiServers(inventory, membersOf(inventory, apiPath(inventory).balancers));
    const serving = given?.pods?.map(({ node }) => (node === undefined ? undefined : serves(node)));
    const said = given?.lameduck ?? (given?.corefile === undefined ? undefined : (/\blameduck\s+(\S+)/.exec(given.corefile)?.[1] ?? '0'));
    const lameduck = said === undefined ? undefined : milliseconds(said);
    return [
      {
        values: {
          provider: given?.provider,
          replicas: given?.replicas ?? given?.pods?.length,
          pods: given?.pods?.length,
          podsOnControlPlane: serving && !serving.includes(undefined) ? serving.filter(Boolean).length : undefined,
          leavesControlPlane: leaves(given?.pods ?? [], timeline.steps, serves),
          spreading: given?.spreading,
          nodeLocalCache: given?.nodeLocalCache,
          lameduck: lameduck === undefined ? undefined : lameduck / 1000,
          plugins: given?.corefile === undefined ? undefined : pluginsIn(given.corefile),
          nodes: given?.pods?.every(({ node }) => node !== undefined) ? [...new Set(given.pods.map(({ node }) => node!))] : undefined,
          version: given?.version,
        },
        place: given ? placeOf(given) : placeOf(inventory, 'dns'),
        // The Corefile says it too, and more.
        ...(given?.corefile === undefined && { facts: { lameduck: 'dns/corefile' } }),
        places: given
          ? Object.fromEntries(
              ['provider', 'replicas', 'pods', 'spreading', 'nodeLocalCache', 'version']
                .map((field) => [field, placeOf(given, field)] as const)
                .concat([
                  ['lameduck', placeOf(given, given.lameduck === undefined ? 'corefile' : 'lameduck')],
                  ['plugins', placeOf(given, 'corefile')],
                ]),
            )
          : {},
      },
    ];
  },
});

/** The first words of a Corefile's lines: plugins, and the options below them, which no plugin is called like. Comments are none. */
function pluginsIn(corefile: string): readonly string[] {
  const words = corefile.split('\n').flatMap((line) => /^\s*([a-z_]+)\b/.exec(line.replace(/#.*/, ''))?.[1] ?? []);
  return [...new Set(words)];
}

const STOPS = new Set(['reboot', 'shutdown', 'replace', 'remove', 'run']);
const MOVES = new Set(['evict', 'delete', 'drain']);

/** A replacement that nobody placed may land on a control-plane node again: it does not count. */
function leaves(pods: readonly Pod[], steps: readonly TimelineStep[], serves: (name: string) => boolean | undefined): boolean {
  const first = steps.find(({ action }) => STOPS.has(action));
  const before = steps.filter((move) => MOVES.has(move.action) && (first === undefined || move.to <= first.from));
  const moved = (pod: Pod) =>
    before.some(({ nodes, step }) => {
      const to = step.replacement?.node;
      return to !== undefined && serves(to) === false && (nodes.includes(pod.node ?? '') || (step.pods?.includes(pod.name) ?? false));
    });
  const there = pods.filter(({ node }) => node !== undefined && serves(node) === true);
  return there.length > 0 && there.every(moved);
}
