import type { FullReporter } from './reporter.js';

const loaders = {
  concise: async () => (await import('./concise.js')).concise,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html.js')).html,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
} as const satisfies Readonly<Record<string, () => Promise<FullReporter>>>;

export type Format = keyof typeof loaders;

/** Every format that `lint` prints besides `pretty`, by the name it is asked for with. Each is loaded only when it is asked for; `pretty`, the default, comes with the command. */
export const reporters: Readonly<Record<Format, () => Promise<FullReporter>>> = loaders;

export const FORMATS: readonly string[] = ['pretty', ...Object.keys(reporters)];

/** Whether a name is one of these formats. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name);
}
