import type { Parsed } from '../read/fragment.js';
import type { Sources } from '../report/reporter.js';
import { lineOf, locator } from '../source/location.js';
import type { Source } from '../source/source.js';
import { redacted } from './redact.js';

/** What reporters may see of the sources: places become lines and columns, and lines come without secrets. */
export function sourcesOf(parsed: readonly Parsed[], sources: ReadonlyMap<string, Source>, configs: readonly Parsed[]): Sources {
  const all = [...parsed, ...configs];
  const files = new Map(all.map((one) => [one.file, one]));
  const lines = new Map<string, (n: number) => string | undefined>();
  return {
    locate: locator(new Map([...sources, ...configs.map(({ file, source }) => [file, source] as const)])),
    line(file, n) {
      const known = files.get(file);
      // A rule of the user's own, where it went wrong: there are no secrets in one.
      if (!known) return sources.has(file) ? lineOf(sources.get(file)!, n) : undefined;
      let shown = lines.get(file);
      if (!shown) {
        shown = redacted(known);
        lines.set(file, shown);
      }
      return shown(n);
    },
  };
}
