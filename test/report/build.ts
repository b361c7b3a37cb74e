import type { Evidence, Finding } from '../../src/model/finding.js';
import type { Place } from '../../src/model/place.js';
import type { ActionStep } from '../../src/model/plan.js';
import type { Report } from '../../src/model/report.js';
import type { Counterfactual, Impact, Timeline, TimelineStep } from '../../src/model/timeline.js';
import type { Look, Sources } from '../../src/report/reporter.js';

/** A place written as `line:column+length`: the pointer of a made-up file. */
export const at = (file: string, where: string): Place => ({ file, pointer: `/${where}` });

/** Sources over texts by name; places come from `at`. Files that are not there, and lines that hold `SECRET`, are not shown. */
export function sourcesOf(files: Readonly<Record<string, string>>): Sources {
  const lines = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.split('\n')]));
  return {
    locate: ({ file, pointer }) => {
      const match = /^\/(\d+):(\d+)\+(\d+)$/.exec(pointer);
      const [line, column, length] = match ? (match.slice(1).map(Number) as [number, number, number]) : [1, 1, 0];
      return { file, line, column, endLine: line, endColumn: column + length };
    },
    line: (file, n) => {
      const text = lines[file]?.[n - 1];
      return text?.includes('SECRET') ? undefined : text;
    },
  };
}

/** Where `what` stands first in a file (in its nth line that holds it), as a place. */
export function find(files: Readonly<Record<string, string>>, file: string, what: string, nth = 1): Place {
  let seen = 0;
  for (const [i, text] of files[file]!.split('\n').entries()) {
    const column = text.indexOf(what);
    if (column >= 0 && ++seen === nth) return at(file, `${i + 1}:${column + 1}+${what.length}`);
  }
  throw new Error(`${what} is not in ${file}`);
}

export const plain = (columns: number): Look => ({ colour: false, unicode: false, columns });

export function finding(rule: string, message: string, evidence: readonly [Evidence, ...Evidence[]], more: Partial<Finding> = {}): Finding {
  return { rule, severity: 'error', confidence: 'high', message, evidence, references: [], ...more };
}

export function step(
  id: string,
  action: ActionStep['action'],
  from: number,
  to: number,
  nodes: readonly string[] = [],
  more: Partial<ActionStep> = {},
): TimelineStep {
  const own: ActionStep = { kind: 'action', id, action, gates: [], at: { file: 'plan.yaml', pointer: '/1:1+1' }, ...more };
  return {
    id,
    action,
    from: from * 1000,
    to: to * 1000,
    nodes,
    nodeCount: nodes.length,
    parts: nodes.map((entry) => ({ entry })),
    step: own,
  };
}

export function impact(kind: Impact['kind'], from: number, to: number | null, more: Partial<Impact> = {}): Impact {
  const end = to === null ? null : to * 1000;
  const fraction = more.fraction ?? 1;
  return {
    kind,
    class: {},
    nodes: 15,
    share: 0.34,
    exact: false,
    from: from * 1000,
    to: end,
    fraction,
    pinned: false,
    certainty: 'likely',
    worst: { from: from * 1000, to: end, fraction },
    cause: [],
    ...more,
  };
}

export function change(text: string, more: Partial<Counterfactual> = {}): Counterfactual {
  return { change: text, kind: 'setting', who: 'you', removes: [], shortens: [], leaves: [], remains: {}, adds: 0, helps: true, ...more };
}

export function timeline(more: Partial<Timeline> = {}): Timeline {
  return {
    plan: 'patch',
    cluster: 'prod-b',
    planFile: 'plan.yaml',
    nodes: 44,
    steps: [],
    duration: { least: 1_560_000, likely: 1_560_000, most: 1_560_000 },
    lanes: [],
    impacts: [],
    counterfactuals: [],
    pivots: [],
    assumptions: [],
    premises: [],
    varied: [],
    scope: { assignments: 9, timings: 32, exhaustive: true },
    ...more,
  };
}

export function report(findings: readonly Finding[], timelines: readonly Timeline[] = [], more: Partial<Report> = {}): Report {
  const own = findings.filter(({ causeOf }) => causeOf === undefined);
  const count = (severity: Finding['severity']) => own.filter((one) => one.severity === severity).length;
  return {
    version: 1,
    findings,
    suppressed: [],
    timelines,
    believed: [],
    invalid: false,
    summary: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      causes: findings.length - own.length,
      suppressed: 0,
      rules: { decided: 12, unknown: 1 },
    },
    ...more,
  };
}
