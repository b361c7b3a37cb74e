/** The published incident and its variants, and what the simulation says of them, short enough to stand in a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { check } from '../../src/check.js';
import { loadRules } from '../../src/judge/load.js';
import type { Report } from '../../src/model/report.js';
import type { Impact, ImpactKind, Timeline } from '../../src/model/timeline.js';
import { parseInput, type Read, read } from '../../src/read/read.js';
import { simulate } from '../../src/simulate/simulate.js';

const example = (name: string) => readFileSync(new URL(`../../examples/master-reboot/${name}`, import.meta.url), 'utf8');
export const INVENTORY = example('inventory.yaml');
export const PLAN = example('plan.yaml');

/** A text with a part replaced wherever it stands; throws where it does not, so that no variant is the original by mistake. */
export function swap(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`not in the text: ${from}`);
    return result.replaceAll(from, to);
  }, text);
}

/** Reads an inventory and a plan as the command line would. */
export function readTexts(inventory: string, plan: string): Read {
  const result = read([parseInput({ file: 'inventory.yaml', text: inventory }), parseInput({ file: 'plan.yaml', text: plan })]);
  if (result.invalid || result.pairs.length !== 1) throw new Error(result.findings.map(({ message }) => message).join('; '));
  return result;
}

export function play(inventory: string = INVENTORY, plan: string = PLAN): Timeline {
  const { pairs } = readTexts(inventory, plan);
  return simulate(pairs[0]!.inventory, pairs[0]!.plan);
}

export function clock(milliseconds: number | null): string {
  if (milliseconds === null) return 'no end';
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Who is hit: the values of the class, as `master-3` or `master-3, v1.18.6`; `all` where every node is. */
export const who = ({ class: own }: Impact): string => Object.values(own).join(', ') || 'all';

/** The intervals of one kind by who is hit: `3:05 to 6:25, 1/2`, times as likely, `worst` where the worst is another. */
export function intervals(
  timeline: Timeline,
  kind: ImpactKind,
  wanted: (impact: Impact) => boolean = () => true,
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const impact of timeline.impacts.filter((one) => one.kind === kind && wanted(one)))
    (found[who(impact)] ??= []).push(`${clock(impact.from)} to ${clock(impact.to)}${share(impact.fraction)}`);
  return found;
}

/** The same for the worst cases. */
export function worst(timeline: Timeline, kind: ImpactKind): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const impact of timeline.impacts.filter((one) => one.kind === kind))
    (found[who(impact)] ??= []).push(`${clock(impact.worst.from)} to ${clock(impact.worst.to)}${share(impact.worst.fraction)}`);
  return found;
}

function share(fraction: number): string {
  if (fraction === 0) return '';
  for (let below = 1; below <= 12; below++) {
    const above = fraction * below;
    if (Math.abs(above - Math.round(above)) < 1e-9) return below === 1 ? ', all' : `, ${Math.round(above)}/${below}`;
  }
  return `, ${fraction.toFixed(3)}`;
}

/** When the plan is through, in the likely run. */
export const clockedEnd = (timeline: Timeline): string => clock(timeline.duration.likely);

const folder = new URL('../../rules/', import.meta.url);
const { rules } = loadRules(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /rule\.ya?ml$/.test(file))
    .sort()
    .map((file) => ({ id: dirname(file), file, text: readFileSync(new URL(file, folder), 'utf8') })),
);

/** Everything that `lint` says of an inventory and a plan, with every bundled rule. */
export const lint = (inventory: string = INVENTORY, plan: string = PLAN): Report =>
  check([parseInput({ file: 'inventory.yaml', text: inventory }), parseInput({ file: 'plan.yaml', text: plan })], rules).report;

/** The findings by rule and severity, each once, sorted: `error outage/dns-resolution`. */
export const found = ({ findings }: Report): string[] => [...new Set(findings.map(({ severity, rule }) => `${severity} ${rule}`))].sort();

/** Line and column (1-based) of `value` in the first line that contains `line`. */
export function at(text: string, line: string, value: string): string {
  const lines = text.split('\n');
  const index = lines.findIndex((one) => one.includes(line));
  if (index < 0) throw new Error(`no line with ${line}`);
  return `${index + 1}:${lines[index]!.indexOf(value) + 1}`;
}
