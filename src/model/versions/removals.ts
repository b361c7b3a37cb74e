/** Something that a component no longer knows from a minor on: started with it, the component exits, or the API answers 404. */
export interface Removal {
  readonly name: string;
  /** The first minor without it, such as `1.24`. */
  readonly in: string;
  readonly source: string;
}

const PULL = 'https://github.com/kubernetes/kubernetes/pull/';
const GUIDE = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';

/** Command-line flags by component, in the order of their removal. A removed flag keeps its component from starting. */
export const REMOVED_FLAGS: Readonly<Record<string, readonly Removal[]>> = {
  kubelet: [
    { name: 'containerized', in: '1.16', source: `${PULL}80043` },
    // dockershim and its flags: kubernetes#97252, listed in `pkg/kubelet/config/flags.go` of 1.23 (kubernetes#106893).
    ...[
      'cni-bin-dir',
      'cni-cache-dir',
      'cni-conf-dir',
      'docker-endpoint',
      'image-pull-progress-deadline',
      'network-plugin',
      'network-plugin-mtu',
      'non-masquerade-cidr',
    ].map((name) => ({ name, in: '1.24', source: 'https://github.com/kubernetes/kubernetes/issues/106893' })),
    { name: 'container-runtime', in: '1.27', source: `${PULL}114017` },
    {
      name: 'master-service-namespace',
      in: '1.27',
      source: 'https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.27.md',
    },
    { name: 'keep-terminated-pod-volumes', in: '1.31', source: `${PULL}122082` },
    { name: 'cloud-config', in: '1.34', source: `${PULL}130161` },
    {
      name: 'pod-infra-container-image',
      in: '1.35',
      source: 'https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.35.md',
    },
  ],
  'kube-apiserver': [
    { name: 'cloud-config', in: '1.33', source: `${PULL}130162` },
    { name: 'cloud-provider', in: '1.33', source: `${PULL}130162` },
  ],
};

/** Feature gates that were taken out. A component that is given a gate it does not know does not start. */
export const REMOVED_GATES: readonly Removal[] = [
  ...['InTreePluginAWSUnregister', 'InTreePluginAzureDiskUnregister', 'InTreePluginAzureFileUnregister', 'InTreePluginGCEUnregister'].map(
    (name) => ({ name, in: '1.31', source: 'https://kubernetes.io/blog/2024/08/13/kubernetes-v1-31-release/' }),
  ),
  ...['InTreePluginOpenStackUnregister', 'InTreePluginvSphereUnregister'].map((name) => ({
    name,
    in: '1.31',
    source: 'https://kubernetes.io/blog/2024/08/13/kubernetes-v1-31-release/',
  })),
  { name: 'DisableCloudProviders', in: '1.33', source: `${PULL}130162` },
  { name: 'DisableKubeletCloudCredentialProviders', in: '1.33', source: `${PULL}130162` },
];

/** API versions with their resources, in the order of their removal: Kubernetes' own deprecation guide. */
export const REMOVED_APIS: readonly Removal[] = (
  [
    ['1.16', 'extensions/v1beta1', 'daemonsets deployments networkpolicies podsecuritypolicies replicasets'],
    ['1.16', 'apps/v1beta1', 'deployments statefulsets'],
    ['1.16', 'apps/v1beta2', 'daemonsets deployments replicasets statefulsets'],
    ['1.22', 'admissionregistration.k8s.io/v1beta1', 'mutatingwebhookconfigurations validatingwebhookconfigurations'],
    ['1.22', 'apiextensions.k8s.io/v1beta1', 'customresourcedefinitions'],
    ['1.22', 'apiregistration.k8s.io/v1beta1', 'apiservices'],
    ['1.22', 'authentication.k8s.io/v1beta1', 'tokenreviews'],
    ['1.22', 'authorization.k8s.io/v1beta1', 'localsubjectaccessreviews selfsubjectaccessreviews subjectaccessreviews'],
    ['1.22', 'certificates.k8s.io/v1beta1', 'certificatesigningrequests'],
    ['1.22', 'coordination.k8s.io/v1beta1', 'leases'],
    ['1.22', 'extensions/v1beta1', 'ingresses'],
    ['1.22', 'networking.k8s.io/v1beta1', 'ingresses ingressclasses'],
    ['1.22', 'rbac.authorization.k8s.io/v1beta1', 'clusterroles clusterrolebindings roles rolebindings'],
    ['1.22', 'scheduling.k8s.io/v1beta1', 'priorityclasses'],
    ['1.22', 'storage.k8s.io/v1beta1', 'csidrivers csinodes storageclasses volumeattachments'],
    ['1.25', 'autoscaling/v2beta1', 'horizontalpodautoscalers'],
    ['1.25', 'batch/v1beta1', 'cronjobs'],
    ['1.25', 'discovery.k8s.io/v1beta1', 'endpointslices'],
    ['1.25', 'events.k8s.io/v1beta1', 'events'],
    ['1.25', 'node.k8s.io/v1beta1', 'runtimeclasses'],
    ['1.25', 'policy/v1beta1', 'poddisruptionbudgets podsecuritypolicies'],
    ['1.26', 'autoscaling/v2beta2', 'horizontalpodautoscalers'],
    ['1.26', 'flowcontrol.apiserver.k8s.io/v1beta1', 'flowschemas prioritylevelconfigurations'],
    ['1.27', 'storage.k8s.io/v1beta1', 'csistoragecapacities'],
    ['1.29', 'flowcontrol.apiserver.k8s.io/v1beta2', 'flowschemas prioritylevelconfigurations'],
    ['1.32', 'flowcontrol.apiserver.k8s.io/v1beta3', 'flowschemas prioritylevelconfigurations'],
  ] as const
).flatMap(([minor, api, resources]) => resources.split(' ').map((resource) => ({ name: `${api}/${resource}`, in: minor, source: GUIDE })));
