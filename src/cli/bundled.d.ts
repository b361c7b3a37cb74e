/** Made by the build from `rules/`: path below it -> text. */
declare module 'premortem:rules' {
  const files: Readonly<Record<string, string>>;
  export default files;
}

/** The same for the examples that rules carry. */
declare module 'premortem:examples' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
