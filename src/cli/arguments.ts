import { parseArgs } from 'node:util';
import { escape } from '../report/escape.js';
import { didYouMean, nearest } from '../source/nearest.js';
import { type Command, CommandError, type Option, type Values } from './command.js';
import { COMMANDS } from './commands.js';

/** What the command line asks for. `command` is undefined where only `--help`, `help` or `--version` was given. */
export interface Request {
  readonly command: Command | undefined;
  readonly paths: readonly string[];
  readonly values: Values;
}

const GLOBAL: readonly Option[] = [
  { name: 'help', short: 'h', help: '' },
  { name: 'version', help: '' },
];
const EVERY = [...GLOBAL, ...COMMANDS.flatMap((command) => command.options)];

/**
 * Reads the command line; `exists` says whether a word is the path of something, so that `premortem plans/` is `lint plans/`.
 * Throws a CommandError with the nearest valid word where something is not known.
 */
export function parse(argv: readonly string[], exists: (path: string) => boolean): Request {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(EVERY.map((option) => [option.name, shape(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const dashed = tokens.some((token) => token.kind === 'option-terminator' && token.index === 0);

  const asksHelp = words[0] === 'help' && !dashed;
  if (asksHelp) words.shift();
  const named = dashed ? undefined : COMMANDS.find((command) => command.name === words[0]);
  const command = named ?? (asksHelp && words.length === 0 ? undefined : fallback(words, dashed, asksHelp, exists));
  if (named) words.shift();

  const bare = words.length === 0 && !named && given.every((token) => token.name === 'help' || token.name === 'version');
  const known = bare ? GLOBAL : (command?.options ?? GLOBAL);
  const values: Record<string, boolean | string | string[]> = {};
  const paired: { name: string; value: string }[] = [];
  for (const token of given) {
    const option = known.find((candidate) => candidate.name === token.name);
    if (!option) throw unknownOption(token.rawName, command, known);
    if (option.value === undefined) {
      if (token.inlineValue) throw new CommandError(`--${option.name} takes no value`);
      values[option.name] = true;
      continue;
    }
    const value = checked(option, token.value, token.inlineValue ?? false);
    if (option.paired) paired.push({ name: option.name, value });
    else if (option.repeatable) values[option.name] = [...((values[option.name] as string[] | undefined) ?? []), value];
    else if (values[option.name] !== undefined) throw new CommandError(`--${option.name} is given twice`);
    else values[option.name] = value;
  }
  Object.assign(values, pair(paired));
  if (asksHelp) values.help = true;
  if (bare && (values.help || values.version)) return { command: undefined, paths: [], values: values as Values };
  if (command && !values.help) countArguments(command, words);
  return { command, paths: words, values: values as Values };
}

function shape(option: Option): { type: 'string' | 'boolean'; short?: string } {
  return { type: option.value === undefined ? 'boolean' : 'string', ...(option.short && { short: option.short }) };
}

/** `lint`, unless the first word is neither a path nor looks like one: then it was meant to be a command. */
function fallback(words: readonly string[], dashed: boolean, asksHelp: boolean, exists: (path: string) => boolean): Command {
  const [first] = words;
  const lint = COMMANDS[0]!;
  if (first === undefined || dashed || (!asksHelp && (first === '-' || /[./\\]/.test(first) || exists(first)))) return lint;
  const names = COMMANDS.map((command) => command.name);
  throw new CommandError(`there is no command ${quoted(first)}${didYouMean(first, names)}`, `commands: ${names.join(', ')}`);
}

function unknownOption(raw: string, command: Command | undefined, known: readonly Option[]): CommandError {
  const word = raw.replace(/^-+/, '');
  const instead = command?.refuses && Object.hasOwn(command.refuses, word) ? command.refuses[word] : undefined;
  if (instead !== undefined) return new CommandError(`${command!.name} takes no ${raw}`, instead);
  const suggestion = nearest(
    word,
    known.map((option) => option.name),
  );
  const of = command ? ` of ${command.name}` : '';
  return new CommandError(
    `${quoted(raw)} is not an option${of}${suggestion && word.length > 1 ? `; did you mean --${suggestion}?` : ''}`,
    `premortem ${command ? `${command.name} ` : ''}--help lists them`,
  );
}

/** Formats and outputs in the order in which they were given, as the values of a command: one of each goes together in any order, of several each output belongs to the format before it. Throws a CommandError where it is not clear which goes where. */
function pair(given: readonly { readonly name: string; readonly value: string }[]): Pick<Values, 'format' | 'output' | 'targets'> {
  const formats = given.filter(({ name }) => name === 'format').length;
  if (formats < 2 && given.length - formats < 2) return Object.fromEntries(given.map(({ name, value }) => [name, value]));
  const targets: { format: string; output?: string }[] = [];
  for (const { name, value } of given) {
    const last = targets.at(-1);
    if (name === 'format') targets.push({ format: value });
    else if (last === undefined || last.output !== undefined)
      throw new CommandError(
        `--output ${quoted(value)} has no --format before it`,
        'of several, each --output follows its --format: -f sarif -o a.sarif -f markdown -o b.md',
      );
    else last.output = value;
  }
  return { targets };
}

function checked(option: Option, value: string | undefined, inline: boolean): string {
  if (value === undefined || (!inline && value.startsWith('-') && value !== '-'))
    throw new CommandError(`--${option.name} needs a value: ${option.value}`);
  if (option.choices && !option.choices.includes(value)) {
    const hint = `one of ${option.choices.join(', ')}`;
    throw new CommandError(`--${option.name} cannot be ${quoted(value)}${didYouMean(value, option.choices)}`, hint);
  }
  if (value === '') throw new CommandError(`--${option.name} needs a value: ${option.value}`);
  if (option.value === 'DATE' && !isDate(value))
    throw new CommandError(`--${option.name} takes a date such as 2026-11-24, not ${quoted(value)}`);
  return value;
}

/** Whether a word is a day that exists, as `2026-11-24`. */
function isDate(word: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? new Date(`${word}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(word);
}

function countArguments(command: Command, words: readonly string[]): void {
  const { least, most, what } = command.takes;
  const usage = `usage: premortem ${command.usage}`;
  if (words.length < least) throw new CommandError(`${command.name} needs a ${what}`, usage);
  if (words.length > most) throw new CommandError(`${command.name} does not take ${quoted(words[most]!)}`, usage);
  if (words.includes('')) throw new CommandError('an empty path was given', usage);
}

/** A word of the user's in quotes, with nothing left that a terminal would obey. */
export function quoted(word: string): string {
  return `"${escape(word)}"`;
}
