import { once } from '../../model/once.js';
import type { Finding } from '../../model/finding.js';
import type { Cause, Counterfactual, Timeline } from '../../model/timeline.js';
import { frame } from '../../report/frame.js';
import { groupsOf, type Story } from '../../report/grouping.js';
import { type Line, line } from '../../report/paint.js';
import { other, plainStory } from '../../report/story.js';
import { told } from '../../report/told.js';
import { point } from '../../report/words.js';
import { hang, wrap } from '../../report/wrap.js';
import { spokenFinding } from '../linear.js';
import { type FindingScreen, shown, type State } from '../state.js';
import { indexOf, type Subject } from '../subject.js';

/** The lines of a finding, and which of them begin the links of its chain. */
export interface FindingText {
  readonly lines: readonly Line[];
  readonly links: readonly number[];
}

/** The timeline that a finding is about. */
export function timelineOf({ report }: Subject, { plan, cluster }: Finding): Timeline | undefined {
  const { timelines } = report;
  return timelines.find((one) => one.plan === plan && one.cluster === cluster) ?? (timelines.length === 1 ? timelines[0] : undefined);
}

const storiesOf = once(({ report }: Subject) => {
  const found = new Map<Finding, Story>();
  for (const { stories } of groupsOf(report)) for (const one of stories) found.set(one.finding, one);
  return found;
});

/** What led to a finding, in the order of time, each event once. */
export function chainOf(subject: Subject, index: number): readonly Cause[] {
  const finding = subject.report.findings[index]!;
  const timeline = timelineOf(subject, finding);
  const links = (finding.impacts ?? []).flatMap((impact) => timeline?.impacts[impact]?.cause ?? []);
  const known = new Set<string>();
  return links
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at, event, place }) => {
      const key = JSON.stringify([at, event, place.file, place.pointer]);
      return known.has(key) ? false : known.add(key);
    });
}

/** What is read aloud is broken by whoever reads it. */
const ALOUD = 100_000;

/** Everything there is to say of the finding that a screen shows; `aloud`: without carets, to be read aloud. */
export function findingLines(state: State, { finding: name, link }: FindingScreen, aloud = false): FindingText {
  const subject = shown(state);
  const index = indexOf(subject, name);
  if (index < 0) return { lines: [line(''), line('  This finding is gone.', 'bold')], links: [] };
  const finding = subject.report.findings[index]!;
  const timeline = timelineOf(subject, finding);
  const { sources } = subject;
  const columns = aloud ? ALOUD : Math.min(state.size.columns, 110);
  const own = storiesOf(subject).get(finding);
  const head = aloud
    ? spokenFinding(finding, own, timeline, subject).map((text) => line(text))
    : own
      ? plainStory(own, timeline, sources, state.look, columns)
      : other(finding, sources, state.look, columns);
  const lines: Line[] = [...head];
  const links: number[] = [];
  const chain = chainOf(subject, index);
  if (chain.length > 0) {
    lines.push(line(''), line(`STEP BY STEP${link < 0 ? '' : '  (Tab: the next link and its line)'}`, 'bold'));
    for (const [at, cause] of chain.entries()) {
      links.push(lines.length);
      lines.push(...linkLines(cause, at === link, finding, subject, state, columns));
    }
  }
  const fixes = [
    ...new Set([finding, ...(own?.causes ?? [])].flatMap(({ remediation }) => remediation?.trim().replace(/\s+/g, ' ') ?? [])),
  ];
  // A finding that is no story says it itself.
  if (fixes.length > 0 && own) {
    lines.push(line(''), line('WHAT TO DO', 'bold'));
    lines.push(...fixes.flatMap((text) => hang('  - ', text, columns, 4).map((row) => line(row))));
  }
  const helps = timeline === undefined ? [] : helping(finding, timeline);
  if (subject.search && own) lines.push(line(''), line('WHAT HELPS', 'bold'), line('  is being looked for ...'));
  if (helps.length > 0) {
    lines.push(line(''), line(`WHAT HELPS${link < 0 ? '' : '  (w: try them)'}`, 'bold'));
    lines.push(
      ...helps.flatMap((one) =>
        hang('  - ', `${one.change} (${one.who}): ${does(one, finding, timeline!)}`, columns, 4).map((text) => line(text)),
      ),
    );
  }
  if (finding.references.length > 0) {
    lines.push(
      line(''),
      line('SOURCES', 'bold'),
      ...finding.references.flatMap((url) => wrap(url, columns - 2).map((text) => line(`  ${text}`, 'dim'))),
    );
  }
  return { lines, links };
}

/** What a change does against a finding, whether it fits the window, and what it costs. */
export function does({ removes, fits, cost }: Counterfactual, { impacts = [] }: Finding, timeline: Timeline): string {
  const ends = impacts.every((impact) => removes.includes(impact) || timeline.impacts[impact]?.covered);
  return `${ends ? 'ends it' : 'shortens it'}${fits === false ? ', but does not fit the window' : ''}${cost === undefined ? '' : `; ${cost}`}`;
}

/** How sure a predicted outage is, and what there is to add to its headline. */
export function saidOf(subject: Subject, finding: Finding): string[] {
  const one = storiesOf(subject).get(finding);
  if (!one) return [];
  const { sure, notes } = told(one, timelineOf(subject, finding), true);
  return [...(sure === undefined ? [] : [sure]), ...notes];
}

function linkLines(cause: Cause, open: boolean, finding: Finding, subject: Subject, { look }: State, columns: number): Line[] {
  const { at, event, place, hazard, label } = cause;
  const lead = `${open ? '>' : ' '} ${point(at).padStart(6)}  `;
  const words = hang(lead, `${event}${hazard === undefined ? '' : `  [${hazard}]`}`, columns, 10).map((text) =>
    line(text, open ? 'bold' : undefined),
  );
  if (!open) return words;
  const spot = {
    location: subject.sources.locate(place),
    severity: finding.severity,
    labels: label === undefined || label === event ? [] : [{ text: label, rules: [] }],
  };
  return [...words, ...frame([spot], subject.sources, look, columns - 4).map((one): Line => [{ text: '    ' }, ...one])];
}

/** The changes that remove or shorten what a finding tells of, the most telling first. */
export function helping({ impacts = [] }: Finding, { counterfactuals }: Timeline): Counterfactual[] {
  const score = ({ removes, shortens }: Counterfactual) =>
    impacts.filter((impact) => removes.includes(impact)).length * 2 + impacts.filter((impact) => shortens.includes(impact)).length;
  return counterfactuals.filter((one) => one.helps && score(one) > 0).toSorted((a, b) => score(b) - score(a));
}
