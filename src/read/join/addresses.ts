/** Whether a text is an IPv4 or IPv6 address, not whether each number fits: a blanked-out one (`***HIDDEN***`) or a name is none. */
export const isAddress = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || /^[0-9a-f]*:[0-9a-f:.]*$/i.test(text);

/** An address in the one form that equal ones share: no route domain (`10.0.0.1%2`), prefix length or brackets, IPv6 in lower case and written out. */
export function canonical(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/[%/].*$/, '')
    .replace(/\]$/, '');
  if (!bare.includes(':')) return bare;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare);
  if (mapped) return mapped[1]!;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const words = (part: string) => (part === '' ? [] : part.split(':')).map((word) => word.replace(/^0+(?=.)/, ''));
  const [left, right] = [words(head), words(tail ?? '')];
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].join(':');
}

/** Host and port of an API server. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads what kubeadm's controlPlaneEndpoint and a kubeconfig's server may be: `10.0.0.5:6443`, `https://api.example:8443/path`, `[2001:db8::1]:6443`, a
 * bare name. Without a port it is 443 of an https URL (RFC 9110) and 6443 of kubeadm's field (its documentation). Undefined where it cannot be read.
 */
export function hostPort(text: string): HostPort | undefined {
  const [, scheme, rest = ''] = /^(?:(https?):\/\/)?([^/?#]*)/i.exec(text.trim()) ?? [];
  const implied = scheme === undefined ? 6443 : /^https$/i.test(scheme) ? 443 : 80;
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(rest) ?? /^()([0-9a-f]*:[0-9a-f:.]+)()$/i.exec(rest);
  if (!match) return undefined;
  const host = match[1] || match[2];
  if (!host) return undefined;
  return { host, port: match[3] ? Number(match[3]) : implied };
}

/** `host:port`, an IPv6 host in brackets. */
export const printed = ({ host, port }: HostPort): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;
