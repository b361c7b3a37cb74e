import type { Row, Table } from './table.js';

/** `address:port`, for IPv6 `address.port`; with a route domain (`%2`) or `any6.any` where one side has no peer yet. */
const END = /^(?<host>any6?|[0-9a-fA-F:.]+?)(?:%\d+)?[.:](?<port>\d+|any|[a-z][\w-]*)$/;
const LINE = /^\s*(?<a>\S+)\s+(?<b>\S+)\s+(?<c>\S+)\s+(?<d>\S+)\s+(?:tcp|udp|icmp|sctp|any)\s+\d+\s+\(tmm: \d+\)\s+\S+/;

/** `tmsh show sys connection`: client and virtual server, then the balancer's own address and the member, protocol, idle seconds. */
export const f5: Table = {
  tool: 'tmsh show sys connection',
  is: (line) => /^Sys::Connections\s*$/.test(line) || LINE.test(line),
  row(line): Row | null | undefined {
    if (/^\s*$|^Sys::Connections|^Total records returned|^Really display|^\S*@\S*.*[#$>]/.test(line)) return null;
    const ends = LINE.exec(line)?.groups;
    if (!ends) return undefined;
    const [client, member] = [END.exec(ends.a!)?.groups, END.exec(ends.d!)?.groups];
    if (!client || !member) return undefined;
    if (client.host!.startsWith('any') || member.host!.startsWith('any')) return null;
    const port = Number(member.port);
    return { client: client.host!, member: member.host!, ...(Number.isInteger(port) && { memberPort: port }) };
  },
};
