import type { LoadBalancerDocument, SysctlDocument } from '../../src/model/documents.js';
import { haproxyConfig, natRules, natRulesToOther, nginxConfig } from './configs.js';
import { type Network, PORT } from './network.js';

/** What the lab's client does, and with which timers, in milliseconds. */
export interface ClientOf {
  readonly kind: 'silent' | 'writing' | 'http2';
  /** TCP keepalive: idle time before the first probe. libuv sets one second between probes and ten of them (`uv__tcp_keepalive`). */
  readonly keepAlive?: number;
  /** Between two writes. */
  readonly every?: number;
  /** HTTP/2: read-idle time and ping timeout. */
  readonly idle?: number;
  readonly ping?: number;
  /** Whether it connects anew once it has learned. */
  readonly again?: boolean;
}

/** A balancer in the words of the inventory: what the lab's configuration and the simulation are both made from. */
export type Settings = Omit<LoadBalancerDocument, 'name' | 'members' | 'fronts' | 'vendor' | 'mode' | 'sysctl'>;

/** One setting of the lab. Times are milliseconds after the server fell silent. */
export interface Case {
  readonly id: string;
  readonly says: string;
  readonly through: 'haproxy' | 'nginx' | 'route' | 'nat';
  readonly settings: Settings;
  readonly client: ClientOf;
  /** Kernel settings of the balancer's machine, and of the client's. */
  readonly balancerSysctl?: SysctlDocument;
  readonly clientSysctl?: SysctlDocument;
  /** When the server's kernel answers again, knowing none of its connections; never where absent. */
  readonly back?: number;
  /** Whether its API server is back at the same moment, so that checks succeed. */
  readonly serves?: boolean;
  /** Whether a firewall swallows the RSTs that the returned kernel sends. */
  readonly swallows?: boolean;
  /** When the router forgets the flow and sends it to the other server. */
  readonly forgets?: number;
  readonly forget?: (network: Network) => string;
  /** How long it is watched. */
  readonly until: number;
  /** How far prediction and measurement may be apart: the timers' own granularity, and which. */
  readonly within: number;
  readonly because: string;
}

/** The configuration of what stands in between. */
export function configOf({ through, settings }: Case): string {
  if (through === 'haproxy') return haproxyConfig(settings);
  if (through === 'nginx') return nginxConfig(settings);
  return through === 'nat' ? natRules : '';
}

const SILENT: ClientOf = { kind: 'silent' };
const WRITING: ClientOf = { kind: 'writing', every: 100 };
const MONITOR = { interval: '500ms', fall: 3, rise: 2 };
/** Timers that are too long to be seen here. */
const LONG = { client: '1h', server: '1h', connect: '1s' };
const KEEPALIVE = { 'net.ipv4.tcp_keepalive_time': 2, 'net.ipv4.tcp_keepalive_intvl': 1, 'net.ipv4.tcp_keepalive_probes': 3 };
const RETRIES = (count: number) => ({ 'net.ipv4.tcp_retries2': count });

/** Data from the last byte to the stop, and the processes' own lateness. */
const PROMPT = 250;
const EXACT = { within: PROMPT, because: 'the last byte is up to 250 ms older than the stop' };
/** Jiffies, the timer wheel's rounding and a tail loss probe shift a retransmission by up to one RTO, and the client writes every 100 ms. */
const RESENT = { within: 400, because: 'one RTO of 208 ms and the write interval of 100 ms' };
const TRAIN = { within: 500, because: 'eleven kernel timers in a row, each rounded up by some 30 ms' };
const PROBED = { within: 1000, because: 'one keepalive interval of 1 s' };

const haproxy = (id: string, says: string, settings: Settings, client: ClientOf, more: Partial<Case> = {}): Case => ({
  id,
  says,
  through: 'haproxy',
  settings,
  client,
  until: 10_000,
  ...EXACT,
  ...more,
});
const nginx = (id: string, says: string, settings: Settings, client: ClientOf, more: Partial<Case> = {}): Case => ({
  ...haproxy(id, says, settings, client, more),
  through: 'nginx',
});
const route = (id: string, says: string, client: ClientOf, more: Partial<Case> = {}): Case => ({
  ...haproxy(id, says, {}, client, more),
  through: 'route',
});

export const CASES: readonly Case[] = [
  haproxy('kill', 'shutdown-sessions at mark-down', { monitor: MONITOR, onMarkedDown: 'shutdown-sessions', timeouts: LONG }, SILENT),
  haproxy(
    'fast',
    'the same with fastinter 100ms',
    { monitor: { ...MONITOR, fastinter: '100ms' }, onMarkedDown: 'shutdown-sessions', timeouts: LONG },
    SILENT,
  ),
  haproxy(
    'check',
    'the same with timeout check, timeout connect 200ms',
    { monitor: MONITOR, onMarkedDown: 'shutdown-sessions', timeouts: { ...LONG, connect: '200ms', check: '3s' } },
    SILENT,
  ),
  haproxy('keeps', 'mark-down without shutdown-sessions', { monitor: MONITOR, timeouts: LONG }, SILENT, { until: 7000 }),
  haproxy(
    'short',
    'back before mark-down: nothing is closed',
    { monitor: MONITOR, onMarkedDown: 'shutdown-sessions', timeouts: LONG },
    SILENT,
    { back: 600, serves: true, until: 7000 },
  ),
  haproxy(
    'shortw',
    'back before mark-down: a write finds out',
    { monitor: MONITOR, onMarkedDown: 'shutdown-sessions', timeouts: LONG },
    WRITING,
    { back: 600, serves: true, ...RESENT },
  ),
  haproxy('tunnel', 'timeout tunnel 3s', { timeouts: { ...LONG, tunnel: '3s' } }, SILENT),
  haproxy('tunback', 'timeout tunnel 3s, back after 1 s: its return tells nobody', { timeouts: { ...LONG, tunnel: '3s' } }, SILENT, {
    back: 1000,
    serves: true,
  }),
  haproxy('client', 'timeout client 2s alone: the client hears nothing', { timeouts: { client: '2s', connect: '1s' } }, SILENT, {
    until: 8000,
  }),
  haproxy('fin', 'timeout client 2s alone, tcp_retries2 3: its FIN is given up', { timeouts: { client: '2s', connect: '1s' } }, SILENT, {
    balancerSysctl: RETRIES(3),
    until: 15_000,
    ...RESENT,
  }),
  haproxy('server', 'timeout server 2s alone', { timeouts: { server: '2s', connect: '1s' } }, SILENT),
  haproxy('both', 'timeout client 2s, timeout server 4s', { timeouts: { client: '2s', server: '4s', connect: '1s' } }, SILENT),
  haproxy('probe', 'srvtcpka, nobody answers', { timeouts: LONG, srvtcpka: true }, SILENT, { balancerSysctl: KEEPALIVE, ...EXACT }),
  haproxy('rst', 'srvtcpka, back between two probes', { timeouts: LONG, srvtcpka: true }, SILENT, {
    balancerSysctl: KEEPALIVE,
    back: 2500,
  }),
  haproxy('wall', 'srvtcpka, back behind a firewall that swallows', { timeouts: LONG, srvtcpka: true }, SILENT, {
    balancerSysctl: KEEPALIVE,
    back: 2500,
    swallows: true,
  }),
  haproxy('mute', 'srvtcpka, but data in flight silences it; tcp_retries2 4', { timeouts: LONG, srvtcpka: true }, WRITING, {
    balancerSysctl: { ...KEEPALIVE, ...RETRIES(4) },
    until: 12_000,
    ...RESENT,
  }),
  haproxy('busy', 'timeout tunnel 3s, writes refresh it; tcp_retries2 3', { timeouts: { ...LONG, tunnel: '3s' } }, WRITING, {
    balancerSysctl: RETRIES(3),
    until: 12_000,
    ...RESENT,
  }),
  haproxy('long', 'tcp_retries2 5', { timeouts: LONG }, WRITING, { balancerSysctl: RETRIES(5), until: 20_000, ...RESENT }),
  haproxy('double', 'back just after a retransmission: the next is twice as far', { timeouts: LONG }, WRITING, { back: 3700, ...RESENT }),
  haproxy('ping', 'HTTP/2 ping 1s + 1s', { timeouts: LONG }, { kind: 'http2', idle: 1000, ping: 1000 }),
  haproxy(
    'pong',
    'HTTP/2 ping 2s + 1s, back before the ping: it meets a RST',
    { timeouts: LONG },
    { kind: 'http2', idle: 2000, ping: 1000 },
    { back: 500 },
  ),
  haproxy(
    'again',
    'HTTP/2 ping 1s + 9s, back after the ping: it is sent again',
    { timeouts: LONG },
    { kind: 'http2', idle: 1000, ping: 9000 },
    { back: 3000, ...RESENT },
  ),
  haproxy(
    'redisp',
    'reconnects to the dead member, redispatch: one timeout connect',
    { monitor: { ...MONITOR, interval: '3s' }, timeouts: { ...LONG, tunnel: '600ms' }, redispatch: true },
    { kind: 'silent', again: true },
  ),
  haproxy(
    'noretry',
    'the same, its connect attempts run out before mark-down',
    { monitor: { ...MONITOR, interval: '1s', fall: 2 }, timeouts: { ...LONG, connect: '500ms', tunnel: '600ms' } },
    { kind: 'silent', again: true },
  ),
  nginx(
    'nextup',
    'reconnects to the dead member: one proxy_connect_timeout',
    { timeouts: { proxy: '1s', connect: '2s' } },
    { kind: 'silent', again: true },
  ),
  nginx('idle', 'proxy_timeout 3s', { timeouts: { proxy: '3s' } }, SILENT),
  nginx('idleback', 'proxy_timeout 4s, back after 1 s', { timeouts: { proxy: '4s' } }, SILENT, { back: 1000, serves: true }),
  nginx('idlebusy', 'proxy_timeout 2s, writes refresh it; tcp_retries2 3', { timeouts: { proxy: '2s' } }, WRITING, {
    balancerSysctl: RETRIES(3),
    until: 12_000,
    ...RESENT,
  }),
  nginx('socket', 'proxy_socket_keepalive, nobody answers', { timeouts: { proxy: '1h' }, proxySocketKeepalive: true }, SILENT, {
    balancerSysctl: KEEPALIVE,
  }),
  route('direct', 'routed, keepalives of the client unanswered', { kind: 'silent', keepAlive: 2000 }, { until: 16_000, ...TRAIN }),
  route('dirback', 'routed, back between two keepalives', { kind: 'silent', keepAlive: 2000 }, { back: 2500, ...PROBED }),
  route('dirdata', 'routed, writing; tcp_retries2 3', WRITING, { clientSysctl: RETRIES(3), until: 12_000, ...RESENT }),
  route('dirrst', 'routed, writing, back after 2 s', WRITING, { back: 2000, ...RESENT }),
  {
    ...route('natforget', 'NAT, the flow is forgotten after 1 s and goes to another server', { kind: 'silent', keepAlive: 2000 }, PROBED),
    through: 'nat',
    forgets: 1000,
    forget: ({ balancer }) =>
      `ip netns exec ${balancer} nft '${natRulesToOther}'\nip netns exec ${balancer} conntrack -D -p tcp --dport ${PORT} >/dev/null 2>&1`,
  },
  {
    ...route(
      'natkeep',
      'NAT, new flows go to another server, the old one stays on the dead',
      { kind: 'silent', keepAlive: 2000 },
      { until: 16_000, ...TRAIN },
    ),
    through: 'nat',
    forgets: 1000,
    forget: ({ balancer }) => `ip netns exec ${balancer} nft '${natRulesToOther}'`,
  },
];
