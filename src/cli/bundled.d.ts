/** Made by the build from `rules/`, read and checked. */
declare module 'premortem:rules' {
  import type { Prepared } from '../judge/prepared.js';
  const prepared: readonly Prepared[];
  export default prepared;
}

/** The style and the script of the HTML report, made from `src/browser/`. */
declare module 'premortem:page' {
  import type { Page } from '../report/reporter.js';
  const page: Page;
  export default page;
}

/** The examples that rules carry: path below `rules/` -> text. */
declare module 'premortem:examples' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
