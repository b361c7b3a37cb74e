import { findNode, type Inventory } from '../../model/inventory.js';
import { type Located, type Place, placeOf } from '../../model/place.js';
import { didYouMean } from '../../source/nearest.js';
import { evidence, type Remarks } from './remarks.js';

/** Reports nodes that an inventory names and does not have: members of balancers and of etcd, hosts of DNS pods, balancers of nodes. */
export function referenceProblems(inventory: Inventory, remarks: Remarks): void {
  const { nodes, loadBalancers, dns, etcd } = inventory;
  if (nodes.length === 0) return;
  const names = nodes.map(({ name }) => name);
  const missing = (what: string, node: string | undefined, object: Located, field: string): void => {
    if (node === undefined || findNode(inventory, node)) return;
    report(
      `${what} is on ${node}, and there is no node of that name${didYouMean(node, names)}`,
      `${what} ${node}`,
      placeOf(object, field),
      remarks,
    );
  };
  for (const balancer of loadBalancers) {
    for (const member of balancer.members ?? []) {
      missing(`a member of balancer ${balancer.name}`, member.node, member, 'node');
      if (
        balancer.fronts === 'kube-apiserver' &&
        member.node === undefined &&
        member.address !== undefined &&
        nodes.some((node) => node.internalIP)
      )
        report(
          `member ${member.address} of balancer ${balancer.name} is the InternalIP of no known node: what happens to it cannot be told`,
          `members of ${balancer.name}`,
          placeOf(member, 'address'),
          remarks,
        );
    }
  }
  for (const pod of dns?.pods ?? []) missing(`DNS pod ${pod.name}`, pod.node, pod, 'node');
  for (const member of etcd?.members ?? []) missing(`etcd member ${member.name ?? member.node}`, member.node, member, 'node');
  for (const node of nodes) {
    const { loadBalancer } = node;
    if (loadBalancer === undefined || loadBalancers.some(({ name }) => name === loadBalancer)) continue;
    const known = loadBalancers.map(({ name }) => name);
    report(
      `there is no balancer ${loadBalancer}${didYouMean(loadBalancer, known)}`,
      `balancer ${loadBalancer}`,
      placeOf(node, 'loadBalancer'),
      remarks,
    );
  }
}

function report(message: string, key: string, place: Place, remarks: Remarks): void {
  remarks.add({ rule: 'input/reference', severity: 'warning', key, message, evidence: [evidence(place, 'matches nothing')] });
}
