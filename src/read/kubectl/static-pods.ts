import type { ControlPlane } from '../../model/inventory.js';
import type { Place } from '../../model/place.js';
import type { ListedPod } from '../fragment.js';
import { type Cursor, children, stepOf, texts } from './cursor.js';
import type { Draft } from './draft.js';
import { imageOf } from './image.js';

const COMPONENTS = {
  'kube-apiserver': 'apiserver',
  'kube-controller-manager': 'controllerManager',
  'kube-scheduler': 'scheduler',
} as const;
/** Flags that every host has its own value of: two masters do not contradict each other by them. */
const OWN = new Set([
  'advertise-address',
  'bind-address',
  'hostname-override',
  'etcd-servers',
  'initial-cluster',
  'name',
  'tls-cert-file',
  'tls-private-key-file',
]);
/** The same of etcd's. */
const ETCD_OWN = new Set([
  ...OWN,
  'advertise-client-urls',
  'initial-advertise-peer-urls',
  'initial-cluster-state',
  'initial-cluster-token',
  'listen-client-urls',
  'listen-metrics-urls',
  'listen-peer-urls',
]);
/** Flags whose value is a secret itself, not the name of a file. */
const SECRET = /(?:password|token|secret|credentials?)$/;

/** The component that a static pod runs, by its label or its name; only in namespaces of the system. */
export function componentOf(pod: ListedPod): string | undefined {
  if (!/^(kube-system|openshift-)/.test(pod.namespace)) return undefined;
  const label = pod.labels?.component;
  if (label !== undefined) return label;
  return ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kube-proxy', 'etcd'].find((name) =>
    pod.name.startsWith(`${name}-`),
  );
}

/** Version and flags of a control-plane component from its static pod; an etcd pod is a member. */
export function readControlPlanePod(pod: ListedPod, spec: Cursor, draft: Draft): void {
  const component = componentOf(pod);
  const container = children(spec, 'containers').find((candidate) => candidate.value.name === component) ?? children(spec, 'containers')[0];
  if (component === undefined || !container) return;
  const image = typeof container.value.image === 'string' ? imageOf(container.value.image) : undefined;
  const below = `spec/${stepOf(container)}`;
  const { file, pointer } = pod.at;
  const place = (field: string): Place => ({ file, pointer: `${pointer}/${below}/${field}` });
  const flags = flagsOf(container);
  if (component === 'etcd') {
    const version = image?.version;
    const fields = { name: `${below}/command`, node: 'spec/nodeName', address: 'status/podIP', version: `${below}/image` };
    const member = {
      name: flags.name ?? pod.node ?? pod.name,
      ...(pod.node !== undefined && { node: pod.node }),
      ...(pod.ip !== undefined && { address: pod.ip }),
      ...(version !== undefined && { version }),
      at: { file, pointer, fields },
    };
    draft.once.etcd.push({
      topology: 'stacked',
      ...(version !== undefined && { version }),
      members: [member],
      flags: Object.fromEntries(Object.entries(flags).filter(([name]) => !ETCD_OWN.has(name) && !SECRET.test(name))),
      at: {
        file,
        pointer,
        fields: { topology: 'spec/nodeName', version: `${below}/image`, flags: `${below}/command` },
        basis: { topology: 'joined' },
      },
    });
    return;
  }
  if (!Object.hasOwn(COMPONENTS, component)) return;
  const field = COMPONENTS[component as keyof typeof COMPONENTS];
  const kept = Object.fromEntries(Object.entries(flags).filter(([name]) => !OWN.has(name) && !SECRET.test(name)));
  const said: ControlPlane = {
    [field]: { ...(image?.version !== undefined && { version: image.version }), flags: kept },
    at: { file, pointer, fields: { [field]: below, [`${field}/version`]: place('image'), [`${field}/flags`]: place('command') } },
  };
  draft.once.controlPlane.push(said);
}

/** `--name=value` of a container's command and arguments; a flag without a value is `true`. */
export function flagsOf(container: Cursor): Record<string, string> {
  const words = [...texts(container, 'command'), ...texts(container, 'args')].flatMap((word) =>
    /[\s]--/.test(word) ? word.split(/\s+/) : [word],
  );
  const flags: Record<string, string> = {};
  words.forEach((word, index) => {
    const match = /^--?([A-Za-z][\w.-]*)(?:=([\s\S]*))?$/.exec(word);
    if (!match) return;
    const next = words[index + 1];
    flags[match[1]!] = match[2] ?? (next !== undefined && !next.startsWith('-') ? next : 'true');
  });
  return flags;
}
