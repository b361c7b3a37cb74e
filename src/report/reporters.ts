import { concise } from './concise.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';

/** Every format that `lint` prints, by the name it is asked for with; the first is the default. */
export const reporters = { pretty, concise, json } as const satisfies Readonly<Record<string, Reporter>>;

export type Format = keyof typeof reporters;

/** Whether a name is one of our formats. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name);
}
