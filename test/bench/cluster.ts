/** A made-up cluster as `kubectl get nodes,pods -o yaml` lists it: about 30 lines and 750 bytes a node. */
export function clusterList(nodes: number): { readonly yaml: string; readonly json: string } {
  const items = Array.from({ length: nodes }, (_, index) => node(index));
  const pods = ['coredns-a', 'coredns-b'].map((name, index) => pod(name, `node-${index}`, `10.244.${index}.10`));
  const list = { apiVersion: 'v1', kind: 'List', metadata: { resourceVersion: '' }, items: [...items, ...pods] };
  const yaml = `apiVersion: v1\nkind: List\nmetadata:\n  resourceVersion: ""\nitems:\n${list.items.map((item) => block(item)).join('')}`;
  return { yaml, json: JSON.stringify(list, undefined, 4) };
}

/** A plan that reboots the control plane and then every worker in batches. */
export function plan(inventory: string): string {
  return `apiVersion: premortem.dev/v1alpha1
kind: ChangePlan
metadata: { name: patch-everything }
spec:
  inventory: ${inventory}
  steps:
    - { id: cp, action: reboot, nodes: [node-0, node-1, node-2], batch: 1, duration: 3m, wait: 5m, gate: [node-ready] }
    - { id: dns, action: delete, pods: coredns, node: node-0, duration: 20s }
`;
}

function node(index: number) {
  const controlPlane = index < 3;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': `node-${index}`,
        'kubernetes.io/os': 'linux',
        'topology.kubernetes.io/zone': `zone-${'abc'[index % 3]}`,
        ...(controlPlane && { 'node-role.kubernetes.io/control-plane': '' }),
      },
      name: `node-${index}`,
      uid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    },
    spec: { podCIDR: `10.${index >> 8}.${index & 255}.0/24` },
    status: {
      addresses: [
        { address: `10.${100 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`, type: 'InternalIP' },
        { address: `node-${index}`, type: 'Hostname' },
      ],
      conditions: [{ reason: 'KubeletReady', status: 'True', type: 'Ready' }],
      nodeInfo: {
        architecture: 'amd64',
        containerRuntimeVersion: 'containerd://1.6.8',
        kernelVersion: '5.15.0-91-generic',
        kubeProxyVersion: 'v1.24.9',
        kubeletVersion: 'v1.24.9',
        osImage: 'Ubuntu 22.04.3 LTS',
      },
    },
  };
}

function pod(name: string, nodeName: string, podIP: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { labels: { 'k8s-app': 'kube-dns' }, name, namespace: 'kube-system' },
    spec: { containers: [{ image: 'registry.k8s.io/coredns/coredns:v1.8.6', name: 'coredns' }], nodeName },
    status: { conditions: [{ status: 'True', type: 'Ready' }], phase: 'Running', podIP },
  };
}

/** One item of the list in kubectl's block style. */
function block(item: object): string {
  const lines = render(item).map((line) => `  ${line}`);
  return `${[`- ${lines[0]!.trimStart()}`, ...lines.slice(1)].join('\n')}\n`;
}

function render(value: object): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: object) => {
      const [first, ...rest] = render(item);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== 'object' || inner === null) return [`${key}: ${inner === '' || inner === 'True' ? `"${inner}"` : String(inner)}`];
    return [`${key}:`, ...render(inner).map((line) => (Array.isArray(inner) ? line : `  ${line}`))];
  });
}
