import type { Node } from '../../model/inventory.js';
import { token } from '../../model/place.js';
import { isAddress } from '../join/addresses.js';
import { evidence } from '../join/remarks.js';
import { type Cursor, child, children, childrenWhere, flag, placeAt, pointerOf, strings, text } from './cursor.js';
import type { Draft } from './draft.js';
import type { KubeObject } from './objects.js';

const ZONES = ['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'];
const ROLE = 'node-role.kubernetes.io/';
/** Labels by which distributions mark a control plane without the usual one. */
const OTHER_ROLES: Readonly<Record<string, string>> = { 'node.kubernetes.io/microk8s-controlplane': 'control-plane' };
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;
const INFO = ['kubeletVersion', 'kernelVersion', 'containerRuntimeVersion', 'osImage', 'architecture'] as const;

/**
 * A Node object. NodeInfo's kubeProxyVersion is not read: it is the kubelet's own version (https://github.com/kubernetes/kubernetes/issues/117756)
 * and empty on new clusters.
 */
export function readNode(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) return nameless(cursor, 'Node');
  const uid = metadata!.value.uid;
  if (typeof uid === 'string') draft.nodeUids.set(name, uid);
  const labels = strings(metadata!, 'labels');
  const spec = child(cursor, 'spec');
  const status = child(cursor, 'status');
  const info = status && child(status, 'nodeInfo');
  const zone = ZONES.find((label) => labels?.[label]);
  const roles = rolesOf(labels ?? {});
  const address = status && addressOf(status, name);
  const ready = status && readyOf(status);
  const swap = info && swapOf(info);
  // Field by field and name by name, because spreading ten objects into one, or naming fields by variables, takes longer than all the rest, and dumps have ten thousand nodes.
  const node: Unfinished = { name };
  if (roles.length > 0) node.roles = roles;
  if (zone !== undefined) node.zone = labels![zone]!;
  if (address) node.internalIP = address.value;
  if (info) {
    const kubeletVersion = text(info, 'kubeletVersion');
    const kernelVersion = text(info, 'kernelVersion');
    const containerRuntimeVersion = text(info, 'containerRuntimeVersion');
    const osImage = text(info, 'osImage');
    const architecture = text(info, 'architecture');
    if (kubeletVersion !== undefined) node.kubeletVersion = kubeletVersion;
    if (kernelVersion !== undefined) node.kernelVersion = kernelVersion;
    if (containerRuntimeVersion !== undefined) node.containerRuntimeVersion = containerRuntimeVersion;
    if (osImage !== undefined) node.osImage = osImage;
    if (architecture !== undefined) node.architecture = architecture;
  }
  if (labels) node.labels = labels;
  const taints = spec ? taintsOf(spec) : status && [];
  if (taints) node.taints = taints;
  if (spec !== undefined || status !== undefined) node.unschedulable = (spec && flag(spec, 'unschedulable')) ?? false;
  if (ready) node.ready = ready.value;
  if (swap !== undefined) node.swap = swap;
  node.at = { file: cursor.base.file, pointer: pointerOf(cursor), fields: fieldsFor(zone, address?.index, ready?.index) };
  draft.nodes.push(node as Node);
}

type Unfinished = { -readonly [K in keyof Node]?: Node[K] };

/** Reports an object that cannot be told from others. */
export function nameless(cursor: Cursor, kind: string): void {
  cursor.base.remarks.add({
    rule: 'input/schema',
    severity: 'warning',
    key: `nameless ${kind}`,
    message: `a ${kind} without metadata.name is not read`,
    many: (count) => `${count} objects of kind ${kind} without metadata.name are not read`,
    evidence: [evidence(placeAt(cursor), 'no name')],
  });
}

const shared = new Map<string, Readonly<Record<string, string>>>();

/** Where the fields of a node stand below it. One record for all nodes that are built alike: ten thousand of them share a handful. */
function fieldsFor(zone: string | undefined, address: number | undefined, ready: number | undefined): Readonly<Record<string, string>> {
  const key = `${zone} ${address} ${ready}`;
  let fields = shared.get(key);
  if (!fields) {
    fields = {
      name: 'metadata/name',
      labels: 'metadata/labels',
      roles: 'metadata/labels',
      zone: `metadata/labels/${token(zone ?? '')}`,
      internalIP: address === undefined ? 'status/addresses' : `status/addresses/${address}/address`,
      taints: 'spec/taints',
      unschedulable: 'spec/unschedulable',
      ready: ready === undefined ? 'status/conditions' : `status/conditions/${ready}/status`,
      swap: 'status/nodeInfo/swap',
      ...Object.fromEntries(INFO.map((field) => [field, `status/nodeInfo/${field}`])),
    };
    shared.set(key, fields);
  }
  return fields;
}

function rolesOf(labels: Readonly<Record<string, string>>): string[] {
  const roles: string[] = [];
  for (const label in labels) {
    if (label.startsWith(ROLE) && label.length > ROLE.length) roles.push(label.slice(ROLE.length));
    else if (label === 'kubernetes.io/role' && labels[label]) roles.push(labels[label]);
    else if (OTHER_ROLES[label] !== undefined) roles.push(OTHER_ROLES[label]);
  }
  return roles.length < 2 ? roles : [...new Set(roles)];
}

/** The first InternalIP that is an address; one that was blanked out of the dump is unknown, and reported. */
function addressOf(status: Cursor, node: string): { value: string; index: number } | undefined {
  for (const { child: address, index } of childrenWhere(status, 'addresses', ({ type }) => type === 'InternalIP')) {
    const value = text(address, 'address');
    if (value === undefined) continue;
    if (isAddress(value)) return { value, index };
    status.base.remarks.add({
      rule: 'input/ignored',
      severity: 'info',
      key: 'hidden address',
      subject: node,
      message: `the InternalIP of ${node} is blanked out: it cannot be matched with a balancer's members`,
      many: (count, names) =>
        `the InternalIP of ${count} nodes is blanked out (${names}): they cannot be matched with a balancer's members`,
      evidence: [evidence(placeAt(address, 'address'), 'not an address')],
    });
  }
  return undefined;
}

function readyOf(status: Cursor): { value: boolean; index: number } | undefined {
  const [ready] = childrenWhere(status, 'conditions', ({ type }) => type === 'Ready');
  const value = ready && text(ready.child, 'status');
  return value === undefined ? undefined : { value: value === 'True', index: ready!.index };
}

function taintsOf(spec: Cursor): NonNullable<Node['taints']> {
  return children(spec, 'taints').flatMap((taint) => {
    const key = text(taint, 'key');
    const effect = EFFECTS.find((word) => word === taint.value.effect);
    const value = text(taint, 'value');
    return key !== undefined && effect ? [{ key, effect, ...(value !== undefined && { value }) }] : [];
  });
}

/** NodeInfo's swap.capacity (Kubernetes 1.34 on): whether there is any. */
function swapOf(info: Cursor): boolean | undefined {
  const swap = child(info, 'swap');
  return swap && typeof swap.value.capacity === 'number' ? swap.value.capacity > 0 : undefined;
}
