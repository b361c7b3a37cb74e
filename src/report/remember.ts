import type { Location } from '../source/source.js';
import type { Sources } from './reporter.js';

/** The same sources, asked for each place once: finding a place may mean to read a large file, and a report names many places often. */
export function remember(sources: Sources): Sources {
  const known = new Map<string, Location>();
  return {
    ...sources,
    locate: (place) => {
      const key = JSON.stringify([place.file, place.pointer, place.key ?? false]);
      const location = known.get(key) ?? sources.locate(place);
      known.set(key, location);
      return location;
    },
  };
}
