import type { MonitorRule } from './objects.js';

/** The paths that a reference may mean, the likeliest first: a full path itself; a bare name in the partition or folder of the one who refers, then in /Common. */
export function candidates(reference: string, from: string): string[] {
  if (reference.startsWith('/')) return [reference];
  const partition = /^\/[^/]+/.exec(from)?.[0] ?? '/Common';
  const folder = from.slice(0, from.lastIndexOf('/'));
  return [...new Set([`${partition}/${reference}`, `${folder}/${reference}`, `/Common/${reference}`])];
}

/** The last part of a path. */
export const shortName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Ports that tmsh prints by name (`list` without `numeric`), as far as they are likely behind a balancer; IANA's registry of service names. */
const PORTS: Readonly<Record<string, number>> = {
  any: 0,
  '*': 0,
  ftp: 21,
  ssh: 22,
  telnet: 23,
  smtp: 25,
  domain: 53,
  http: 80,
  xfer: 82,
  kerberos: 88,
  pop3: 110,
  sunrpc: 111,
  ntp: 123,
  imap: 143,
  snmp: 161,
  ldap: 389,
  https: 443,
  'microsoft-ds': 445,
  smtps: 465,
  syslog: 514,
  submission: 587,
  ldaps: 636,
  imaps: 993,
  pop3s: 995,
  socks: 1080,
  'ms-sql-s': 1433,
  ncube_lm: 1521,
  'ncube-lm': 1521,
  radius: 1812,
  nfs: 2049,
  'etcd-client': 2379,
  'etcd-server': 2380,
  mysql: 3306,
  'ms-wbt-server': 3389,
  sip: 5060,
  postgresql: 5432,
  commplex_main: 5000,
  'commplex-main': 5000,
  'sun-sr-https': 6443,
  sun_sr_https: 6443,
  'http-alt': 8080,
  webcache: 8080,
  'pcsync-https': 8443,
  pcsync_https: 8443,
  'ddi-tcp-1': 8888,
  websm: 9090,
  jetdirect: 9100,
};

/** A host and a port as F5 writes them together. */
export interface Endpoint {
  /** Everything before the port but for the route domain: an address, `any`, or a name. */
  readonly host: string;
  readonly port?: number;
  /** The port as written. */
  readonly portText: string;
  readonly routeDomain?: string;
  /** The folder in front, such as `/Common`. */
  readonly folder: string;
}

/** Reads `/Common/10.0.0.1%2:6443`, `10.0.0.1:https`, `2001:db8::1.443`, `node-a:80`. A port name that is not known leaves `port` out. */
export function endpoint(text: string): Endpoint {
  const slash = text.lastIndexOf('/');
  const folder = slash > 0 ? text.slice(0, slash) : '';
  const rest = text.slice(slash + 1);
  const six = (rest.match(/:/g)?.length ?? 0) > 1 || rest.startsWith('any6');
  const cut = rest.lastIndexOf(six ? '.' : ':');
  const withDomain = cut < 0 ? rest : rest.slice(0, cut);
  const portText = cut < 0 ? '' : rest.slice(cut + 1);
  const percent = withDomain.indexOf('%');
  const host = percent < 0 ? withDomain : withDomain.slice(0, percent);
  const port = portNumber(portText);
  return {
    host: host === 'any' ? '0.0.0.0' : host === 'any6' ? '::' : host,
    portText,
    folder,
    ...(port !== undefined && { port }),
    ...(percent >= 0 && { routeDomain: withDomain.slice(percent + 1) }),
  };
}

/** A port by number or name; undefined for a name that is not known. */
export function portNumber(text: string): number | undefined {
  if (/^\d{1,5}$/.test(text)) return Number(text) <= 65_535 ? Number(text) : undefined;
  return Object.hasOwn(PORTS, text) ? PORTS[text] : undefined;
}

/** Whether a text is an IPv4 or IPv6 address (not whether each number fits). */
export const isAddress = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || /^[0-9a-f:]*:[0-9a-f:.]*$/i.test(text);

/** An address without prefix length and route domain: `10.0.0.0/24`, `10.0.0.1%2`. */
export function bareAddress(text: string): { address: string; routeDomain?: string } {
  const [, host = text, domain] = /^([^%/]*)(?:%(\d+))?(?:\/.*)?$/.exec(text) ?? [];
  const address = host === 'any' ? '0.0.0.0' : host === 'any6' ? '::' : host;
  return { address, ...(domain !== undefined && { routeDomain: domain }) };
}

/** Reads `/Common/https`, `/Common/a and /Common/b`, `min 1 of { /Common/a /Common/b }`, `none`; undefined for `default`, which means the pool's. */
export function monitorRule(text: string): MonitorRule | 'none' | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'none' || trimmed === '/Common/none') return 'none';
  if (trimmed === 'default' || trimmed === '/Common/default') return undefined;
  const some = /^min (\d+) of \{?([^{}]*)\}?$/.exec(trimmed);
  const names = (some ? some[2]! : trimmed).split(/\s+/).filter((word) => word !== '' && word !== 'and');
  if (names.length === 0) return 'none';
  return { names, least: some ? Math.min(Math.max(1, Number(some[1])), names.length) : names.length };
}
