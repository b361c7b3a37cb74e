import type { Varied } from '../model/timeline.js';
import type { Exploration } from './explore.js';

/** What nobody knows and what was played for it: the API server that a node's connections are on, then every fact and every time that a run asked for, in that order. */
export function varied({ dimensions, likely }: Exploration, backendsKnown: boolean): Varied[] {
  const backends = [...likely.shares.keys()];
  const asked = [...dimensions.values()];
  return [
    ...(backends.length > 1 && !backendsKnown
      ? [{ what: "which API server each node's connections are on", values: backends, kind: 'assignment' as const }]
      : []),
    ...(['fact', 'timing'] as const).flatMap((kind) =>
      asked.filter((dimension) => dimension.kind === kind).map(({ what, options }) => ({ what, values: options, kind })),
    ),
  ];
}
