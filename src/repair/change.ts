/** A file as it was read and as it would be written. */
export interface Change {
  readonly file: string;
  /** Undefined where the file is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
}
