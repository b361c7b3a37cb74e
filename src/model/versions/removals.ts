/** Something that a component no longer knows from a minor on: started with it, the component exits, or the API answers 404. */
export interface Removal {
  readonly name: string;
  /** The first minor without it, such as `1.24`. */
  readonly in: string;
  readonly source: string;
}

const PULL = 'https://github.com/kubernetes/kubernetes/pull/';
const ETCD = 'https://github.com/etcd-io/etcd/';

const gone = (minor: string, source: string, ...names: readonly string[]): Removal[] => names.map((name) => ({ name, in: minor, source }));

/** klog's flags went from every component at once; `-v` and `--vmodule` stay. */
const KLOG = gone(
  '1.26',
  `${PULL}112120`,
  'add-dir-header',
  'alsologtostderr',
  'log-backtrace-at',
  'log-dir',
  'log-file',
  'log-file-max-size',
  'logtostderr',
  'one-output',
  'skip-headers',
  'skip-log-headers',
  'stderrthreshold',
);

/** Command-line flags by component, in the order of their removal, by the release notes. A removed flag keeps its component from starting. */
export const REMOVED_FLAGS: Readonly<Record<string, readonly Removal[]>> = {
  kubelet: [
    ...gone('1.16', `${PULL}80043`, 'containerized'),
    ...gone('1.23', `${PULL}103941`, 'seccomp-profile-root'),
    ...gone(
      '1.24',
      `${PULL}106907`,
      'cni-bin-dir',
      'cni-cache-dir',
      'cni-conf-dir',
      'docker-endpoint',
      'experimental-dockershim-root-directory',
      'image-pull-progress-deadline',
      'network-plugin',
      'network-plugin-mtu',
    ),
    ...gone('1.24', `${PULL}104732`, 'experimental-check-node-capabilities-before-mount'),
    ...gone('1.24', `${PULL}107096`, 'non-masquerade-cidr'),
    ...gone('1.25', `${PULL}109388`, 'experimental-kernel-memcg-notification'),
    ...KLOG,
    ...gone('1.27', `${PULL}114017`, 'container-runtime'),
    ...gone('1.27', `${PULL}116015`, 'master-service-namespace'),
    ...gone('1.31', `${PULL}122082`, 'keep-terminated-pod-volumes'),
    ...gone('1.31', `${PULL}122363`, 'iptables-drop-bit', 'iptables-masquerade-bit'),
    ...gone('1.32', `${PULL}126336`, 'runonce'),
    ...gone('1.34', `${PULL}130161`, 'cloud-config'),
    ...gone('1.34', `${PULL}122384`, 'register-schedulable'),
    ...gone('1.35', `${PULL}133779`, 'pod-infra-container-image'),
    ...gone(
      '1.37',
      `${PULL}139870`,
      'application-metrics-count-limit',
      'boot-id-file',
      'container-hints',
      'containerd',
      'containerd-namespace',
      'enable-load-reader',
      'event-storage-age-limit',
      'event-storage-event-limit',
      'global-housekeeping-interval',
      'log-cadvisor-usage',
      'machine-id-file',
      'storage-driver-buffer-duration',
      'storage-driver-db',
      'storage-driver-host',
      'storage-driver-password',
      'storage-driver-secure',
      'storage-driver-table',
      'storage-driver-user',
    ),
  ],
  'kube-apiserver': [
    ...gone('1.19', `${PULL}89069`, 'basic-auth-file'),
    ...gone('1.24', `${PULL}106859`, 'address', 'insecure-bind-address', 'insecure-port', 'port'),
    ...gone('1.24', `${PULL}108423`, 'experimental-encryption-provider-config'),
    ...gone('1.24', `${PULL}108457`, 'target-ram-mb'),
    ...gone('1.25', `${PULL}108624`, 'service-account-api-audiences'),
    ...KLOG,
    ...gone('1.27', `${PULL}114446`, 'master-service-namespace'),
    ...gone('1.33', `${PULL}130162`, 'cloud-config', 'cloud-provider'),
  ],
  'kube-controller-manager': [
    ...gone('1.24', `${PULL}106860`, 'address', 'port'),
    ...gone('1.25', `${PULL}108476`, 'experimental-cluster-signing-duration'),
    ...gone('1.25', `${PULL}109612`, 'deleting-pods-burst', 'deleting-pods-qps', 'register-retry-count'),
    ...KLOG,
    ...gone('1.27', `${PULL}115840`, 'enable-taint-manager', 'pod-eviction-timeout'),
    ...gone('1.31', `${PULL}124017`, 'volume-host-allow-local-loopback', 'volume-host-cidr-denylist'),
    ...gone('1.37', `${PULL}138002`, 'concurrent-service-syncs'),
  ],
  'kube-scheduler': [
    ...gone('1.23', `${PULL}105424`, 'policy-config-file', 'policy-configmap', 'policy-configmap-namespace', 'use-legacy-policy-config'),
    ...gone('1.24', `${PULL}106865`, 'address', 'port'),
    ...KLOG,
    ...gone('1.28', `${PULL}119130`, 'lock-object-name', 'lock-object-namespace'),
  ],
  'kube-proxy': [...gone('1.21', `${PULL}97336`, 'cleanup-ipvs'), ...KLOG],
  // Minors of etcd. In 3.7 every flag that begins with experimental- went (#19959): they stand as one name.
  etcd: [
    ...gone(
      '3.6',
      `${ETCD}blob/main/CHANGELOG/CHANGELOG-3.6.md`,
      'enable-v2',
      'experimental-enable-v2v3',
      'proxy',
      'proxy-dial-timeout',
      'proxy-failure-wait',
      'proxy-read-timeout',
      'proxy-refresh-interval',
      'proxy-write-timeout',
    ),
    ...gone('3.7', `${ETCD}pull/19959`, 'experimental-*'),
  ],
};

/** Admission plugins that kube-apiserver no longer has: named in its flags, it does not start. */
export const REMOVED_ADMISSION: readonly Removal[] = [
  ...gone('1.20', `${PULL}94090`, 'PodPreset'),
  ...gone('1.25', `${PULL}109798`, 'PodSecurityPolicy'),
  ...gone('1.30', `${PULL}122612`, 'SecurityContextDeny'),
  ...gone('1.31', `${PULL}124505`, 'PersistentVolumeLabel'),
];

/** Volumes that pods can no longer mount, by the name that they have in a pod. Plugins whose volumes are mounted by a CSI driver instead are not among them. */
export const REMOVED_VOLUMES: readonly Removal[] = [
  ...gone('1.22', `${PULL}101685`, 'scaleIO'),
  ...gone('1.25', `${PULL}111618`, 'flocker'),
  ...gone('1.25', `${PULL}111619`, 'quobyte'),
  ...gone('1.25', `${PULL}111620`, 'storageos'),
  ...gone('1.26', `${PULL}112015`, 'glusterfs'),
  ...gone('1.31', `${PULL}124544`, 'cephfs'),
  ...gone('1.31', `${PULL}124546`, 'rbd'),
  // Off by default from here on (gate GitRepoVolumeDriver), for good from 1.36 (#136400).
  ...gone('1.33', `${PULL}129923`, 'gitRepo'),
];
