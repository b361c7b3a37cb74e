import { findNode, type Inventory, isControlPlane } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import type { TimelineStep } from '../../model/timeline.js';
import { NodeSet } from '../../model/node-set.js';
import { compareMinors, parseVersion } from '../../model/versions.js';
import { relation } from '../relation.js';
import { partsOf } from '../targets.js';
import { type Component, isClusterUpgrade, moments, reachedBy, span } from '../upgrades.js';

/** What the plan upgrades. */
export const upgrade = relation({
  name: 'upgrade',
  what: 'A move of the plan that upgrades a component or the cluster.',
  example: '"kubelet" in upgrade.reaches && upgrade.from.olderThan("1.24") && upgrade.to.atLeast("1.24")',
  fields: {
    step: { type: 'string', what: "the step's id" },
    planStep: { type: 'string', what: "id of the plan's step that it is a batch of; its own where it is none" },
    component: { type: 'string', what: 'what is upgraded: a component, or cluster' },
    reaches: {
      type: 'list<string>',
      what: 'the components of Kubernetes that it changes: for cluster all, kubelets that other steps of the plan upgrade left to them',
    },
    from: {
      type: 'string',
      what: 'the oldest version that it changes; of kube-apiserver where that is among what it changes',
      fact: 'kubernetesVersion',
    },
    to: { type: 'string', what: 'the version that it upgrades to', fact: 'to' },
    minors: { type: 'int', what: 'how many minors that is, negative for a step back', fact: 'kubernetesVersion' },
    nodes: { type: 'list<string>', what: 'names of its nodes, the first few dozen; empty where it names none' },
    drained: { type: 'bool', what: 'whether its nodes were drained before and not uncordoned since' },
    replaced: { type: 'list<string>', what: 'osImage of the nodes that later steps of the plan replace, each once' },
    etcd: {
      type: 'string',
      what: "etcd's version before it: what the inventory says, or what earlier steps took every member to",
      fact: 'etcd/version',
    },
  },
  rows({ whole, ...own }) {
    const { inventory, timeline } = whole ?? own;
    const here = new Set(own.timeline.steps);
    const reached = reachesOf(timeline.steps);
    const all = moments(inventory, timeline.steps);
    const drained = new NodeSet();
    const beside = running(inventory);
    return timeline.steps.flatMap((move) => {
      const { step, id, nodes } = move;
      if (step.action === 'drain') drained.add(partsOf(move, inventory));
      if (step.action === 'uncordon') drained.remove(partsOf(move, inventory));
      if (step.action !== 'upgrade') return [];
      const index = all.findIndex((moment) => moment.move === move);
      const before = index > 0 ? all[index - 1]!.running : [];
      const after = new Set(index > 0 ? all[index]!.running : []);
      const lifted = before.filter((one) => !after.has(one));
      const changed = lifted.length > 0 || index <= 0 ? lifted : all[index]!.reached;
      const servers = changed.filter(({ component }) => component === 'kube-apiserver');
      // Of an upgrade that reaches API servers nobody knows, kube-proxy's version is not theirs.
      const unseen = reachedBy(move).includes('kube-apiserver') && !before.some(({ component }) => component === 'kube-apiserver');
      const known = servers.length > 0 ? servers : unseen ? [] : changed;
      const from = span(known.map(({ version }) => version))?.oldest ?? beside.version(step.component);
      const etcd = beside.version('etcd');
      beside.moved(move);
      if (!here.has(move)) return [];
      const [a, b] = [from, step.to].map((text) => (text === undefined ? undefined : parseVersion(text)));
      const component = isClusterUpgrade(move) ? 'cluster' : step.component!;
      return [
        {
          values: {
            step: id,
            planStep: step.id,
            component,
            reaches: reached(move),
            from,
            to: step.to,
            minors: a && b ? compareMinors(b, a) : undefined,
            nodes: step.nodes ? nodes : [],
            replaced: replacedAfter(timeline.steps, move, inventory),
            drained: nodes.length > 0 && drained.hasAll(partsOf(move, inventory)),
            etcd,
          },
          place: placeOf(step, 'to'),
          places: { step: placeOf(step, 'action'), component: placeOf(step, 'component'), nodes: placeOf(step, 'nodes') },
          facts: { ...(FACTS[component] !== undefined && { from: FACTS[component], minors: FACTS[component] }), etcd: 'etcd/version' },
          of: id,
          steps: [id],
        },
      ];
    });
  },
});

/** The systems of the nodes that are replaced when a move has begun. */
function replacedAfter(steps: readonly TimelineStep[], { from }: TimelineStep, inventory: Inventory): readonly string[] {
  const moves = steps.filter((move) => move.action === 'replace' && move.from >= from);
  const entries = new Set(moves.flatMap((move) => partsOf(move, inventory).map(({ entry }) => entry)));
  return [...new Set([...entries].flatMap((entry) => findNode(inventory, entry)?.osImage ?? []))];
}

/** What an upgrade changes. A cluster's that names no nodes leaves kubelets to later steps, which tell of them where they are in the plan. */
function reachesOf(steps: readonly TimelineStep[]): (move: TimelineStep) => readonly Component[] {
  const kubelets = steps.filter((move) => move.action === 'upgrade' && move.nodes.length > 0 && reachedBy(move).includes('kubelet'));
  return (move) => {
    const own = reachedBy(move);
    if (move.nodes.length > 0 || !isClusterUpgrade(move)) return own;
    const to = parseVersion(move.step.to ?? '');
    const later = kubelets.some(({ step }) => {
      const other = parseVersion(step.to ?? '');
      return to !== undefined && other !== undefined && compareMinors(other, to) >= 0;
    });
    return later ? own.filter((component) => component !== 'kubelet') : own;
  };
}

const FACTS: Readonly<Record<string, string>> = {
  etcd: 'etcd/version',
  coredns: 'dns/version',
  kubelet: 'kubeletVersion',
  'kube-proxy': 'kubeProxyVersion',
};

/** The versions of what is no component of Kubernetes itself, through the plan: as the inventory says, until steps have taken all of it to another one. */
function running(inventory: Inventory): {
  readonly version: (component: string | undefined) => string | undefined;
  readonly moved: (move: TimelineStep) => void;
} {
  const now = new Map<string, string>();
  const done = new Map<string, Map<string, string>>();
  const hosts = inventory.nodes.filter(isControlPlane).flatMap(({ name, count }) => (count === undefined ? [name] : names(name, count)));
  return {
    version: (component) => now.get(component ?? 'cluster') ?? versionOf(component, inventory),
    moved({ step: { component, to, nodes: target }, nodes }) {
      if (to === undefined || (component !== 'etcd' && component !== 'coredns')) return;
      if (target === undefined) return void now.set(component, to);
      const own = done.get(component) ?? new Map<string, string>();
      done.set(component, own);
      for (const name of nodes) own.set(name, to);
      const oldest = hosts.every((name) => own.has(name)) ? span(hosts.map((name) => own.get(name)!))?.oldest : undefined;
      if (oldest !== undefined) now.set(component, oldest);
    },
  };
}

const names = (group: string, count: number): string[] => Array.from({ length: Math.min(count, 99) }, (_, i) => `${group}-${i + 1}`);

/** The version of what is no component of Kubernetes itself, where the inventory says it. */
function versionOf(component: string | undefined, { etcd, dns, nodes, kubernetesVersion }: Inventory): string | undefined {
  switch (component ?? 'cluster') {
    case 'etcd':
      return etcd?.version ?? span((etcd?.members ?? []).flatMap(({ version }) => version ?? []))?.oldest;
    case 'coredns':
    case 'kube-dns':
      return dns?.version;
    case 'containerd':
    case 'docker':
      return nodes[0]?.containerRuntimeVersion?.replace(/^\w+:\/\//, '');
    case 'cluster':
      return kubernetesVersion;
    default:
      return undefined;
  }
}
