import type { ControlPlane, Etcd } from '../../model/inventory.js';
import { type Cursor, child, children, integer, isRecord, placeAt, pointerOf, text, texts } from './cursor.js';
import { type Draft, given } from './draft.js';
import type { KubeObject } from './objects.js';

const COMPONENTS = { apiServer: 'apiserver', controllerManager: 'controllerManager', scheduler: 'scheduler' } as const;
const SECRET = /(?:password|token|secret|credentials?)$/;

/**
 * kubeadm's own documents: ClusterConfiguration (MasterConfiguration before 1.12), ClusterStatus, InitConfiguration, JoinConfiguration. Tokens and keys
 * in them are not read. Fields: https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta3/ and .v1beta4/.
 */
export function readKubeadm(object: KubeObject, draft: Draft): void {
  if (object.kind === 'ClusterConfiguration' || object.kind === 'MasterConfiguration') readCluster(object.cursor, draft);
  else if (object.kind === 'ClusterStatus') readStatus(object.cursor, draft);
  else if (object.kind === 'JoinConfiguration') readJoin(object.cursor, draft);
}

function readCluster(cursor: Cursor, draft: Draft): void {
  const kind = placeAt(cursor, 'kind');
  draft.once.controlPlane.push({ installer: 'kubeadm', at: { ...kind, fields: { installer: kind } } });
  const version = text(cursor, 'kubernetesVersion');
  if (version !== undefined && /^v?\d/.test(version))
    draft.once.kubernetesVersion.push({ ...given(version, placeAt(cursor, 'kubernetesVersion')), intended: true });
  const cluster = text(cursor, 'clusterName');
  // kubeadm calls every cluster this unless it is told a name: it tells none from another.
  if (cluster !== undefined && cluster !== 'kubernetes') draft.once.cluster.push(given(cluster, placeAt(cursor, 'clusterName')));
  const older = isRecord(cursor.value.api) ? child(cursor, 'api') : undefined;
  const holder = older ?? cursor;
  const endpoint = text(holder, 'controlPlaneEndpoint');
  if (endpoint !== undefined) draft.once.endpoint.push({ ...given(endpoint, placeAt(holder, 'controlPlaneEndpoint')), intended: true });
  readEtcd(cursor, draft);
  const networking = child(cursor, 'networking');
  const pods = networking && text(networking, 'podSubnet');
  const services = networking && text(networking, 'serviceSubnet');
  if (pods !== undefined || services !== undefined) {
    draft.once.networking.push({
      ...(pods !== undefined && { podCIDR: pods }),
      ...(services !== undefined && { serviceCIDR: services }),
      at: {
        file: cursor.base.file,
        pointer: pointerOf(networking!),
        fields: { podCIDR: placeAt(networking!, 'podSubnet'), serviceCIDR: placeAt(networking!, 'serviceSubnet') },
      },
    });
  }
  readFlags(cursor, draft);
}

function readEtcd(cursor: Cursor, draft: Draft): void {
  const etcd = child(cursor, 'etcd');
  if (!etcd) return;
  const external = child(etcd, 'external');
  const before = texts(etcd, 'endpoints');
  const holder = external ?? etcd;
  const endpoints = external ? texts(external, 'endpoints') : before;
  const at = { file: cursor.base.file, pointer: pointerOf(etcd), fields: { topology: placeAt(etcd) } };
  let said: Etcd | undefined;
  if (external || before.length > 0) {
    const members = endpoints.map((url, index) => ({
      name: hostOf(url),
      address: hostOf(url),
      at: {
        file: cursor.base.file,
        pointer: pointerOf(holder, `endpoints/${index}`),
        fields: { name: placeAt(holder, `endpoints/${index}`), address: placeAt(holder, `endpoints/${index}`) },
      },
    }));
    said = { topology: 'external', ...(members.length > 0 && { members }), at };
  } else if (isRecord(etcd.value.local)) said = { topology: 'stacked', at };
  if (said) draft.once.etcd.push(said);
}

const hostOf = (url: string): string =>
  url
    .replace(/^\w+:\/\//, '')
    .replace(/[:/]\d*\/?$/, '')
    .replace(/^\[|\]$/g, '');

/** `extraArgs`: a mapping up to v1beta3, a list of names and values from v1beta4 on. */
function readFlags(cursor: Cursor, draft: Draft): void {
  for (const [key, field] of Object.entries(COMPONENTS)) {
    const component = isRecord(cursor.value[key]) ? child(cursor, key) : undefined;
    const args = component?.value.extraArgs;
    const pairs: [string, unknown][] = Array.isArray(args)
      ? children(component!, 'extraArgs').map((entry) => [String(entry.value.name ?? ''), entry.value.value])
      : isRecord(args)
        ? Object.entries(args)
        : [];
    const flags = Object.fromEntries(
      pairs.flatMap(([name, value]) =>
        name === '' || SECRET.test(name) || value === null || typeof value === 'object' ? [] : [[name.replace(/^--/, ''), String(value)]],
      ),
    );
    if (Object.keys(flags).length === 0) continue;
    const place = placeAt(component!, 'extraArgs');
    const said: ControlPlane = { [field]: { flags }, at: { ...place, fields: { [field]: place, [`${field}/flags`]: place } } };
    draft.once.controlPlane.push(said);
  }
}

/** The API servers that ever joined and were not taken out again (up to Kubernetes 1.21). */
function readStatus(cursor: Cursor, draft: Draft): void {
  const endpoints = child(cursor, 'apiEndpoints');
  if (!endpoints) return;
  for (const name of Object.keys(endpoints.value)) {
    const endpoint = child(endpoints, name);
    const address = endpoint && text(endpoint, 'advertiseAddress');
    const port = endpoint && integer(endpoint, 'bindPort');
    if (endpoint)
      draft.apiEndpoints.push({
        name,
        ...(address !== undefined && { address }),
        ...(port !== undefined && { port }),
        at: placeAt(endpoint),
      });
  }
}

function readJoin(cursor: Cursor, draft: Draft): void {
  const discovery = child(cursor, 'discovery');
  const bootstrap = discovery && child(discovery, 'bootstrapToken');
  const endpoint = bootstrap && text(bootstrap, 'apiServerEndpoint');
  if (endpoint !== undefined) draft.once.endpoint.push(given(endpoint, placeAt(bootstrap!, 'apiServerEndpoint')));
}
