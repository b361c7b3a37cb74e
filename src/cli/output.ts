import { chmodSync, lstatSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { RuleProblem } from '../judge/rule.js';
import { escape } from '../report/escape.js';
import type { Report } from '../model/report.js';
import type { Look } from '../report/reporter.js';
import { quoted } from './arguments.js';
import { CommandError, type Target, type Values } from './command.js';
import { identity } from './files.js';
import { look } from './look.js';
import { reason } from './reason.js';
import { print, say, terminal } from './streams.js';

/** Writes what a command found: to standard output, or to a file that is replaced whole or left as it was. Throws a CommandError where it cannot. */
export function deliver(text: string, file: string | undefined): void {
  if (file === undefined || file === '-') {
    print(text);
    return;
  }
  try {
    replace(file, text);
  } catch (error) {
    throw new CommandError(`cannot write ${file}: ${reason(error)}`);
  }
}

/** Fails with one sentence where the output would take the place of a file that was read. */
export function refuseOverwriting(file: string | undefined, inputs: readonly string[]): void {
  if (file === undefined || file === '-') return;
  const target = identity(file);
  const input = inputs.find((one) => identity(one) === target);
  if (input !== undefined)
    throw new CommandError(`-o ${quoted(file)} would overwrite ${quoted(input)}, which was read`, 'name another file');
}

/** Replaces a file whole or leaves it as it was; what a link leads to is written. Throws what the file system throws. */
export function replace(file: string, text: string): void {
  const existing = statSync(file, { throwIfNoEntry: false });
  // A device or a pipe (`/dev/stdout`) is written to; renaming over it would destroy it.
  if (existing && !existing.isFile()) {
    writeFileSync(file, text);
    return;
  }
  // A link is kept and what it leads to is written, be that there yet or not.
  const link = !existing && lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
  const target = existing ? realpathSync(file) : link ? resolve(dirname(file), readlinkSync(file)) : file;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (existing) chmodSync(temporary, existing.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Says something about the run itself on standard error, where it does not get into the findings. */
export function note(text: string): void {
  say(`premortem: ${escape(text)}\n`);
}

/** Says why the exit status is 1 where no error among the findings does: to GitHub's runner as an annotation, to whoever reads standard error as a sentence. */
export function sayWhy(why: string | undefined, { summary }: Report, targets: readonly Target[], { quiet }: Pick<Values, 'quiet'>): void {
  if (why === undefined || summary.error > 0) return;
  const annotated = targets.find(({ format, output }) => format === 'github' && (output === undefined || output === '-'));
  if (annotated) print(`::error title=premortem::exit status 1: ${escape(why)}\n`);
  else if (!quiet) note(`exit status 1: ${why}`);
}

/** Says which rules do not load, each at its own line and column, and gives the exit status that follows. */
export function noteProblems(problems: readonly RuleProblem[]): 0 | 2 {
  for (const { rule, message, location } of problems)
    note(`${location.file}:${location.line}:${location.column}: ${message} (rule ${rule} is not applied)`);
  return problems.length > 0 ? 2 : 0;
}

/** How the output of a command may look, given its options and where it goes. */
export function lookOf({ color, output }: Pick<Values, 'color' | 'output'>): Look {
  const shown = output === undefined ? terminal('stdout') : undefined;
  return look({ color, terminal: shown !== undefined, columns: shown?.columns, env: process.env });
}
