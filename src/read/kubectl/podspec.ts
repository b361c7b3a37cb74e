import type { Workload } from '../../model/inventory.js';
import { type Cursor, child, children, integer, list, strings, text } from './cursor.js';
import { spreadingOf } from './spreading.js';

/** What a pod's spec, or a workload's template, says of where its pods may run and what ties them there. */
export type PodFacts = Pick<
  Workload,
  'images' | 'tolerations' | 'nodeSelector' | 'requiredLabels' | 'volumes' | 'spreading' | 'terminationGracePeriodSeconds'
>;

/** Volumes that hold nothing of their own: a pod that moves gets them again. */
const WEIGHTLESS = new Set(['configMap', 'secret', 'projected', 'downwardAPI', 'image']);

export function podFacts(spec: Cursor, labels: Readonly<Record<string, string>> | undefined): PodFacts {
  const images = children(spec, 'containers').flatMap((container) => text(container, 'image') ?? []);
  const tolerations = tolerationsOf(spec);
  const nodeSelector = strings(spec, 'nodeSelector');
  const requiredLabels = requiredOf(spec);
  const volumes = volumesOf(spec);
  const grace = integer(spec, 'terminationGracePeriodSeconds');
  return {
    images,
    tolerations,
    ...(nodeSelector && { nodeSelector }),
    ...(requiredLabels.length > 0 && { requiredLabels }),
    volumes,
    spreading: spreadingOf(spec, labels),
    ...(grace !== undefined && { terminationGracePeriodSeconds: grace }),
  };
}

/** Operators of a node affinity that a node without the label does not satisfy. */
const ASKS: ReadonlySet<string> = new Set(['Exists', 'In', 'Gt', 'Lt']);

/** The labels that every term of the required node affinity asks for: a node has to satisfy one term. */
function requiredOf(spec: Cursor): string[] {
  const affinity = child(spec, 'affinity');
  const ofNodes = affinity && child(affinity, 'nodeAffinity');
  const required = ofNodes && child(ofNodes, 'requiredDuringSchedulingIgnoredDuringExecution');
  const terms = (required ? children(required, 'nodeSelectorTerms') : []).map((term) =>
    children(term, 'matchExpressions').flatMap((expression) => {
      const key = text(expression, 'key');
      return key !== undefined && ASKS.has(text(expression, 'operator') ?? '') ? [key] : [];
    }),
  );
  return [...new Set(terms[0])].filter((key) => terms.every((keys) => keys.includes(key)));
}

function tolerationsOf(spec: Cursor): NonNullable<Workload['tolerations']> {
  return children(spec, 'tolerations').map((toleration) => {
    const key = text(toleration, 'key');
    const operator = text(toleration, 'operator');
    const value = text(toleration, 'value');
    const effect = text(toleration, 'effect');
    const seconds = integer(toleration, 'tolerationSeconds');
    return {
      ...(key !== undefined && { key }),
      ...((operator === 'Exists' || operator === 'Equal') && { operator }),
      ...(value !== undefined && { value }),
      ...(effect !== undefined && { effect }),
      ...(seconds !== undefined && { tolerationSeconds: seconds }),
    };
  });
}

function volumesOf(spec: Cursor): NonNullable<Workload['volumes']> {
  if (list(spec, 'volumes').length === 0) return [];
  return children(spec, 'volumes').flatMap((volume) => {
    const type = Object.keys(volume.value).find((key) => key !== 'name' && volume.value[key] !== null);
    const name = text(volume, 'name');
    if (type === undefined || WEIGHTLESS.has(type)) return [];
    return [{ type, ...(name !== undefined && { name }) }];
  });
}
