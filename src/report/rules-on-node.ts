/** The command that counts, on a node, the rules towards an address in the words of kube-proxy's mode; undefined where no kube-proxy writes any. iptables is kube-proxy's default on Linux. */
export function rulesOnNode(mode: string | undefined, grep: string, v6 = false): string | undefined {
  if (mode === 'none') return undefined;
  if (mode === 'ipvs') return `ipvsadm -Ln | ${grep}`;
  if (mode === 'nftables') return `nft list table ${v6 ? 'ip6' : 'ip'} kube-proxy | ${grep}`;
  return `${v6 ? 'ip6tables-save' : 'iptables-save'} -t nat | ${grep}`;
}
