/** Made by the build from `rules/`, read and checked. */
declare module 'premortem:rules' {
  import type { Prepared } from '../judge/prepared.js';
  const prepared: readonly Prepared[];
  export default prepared;
}

/** The examples that rules carry: path below `rules/` -> text. */
declare module 'premortem:examples' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
