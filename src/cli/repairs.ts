/** What would help as edits of the files, for formats that carry them. Loaded only where one is asked for. */
import { once } from '../model/once.js';
import type { Edit } from '../repair/edit.js';
import { editsOf } from '../repair/repair.js';
import type { Replacement, Sources } from '../report/reporter.js';
import { PROPOSERS } from '../simulate/changes/proposers.js';
import { lineOf, locationOf } from '../source/location.js';
import type { Judged } from './judged.js';

/** Edits of which those that put something in at the same place are one: readers do not agree on their order. */
const inOne = (edits: readonly Edit[]): readonly Edit[] =>
  edits.reduce<readonly Edit[]>((all, edit) => {
    const there = all.find(({ file, start, end }) => file === edit.file && start === end && start === edit.start && end === edit.end);
    return there ? all.map((one) => (one === there ? { ...one, text: one.text + edit.text } : one)) : [...all, edit];
  }, []);

/** The sources with what the simulation proposed as edits. Text that stands in a line with something secret is in none. */
export function withRepairs({ report, played, parsed, sources }: Pick<Judged, 'report' | 'played' | 'parsed' | 'sources'>): Sources {
  const documents = new Map(
    parsed.map(({ file, source, syntax }) => [
      file,
      { source, syntax: syntax === 'yaml' || syntax === 'json' ? syntax : ('other' as const) },
    ]),
  );
  const proposed = once((timeline: (typeof report.timelines)[number]) => {
    const { plan, inventory } = played[report.timelines.indexOf(timeline)]!;
    return PROPOSERS.flatMap((propose) => propose({ plan, inventory, impacts: timeline.impacts, steps: timeline.steps }));
  });
  const isSecret = ({ file, text }: { readonly file: string; readonly text: string }): boolean => {
    const { source } = documents.get(file)!;
    return text.split('\n').some((line) => {
      const at = line.trim() === '' ? -1 : source.text.indexOf(line.trim());
      if (at < 0) return false;
      const { line: n } = locationOf(source, { start: at, end: at });
      return sources.line(file, n) !== lineOf(source, n);
    });
  };
  return {
    ...sources,
    repairs(plan, cluster, change): readonly Replacement[] {
      const timeline = report.timelines.find((one) => one.plan === plan && one.cluster === cluster);
      if (!timeline) return [];
      const wanted = proposed(timeline);
      const outcome = editsOf(
        { kind: 'proposed', change },
        { ...played[report.timelines.indexOf(timeline)]!, documents, proposed: (words) => wanted.find((one) => one.change === words) },
      );
      // A built-in drill is no file.
      if ('trouble' in outcome || outcome.edits.some((edit) => edit.file.startsWith('drill:') || isSecret(edit))) return [];
      return inOne(outcome.edits).map(({ file, start, end, text }) => ({
        location: locationOf(documents.get(file)!.source, { start, end }),
        text,
      }));
    },
  };
}
