import type { Fix } from './fix.js';

/** Defects of kube-proxy that leave conntrack entries of UDP flows behind. */
export const CONNTRACK_FIXES = {
  /** The one behind "DNS problems when DNS pods were restarted". Patch levels by a machine extract of the release notes. */
  conntrackDeletedPods: {
    id: 'conntrackDeletedPods',
    program: 'kubernetes',
    what: 'kube-proxy leaves conntrack entries of UDP flows to deleted pods: clients that reuse a source port stay on the dead address',
    since: '1.29.0',
    fixed: { '1.29': 10, '1.30': 6, '1.31': 2 },
    from: '1.32',
    confidence: 'medium',
    sources: [
      'https://github.com/kubernetes/kubernetes/pull/127780',
      'https://github.com/kubernetes/kubernetes/pull/127806',
      'https://github.com/kubernetes/kubernetes/pull/127807',
      'https://github.com/kubernetes/kubernetes/pull/127808',
    ],
  },
  /** Endpoints that only stop being ready. */
  conntrackReadiness: {
    id: 'conntrackReadiness',
    program: 'kubernetes',
    what: 'kube-proxy clears conntrack entries of UDP flows only when an endpoint is removed, not when it stops being ready',
    since: '1.22.0',
    fixed: { '1.22': 4 },
    from: '1.23',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/106163', 'https://github.com/kubernetes/kubernetes/pull/106239'],
  },
  /** Came with the reconciler of 1.32 (#127318); up to 1.31 entries of every deleted endpoint were cleared. Backports of the fix were looked for and not found. */
  conntrackNoEndpoints: {
    id: 'conntrackNoEndpoints',
    program: 'kubernetes',
    what: 'kube-proxy keeps conntrack entries of UDP flows while the Service has no serving endpoint at all',
    since: '1.32.0',
    fixed: { '1.32': 'never', '1.33': 'never', '1.34': 'never', '1.35': 'never', '1.36': 'never' },
    from: '1.37',
    confidence: 'medium',
    sources: [
      'https://github.com/kubernetes/kubernetes/issues/139628',
      'https://github.com/kubernetes/kubernetes/pull/139629',
      'https://github.com/kubernetes/kubernetes/pull/127318',
    ],
  },
  conntrackNodePortChange: {
    id: 'conntrackNodePortChange',
    program: 'kubernetes',
    what: 'kube-proxy does not clear conntrack entries of a UDP NodePort when an endpoint changes',
    fixed: {},
    from: '1.20',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/71573'],
  },
  conntrackNodePort: {
    id: 'conntrackNodePort',
    program: 'kubernetes',
    what: 'stale conntrack entries of a UDP NodePort lead nowhere',
    fixed: { '1.20': 5 },
    from: '1.21',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/98305'],
  },
  /** iptables. */
  conntrackLoadBalancer: {
    id: 'conntrackLoadBalancer',
    program: 'kubernetes',
    what: 'kube-proxy in iptables mode does not clear conntrack entries of UDP flows to a load balancer ingress address',
    fixed: { '1.20': 10, '1.21': 4, '1.22': 1 },
    from: '1.23',
    confidence: 'high',
    sources: [
      'https://github.com/kubernetes/kubernetes/pull/104009',
      'https://github.com/kubernetes/kubernetes/pull/104151',
      'https://github.com/kubernetes/kubernetes/pull/104152',
    ],
  },
  /** IPVS. */
  conntrackLoadBalancerIpvs: {
    id: 'conntrackLoadBalancerIpvs',
    program: 'kubernetes',
    what: 'kube-proxy in ipvs mode does not clear conntrack entries of UDP flows to a load balancer ingress address',
    fixed: { '1.22': 3 },
    from: '1.23',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/105650'],
  },
  conntrackExternalIP: {
    id: 'conntrackExternalIP',
    program: 'kubernetes',
    what: 'kube-proxy does not clear conntrack entries of UDP flows to an external IP when endpoints are added',
    fixed: {},
    from: '1.14',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/75265'],
  },
  /** Whether 1.30 and 1.31 got the cherry-pick was not verified. */
  conntrackStartRace: {
    id: 'conntrackStartRace',
    program: 'kubernetes',
    what: 'UDP packets that arrive while kube-proxy starts can leave conntrack entries that lead nowhere',
    fixed: { '1.29': 9, '1.30': 'never', '1.31': 'never' },
    from: '1.32',
    confidence: 'medium',
    sources: ['https://github.com/kubernetes/kubernetes/pull/126532', 'https://github.com/kubernetes/kubernetes/pull/126689'],
  },
  /** The reconciler of 1.32 until it looked at target ports. */
  conntrackTargetPort: {
    id: 'conntrackTargetPort',
    program: 'kubernetes',
    what: "kube-proxy does not clear conntrack entries when only a Service's target port changes",
    since: '1.32.0',
    fixed: { '1.32': 'never', '1.33': 'never' },
    from: '1.34',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/130542', 'https://github.com/kubernetes/kubernetes/pull/127318'],
  },
  ipvsUdpGraceful: {
    id: 'ipvsUdpGraceful',
    program: 'kubernetes',
    what: 'kube-proxy in ipvs mode lets UDP flows to a removed endpoint go on',
    fixed: { '1.14': 3 },
    from: '1.15',
    confidence: 'high',
    sources: ['https://github.com/kubernetes/kubernetes/pull/77802', 'https://github.com/kubernetes/kubernetes/pull/78999'],
  },
} as const satisfies Record<string, Fix>;
