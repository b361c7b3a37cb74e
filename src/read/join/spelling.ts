import type { ControlPlane, Etcd, Node } from '../../model/inventory.js';

/** A node's facts in the spelling that rules and the simulation ask for: `docker 20.10.24` is `docker://20.10.24`, the flag `--cloud_config` is `cloud-config`. The same node where nothing has another one. */
export function spelledNode(node: Node): Node {
  const runtime = node.containerRuntimeVersion;
  const spelled = runtime === undefined ? undefined : spelledRuntime(runtime);
  const kubelet = spelledFlags(node.kubelet);
  const kubeProxy = spelledFlags(node.kubeProxy);
  const osImage =
    node.osImage !== undefined && /^amazon linux 2( \(karoo\))?$/i.test(node.osImage.trim()) ? 'Amazon Linux 2' : node.osImage;
  if (osImage === node.osImage && spelled === runtime && kubelet === node.kubelet && kubeProxy === node.kubeProxy) return node;
  const { containerRuntimeVersion: _, ...rest } = node;
  return {
    ...rest,
    ...(osImage !== undefined && { osImage }),
    ...(spelled !== undefined && { containerRuntimeVersion: spelled }),
    ...(kubelet && { kubelet }),
    ...(kubeProxy && { kubeProxy }),
  };
}

/** The flags of the control plane, spelled as its components print them. */
export function spelledControlPlane(given: ControlPlane): ControlPlane {
  const { apiserver, controllerManager, scheduler } = given;
  return {
    ...given,
    ...(apiserver && { apiserver: spelledFlags(apiserver) }),
    ...(controllerManager && { controllerManager: spelledFlags(controllerManager) }),
    ...(scheduler && { scheduler: spelledFlags(scheduler) }),
  };
}

/** The flags of etcd, spelled as it prints them. */
export const spelledEtcd = (given: Etcd): Etcd => spelledFlags(given);

/** Runtimes as the CRI names them (`containerd://1.7.2`); one that cannot be told from its name is unknown. */
function spelledRuntime(given: string): string | undefined {
  const [, scheme, rest] = /^\s*([A-Za-z][A-Za-z0-9-]*):\/\/(.*)$/.exec(given) ?? [];
  if (scheme !== undefined && rest !== undefined) return /[A-Z\s]/.test(scheme + rest) ? `${nameOf(scheme)}://${rest.trim()}` : given;
  const loose = /^\s*(containerd|docker|cri-?o)(?:[\s:/@=_-]+v?(\d\S*))?\s*$/i.exec(given);
  return loose ? `${nameOf(loose[1]!)}://${loose[2] ?? ''}` : undefined;
}

const nameOf = (runtime: string): string => (/^crio$/i.test(runtime) ? 'cri-o' : runtime.toLowerCase());

/** Flags by the names that components have for them: without dashes before, and `_` is `-` (component-base `cli/flag`, WordSepNormalizeFunc). */
function spelledFlags<T extends { readonly flags?: Readonly<Record<string, string>> } | undefined>(given: T): T {
  const flags = given?.flags;
  if (!flags || !Object.keys(flags).some((name) => /^-|_/.test(name))) return given;
  return { ...given, flags: Object.fromEntries(Object.entries(flags).map(([name, value]) => [spelledFlag(name), value])) };
}

const spelledFlag = (name: string): string => name.replace(/^-+/, '').replaceAll('_', '-');
