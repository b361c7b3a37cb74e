import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SysctlDocument } from '../../src/model/documents.js';

const run = promisify(execFile);

/** Where a case's machines stand: a client, a balancer (or a router) and two servers; `again` is the first server after its reboot. */
export interface Network {
  readonly client: string;
  readonly balancer: string;
  readonly server: string;
  readonly again: string;
  readonly other: string;
}

export const ADDRESS = { client: '10.1.0.2', balancer: '10.1.0.1', inside: '10.2.0.1', server: '10.2.0.2', other: '10.2.0.3' } as const;
export const PORT = 6443;
const MAC = { server: '02:00:00:00:00:02', other: '02:00:00:00:00:03' } as const;

/** Every namespace made and not yet removed: a test that is cut short removes them when the process ends. */
export const standing = new Set<string>();

/** Runs a shell script that stops at its first failure; at most 20 s. */
export const shell = (script: string) => run('sh', ['-euc', script], { timeout: 20_000 });

/** The names of a case's namespaces. */
export function named(id: string): Network {
  const of = (part: string) => `pmlab-${process.pid}-${id}-${part}`;
  return { client: of('c'), balancer: of('b'), server: of('s'), again: of('a'), other: of('o') };
}

/**
 * Makes the namespaces of one case, none of which has a way out. The balancer reaches the servers over a bridge and keeps their hardware
 * addresses for ever: a server whose bridge port goes down is as silent as a host without power behind a router.
 */
export async function build(
  network: Network,
  sysctls: { readonly client?: SysctlDocument | undefined; readonly balancer?: SysctlDocument | undefined },
): Promise<void> {
  const { client, balancer, server, again, other } = network;
  for (const space of Object.values(network) as string[]) standing.add(space);
  const host = (space: string, port: string, address: string, mac: string) => `
    ip netns add ${space}
    ip -n ${space} link set lo up
    ip -n ${balancer} link add name ${port} type veth peer name eth0 netns ${space}
    ip -n ${space} link set eth0 address ${mac}
    ip -n ${space} addr add ${address}/24 dev eth0
    ip -n ${space} link set eth0 up
    ip -n ${space} route add default via ${ADDRESS.inside}
    ip -n ${balancer} link set ${port} master bridge0`;
  await shell(`
    ip netns add ${client}
    ip netns add ${balancer}
    ip -n ${client} link set lo up
    ip -n ${balancer} link set lo up
    ip -n ${client} link add name eth0 type veth peer name front netns ${balancer}
    ip -n ${client} addr add ${ADDRESS.client}/24 dev eth0
    ip -n ${client} link set eth0 up
    ip -n ${client} route add default via ${ADDRESS.balancer}
    ip -n ${balancer} addr add ${ADDRESS.balancer}/24 dev front
    ip -n ${balancer} link set front up
    ip -n ${balancer} link add name bridge0 type bridge
    ip -n ${balancer} addr add ${ADDRESS.inside}/24 dev bridge0
    ip -n ${balancer} link set bridge0 up
    ${host(server, 'ps', ADDRESS.server, MAC.server)}
    ${host(again, 'pa', ADDRESS.server, MAC.server)}
    ${host(other, 'po', ADDRESS.other, MAC.other)}
    ip -n ${balancer} link set ps up
    ip -n ${balancer} link set po up
    ip -n ${balancer} neigh replace ${ADDRESS.server} lladdr ${MAC.server} dev bridge0 nud permanent
    ip -n ${balancer} neigh replace ${ADDRESS.other} lladdr ${MAC.other} dev bridge0 nud permanent
    ip netns exec ${balancer} sysctl -qw net.ipv4.ip_forward=1
    ${settings(client, sysctls.client)}
    ${settings(balancer, sysctls.balancer)}`);
}

const settings = (space: string, sysctls: SysctlDocument = {}): string =>
  Object.entries(sysctls)
    .map(([name, value]) => `ip netns exec ${space} sysctl -qw ${name}="${value}"`)
    .join('\n');

/** The first server falls silent without a word. */
export const vanish = ({ balancer }: Network) => run('ip', ['-n', balancer, 'link', 'set', 'ps', 'down'], { timeout: 5000 });

/** Its kernel is back, and knows none of its connections. */
export const comeBack = ({ balancer }: Network) => run('ip', ['-n', balancer, 'link', 'set', 'pa', 'up'], { timeout: 5000 });

/** Removes the namespaces of a case. */
export async function remove(network: Network): Promise<void> {
  for (const space of Object.values(network) as string[]) {
    await run('ip', ['netns', 'del', space], { timeout: 10_000 }).catch(() => undefined);
    standing.delete(space);
  }
}
