import type { Finding } from '../model/finding.js';
import type { Timeline } from '../model/timeline.js';
import { frame, headline, leadOf, paragraph } from './frame.js';
import type { Story } from './grouping.js';
import type { Line } from './paint.js';
import { type Places, placesAlone, placesOf, type Shown } from './places.js';
import type { Look, Sources } from './reporter.js';
import { type Told, told, toldAlone } from './told.js';

/** A predicted outage with its causes inside: what, for whom, how sure; then every place that matters and has not been shown before, and what its rules say to do where no change helps. */
export function story(one: Story, timeline: Timeline | undefined, shown: Shown, sources: Sources, look: Look, columns: number): Line[] {
  return lines(one.finding, told(one, timeline, true), placesOf(one, timeline, shown, sources), sources, look, columns);
}

/** The same without what to do, for whoever says that elsewhere. */
export function plainStory(one: Story, timeline: Timeline | undefined, sources: Sources, look: Look, columns: number): Line[] {
  const said = { ...told(one, timeline, true), fixes: [] };
  return lines(one.finding, said, placesOf(one, timeline, { marks: new Set() }, sources), sources, look, columns);
}

/** A finding that belongs to no story: one headline, its places, what to do. */
export function other(finding: Finding, sources: Sources, look: Look, columns: number): Line[] {
  return lines(finding, toldAlone(finding), placesAlone(finding, sources), sources, look, columns);
}

function lines({ severity, rule }: Finding, said: Told, places: Places, sources: Sources, look: Look, columns: number): Line[] {
  const below = (texts: readonly string[]) => texts.flatMap((text) => paragraph(text, leadOf(severity).length, columns));
  return [
    ...headline(severity, said.headline, said.sure, rule, columns),
    ...below(said.notes),
    ...frame(places.spots, sources, look, columns),
    ...below(places.besides),
    ...below(said.fixes.map((text) => `fix: ${text}`)),
  ];
}
