declare const PREMORTEM_VERSION: string;

/** The version of this package, written in by the build. */
export const VERSION: string = PREMORTEM_VERSION;
