import { LONGEST, milliseconds } from '../../model/duration.js';
import { isZone, localTime } from '../../model/zone.js';

/** What a `format` of the schemas asks of a text, beside its pattern: the validators call it by its name. */
export const formats = {
  /** A duration that a maintenance, or a setting of a cluster, can have. What is no duration at all is the pattern's to refuse. */
  'within-a-year': (text: string): boolean => (milliseconds(text) ?? 0) <= LONGEST,
  /** A day and a time of day that there are. */
  'local-time': (text: string): boolean => localTime(text) !== undefined,
  /** The name of a time zone that the platform knows. */
  'time-zone': isZone,
};
