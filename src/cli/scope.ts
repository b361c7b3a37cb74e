import { dirname } from 'node:path';
import type { AcceptedDocument } from '../model/documents.js';
import { read } from '../read/read.js';
import type { Values } from './command.js';
import { baselineOf } from './config/baselines.js';
import { configuration } from './config/settings.js';
import { identity } from './files.js';
import { gather } from './gather.js';
import { type Judged, looked } from './judged.js';
import { progress } from './progress.js';

/**
 * Whether everything that an entry of a baseline may speak of took part in a run: where its whole folder was asked for, everything; else what is said of a plan on a cluster of which every document
 * below that folder was read. Where something there cannot be read, nothing else.
 */
export function scopeOf(file: string, { configuration: config, parsed }: Judged, paths: readonly string[], values: Values) {
  const place = { file, pointer: '' };
  if (looked({ by: 'baseline', rules: [], place }, paths, new Set(), values)) return () => true;
  const configured = config.all().filter((settings) => baselineOf(settings) === file);
  const folders = new Set([dirname(file), ...configured.map((settings) => (settings.file === undefined ? '.' : dirname(settings.file)))]);
  const all = gather([...folders], undefined, configuration(values.config), progress(true));
  if (all.problems.length > 0 || all.parsed.some(({ problems }) => problems.length > 0)) return () => false;
  const files = new Set(parsed.map((one) => identity(one.file)));
  const { pairs } = read(all.parsed);
  return ({ plan, cluster }: AcceptedDocument): boolean => {
    const own = pairs.filter((pair) => pair.plan.name === plan && pair.inventory.name === cluster);
    return own.length > 0 && own.every((pair) => [pair.plan.at.file, ...pair.inventory.files].every((one) => files.has(identity(one))));
  };
}
