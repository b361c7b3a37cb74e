import type { Pod, Service } from '../../model/inventory.js';
import { isAddress } from '../join/addresses.js';
import { type Cursor, child, children, pointerOf, strings, text, texts, word } from './cursor.js';
import type { Draft } from './draft.js';
import { nameless } from './nodes.js';
import type { KubeObject } from './objects.js';

const FIELDS = {
  name: 'metadata/name',
  namespace: 'metadata/namespace',
  type: 'spec/type',
  clusterIP: 'spec/clusterIP',
  externalTrafficPolicy: 'spec/externalTrafficPolicy',
  internalTrafficPolicy: 'spec/internalTrafficPolicy',
  protocol: 'spec/ports',
  externalIPs: 'spec/externalIPs',
  targetPort: 'spec/ports',
  selector: 'spec/selector',
} as const;

/** A Service; UDP where one of its ports is, since that is what outlives a change of endpoints. */
export function readService(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) return nameless(cursor, 'Service');
  const spec = child(cursor, 'spec');
  const protocols = spec ? children(spec, 'ports').map((port) => text(port, 'protocol') ?? 'TCP') : [];
  const type = spec && word(spec, 'type', ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']);
  const clusterIP = spec && text(spec, 'clusterIP');
  const external = spec && word(spec, 'externalTrafficPolicy', ['Cluster', 'Local']);
  const internal = spec && word(spec, 'internalTrafficPolicy', ['Cluster', 'Local']);
  const selector = spec && strings(spec, 'selector');
  const externalIPs = spec ? texts(spec, 'externalIPs') : [];
  const ports = spec ? children(spec, 'ports') : [];
  const port = ports.find((one) => text(one, 'protocol') === 'UDP') ?? ports[0];
  const target = port?.value['targetPort'];
  const protocol = protocols.includes('UDP') ? 'UDP' : protocols[0];
  draft.services.push({
    name,
    namespace: text(metadata!, 'namespace') ?? 'default',
    ...(type && { type }),
    ...(clusterIP !== undefined && { clusterIP }),
    ...(external && { externalTrafficPolicy: external }),
    ...(internal && { internalTrafficPolicy: internal }),
    ...(protocol !== undefined && { protocol }),
    ...(externalIPs.length > 0 && { externalIPs }),
    ...((typeof target === 'number' || typeof target === 'string') && { targetPort: target }),
    ...(selector && { selector }),
    at: { file: cursor.base.file, pointer: pointerOf(cursor), fields: FIELDS },
  });
}

/** An Endpoints object: the addresses of a Service, ready ones and others. */
export function readEndpoints(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const name = metadata && text(metadata, 'name');
  if (name === undefined) return nameless(cursor, 'Endpoints');
  const endpoints = children(cursor, 'subsets').flatMap((subset) => [
    ...children(subset, 'addresses').flatMap((address) => addressed(address, text(address, 'ip'), true)),
    ...children(subset, 'notReadyAddresses').flatMap((address) => addressed(address, text(address, 'ip'), false)),
  ]);
  push(cursor, name, metadata!, endpoints, 'subsets', draft);
}

/** An EndpointSlice; a condition that is not given counts as ready, as the API says (https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#ready). */
export function readSlice(object: KubeObject, draft: Draft): void {
  const { cursor } = object;
  const metadata = child(cursor, 'metadata');
  const labels = metadata && strings(metadata, 'labels');
  const name = labels?.['kubernetes.io/service-name'];
  if (name === undefined) return;
  const endpoints = children(cursor, 'endpoints').flatMap((endpoint) => {
    const ready = child(endpoint, 'conditions')?.value.ready !== false;
    return texts(endpoint, 'addresses')
      .slice(0, 1)
      .flatMap((ip) => addressed(endpoint, ip, ready));
  });
  push(cursor, name, metadata!, endpoints, 'endpoints', draft);
}

function push(cursor: Cursor, name: string, metadata: Cursor, endpoints: Pod[], field: string, draft: Draft): void {
  const service: Service = {
    name,
    namespace: text(metadata, 'namespace') ?? 'default',
    endpoints,
    at: {
      file: cursor.base.file,
      pointer: pointerOf(cursor),
      fields: { name: 'metadata/name', namespace: 'metadata/namespace', endpoints: field },
    },
  };
  draft.services.push(service);
}

function addressed(cursor: Cursor, ip: string | undefined, ready: boolean): Pod[] {
  if (ip === undefined || !isAddress(ip)) return [];
  const node = text(cursor, 'nodeName');
  const target = child(cursor, 'targetRef');
  const name = target?.value.kind === 'Pod' ? text(target, 'name') : undefined;
  return [
    {
      name: name ?? ip,
      ip,
      ready,
      ...(node !== undefined && { node }),
      at: { file: cursor.base.file, pointer: pointerOf(cursor), fields: { node: 'nodeName' } },
    },
  ];
}
