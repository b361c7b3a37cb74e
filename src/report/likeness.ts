import type { Finding } from '../model/finding.js';
import type { ActionStep } from '../model/plan.js';
import type { Timeline } from '../model/timeline.js';
import { identityIn } from './fingerprint.js';

/**
 * What stays the same of a finding when a step is given another id, too: its identity with what a step does (its action and what that is done to) in the place of its
 * id, however many batches it has. Steps that do something else are told apart; undefined where the finding speaks of no step.
 */
export function likenessOf(finding: Finding, timelines: readonly Timeline[]): string | undefined {
  const { plan, cluster, steps = [] } = finding;
  const timeline = timelines.find((one) => one.plan === plan && one.cluster === cluster);
  if (!timeline || steps.length === 0) return undefined;
  const does = new Map<string, string>();
  for (const { id, step } of timeline.steps) {
    const words = deed(step);
    does.set(id, words);
    does.set(step.id, words);
  }
  if (!steps.some((id) => does.has(id))) return undefined;
  return identityIn(finding, (word) => does.get(word) ?? word);
}

/** What a step does and to what; how it goes about it may change without anything being new. */
const deed = ({ action, nodes, component, workload, manifest, loadBalancer, member, operation, pods, command }: ActionStep): string =>
  JSON.stringify([action, nodes, component, workload, manifest, loadBalancer, member, operation, pods, command]);
