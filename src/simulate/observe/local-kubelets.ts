import type { Inventory, Node } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { Cause } from '../../model/timeline.js';
import { compareVersions, parseVersion } from '../../model/versions.js';
import type { Choices } from '../choices.js';
import { type Clock, RANK } from '../clock.js';
import { LOCAL_KUBELETS_SINCE } from '../controllers.js';
import type { Ledger } from '../ledger.js';
import type { Lifecycle } from '../lifecycle.js';
import type { Machine, Machines } from '../machines.js';
import { atStake } from '../workload/tolerations.js';
import type { Workloads } from '../workload/workloads.js';
import type { Observer } from './observer.js';

/** A host whose kubelet has nobody to write to, since when, and since when its node bears the taint. */
interface Silent {
  readonly since: number;
  tainted?: number;
}

/**
 * Kubelets that talk to the API server beside them alone (kubeadm's ControlPlaneKubeletLocalMode): while that one does not serve and their host is up, nobody hears their heartbeats, however
 * many other API servers serve. A host that is down takes its kubelet with it, and is told as such. `every`: whether every pod of a node is known; where it does not, an eviction is possible only.
 */
export function observeLocalKubelets(
  inventory: Inventory,
  choices: Choices,
  machines: Machines,
  clock: Clock,
  grace: number,
  toleration: number,
  every: (node: Node) => boolean,
  workloads: Workloads,
  lifecycle: Lifecycle,
  ledger: Ledger,
): Observer {
  const control = machines.all.filter(({ host }) => host.controlPlane && mayBeLocal(inventory, host.node));
  const silent = new Map<Machine, Silent>();
  /** Asked only where a heartbeat is missed for it. */
  const isLocal = ({ host: { node } }: Machine): boolean =>
    gateOf(node) ??
    choices.pick({
      key: 'way of control-plane kubelets',
      kind: 'fact',
      options: ['the one that the balancer leads to', "its own host's alone"],
      likely: 0,
      what: 'which API server the kubelets of control-plane nodes talk to',
      place: { file: inventory.at.file, pointer: `${inventory.at.pointer}/spec/controlPlane` },
      collect: 'grep server: /etc/kubernetes/kubelet.conf, on each control-plane node',
    }) === 1;
  const later = (delay: number) => clock.schedule(clock.now + delay, RANK.control, () => {});

  function look(machine: Machine): void {
    const { name } = machine.host;
    const { halted } = machine;
    if (!machine.up || !halted || machine.renewing) {
      if (!silent.delete(machine)) return;
      ledger.state('node-not-ready', `local ${name}`, null);
      ledger.state('pod-eviction', `local ${name}`, null);
      return;
    }
    let known = silent.get(machine);
    if (!known) {
      silent.set(machine, (known = { since: clock.now }));
      later(grace);
    }
    // Nobody is marked and nothing is deleted while the API takes no writes; what was stays.
    if (lifecycle.from() === undefined) return;
    const missed = clock.now - known.since >= grace && clock.now - lifecycle.since(known.since) >= grace;
    if (!missed || !isLocal(machine)) return;
    const harm = {
      class: { node: name },
      nodes: 1,
      exact: true,
      fraction: 1,
      pinned: false,
      exposure: false,
      causes: [halted, alone(machine, known.since)],
    };
    ledger.state('node-not-ready', `local ${name}`, harm);
    if (known.tainted === undefined && lifecycle.state() === 'evicting') {
      known.tainted = clock.now;
      const { after } = atStake(workloads, name, every(machine.host.node), toleration);
      if (after !== null) later(after);
    }
    const { tainted } = known;
    if (tainted === undefined) return;
    const { after, known: all } = atStake(workloads, name, every(machine.host.node), toleration);
    const evicted = after !== null && clock.now - tainted >= after && clock.now - lifecycle.since(tainted) >= after;
    ledger.state('pod-eviction', `local ${name}`, evicted ? { ...harm, exposure: !all } : null);
  }

  return () => {
    for (const machine of control) look(machine);
  };
}

const gateOf = ({ kubelet }: Node): boolean | undefined => kubelet?.featureGates?.ControlPlaneKubeletLocalMode;

/** kubeadm lets the kubelets of nodes that join talk so from 1.33 on; nobody else's do unless somebody says so. */
function mayBeLocal({ controlPlane, kubernetesVersion }: Inventory, node: Node): boolean {
  const given = gateOf(node);
  if (given !== undefined) return given;
  const version = parseVersion(node.kubeletVersion ?? kubernetesVersion ?? '');
  return (
    (controlPlane?.installer === undefined || controlPlane.installer === 'kubeadm') &&
    version !== undefined &&
    compareVersions(version, LOCAL_KUBELETS_SINCE) >= 0
  );
}

/** Why a kubelet whose API servers elsewhere serve on is not heard. */
const alone = ({ host: { name, node } }: Machine, at: number): Cause => ({
  at,
  event: `the kubelet on ${name} talks to the API server of its own host alone, and finds it gone`,
  label: 'its kubelet talks to its own API server alone',
  place: placeOf(node, 'kubelet/featureGates/ControlPlaneKubeletLocalMode'),
});
