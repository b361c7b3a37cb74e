import type { Confidence, Evidence, Finding, Severity } from '../model/finding.js';
import { type Place, placeOf, samePlace } from '../model/place.js';
import { type Budget, STEPS } from './evaluate.js';
import { join, type Match } from './join.js';
import { phasesOf } from './phases.js';
import { type Bound, placeIn, type Relation, type Row, type World } from './relation.js';
import { type Rule, SEVERITIES } from './rule.js';
import { admit, askFor, confess, type Fault, type Question, type Unread } from './unknown.js';
import { isUnknown, print, trouble, type Unknown } from './value.js';

/** Most places that one finding shows; the rest is counted. */
const SHOWN = 12;

/** What rules found in one plan on one cluster, and how many of them could be decided. */
export interface Judgement {
  readonly findings: Finding[];
  readonly decided: number;
  /** Rules that a missing fact leaves open, at least in part. */
  readonly unknown: number;
  /** What each rule cost, in the order of the rules. */
  readonly costs: readonly Cost[];
}

/** What judging by one rule cost. The first rule that binds a relation pays for its rows. */
export interface Cost {
  readonly rule: string;
  /** Rows tried and operations evaluated. */
  readonly steps: number;
  /** Milliseconds, where the caller has a clock. */
  readonly ms?: number;
}

/**
 * Applies every rule. Findings that differ in nothing but the place, or the batch of a step, are one; a rule left unknown asks for the facts it lacks; one
 * that fails is reported at its own line and keeps no other from being applied. Deterministic.
 */
export function judge(rules: readonly Rule[], world: World, clock?: () => number): Judgement {
  const phases = phasesOf(world).map((phase) => ({ rowsOf: rowsOf(phase) }));
  const wholes = wholeSteps(world);
  const questions: Question[] = [];
  const facts: Unread[] = [];
  const faults: Fault[] = [];
  const findings: Finding[] = [];
  const costs: Cost[] = [];
  let unknown = 0;
  for (const rule of rules) {
    const began = clock?.();
    const budget: Budget = { left: STEPS };
    const draft = new Map<string, Draft>();
    let open = false;
    const fail = (text: string, pointer: string) => {
      open = true;
      faults.push({ rule: rule.id, text, place: { file: rule.source?.file ?? `rules/${rule.id}/rule.yaml`, pointer } });
    };
    const leave = ({ unknown: lacking, unread, trouble }: Unknown, pointer: string) => {
      open = true;
      const lists = lacking.filter(({ list }) => list);
      for (const fact of lists.length > 0 ? lists : lacking) questions.push({ rule: rule.id, fact });
      for (const text of unread) facts.push({ rule: rule.id, text });
      for (const text of trouble) fail(text, pointer);
    };
    try {
      for (const phase of phases) {
        for (const match of join(rule.for, rule.when, phase.rowsOf, budget)) {
          if (match.unknown) leave(match.unknown, '/0/when');
          else collectInto(draft, rule, match, budget, wholes, leave);
        }
      }
    } catch (error) {
      // Whatever a rule does must not keep the others from being applied: what it said before stays, and that it failed is a finding.
      const binding = error instanceof RowsFailed ? rule.for.find(({ relation }) => relation.name === error.relation) : undefined;
      fail(error instanceof Error ? error.message : String(error), binding ? `/0/for/${binding.name}` : '/0/when');
    }
    if (budget.left < 0) fail(`more than ${STEPS} steps`, '/0/when');
    if (open) unknown++;
    costs.push({ rule: rule.id, steps: STEPS - budget.left, ...(clock && { ms: clock() - began! }) });
    for (const one of draft.values()) findings.push(finish(rule, one, world));
  }
  const { plan, cluster } = world.timeline;
  return {
    findings: [
      ...findings,
      ...askFor(questions, world.inventory, plan, cluster),
      ...admit(facts, placeOf(world.plan), plan, cluster),
      ...confess(faults, plan, cluster),
    ],
    decided: rules.length - unknown,
    unknown,
    costs,
  };
}

/** What making the rows of a relation threw. */
class RowsFailed extends Error {
  readonly relation: string;
  constructor(relation: string, cause: unknown) {
    super(`the relation ${relation} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.relation = relation;
  }
}

/** Rows of each relation, made once for all rules; one that throws throws for each of them. */
function rowsOf(world: World): (relation: Relation) => readonly Bound[] {
  const made = new Map<Relation, readonly Bound[] | RowsFailed>();
  return (relation) => {
    let rows = made.get(relation);
    if (!rows) {
      try {
        rows = relation.rows(world).map((row) => ({ relation, row }));
      } catch (error) {
        rows = new RowsFailed(relation.name, error);
      }
      made.set(relation, rows);
    }
    if (rows instanceof RowsFailed) throw rows;
    return rows;
  };
}

/** Ids of moves that are a batch of a step (`workers/1#2`) to that step's own (`workers/1`). */
const wholeSteps = ({ timeline }: World): ReadonlyMap<string, string> =>
  new Map(timeline.steps.flatMap(({ id, step }) => (id === step.id ? [] : [[id, step.id] as const])));

/** A message without the numbers of batches: by it, what is said of one batch is the same as what is said of the next. */
function ofAllBatches(message: string, rows: readonly Row[], wholes: ReadonlyMap<string, string>): string {
  const ids = new Set(rows.flatMap(({ steps = [] }) => steps));
  let text = message;
  for (const id of ids) {
    const whole = wholes.get(id);
    // `#1` also begins `#10`.
    if (whole !== undefined) text = text.split(id).reduce((said, rest) => `${said}${/^\d/.test(rest) ? id : whole}${rest}`);
  }
  return text;
}

/** A finding while matches are still being added to it. */
interface Draft {
  message: string;
  severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: Evidence[];
  readonly steps: Set<string>;
  readonly impacts: Set<number>;
  /** How many places each primary stands for. */
  readonly primaries: Map<string, { readonly place: Place; readonly count: number }>;
}

type Leave = (unknown: Unknown, pointer: string) => void;

function collectInto(
  drafts: Map<string, Draft>,
  rule: Rule,
  { rows }: Match,
  budget: Budget,
  wholes: ReadonlyMap<string, string>,
  leave: Leave,
): void {
  const severity = severityOf(rule, rows, budget, leave);
  const message = rule.say(rows, budget);
  const evidence = evidenceOf(rule, rows, budget);
  const bound = rule.for.map(({ name }) => rows[name]!.row);
  const common = ofAllBatches(message, bound, wholes);
  const draft: Draft = drafts.get(common) ?? {
    message,
    severity,
    confidence: rule.confidence,
    evidence: [],
    steps: new Set(),
    impacts: new Set(),
    primaries: new Map(),
  };
  drafts.set(common, draft);
  if (draft.message !== message) draft.message = common;
  if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(draft.severity)) draft.severity = severity;
  for (const one of evidence)
    if (!draft.evidence.some(({ place, label }) => samePlace(place, one.place) && label === one.label)) draft.evidence.push(one);
  for (const row of bound) {
    for (const step of row.steps ?? []) draft.steps.add(step);
    for (const impact of row.impacts ?? []) draft.impacts.add(impact);
  }
  const primary = rows[rule.blame[0]!.name]!.row;
  draft.primaries.set(key(evidence[0].place), { place: evidence[0].place, count: primary.entries ?? 1 });
}

/** A severity that cannot be told is a warning, and what is missing is asked for. */
function severityOf({ severity }: Rule, rows: Match['rows'], budget: Budget, leave: Leave): Severity {
  if (typeof severity === 'string') return severity;
  const value = severity(rows, budget);
  if (isUnknown(value)) leave(value, '/0/severity');
  else if ((SEVERITIES as readonly unknown[]).includes(value)) return value as Severity;
  else leave(trouble(`"${print(value)}" is no severity`), '/0/severity');
  return 'warning';
}

function evidenceOf({ blame }: Rule, rows: Match['rows'], budget: Budget): [Evidence, ...Evidence[]] {
  const evidence = blame.flatMap(({ name, field, label }): Evidence[] => {
    const { row } = rows[name]!;
    if (row.chain && field === undefined) return [...row.chain];
    return [{ place: placeIn(row, field), label: label(rows, budget) }];
  });
  return evidence as [Evidence, ...Evidence[]];
}

function finish(rule: Rule, draft: Draft, { timeline }: World): Finding {
  const { message, severity, confidence, evidence, steps, impacts, primaries } = draft;
  const count = [...primaries.values()].reduce((sum, one) => sum + one.count, 0);
  const order = new Map(timeline.steps.map(({ id }, index) => [id, index]));
  const all = (impacts.size > 0 ? evidence : evidence.slice(0, SHOWN)) as unknown as [Evidence, ...Evidence[]];
  return {
    rule: rule.id,
    severity,
    confidence,
    plan: timeline.plan,
    cluster: timeline.cluster,
    message,
    evidence: all,
    ...(steps.size > 0 && { steps: [...steps].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) }),
    references: rule.sources,
    remediation: rule.fix,
    ...(count > 1 && { count }),
    ...(primaries.size > 1 && { alike: [...primaries.values()] }),
    ...(rule.explains && { explains: rule.explains }),
    ...(rule.fixFirst && { fixFirst: true as const }),
    ...(impacts.size > 0 && { impacts: [...impacts].sort((a, b) => a - b) }),
  };
}

const key = ({ file, pointer }: Place): string => `${file}\0${pointer}`;
