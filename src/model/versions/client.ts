import type { Fix } from './fix.js';

/** Defects of clients of the API: client-go and the Go that it is built with. */
export const CLIENT_FIXES = {
  /** No HTTP/2 health check: a client never notices a connection that died in silence. */
  http2HealthCheck: {
    id: 'http2HealthCheck',
    program: 'kubernetes',
    in: ['kubelet', 'kube-proxy'],
    what: 'client-go has no HTTP/2 health check: a connection that dies without FIN or RST is never noticed by a client that only reads',
    fixed: { '1.17': 'never', '1.18': 18, '1.19': 5 },
    from: '1.20',
    confidence: 'high',
    sources: [
      'https://github.com/kubernetes/kubernetes/issues/107266',
      'https://github.com/kubernetes/kubernetes/pull/95981',
      'https://github.com/kubernetes/kubernetes/pull/96778',
      'https://github.com/kubernetes/kubernetes/pull/100376',
    ],
  },
  /** kubernetes#87615 (b): a connection whose write failed stays in the pool. */
  deadConnectionPool: {
    id: 'deadConnectionPool',
    program: 'kubernetes',
    in: ['kubelet', 'kube-proxy'],
    what: 'a closed HTTP/2 connection stays in the client\'s pool: every later request fails with "use of closed network connection" until the process is restarted',
    fixed: { '1.17': 'never', '1.18': 18, '1.19': 5 },
    from: '1.20',
    confidence: 'high',
    sources: [
      'https://github.com/kubernetes/kubernetes/issues/87615',
      'https://github.com/golang/go/issues/39337',
      'https://github.com/golang/go/issues/34978',
      'https://github.com/kubernetes/kubernetes/pull/100376',
    ],
  },
  /** golang/go#34978's other half lives in the Go toolchain and needs Go 1.15.11. */
  handshakeErrorCached: {
    id: 'handshakeErrorCached',
    residual: true,
    program: 'kubernetes',
    in: ['kubelet', 'kube-proxy'],
    what: 'built with a Go older than 1.15.11, which can keep a broken round-tripper after a write error during the HTTP/2 handshake',
    since: '1.18.18',
    fixed: { '1.18': 'never', '1.19': 11, '1.20': 7 },
    from: '1.21',
    confidence: 'medium',
    sources: [
      'https://github.com/golang/go/issues/45076',
      'https://github.com/klts-io/kubernetes-lts/issues/180',
      'https://github.com/kubernetes/kubernetes/pull/101197',
      'https://github.com/kubernetes/kubernetes/pull/101192',
    ],
  },
  /** golang/go#48810: the health check's own write can block for ever. */
  pingWriteBlocks: {
    id: 'pingWriteBlocks',
    residual: true,
    program: 'kubernetes',
    in: ['kubelet', 'kube-proxy'],
    what: "the HTTP/2 health check's PING write can block for ever, and with it the check itself",
    since: '1.18.18',
    fixed: { '1.18': 'never', '1.19': 'never', '1.20': 'never', '1.21': 8, '1.22': 5, '1.23': 1 },
    from: '1.24',
    confidence: 'medium',
    sources: [
      'https://github.com/golang/go/issues/48810',
      'https://github.com/kubernetes/kubernetes/pull/106961',
      'https://github.com/kubernetes/kubernetes/pull/106960',
      'https://github.com/kubernetes/kubernetes/pull/106835',
    ],
  },
} as const satisfies Record<string, Fix>;
