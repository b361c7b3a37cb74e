import { placeOf } from '../../model/place.js';
import { installerOf } from '../../model/installer.js';
import type { Inventory } from '../../model/inventory.js';
import type { TimelineStep } from '../../model/timeline.js';
import { compareMinors, compareVersions, parseVersion } from '../../model/versions.js';
import { relation, type Row } from '../relation.js';
import { type Component, COMPONENTS, moments, type Running, span } from '../upgrades.js';

const fields = {
  component: { type: 'string', what: 'which component', words: COMPONENTS },
  version: { type: 'string', what: 'its version then' },
  count: { type: 'int', what: 'on how many nodes' },
  oldest: { type: 'string', what: 'the oldest version of kube-apiserver then that it may talk to' },
  newest: { type: 'string', what: 'the newest version of kube-apiserver then that it may talk to' },
  ahead: {
    type: 'int',
    what: 'how many minors it is ahead of that oldest one, negative where it is behind; of a controller unknown where nobody says whether it talks to its own host alone',
  },
  behind: { type: 'int', what: 'how many minors it is behind that newest one, negative where it is ahead; unknown as ahead is' },
  served: { type: 'bool', what: 'whether kube-apiserver runs on its own host and is no older' },
  changed: { type: 'bool', what: 'whether the step gave one of them this version; else it changed kube-apiserver beside them' },
  lowered: { type: 'bool', what: 'whether the step made the oldest kube-apiserver older' },
  step: { type: 'string', what: 'id of the step after which it is so; empty for the beginning of the plan' },
  at: { type: 'double', what: 'from when, in seconds after the start of the plan' },
} as const;

/** Versions of components against kube-apiserver's, through the plan. */
export const skew = relation({
  name: 'skew',
  what: "A component's version against kube-apiserver's at the beginning of the plan, and whenever a step changes one of the two; alike nodes are one row.",
  example: 'skew.component == "kubelet" && skew.ahead > 0',
  fields,
  rows({ whole, ...own }) {
    const { inventory, timeline } = whole ?? own;
    const seen = new Set<string>();
    return moments(inventory, timeline.steps).flatMap(({ move, running }, index, all): Row<typeof fields>[] => {
      const api = serversOf(running);
      if (!api) return [];
      const before = all[index - 1]?.running ?? running;
      const had = new Set(before.map(instance));
      const old = serversOf(before);
      const lowered = old !== undefined && compareVersions(parseVersion(api.oldest)!, parseVersion(old.oldest)!) < 0;
      return groups(running).flatMap(({ first, count, local, all: own }): Row<typeof fields>[] => {
        const { component, version, place, of } = first;
        const changed = own.some((one) => !had.has(instance(one)));
        const key = [component, version, api.oldest, api.newest, local, changed].join('\0');
        if (seen.has(key)) return [];
        seen.add(key);
        const reach = reachOf(component, local, api, inventory);
        const distances = (of: Reach) => [
          compareMinors(parseVersion(version)!, parseVersion(of.oldest)!),
          compareMinors(parseVersion(of.newest)!, parseVersion(version)!),
        ];
        const [near, far] = [distances(reach.surely), distances(reach.maybe)];
        // One minor behind is supported: which of the two it is does not matter then.
        const sure = (at: 0 | 1) => (near[at] === far[at] || (at === 1 && far[at]! <= 1) ? far[at] : undefined);
        return [
          {
            values: {
              component,
              version,
              count,
              oldest: reach.maybe.oldest,
              newest: reach.maybe.newest,
              ahead: sure(0),
              behind: sure(1),
              served: local !== '' && compareVersions(parseVersion(local)!, parseVersion(version)!) >= 0,
              changed,
              lowered,
              step: move?.id ?? '',
              at: move === undefined ? 0 : firstDone(move) / 1000,
            },
            place,
            places: { step: move ? placeOf(move.step, 'to') : place },
            facts: { ahead: 'controlPlane/installer', behind: 'controlPlane/installer' },
            of,
            count,
            ...(move && { steps: [move.id] }),
          },
        ];
      });
    });
  },
});

/** When the first batch of a move is through. */
const firstDone = ({ from, to, rounds = 1 }: TimelineStep): number => from + Math.round((to - from) / rounds);

/** The oldest and the newest kube-apiserver that run. */
const serversOf = (running: readonly Running[]) =>
  span(running.filter(({ component }) => component === 'kube-apiserver').map(({ version }) => version));

const instance = ({ component, of, version }: Running): string => [component, of, version].join('\0');

interface Reach {
  readonly oldest: string;
  readonly newest: string;
}

/** From this version on kubeadm's controllers talk to the API server of their own host alone (kubernetes#94398). */
const LOCAL_SINCE = parseVersion('1.20.0')!;
/** Installers whose controllers talk to 127.0.0.1: kubeadm, and k3s and RKE2 of every version since (k3s `pkg/daemons/control/deps/deps.go`, genClientCerts: the loopback address). */
const LOCAL: ReadonlySet<string> = new Set(['kubeadm', 'k3s', 'rke2']);

/** From this version on kubeadm, when it upgrades a host, has its kubelet talk to the API server there alone (ControlPlaneKubeletLocalMode: kubernetes#125780, on by default since kubernetes#129956). */
const KUBELET_LOCAL_SINCE = parseVersion('1.33.0')!;

/** The API servers that a component talks to for certain, and those that it may. */
function reachOf(component: Component, local: string, api: Reach, inventory: Inventory): { surely: Reach; maybe: Reach } {
  const all = { surely: api, maybe: api };
  const installer = installerOf(inventory);
  const own = { oldest: local, newest: local };
  const keeps = component === 'kubelet' && installer === 'kubeadm' && local !== '';
  if (keeps && compareVersions(parseVersion(local)!, KUBELET_LOCAL_SINCE) >= 0) return { surely: own, maybe: own };
  const controller = component === 'kube-controller-manager' || component === 'kube-scheduler';
  if (!controller || local === '' || compareVersions(parseVersion(api.oldest)!, LOCAL_SINCE) < 0) return all;
  if (installer === undefined) return { surely: own, maybe: api };
  return LOCAL.has(installer) ? { surely: own, maybe: own } : all;
}

/** Instances of one component with one version beside the same version of kube-apiserver on their host (empty where none is). */
interface Group {
  readonly first: Running;
  count: number;
  readonly local: string;
  readonly all: Running[];
}

/** Everything that runs, in groups, from the first of each. */
function groups(running: readonly Running[]): readonly Group[] {
  const servers = new Map(running.filter(({ component }) => component === 'kube-apiserver').map(({ of, version }) => [of, version]));
  const found = new Map<string, Group>();
  for (const one of running) {
    const beside = one.component === 'kube-controller-manager' || one.component === 'kube-scheduler' || one.component === 'kubelet';
    const local = beside ? (servers.get(one.of) ?? '') : '';
    const key = `${one.component}\0${one.version}\0${local}`;
    const there = found.get(key);
    if (there) {
      there.count += one.count;
      there.all.push(one);
    } else found.set(key, { first: one, count: one.count, local, all: [one] });
  }
  return [...found.values()];
}
