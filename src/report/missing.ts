import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { type Line, line } from './paint.js';
import { wrap, wrapCommand } from './wrap.js';

/** How much the rules could decide, and the fewest commands that collect what the others lack. */
export interface Collection {
  readonly commands: readonly string[];
  /** Facts that no command collects: somebody has to write them into an inventory or the plan. */
  readonly facts: readonly string[];
}

const GET = /^kubectl (?:-n (\S+) )?get ([a-z,]+)((?: -A| -l \S+)*) -o json$/;

/** The commands that collect the facts which findings say are missing: each once, and of several `kubectl get` over the same objects one that asks for all. */
export function collection(findings: readonly Finding[]): Collection {
  const missing = findings.flatMap(({ rule, missing: one }) => (rule === 'input/unknown' && one ? [one] : []));
  const commands = [...new Set(missing.flatMap(({ collect }) => collect ?? []))];
  const gets = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const command of commands) {
    const parts = GET.exec(command);
    if (!parts) others.push(command);
    else {
      const [, namespace, kinds, options] = parts as unknown as [string, string | undefined, string, string];
      const key = `kubectl ${namespace === undefined ? '' : `-n ${namespace} `}get {}${options} -o json`;
      const there = gets.get(key) ?? new Set<string>();
      for (const kind of kinds.split(',')) there.add(kind);
      gets.set(key, there);
    }
  }
  return {
    commands: [...[...gets].map(([key, kinds]) => key.replace('{}', [...kinds].sort().join(','))), ...others].sort(),
    facts: [...new Set(missing.flatMap(({ fact, collect }) => (collect === undefined ? [fact] : [])))].sort(),
  };
}

/** `78 rules: 61 decided, 17 need facts`, the commands to run, and what to add by hand. Nothing where everything was decided. */
export function missingFacts({ findings, summary }: Report, columns: number): Line[] {
  const { decided, unknown } = summary.rules;
  const { commands, facts } = collection(findings);
  if (unknown === 0 || commands.length + facts.length === 0) return [];
  const lead = `${decided + unknown} rules: ${decided} decided, ${unknown} need${unknown === 1 ? 's' : ''} facts`;
  return [
    ...wrap(`${lead}${commands.length > 0 ? '; run these, and give their output to lint beside the inventory:' : ':'}`, columns).map(
      (text) => line(text, 'bold'),
    ),
    ...commands.flatMap((command) => wrapCommand(command, columns - 6).map((part, i) => line(`    ${i === 0 ? '$' : ' '} ${part}`))),
    ...(facts.length > 0
      ? wrap(`write into the inventory: ${facts.join('; ')}`, columns - 4).map((text, i) => line(`${i === 0 ? '  ' : '    '}${text}`))
      : []),
  ];
}
