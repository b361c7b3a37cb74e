import { check } from '../check.js';
import type { Rule } from '../judge/rule.js';
import { milliseconds } from '../model/duration.js';
import type { Node } from '../model/inventory.js';
import { type Impact, IMPACT_KINDS } from '../model/timeline.js';
import { parseInput } from '../read/read.js';
import { locator } from '../source/location.js';
import { didYouMean } from '../source/nearest.js';

/** A document that a rule carries: `bad*.yaml` trips it at the lines marked `# <-`, `good*.yaml` does not. */
export interface Case {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** Something that a case expected and did not get, or got and did not expect; `line` counts from 1. */
export interface Failure {
  readonly line: number;
  readonly message: string;
  /** The line itself is meant: it is underlined. */
  readonly here: boolean;
  /** Where it stands, where that is not the case itself. */
  readonly in?: { readonly file: string; readonly text: string };
}

/** How a case went: what failed, and the lines that were marked and blamed. */
export interface Outcome {
  readonly failures: readonly Failure[];
  readonly marked: readonly number[];
  readonly blamed: readonly number[];
}

const isBad = (file: string): boolean => /(^|\/)bad[^/]*$/.test(file);

/** Runs one case of a rule: its findings against the marks, what it could not decide, and what it says of time. Never throws on what an author may write. */
export function runCase({ rule: id, file, text }: Case, rule: Rule): Outcome {
  const { report, sources, played } = check([parseInput({ file, text })], [rule]);
  const locate = locator(sources);
  const lineOf = (place: Parameters<typeof locate>[0]) => locate(place).line;
  const marked = text.split('\n').flatMap((line, i) => (line.includes('# <-') ? [i + 1] : []));
  const found = report.findings.filter((finding) => finding.rule === id);
  // A predicted impact that is over in seconds or covered by retries is calm enough for a good case.
  const counted = isBad(file) || !id.startsWith('outage/') ? found : found.filter(({ severity }) => severity !== 'info');
  const blamed = [...new Set(counted.map(({ evidence }) => lineOf(evidence[0].place)))].sort((a, b) => a - b);
  const failures: Failure[] = [];
  for (const { rule: by, message, evidence } of report.findings)
    if (by.startsWith('input/') && (by !== 'input/unknown' || message.startsWith('cannot tell')))
      failures.push({
        line: lineOf(evidence[0].place),
        message: by === 'input/unknown' ? `the rule cannot decide this case: ${message}` : message,
        here: true,
        ...(by === 'input/rule' && rule.source && { in: { file: rule.source.file, text: rule.source.text } }),
      });
  if (report.timelines.length !== 1)
    failures.push({
      line: 1,
      message: `a case is one inventory and one plan, and this one makes ${report.timelines.length} timelines`,
      here: false,
    });
  for (const line of marked)
    if (!blamed.includes(line)) failures.push({ line, message: 'marked, and the rule says nothing here', here: true });
  for (const line of blamed)
    if (!marked.includes(line)) {
      const said = counted.find(({ evidence }) => lineOf(evidence[0].place) === line)!.message;
      failures.push({ line, message: `not marked, and the rule says: ${said}`, here: true });
    }
  if (isBad(file) && marked.length === 0)
    failures.push({ line: 1, message: 'a bad case marks the line of the first blame with # <-', here: false });
  const impacts = report.timelines[0]?.impacts ?? [];
  const nodes = played[0]?.inventory.nodes ?? [];
  for (const [i, line] of text.split('\n').entries()) {
    const wanted = /^\s*# at (.+)$/.exec(line)?.[1];
    const wrong = wanted === undefined ? undefined : untimely(wanted, impacts, nodes);
    if (wrong !== undefined) failures.push({ line: i + 1, message: wrong, here: true });
  }
  return { failures: failures.sort((a, b) => a.line - b.line), marked, blamed };
}

/**
 * Why what a case says of time does not hold; undefined where it does. `9m10s: dns-resolution, worker-*, 26m to 30m`: an impact of that kind
 * begins then, hits something of that name (a node that fits its class, a workload, a balancer's member), and lasts that long; `until restarted` for one without an end.
 */
function untimely(text: string, impacts: readonly Impact[], nodes: readonly Node[]): string | undefined {
  const parts = /^(\S+):\s*([^,]+?)\s*(?:,\s*(.*))?$/.exec(text.trim());
  const at = parts ? milliseconds(parts[1]!) : undefined;
  if (!parts || at === undefined) return 'this is read as: # at 9m10s: dns-resolution, worker-*, 26m to 30m';
  const rest = (parts[3] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const span = rest.length > 0 ? lengthOf(rest.at(-1)!) : undefined;
  const pattern = span ? (rest.length > 1 ? rest[0] : undefined) : rest[0];
  if (!(IMPACT_KINDS as readonly string[]).includes(parts[2]!))
    return `there is no impact "${parts[2]}"${didYouMean(parts[2]!, IMPACT_KINDS)}`;
  const ofKind = withStretches(impacts.filter(({ kind }) => kind === parts[2]));
  if (ofKind.length === 0)
    return `no ${parts[2]} is predicted${impacts.length === 0 ? '' : `; there is ${[...new Set(impacts.map(({ kind }) => kind))].join(', ')}`}`;
  const then = ofKind.filter(({ from }) => Math.round(from / 1000) === Math.round(at / 1000));
  if (then.length === 0)
    return `no ${parts[2]} begins then; one begins at ${[...new Set(ofKind.map(({ from }) => clock(from)))].join(', ')}`;
  const whom = pattern === undefined ? then : then.filter((impact) => hits(impact, pattern, nodes));
  if (whom.length === 0) return `${parts[2]} begins then and does not hit ${pattern}; it hits ${then.map(namesOf).join('; ')}`;
  if (
    !span ||
    whom.some(({ from, to }) =>
      to === null ? span.most === null : span.most !== null && to - from >= span.least && to - from <= span.most,
    )
  )
    return undefined;
  return `it lasts ${whom.map(({ from, to }) => (to === null ? 'until restarted' : clock(to - from))).join(', ')}`;
}

/** The impacts of one kind, and each stretch of those that hit the same and meet: what is printed as one outage can be called one. */
function withStretches(impacts: readonly Impact[]): readonly Impact[] {
  const whom = ({ target, class: shared, names }: Impact) => JSON.stringify([target, shared, names]);
  const stretches: Impact[] = [];
  for (const impact of impacts.toSorted((a, b) => a.from - b.from)) {
    const index = stretches.findLastIndex((one) => whom(one) === whom(impact) && (one.to === null || impact.from <= one.to));
    const last = stretches[index];
    if (!last) stretches.push(impact);
    else stretches[index] = { ...last, to: last.to === null || impact.to === null ? null : Math.max(last.to, impact.to) };
  }
  return [...impacts, ...stretches.filter((one) => !impacts.includes(one))];
}

/** `26m to 30m`, `26m`, `until restarted`. */
function lengthOf(text: string): { readonly least: number; readonly most: number | null } | undefined {
  if (text === 'until restarted') return { least: 0, most: null };
  const [least, most] = text.split(' to ').map(milliseconds);
  return least === undefined ? undefined : { least, most: most ?? least };
}

/** Members of a group whose names are tried. */
const TRIED = 1000;

/** Whether something that an impact is about has a name that fits; where its nodes are not named, those that have what its class says stand for them. */
function hits(impact: Impact, pattern: string, nodes: readonly Node[]): boolean {
  const named = [impact.target, ...(impact.names ?? []), ...(impact.owners ?? []), ...Object.values(impact.class)].filter(
    (name) => name !== undefined,
  );
  const fitsName = (name: string) => like(name, pattern.split('*'));
  if (named.some(fitsName)) return true;
  if (impact.names !== undefined || impact.target !== undefined) return false;
  const fits = (node: Node): boolean =>
    CLASS.every((field) => impact.class[field] === undefined || node[field] === undefined || node[field] === impact.class[field]);
  return nodes
    .filter(fits)
    .some(({ name, count }) =>
      count === undefined ? fitsName(name) : Array.from({ length: Math.min(count, TRIED) }, (_, i) => `${name}-${i + 1}`).some(fitsName),
    );
}

/** Whether a name is these parts with anything in between, in time that grows with the two alone. */
function like(name: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** What a class says of nodes themselves. */
const CLASS = [
  'kubeProxyVersion',
  'kubeletVersion',
  'kubeProxyBackend',
  'kubeletBackend',
  'loadBalancer',
  'kubeProxyMode',
  'zone',
] as const;

const namesOf = ({ target, names, class: shared }: Impact): string =>
  [target, ...(names ?? Object.values(shared))].filter(Boolean).join(', ') || 'nodes that are not named';

const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${seconds >= 60 ? `${Math.floor(seconds / 60)}m` : ''}${seconds % 60 > 0 || seconds < 60 ? `${seconds % 60}s` : ''}`;
};
