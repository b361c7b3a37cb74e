import type { Workload } from '../../model/inventory.js';
import { type Cursor, children, integer, list, strings, text } from './cursor.js';
import { spreadingOf } from './spreading.js';

/** What a pod's spec, or a workload's template, says of where its pods may run and what ties them there. */
export type PodFacts = Pick<
  Workload,
  'images' | 'tolerations' | 'nodeSelector' | 'volumes' | 'spreading' | 'terminationGracePeriodSeconds'
>;

/** Volumes that hold nothing of their own: a pod that moves gets them again. */
const WEIGHTLESS = new Set(['configMap', 'secret', 'projected', 'downwardAPI', 'image']);

export function podFacts(spec: Cursor, labels: Readonly<Record<string, string>> | undefined): PodFacts {
  const images = children(spec, 'containers').flatMap((container) => text(container, 'image') ?? []);
  const tolerations = tolerationsOf(spec);
  const nodeSelector = strings(spec, 'nodeSelector');
  const volumes = volumesOf(spec);
  const grace = integer(spec, 'terminationGracePeriodSeconds');
  return {
    images,
    tolerations,
    ...(nodeSelector && { nodeSelector }),
    volumes,
    spreading: spreadingOf(spec, labels),
    ...(grace !== undefined && { terminationGracePeriodSeconds: grace }),
  };
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
