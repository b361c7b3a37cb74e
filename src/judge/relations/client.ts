import { countOf, type Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { apiPath, balancerOf, missingPath } from '../api-path.js';
import { clientFacts, closesAll, DEFECT_STATES, readable } from '../client-facts.js';
import { oldestBySkew } from '../../model/skew-policy.js';
import { FIXES, status } from '../../model/versions.js';
import { once } from '../../model/once.js';
import { relation } from '../relation.js';

/** The kubelets and kube-proxies that hold connections to the API. */
export const client = relation({
  name: 'client',
  what: 'Nodes whose kubelet, or whose kube-proxy, has the same version and behaviour and reaches the API the same way: one row for each component, its place is that of the first node.',
  example: 'client.component == "kube-proxy" && !client.healthCheck',
  fields: {
    component: { type: 'string', what: 'which of the two', words: ['kubelet', 'kube-proxy'] },
    count: { type: 'int', what: 'on how many nodes' },
    version: { type: 'string', what: "the component's version" },
    balancer: {
      type: 'string',
      what: 'name of the balancer that its API connection goes through; empty where there is none',
      fact: 'loadBalancer',
    },
    healthCheck: { type: 'bool', what: 'whether its HTTP/2 health check finds a connection that died in silence' },
    checkOff: { type: 'bool', what: 'whether it has that check and its environment switches it off' },
    checkMayHang: { type: 'bool', what: 'whether it has that check and the check itself can hang (golang/go#48810)' },
    poolDefect: {
      type: 'string',
      what: 'whether a broken connection can stay in its pool until it is restarted (kubernetes#87615); residual: fixed, but built with a Go that has a part of it',
      words: DEFECT_STATES,
    },
    closesAll: { type: 'bool', what: 'whether it closes all its API connections after failed heartbeats, as kubelets up to 1.23 do' },
  },
  rows({ inventory }) {
    const path = apiPath(inventory);
    const missing = missingPath(inventory, path);
    const least = oldestBySkew(inventory)?.onNodes;
    return groups(inventory.nodes).map(({ first, component, count, entries }) => {
      const { version, environment, place, fact } = about(first, component);
      const facts = clientFacts(version, environment, least);
      const unsaid =
        version === undefined
          ? { version: fact, healthCheck: fact, checkOff: fact, checkMayHang: fact, poolDefect: fact, closesAll: fact }
          : {};
      return {
        values: {
          component,
          count,
          version,
          balancer: balancerOf(path, first),
          ...facts,
          checkOff: status(FIXES.http2HealthCheck, version ?? least) === 'unknown' ? undefined : switchedOff(version ?? least, environment),
          closesAll: component === 'kubelet' ? closesAll(version, first.kubelet?.rotateCertificates) : false,
        },
        place,
        places: { balancer: missing.place, checkOff: environmentAt(first, component) ?? place },
        facts: { ...unsaid, balancer: missing.fact },
        ...(least !== undefined && { least: { version: least } }),
        of: first.name,
        count,
        entries,
      };
    });
  },
});

type Component = 'kubelet' | 'kube-proxy';

/** Has the check by its version, and would be without it only by its environment. */
const switchedOff = (version: string | undefined, environment: Readonly<Record<string, string>> | undefined): boolean =>
  clientFacts(version, undefined).healthCheck === true && clientFacts(version, environment).healthCheck === false;

function environmentAt(node: Node, component: Component): Place | undefined {
  const field = component === 'kubelet' ? 'kubelet' : 'kubeProxy';
  return node[field]?.environment ? placeOf(node, `${field}/environment`) : undefined;
}

interface Group {
  readonly first: Node;
  readonly component: Component;
  count: number;
  entries: number;
}

/** What decides a component's behaviour on a node, and where its version stands or should. */
function about(
  node: Node,
  component: Component,
): { version: string | undefined; environment: Readonly<Record<string, string>> | undefined; place: Place; fact: string } {
  const fact = component === 'kubelet' ? 'kubeletVersion' : 'kubeProxyVersion';
  const environment = component === 'kubelet' ? node.kubelet?.environment : node.kubeProxy?.environment;
  return { version: readable(node[fact]), environment, place: placeOf(node, fact), fact };
}

/** Nodes that name the same balancer reach the API the same way. */
const groups = once((nodes: readonly Node[]): readonly Group[] => {
  const found = new Map<string, Group>();
  for (const node of nodes) {
    for (const component of ['kubelet', 'kube-proxy'] as const) {
      if (component === 'kube-proxy' && node.kubeProxyMode === 'none') continue;
      const own = component === 'kubelet' ? node.kubelet : node.kubeProxy;
      const version = component === 'kubelet' ? node.kubeletVersion : node.kubeProxyVersion;
      const rotates = component === 'kubelet' ? node.kubelet?.rotateCertificates : undefined;
      const key = `${component}\0${node.loadBalancer ?? ''}\0${version ?? ''}\0${rotates ?? ''}\0${own?.environment ? JSON.stringify(own.environment) : ''}`;
      const group = found.get(key);
      if (group) {
        group.count += countOf(node);
        group.entries++;
      } else found.set(key, { first: node, component, count: countOf(node), entries: 1 });
    }
  }
  return [...found.values()];
});
