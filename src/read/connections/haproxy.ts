import type { Row, Table } from './table.js';

const LINE = /^(?:0x[0-9a-f]+|\d+): proto=(?<proto>\S+) /;

/** `show sess` of HAProxy's runtime API (management guide): one line a stream; `srv=<none>` before a server was chosen, `proto=unix_stream` for the command itself. */
export const haproxy: Table = {
  tool: 'show sess',
  is: (line) => LINE.test(line),
  row(line): Row | null | undefined {
    if (/^\s*(?:$|>|#)/.test(line)) return null;
    const proto = LINE.exec(line)?.groups?.proto;
    if (proto === undefined) return undefined;
    if (!/^tcpv[46]$/.test(proto)) return null;
    const field = (name: string) => new RegExp(` ${name}=(\\S+)`).exec(line)?.[1];
    const client = /^(.+):\d+$/.exec(field('src') ?? '')?.[1];
    const server = field('srv');
    if (client === undefined || server === undefined) return undefined;
    if (server === '<none>' || server === '<NONE>') return null;
    return { client, server, through: [field('fe'), field('be')].flatMap((name) => name ?? []) };
  },
};
