import { wrap } from '../report/wrap.js';
import type { Command, Option } from './command.js';
import { COMMANDS } from './commands.js';

/** The help of the whole program. */
export function overview(): string {
  const rows = COMMANDS.map((command): [string, string] => [command.usage, command.summary]);
  return `premortem: reads a cluster's inventory and a change plan before the maintenance, and says what will break

usage: premortem [COMMAND] [OPTION ...] [PATH ...]

commands (lint where none is named)
${table(rows)}

premortem COMMAND --help says more; premortem --version prints the version.
`;
}

/** The help of one command, made from its entry in the table. */
export function helpOf(command: Command): string {
  const rows = command.options.map((option): [string, string] => [flags(option), describe(option)]);
  const details = command.details ? `\n\n${command.details}` : '';
  return `${wrap(`premortem ${command.name}: ${command.summary}`, COLUMNS).join('\n')}

usage: premortem ${command.usage}${command.options.length > 1 ? ' [OPTION ...]' : ''}

options
${table(rows)}${details}
`;
}

function flags(option: Option): string {
  const short = option.short ? `-${option.short}, ` : '    ';
  return `${short}--${option.name}${option.value ? ` ${option.value}` : ''}`;
}

function describe(option: Option): string {
  const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
  return `${option.help}${choices}${option.repeatable ? '; may be given several times' : ''}`;
}

/** A help fits a terminal. */
const COLUMNS = 110;

function table(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows
    .flatMap(([left, right]) =>
      wrap(right, COLUMNS - width - 4).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width)}  ${line}`),
    )
    .join('\n');
}
