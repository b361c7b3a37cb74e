import type { Node } from '../../model/inventory.js';
import { compareVersions, FIXES, parseVersion, status } from '../../model/versions.js';
import { CLOSE_ALL_CONNECTIONS } from '../timing.js';
import { healthCheckOf, versionOf } from './health-check.js';
import { heartbeatOf, tcpOf } from './tcp.js';
import type { ClientTraits } from './traits.js';

/**
 * The kubelet writes a heartbeat every 10 s, so it notices; what it does then depends on its version: it closes all connections
 * (1.14.3 to 1.23; kubernetes#63492, #78016, #104844, #108107), or its health check does, and the pool defect (#87615) may keep the broken one.
 */
export function kubelet(node: Node): ClientTraits {
  const { version, place } = versionOf(node, 'kubeletVersion');
  const parsed = version === undefined ? undefined : parseVersion(version);
  const between = (from: string, below: string) =>
    parsed !== undefined && compareVersions(parsed, parseVersion(from)!) >= 0 && compareVersions(parsed, parseVersion(below)!) < 0;
  // 1.14.0 to 1.14.2 lost it unless client certificates rotate (#71174).
  const lost = between('1.14.0', '1.14.3') && node.kubelet?.rotateCertificates !== true;
  // From 1.24 it leaves dead connections to the health check, and closes them itself only where HTTP/2 is switched off (#108107).
  const noHttp2 = (node.kubelet?.environment?.DISABLE_HTTP2 ?? '') !== '';
  const closes = parsed === undefined || (between('1.10.0', '1.24.0') && !lost) || (noHttp2 && !between('0.0.0', '1.24.0'));
  const pool = status(FIXES.deadConnectionPool, version);
  return {
    component: 'kubelet',
    name: 'kubelet',
    version,
    place,
    ...healthCheckOf(version, node.kubelet?.environment),
    closeAll: closes ? CLOSE_ALL_CONNECTIONS : undefined,
    writes: true,
    writesEvery: heartbeatOf(node),
    tcp: tcpOf(node),
    // The pool that the defect lives in is HTTP/2's.
    poolDefect: noHttp2
      ? 'fixed'
      : pool !== 'fixed'
        ? pool
        : status(FIXES.handshakeErrorCached, version) === 'affected'
          ? 'residual'
          : 'fixed',
    path: undefined,
    guessed: false,
  };
}
