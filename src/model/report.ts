import type { Finding } from './finding.js';
import type { Belief } from './inventory.js';
import type { Suppressed } from './suppression.js';
import type { Timeline } from './timeline.js';

/** How much the rules could decide. */
export interface Decided {
  readonly decided: number;
  readonly unknown: number;
}

/** Everything a reader of any format needs, computed once. Findings are sorted; each stands once. */
export interface Report {
  readonly version: 1;
  readonly findings: readonly Finding[];
  /** Findings that somebody accepted: no longer among the others, never lost. */
  readonly suppressed: readonly Suppressed[];
  readonly timelines: readonly Timeline[];
  /** By cluster name: how the inputs were understood. */
  readonly believed: readonly { readonly cluster: string; readonly beliefs: readonly Belief[] }[];
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    /** Findings that are links of a story's cause chain; not counted in the three above. */
    readonly causes: number;
    readonly suppressed: number;
    readonly rules: Decided;
  };
  /** True where an input could not be read or does not fit its schema: exit status 2. */
  readonly invalid: boolean;
}
