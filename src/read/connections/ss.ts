import type { Row, Table } from './table.js';

const LINE = /^(?:tcp\s+)?ESTAB\s+\d+\s+\d+\s+(?<local>\S+)\s+(?<peer>\S+)(?:\s+(?<rest>.*))?$/;
const END = /^\[?(?:::ffff:)?(?<host>[0-9a-fA-F:.]+?)\]?(?:%\w+)?:(?<port>\d+)$/;

/** `ss -tnp` of a node (iproute2): with the process, it tells kubelet from kube-proxy; the peer is what the client connected to. */
export const ss: Table = {
  tool: 'ss -tnp',
  is: (line) => /^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s+Local Address:Port\s+Peer Address:Port/.test(line) || LINE.test(line),
  row(line): Row | null | undefined {
    if (/^\s*$|^(?:Netid\s+)?State\s/.test(line)) return null;
    if (/^(?:tcp\s+)?(?:LISTEN|TIME-WAIT|SYN-SENT|SYN-RECV|FIN-WAIT-[12]|CLOSE-WAIT|LAST-ACK|CLOSING|CLOSED|UNCONN)\s/.test(line))
      return null;
    const found = LINE.exec(line)?.groups;
    if (!found) return undefined;
    const [local, peer] = [END.exec(found.local!)?.groups, END.exec(found.peer!)?.groups];
    if (!local || !peer) return undefined;
    const program = /users:\(\("([^"]+)"/.exec(found.rest ?? '')?.[1];
    return { client: local.host!, member: peer.host!, memberPort: Number(peer.port), ...(program !== undefined && { program }) };
  },
};
