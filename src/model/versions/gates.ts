import type { Removal } from './removals.js';

const PAGE = 'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates-removed/';
const PULL = 'https://github.com/kubernetes/kubernetes/pull/';

/** Up to 1.29, from Kubernetes' own page of removed gates: the minor after the last in which a gate is still known. */
const BY_PAGE = [
  [
    '1.17',
    'CSIPersistentVolume CustomPodDNS ExperimentalCriticalPodAnnotation GCERegionalPersistentDisk HugePages KubeletPluginsWatcher PersistentLocalVolumes PodReadinessGates VolumeScheduling',
  ],
  ['1.18', 'EnableAggregatedDiscoveryTimeout MountContainers RequestManagement'],
  [
    '1.19',
    'CustomResourceDefaulting CustomResourcePublishOpenAPI CustomResourceSubresources CustomResourceValidation CustomResourceWebhookConversion PodPriority ResourceQuotaScopeSelectors ScheduleDaemonSetPods TaintNodesByCondition',
  ],
  ['1.20', 'DynamicAuditing PodShareProcessNamespace ResourceLimitsPriorityFunction'],
  ['1.21', 'HyperVContainer ServiceLoadBalancerFinalizer SupportIPVSProxyMode TaintBasedEvictions WindowsGMSA WindowsRunAsUserName'],
  [
    '1.22',
    'AttachVolumeLimit BlockVolume CSIBlockVolume CSIDriverRegistry CSIMigrationAWSComplete CSIMigrationAzureDiskComplete CSIMigrationAzureFileComplete CSIMigrationGCEComplete CSIMigrationOpenStackComplete EvenPodsSpread RotateKubeletClientCertificate TokenRequest TokenRequestProjection VolumePVCDataSource',
  ],
  [
    '1.23',
    'BalanceAttachedNodeVolumes CRIContainerLogRotation CSIMigrationvSphereComplete CSINodeInfo ExternalPolicyForExternalIP LegacyNodeRoleBehavior NodeDisruptionExclusion RootCAConfigMap RunAsGroup SCTPSupport ServiceAppProtocol ServiceNodeExclusion ServiceTopology Sysctls VolumeSnapshotDataSource',
  ],
  [
    '1.24',
    'BoundServiceAccountTokenVolume CronJobControllerV2 EnableEquivalenceClassCache NamespaceDefaultLabelName NodeLease ServiceAccountIssuerDiscovery StartupProbe SupportNodePidsLimit SupportPodPidsLimit',
  ],
  [
    '1.25',
    'CSIServiceAccountToken EndpointSlice EndpointSliceNodeName EndpointSliceProxying GenericEphemeralVolume HugePageStorageMediumSize IPv6DualStack ImmutableEphemeralVolumes IngressClassNamespacedParams RuntimeClass SetHostnameAsFQDN StorageObjectInUseProtection StreamingProxyRedirects TTLAfterFinished ValidateProxyRedirects VolumeSubpath VolumeSubpathEnvExpansion WarningHeaders WindowsEndpointSliceProxying',
  ],
  [
    '1.26',
    'AllowInsecureBackendProxy CSIMigrationOpenStack CSIVolumeFSGroupPolicy CSRDuration ConfigurableFSGroupPolicy DefaultPodTopologySpread DynamicKubeletConfig IndexedJob NonPreemptingPriority PodAffinityNamespaceSelector PodDisruptionBudget PodOverhead PreferNominatedNode SelectorIndex ServiceLBNodePortControl ServiceLoadBalancerClass SuspendJob',
  ],
  [
    '1.27',
    'CSIInlineVolume CSIMigration CSIMigrationAWS CSIMigrationAzureDisk ControllerManagerLeaderMigration EphemeralContainers ExpandCSIVolumes ExpandInUsePersistentVolumes ExpandPersistentVolumes IdentifyPodOS LocalStorageCapacityIsolation NetworkPolicyEndPort StatefulSetMinReadySeconds',
  ],
  [
    '1.28',
    'AdvancedAuditing CSIMigrationGCE CSIStorageCapacity DelegateFSGroupToCSIDriver DevicePlugins DisableAcceleratorUsageMetrics DryRun EndpointSliceTerminatingCondition KubeletCredentialProviders MixedProtocolLBService NetworkPolicyStatus PodHasNetworkCondition PodSecurity ServiceIPStaticSubrange ServiceInternalTrafficPolicy UserNamespacesStatelessPodsSupport WindowsHostProcessContainers',
  ],
  [
    '1.29',
    'CSIMigrationvSphere CronJobTimeZone DaemonSetUpdateSurge DownwardAPIHugePages GRPCContainerProbe JobMutableNodeSchedulingDirectives JobTrackingWithFinalizers LegacyServiceAccountTokenNoAutoGeneration MultiCIDRRangeAllocator OpenAPIV3 ProbeTerminationGracePeriod RetroactiveDefaultStorageClass SeccompDefault TopologyManager',
  ],
] as const;

/**
 * From 1.30 on, by the release notes: the page ends there. Left out, because the list of gates at a later release still has it:
 * AllowServiceLBStatusOnNonLB, which the notes of 1.32 call removed; ComponentSLIs, for the same reason, stands with 1.35.
 */
const BY_NOTES = [
  ['1.30', 122032, 'APISelfSubjectReview'],
  ['1.30', 122086, 'ExpandedDNSConfig'],
  ['1.30', 122088, 'ExperimentalHostUserNamespaceDefaultingGate'],
  ['1.30', 122137, 'IPTablesOwnershipCleanup'],
  ['1.30', 122139, 'KubeletPodResources'],
  ['1.30', 122138, 'KubeletPodResourcesGetAllocatable'],
  ['1.30', 122409, 'LegacyServiceAccountTokenTracking'],
  ['1.30', 122136, 'MinimizeIPTablesRestore'],
  ['1.30', 122134, 'ProxyTerminatingEndpoints'],
  ['1.30', 122468, 'RemoveSelfLink'],
  ['1.31', 125846, 'APIPriorityAndFairness'],
  ['1.31', 124462, 'CSINodeExpandSecret'],
  ['1.31', 124463, 'ConsistentHTTPGetHandlers'],
  ['1.31', 126136, 'CustomResourceValidationExpressions'],
  ['1.31', 124417, 'DefaultHostNetworkHostPortsInPodTemplates'],
  [
    '1.31',
    124815,
    'InTreePluginAWSUnregister InTreePluginAzureDiskUnregister InTreePluginAzureFileUnregister InTreePluginGCEUnregister InTreePluginOpenStackUnregister InTreePluginvSphereUnregister',
  ],
  ['1.31', 124329, 'ReadWriteOncePod'],
  ['1.31', 124738, 'ServiceNodePortStaticSubrange'],
  ['1.31', 124210, 'SkipReadOnlyValidationGCE'],
  ['1.32', 126840, 'CloudDualStackNodeIPs'],
  ['1.32', 126862, 'HPAContainerMetrics'],
  ['1.32', 126698, 'KMSv2 KMSv2KDF'],
  ['1.32', 126839, 'LegacyServiceAccountTokenCleanUp'],
  ['1.32', 126863, 'MinDomainsInPodTopologySpread'],
  ['1.32', 126775, 'NewVolumeManagerReconstruction'],
  ['1.32', 127019, 'NodeOutOfServiceVolumeDetach'],
  ['1.32', 128634, 'PodHostIPs'],
  ['1.32', 127058, 'ServerSideApply ServerSideFieldValidation'],
  ['1.32', 126841, 'StableLoadBalancerNodeSet'],
  ['1.32', 126645, 'ValidatingAdmissionPolicy'],
  ['1.32', 126894, 'ZeroLimitedNominalConcurrencyShares'],
  ['1.33', 129375, 'AppArmor'],
  ['1.33', 129497, 'AppArmorFields'],
  ['1.33', 129296, 'CPUManager'],
  ['1.33', 130162, 'DisableCloudProviders DisableKubeletCloudCredentialProviders'],
  ['1.33', 129498, 'JobPodFailurePolicy'],
  ['1.33', 129692, 'KubeProxyDrainingTerminatingNodes'],
  ['1.33', 129500, 'PDBUnhealthyPodEvictionPolicy'],
  ['1.33', 129295, 'PersistentVolumeLastPhaseTransitionTime'],
  ['1.34', 132083, 'DevicePluginCDIDevices'],
  ['1.34', 131463, 'LegacySidecarContainers'],
  ['1.34', 129501, 'PodDisruptionConditions'],
  ['1.35', 133742, 'ComponentSLIs'],
  ['1.35', 133720, 'SizeMemoryBackedVolumes'],
  ['1.35', 134994, 'StrictCostEnforcementForVAP StrictCostEnforcementForWebhooks'],
  ['1.35', 132157, 'UserNamespacesPodSecurityStandards'],
  ['1.36', 135322, 'CSIMigrationPortworx InTreePluginPortworxUnregister'],
  ['1.36', 135335, 'HonorPVReclaimPolicy'],
  ['1.36', 136066, 'WatchFromStorageWithoutResourceVersion'],
  ['1.37', 135336, 'AnyVolumeDataSource'],
  ['1.37', 139520, 'GangScheduling WorkloadAwarePreemption'],
  ['1.37', 140226, 'PreventStaticPodAPIReferences'],
  ['1.37', 139217, 'RelaxedDNSSearchValidation'],
  [
    '1.37',
    138907,
    'APIServerTracing BtreeWatchCache ConsistentListFromCache OrderedNamespaceDeletion ResilientWatchCacheInitialization RetryGenerateName StreamingCollectionEncodingToJSON StreamingCollectionEncodingToProtobuf',
  ],
  ['1.37', 137755, 'SidecarContainers'],
] as const;

/** Feature gates that were taken out, kubeadm's own not among them. A component that is given a gate it does not know does not start. */
export const REMOVED_GATES: readonly Removal[] = [
  ...BY_PAGE.flatMap(([minor, names]) => names.split(' ').map((name) => ({ name, in: minor, source: PAGE }))),
  ...BY_NOTES.flatMap(([minor, pull, names]) => names.split(' ').map((name) => ({ name, in: minor, source: `${PULL}${pull}` }))),
];
