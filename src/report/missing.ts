import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { merged } from './commands.js';
import { type Line, line } from './paint.js';
import { plural } from './words.js';
import { hang, wrap, wrapCommand } from './wrap.js';

/** A command to run, and how many rules are decided once its output and that of those before it is known. */
export interface Collecting {
  readonly command: string;
  readonly decides: number;
  /** Where its answer is typed, because its output is not read. */
  readonly typed: readonly string[];
}

/** The fewest commands that collect what rules lack, first those that decide most. */
export interface Collection {
  readonly commands: readonly Collecting[];
  /** Facts that no command collects, those that most rules need first: somebody has to write them into an inventory or the plan. */
  readonly facts: readonly string[];
}

/**
 * Of the missing facts in the findings, each with the rules that need it: no command can be left out without leaving a fact out, and each next one is that
 * which, with those before, leaves the fewest rules undecided.
 */
export function collection(findings: readonly Finding[]): Collection {
  const missing = findings.flatMap(({ rule, missing: one }) => (rule === 'input/unknown' && one ? [one] : []));
  const commandOf = merged([...new Set(missing.flatMap(({ collect }) => collect ?? []))]);
  // What a rule waits for: commands, and facts of which nobody knows a command.
  const waits = new Map<string, Set<string>>();
  const uses = new Map<string, Set<string>>();
  const byHand = new Map<string, number>();
  const typedOf = new Map<string, Set<string>>();
  for (const { fact, collect, typed, rules = [] } of missing) {
    const command = collect === undefined ? undefined : commandOf.get(collect)!;
    if (command === undefined) byHand.set(fact, Math.max(byHand.get(fact) ?? 0, rules.length));
    const source = command ?? `by hand: ${fact}`;
    if (command !== undefined && typed !== undefined) typedOf.set(command, (typedOf.get(command) ?? new Set()).add(typed));
    if (command !== undefined) uses.set(command, new Set([...(uses.get(command) ?? []), ...rules]));
    for (const rule of rules) waits.set(rule, (waits.get(rule) ?? new Set()).add(source));
  }
  const left = new Set(uses.keys());
  const commands: Collecting[] = [];
  while (left.size > 0) {
    const decidedBy = (command: string): number =>
      [...waits.values()].filter((sources) => sources.has(command) && [...sources].every((one) => one === command || !left.has(one)))
        .length;
    const [best] = [...left].sort(
      (a, b) => decidedBy(b) - decidedBy(a) || uses.get(b)!.size - uses.get(a)!.size || (a < b ? -1 : a > b ? 1 : 0),
    );
    const decides = [...waits.values()].filter((sources) => sources.has(best!) && sources.size === 1).length;
    commands.push({ command: best!, decides, typed: [...(typedOf.get(best!) ?? [])].sort() });
    left.delete(best!);
    for (const sources of waits.values()) sources.delete(best!);
  }
  return {
    commands,
    facts: [...byHand].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0)).map(([fact]) => fact),
  };
}

/** What a shell runs, apart from what a person is asked. */
const RUNS = /^(?:kubectl|kubeadm|etcdctl|tmsh|aws|grep|cat|networkctl|systemctl|swapon|stat|echo) /;

/** What becomes of the answers: read as they are, typed, or some of both. */
function whatToDo(commands: readonly Collecting[]): string {
  if (commands.length === 0) return '';
  if (commands.every(({ typed }) => typed.length > 0)) return '; run these, and type into the inventory what they say';
  if (commands.every(({ typed }) => typed.length === 0)) return '; run these, and give their output to lint beside the inventory';
  return '; run these, and give their output to lint beside the inventory; type what has a field named under it';
}

/** `78 rules: 61 decided, 17 need facts`, the commands to run with what each decides, and what to add by hand. Nothing where everything was decided. */
export function missingFacts({ findings, summary }: Report, columns: number): Line[] {
  const { decided, unknown } = summary.rules;
  const { commands, facts } = collection(findings);
  if (unknown === 0 || commands.length + facts.length === 0) return [];
  const lead = `${decided + unknown} rule${decided + unknown === 1 ? '' : 's'}: ${decided} decided, ${unknown} need${unknown === 1 ? 's' : ''} facts`;
  return [
    ...wrap(`${lead}${whatToDo(commands)}:`, columns).map((text) => line(text, 'bold')),
    ...commands.flatMap(({ command, decides, typed }) => [
      ...(RUNS.test(command)
        ? wrapCommand(command, columns - 6).map((part, i) => line(`    ${i === 0 ? '$' : ' '} ${part}`))
        : hang('    - ', command, columns, 6).map((part) => line(part))),
      ...typed.flatMap((field) => hang('      type ', field, columns, 8).map((text) => line(text, 'dim'))),
      ...(decides === 0 ? [] : [line(`      decides ${plural(decides, 'rule')}`, 'dim')]),
    ]),
    ...(facts.length > 0 ? hang('  ', `write into the inventory: ${facts.join('; ')}`, columns, 4).map((text) => line(text)) : []),
  ];
}
