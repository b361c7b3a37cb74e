declare const PREMORTEM_VERSION: string | undefined;

/** The version of this package, written in by the build; of the sources themselves, which tests run, there is none. */
export const VERSION: string = typeof PREMORTEM_VERSION === 'string' ? PREMORTEM_VERSION : 'unbuilt';
