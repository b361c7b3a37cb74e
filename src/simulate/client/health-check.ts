import type { Range } from '../../model/duration.js';
import type { Node } from '../../model/inventory.js';
import { type Place, placeOf } from '../../model/place.js';
import { compareMinors, FIXES, parseVersion, status } from '../../model/versions.js';
import { PING_TIMEOUT, READ_IDLE } from '../timing.js';

/**
 * Whether a client-go client of this version and environment notices a silent death, and how soon. Versions: kubernetes#95981,
 * #96778, #100376; variables: `apimachinery/pkg/util/net/http.go`. `DISABLE_HTTP2`, or a read-idle time of 0, switches it off. Where the version
 * is not given, `least` is the oldest that it can be.
 */
export function healthCheckOf(
  version: string | undefined,
  environment: Readonly<Record<string, string>> | undefined,
  least?: string,
): {
  readonly healthCheck: boolean | undefined;
  readonly healthCheckTime: Range;
  readonly pingTimeout: number;
  readonly checkMayHang: boolean;
} {
  const seconds = (name: string, fallback: number) => {
    const value = Number(environment?.[name]);
    return environment?.[name] !== undefined && Number.isFinite(value) && value >= 0 ? value * 1000 : fallback;
  };
  const idle = seconds('HTTP2_READ_IDLE_TIMEOUT_SECONDS', READ_IDLE);
  const ping = seconds('HTTP2_PING_TIMEOUT_SECONDS', PING_TIMEOUT);
  const { from } = FIXES.http2HealthCheck;
  const surely = version === undefined && least !== undefined && compareMinors(parseVersion(least)!, parseVersion(from)!) >= 0;
  const known = surely ? 'fixed' : status(FIXES.http2HealthCheck, version);
  const off = (environment?.DISABLE_HTTP2 ?? '') !== '' || idle === 0;
  return {
    checkMayHang: !off && known === 'fixed' && status(FIXES.pingWriteBlocks, version) === 'affected',
    healthCheck: off ? false : known === 'unknown' ? undefined : known === 'fixed',
    // A frame may have come just before the death, or a read-idle time earlier: then the PING is already due.
    healthCheckTime: { least: ping, likely: idle + ping, most: idle + ping },
    pingTimeout: ping,
  };
}

/** A node's version of a component: its own field. */
export function versionOf(
  node: Node,
  field: 'kubeletVersion' | 'kubeProxyVersion',
): { readonly version: string | undefined; readonly place: Place } {
  if (node[field] !== undefined && node[field] !== '') return { version: node[field], place: placeOf(node, field) };
  return { version: undefined, place: placeOf(node) };
}
