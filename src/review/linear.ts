import type { Finding } from '../model/finding.js';
import type { Timeline } from '../model/timeline.js';
import { present } from '../report/escape.js';
import type { Story } from '../report/grouping.js';
import { hitWords } from '../report/now.js';
import { placesAlone, placesOf } from '../report/places.js';
import { told, toldAlone } from '../report/told.js';
import { endOf, interval, point } from '../report/words.js';
import type { Subject } from './subject.js';

/** What a finding says as sentences, one a line, to be read aloud: where others see carets it names the line and what stands there. */
export function spokenFinding(finding: Finding, one: Story | undefined, timeline: Timeline | undefined, { sources }: Subject): string[] {
  const said = one ? told(one, timeline, true) : toldAlone(finding);
  const { spots, besides } = one ? placesOf(one, timeline, { marks: new Set() }, sources) : placesAlone(finding, sources);
  const places = spots.map(({ location: { file, line, column, endLine, endColumn }, labels }) => {
    const text = sources.line(file, line);
    const stands = text === undefined ? '' : text.slice(column - 1, endLine > line ? undefined : endColumn - 1).trim();
    const words = labels.map((label) => `${label.text}${label.rules.map((rule) => ` [${rule}]`).join('')}`).join('; ');
    return `${file} line ${line}${stands === '' ? '' : `, ${present(stands, 0)}`}${words === '' ? '' : `: ${words}`}`;
  });
  return [
    `${finding.severity}: ${said.headline} [${finding.rule}]`,
    ...(said.sure === undefined ? [] : [said.sure]),
    ...said.notes,
    ...(places.length === 0 ? [] : ['WHERE', ...places.map((text) => `- ${text}`)]),
    ...besides,
    // What to do against a story stands below it.
    ...(one ? [] : said.fixes.map((text) => `fix: ${text}`)),
  ];
}

/** A timeline as sentences in the order of time: steps as they begin, and who is hit from then on, until when. */
export function spokenTimeline({ steps, impacts }: Timeline): string[] {
  const begun = steps.map(({ id, step, from, to }) => ({ at: from, rank: 0, text: `${id} begins (${step.action}), until ${point(to)}` }));
  const hit = impacts
    .filter(({ covered }) => !covered)
    .map((impact) => {
      const { from, to, certainty, class: shared } = impact;
      const via = shared.kubeProxyBackend ?? shared.kubeletBackend;
      const until = interval(from, to, endOf(impact))
        .replace(`${point(from)} `, '')
        .replace(/^to /, 'until ');
      const words = `${hitWords(impact)}${via === undefined ? '' : `, those connected through ${via}`}`;
      return { at: from, rank: 1, text: `${words}, ${until}${certainty === 'possible' ? ', possible only' : ''}` };
    });
  return [...begun, ...hit].toSorted((a, b) => a.at - b.at || a.rank - b.rank).map(({ at, text }) => `${point(at)} ${text}`);
}
