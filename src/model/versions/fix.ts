/** What a version belongs to: each program counts its own minors. */
export type Program = 'kubernetes' | 'etcd';

/**
 * A defect by branch. Minors below the lowest one named had it from their beginning unless `since` or `introduced` says otherwise; a
 * minor from `from` on never has it.
 */
export interface Fix {
  readonly id: string;
  readonly program: Program;
  /** Components of Kubernetes that have it; of etcd, etcd itself. */
  readonly in: readonly ('kubelet' | 'kube-proxy' | 'kube-apiserver' | 'kube-controller-manager' | 'kubeadm' | 'etcd')[];
  readonly what: string;
  /** First version that has the defect; before it there was none. */
  readonly since?: string;
  /** minor -> first patch that has it, for a defect that came with patch releases: minors that are not named never had it. */
  readonly introduced?: Readonly<Record<string, number>>;
  /** minor (`1.18`) -> first fixed patch, or `never`. */
  readonly fixed: Readonly<Record<string, number | 'never'>>;
  /** The first minor in which every release is fixed (`1.20`). */
  readonly from: string;
  /** What is left of another defect once that is fixed: a version with it is no worse than one before. */
  readonly residual?: true;
  /** Of kube-proxy, the mode without which there is none. */
  readonly mode?: 'iptables' | 'ipvs';
  /** The rule that speaks of it where a version with it is upgraded to. */
  readonly told?: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly [string, ...string[]];
}

/** The day on which the tables were last held against upstream's changelogs. */
export const TABLE_DATE = '2026-11-24';

/** The newest minor of each program whose changelog the tables were held against: of a newer one nobody here knows which defects it has. */
export const NEWEST: Readonly<Record<Program, string>> = { kubernetes: '1.37', etcd: '3.7' };
