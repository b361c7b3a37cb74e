/**
 * What F5 documents as default. Sources: AS3's schema (`schema/latest/as3-schema.json` in F5Networks/f5-appsvcs-extension, v3.56.0:
 * Pool, Monitor_*, TCP_Profile, L4_Profile), the iControl REST reference (https://clouddocs.f5.com/api/icontrol-rest/APIRef_tm_ltm_pool.html,
 * APIRef_tm_ltm_profile_tcp.html) and tmsh's manual (https://clouddocs.f5.com/cli/tmsh-reference/latest/modules/ltm/). Seconds.
 */
export const SERVICE_DOWN_ACTION = 'none';

/** Interval, timeout and time-until-up of the monitors whose defaults AS3's schema states. */
export const MONITOR = { interval: 5, timeout: 16, timeUntilUp: 0 } as const;
const MONITOR_TYPES = new Set(['http', 'https', 'http2', 'tcp', 'tcp-half-open', 'udp', 'icmp', 'gateway-icmp', 'dns', 'external']);

/** Whether monitors of this type have the defaults above. */
export const hasMonitorDefaults = (type: string): boolean => MONITOR_TYPES.has(type);

/** F5's own monitors, which cannot be changed; name in /Common -> type. */
const MONITORS: Readonly<Record<string, string>> = {
  http: 'http',
  https: 'https',
  http2: 'http2',
  tcp: 'tcp',
  tcp_half_open: 'tcp-half-open',
  'tcp-half-open': 'tcp-half-open',
  udp: 'udp',
  icmp: 'icmp',
  gateway_icmp: 'gateway-icmp',
  https_443: 'https',
  http_head_f5: 'http',
  https_head_f5: 'https',
  dns: 'dns',
  external: 'external',
  inband: 'inband',
};

/** The type of a built-in monitor by its path; undefined for any other. */
export const builtInMonitor = (path: string): string | undefined => builtIn(MONITORS, path);

/** Timers of the root tcp profiles (`f5-tcp-progressive`: AS3's TCP_Profile says that its defaults match it) and of fastL4. */
export const TIMERS = {
  tcp: { idleTimeout: '300', keepAliveInterval: '1800', resetOnTimeout: true, maxRetransmissions: 8 },
  fastl4: { idleTimeout: '300', keepAliveInterval: 'disabled', resetOnTimeout: true },
} as const;

/** F5's own profiles. `known`: the timers above are theirs; of the others only the type is known. */
const PROFILES: Readonly<Record<string, { type: 'tcp' | 'fastl4'; known: boolean }>> = {
  tcp: { type: 'tcp', known: true },
  'f5-tcp-progressive': { type: 'tcp', known: true },
  ...Object.fromEntries(
    [
      'f5-tcp-lan',
      'f5-tcp-wan',
      'f5-tcp-mobile',
      'tcp-lan-optimized',
      'tcp-wan-optimized',
      'tcp-mobile-optimized',
      'tcp-cell-optimized',
      'tcp-legacy',
      'mptcp-mobile-optimized',
      'splitsession-default-tcp',
      'wom-tcp-lan-optimized',
      'wom-tcp-wan-optimized',
      'apm-forwarding-client-tcp',
      'apm-forwarding-server-tcp',
    ].map((name) => [name, { type: 'tcp' as const, known: false }]),
  ),
  fastL4: { type: 'fastl4', known: true },
  'full-acceleration': { type: 'fastl4', known: false },
  'security-fastL4': { type: 'fastl4', known: false },
  'apm-forwarding-fastL4': { type: 'fastl4', known: false },
};

/** What is known of a built-in profile by its path; undefined for any other. */
export const builtInProfile = (path: string): { type: 'tcp' | 'fastl4'; known: boolean } | undefined => builtIn(PROFILES, path);

function builtIn<T>(table: Readonly<Record<string, T>>, path: string): T | undefined {
  const name = /^(?:\/Common\/)?([^/]+)$/.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
