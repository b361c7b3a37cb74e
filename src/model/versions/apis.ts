import type { Removal } from './removals.js';

const GUIDE = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
const PULL = 'https://github.com/kubernetes/kubernetes/pull/';
/** The types as they were published, with the release in which each is no longer served (APILifecycleRemoved): the API server drops it there by itself. */
const TYPES = 'https://github.com/kubernetes/api/blob/';
/** One file of the types. */
const lifecycle = (version: string, api: string) => `${TYPES}v0.${version}/${api}/zz_generated.prerelease-lifecycle.go` as const;

/** Minor, API version, resources, and, of versions of which the deprecation guide says nothing, the pull request or the published types. In the order of their removal. */
const GONE = [
  ['1.16', 'extensions/v1beta1', 'daemonsets deployments networkpolicies podsecuritypolicies replicasets'],
  ['1.16', 'apps/v1beta1', 'deployments statefulsets'],
  ['1.16', 'apps/v1beta2', 'daemonsets deployments replicasets statefulsets'],
  ['1.20', 'settings.k8s.io/v1alpha1', 'podpresets', 94090],
  ['1.21', 'batch/v2alpha1', 'cronjobs', 96987],
  ['1.21', 'discovery.k8s.io/v1alpha1', 'endpointslices', 99662],
  ['1.22', 'admissionregistration.k8s.io/v1beta1', 'mutatingwebhookconfigurations validatingwebhookconfigurations'],
  ['1.22', 'apiextensions.k8s.io/v1beta1', 'customresourcedefinitions'],
  ['1.22', 'apiregistration.k8s.io/v1beta1', 'apiservices'],
  ['1.22', 'authentication.k8s.io/v1beta1', 'tokenreviews'],
  [
    '1.22',
    'authorization.k8s.io/v1beta1',
    'localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews',
  ],
  ['1.22', 'certificates.k8s.io/v1beta1', 'certificatesigningrequests'],
  ['1.22', 'coordination.k8s.io/v1beta1', 'leases'],
  ['1.22', 'extensions/v1beta1', 'ingresses'],
  ['1.22', 'networking.k8s.io/v1beta1', 'ingresses ingressclasses'],
  ['1.22', 'rbac.authorization.k8s.io/v1beta1', 'clusterroles clusterrolebindings roles rolebindings'],
  ['1.22', 'scheduling.k8s.io/v1beta1', 'priorityclasses'],
  ['1.22', 'storage.k8s.io/v1beta1', 'csidrivers csinodes storageclasses volumeattachments'],
  ['1.23', 'rbac.authorization.k8s.io/v1alpha1', 'clusterroles clusterrolebindings roles rolebindings', 104248],
  ['1.23', 'scheduling.k8s.io/v1alpha1', 'priorityclasses', 104248],
  ['1.24', 'node.k8s.io/v1alpha1', 'runtimeclasses', 103061],
  ['1.25', 'autoscaling/v2beta1', 'horizontalpodautoscalers'],
  ['1.25', 'batch/v1beta1', 'cronjobs'],
  ['1.25', 'discovery.k8s.io/v1beta1', 'endpointslices'],
  ['1.25', 'events.k8s.io/v1beta1', 'events'],
  ['1.25', 'node.k8s.io/v1beta1', 'runtimeclasses'],
  ['1.25', 'policy/v1beta1', 'poddisruptionbudgets podsecuritypolicies'],
  ['1.26', 'autoscaling/v2beta2', 'horizontalpodautoscalers'],
  ['1.26', 'flowcontrol.apiserver.k8s.io/v1beta1', 'flowschemas prioritylevelconfigurations'],
  [
    '1.27',
    'resource.k8s.io/v1alpha1',
    'podschedulings resourceclaims resourceclaimtemplates resourceclasses',
    'https://github.com/kubernetes/api/tree/v0.27.0/resource',
  ],
  ['1.27', 'storage.k8s.io/v1beta1', 'csistoragecapacities'],
  ['1.29', 'flowcontrol.apiserver.k8s.io/v1beta2', 'flowschemas prioritylevelconfigurations'],
  ['1.29', 'networking.k8s.io/v1alpha1', 'clustercidrs', 121229],
  [
    '1.31',
    'resource.k8s.io/v1alpha2',
    'podschedulingcontexts resourceclaimparameters resourceclaims resourceclaimtemplates resourceclasses resourceclassparameters resourceslices',
    'https://github.com/kubernetes/api/tree/v0.31.0/resource',
  ],
  [
    '1.32',
    'admissionregistration.k8s.io/v1alpha1',
    'validatingadmissionpolicies validatingadmissionpolicybindings',
    lifecycle('32.0', 'admissionregistration/v1alpha1'),
  ],
  ['1.32', 'authentication.k8s.io/v1alpha1', 'selfsubjectreviews', lifecycle('32.0', 'authentication/v1alpha1')],
  ['1.32', 'coordination.k8s.io/v1alpha1', 'leasecandidates', 127857],
  ['1.32', 'flowcontrol.apiserver.k8s.io/v1beta3', 'flowschemas prioritylevelconfigurations'],
  ['1.33', 'authentication.k8s.io/v1beta1', 'selfsubjectreviews', lifecycle('33.0', 'authentication/v1beta1')],
  ['1.33', 'networking.k8s.io/v1alpha1', 'ipaddresses servicecidrs', lifecycle('33.0', 'networking/v1alpha1')],
  [
    '1.34',
    'admissionregistration.k8s.io/v1beta1',
    'validatingadmissionpolicies validatingadmissionpolicybindings',
    lifecycle('34.0', 'admissionregistration/v1beta1'),
  ],
  ['1.34', 'resource.k8s.io/v1alpha3', 'deviceclasses resourceclaims resourceclaimtemplates resourceslices', 132000],
  [
    '1.35',
    'certificates.k8s.io/v1alpha1',
    'podcertificaterequests',
    'https://github.com/kubernetes/api/tree/v0.35.0/certificates/v1alpha1',
  ],
  ['1.35', 'storage.k8s.io/v1alpha1', 'volumeattributesclasses', 134625],
  ['1.35', 'storagemigration.k8s.io/v1alpha1', 'storageversionmigrations', 134784],
  ['1.36', 'scheduling.k8s.io/v1alpha1', 'workloads', 136976],
  ['1.37', 'certificates.k8s.io/v1alpha1', 'clustertrustbundles', lifecycle('37.0-beta.0', 'certificates/v1alpha1')],
  ['1.37', 'networking.k8s.io/v1beta1', 'ipaddresses servicecidrs', lifecycle('37.0-beta.0', 'networking/v1beta1')],
  ['1.37', 'scheduling.k8s.io/v1alpha2', 'podgroups workloads', 138572],
  ['1.37', 'storage.k8s.io/v1beta1', 'volumeattributesclasses', lifecycle('37.0-beta.0', 'storage/v1beta1')],
] as const;

const sourceOf = (pull: number | string | undefined): string =>
  typeof pull === 'string' ? pull : pull === undefined ? GUIDE : `${PULL}${pull}`;

/** API versions with their resources, as group/version/resource. That resource.k8s.io/v1beta1 goes with 1.36 was announced (#129970); the types of 1.36 and of v0.37.0-beta.0 still serve it. */
export const REMOVED_APIS: readonly Removal[] = GONE.flatMap(([minor, api, resources, pull]) =>
  resources.split(' ').map((resource) => ({ name: `${api}/${resource}`, in: minor, source: sourceOf(pull) })),
);
