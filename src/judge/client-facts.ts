import { compareMinors, compareVersions, FIXES, parseVersion, status } from '../model/versions.js';
import type { Fix } from '../model/versions/fix.js';

export const DEFECT_STATES = ['affected', 'residual', 'fixed'] as const;

/** What a client-go client of a version does about connections that died. Undefined: the version cannot tell. */
export interface ClientFacts {
  /** Notices a silent death within its HTTP/2 health check. */
  readonly healthCheck: boolean | undefined;
  /** kubernetes#87615: whether a broken connection can stay in its pool until the process is restarted. */
  readonly poolDefect: (typeof DEFECT_STATES)[number] | undefined;
  /** golang/go#48810: the health check itself can hang. */
  readonly checkMayHang: boolean | undefined;
}

/**
 * By version and environment; of a version that nobody gave, what is so of each from the oldest that it can be on. `HTTP2_READ_IDLE_TIMEOUT_SECONDS=0` and `DISABLE_HTTP2` switch the health check off (kubernetes,
 * `apimachinery/pkg/util/net/http.go`); versions: kubernetes#95981, #96778, #100376, #106961.
 */
export function clientFacts(
  version: string | undefined,
  environment: Readonly<Record<string, string>> | undefined,
  least?: string,
): ClientFacts {
  const noHttp2 = (environment?.DISABLE_HTTP2 ?? '') !== '';
  const idle = environment?.HTTP2_READ_IDLE_TIMEOUT_SECONDS;
  const off = noHttp2 || (idle !== undefined && idle.trim() !== '' && Number(idle) === 0);
  // Every version from one whose minor never had a defect on is without it.
  const of = (fix: Fix) => {
    if (version !== undefined || least === undefined) return status(fix, version);
    return compareMinors(parseVersion(least)!, parseVersion(fix.from)!) >= 0 ? 'fixed' : 'unknown';
  };
  const known = of(FIXES.http2HealthCheck);
  const healthCheck = off ? false : known === 'unknown' ? undefined : known === 'fixed';
  const pool = of(FIXES.deadConnectionPool);
  const toolchain = of(FIXES.handshakeErrorCached);
  const ping = of(FIXES.pingWriteBlocks);
  return {
    healthCheck,
    // The pool that the defect lives in is HTTP/2's.
    poolDefect: noHttp2
      ? 'fixed'
      : pool === 'unknown'
        ? undefined
        : pool === 'affected'
          ? 'affected'
          : toolchain === 'affected'
            ? 'residual'
            : 'fixed',
    checkMayHang: healthCheck === false ? false : healthCheck === undefined || ping === 'unknown' ? undefined : ping === 'affected',
  };
}

/** A version as given, or undefined where it cannot be read as one: then it tells nothing. */
export function readable(version: string | undefined): string | undefined {
  return version !== undefined && parseVersion(version) ? version : undefined;
}

/**
 * Whether a kubelet closes every API connection after failed heartbeats: 1.10 to 1.23, but 1.14.0 to 1.14.2 only with rotating
 * certificates (kubernetes#63492, #71174, #78016, #108107).
 */
export function closesAll(version: string | undefined, rotates: boolean | undefined): boolean | undefined {
  const parsed = version === undefined ? undefined : parseVersion(version);
  if (!parsed) return undefined;
  const between = (from: string, below: string) =>
    compareVersions(parsed, parseVersion(from)!) >= 0 && compareVersions(parsed, parseVersion(below)!) < 0;
  return between('1.10.0', '1.24.0') && !(between('1.14.0', '1.14.3') && rotates !== true);
}
