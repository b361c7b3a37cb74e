import type { World } from './relation.js';

/** The plan's own commands (`run`) by when they are carried out. */
export interface Commands {
  /** Those that have ended by a time. */
  readonly before: (at: number) => readonly string[];
  /** Those that begin at a time or later. */
  readonly after: (at: number) => readonly string[];
}

const NONE: readonly string[] = [];

/** The commands of the whole plan, whatever stretch of it is looked at; times in milliseconds. */
export function commandsOf(world: World): Commands {
  const { timeline } = world.whole ?? world;
  const ran = timeline.steps.flatMap(({ step: { command }, from, to }) => (command === undefined ? [] : [{ command, from, to }]));
  if (ran.length === 0) return { before: () => NONE, after: () => NONE };
  return {
    before: (at) => ran.filter(({ to }) => to <= at).map(({ command }) => command),
    after: (at) => ran.filter(({ from }) => from >= at).map(({ command }) => command),
  };
}
