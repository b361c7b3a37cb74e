import { firstOf } from '../model/list.js';
import { quoted } from './arguments.js';
import type { Values } from './command.js';
import { fromHere } from './config/settings.js';

/** What decides the result of a run besides the program: what was asked for, and every text that was read. */
export interface Decisive {
  /** Options by name, those that make a difference; a switch has no value. `PATH`: the arguments. */
  readonly options: Readonly<Record<string, string>>;
  /** SHA-256 of the texts, by file. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** What decides a run, in a fixed order. `base` is the commit that `--changed-since` means. */
export function decisive(
  paths: readonly string[],
  values: Values,
  { day, base }: { readonly day: string; readonly base: string | undefined },
  texts: readonly { readonly file: string; readonly text: string }[],
): Decisive {
  const { only, inventory, config, seed, 'fail-on': failOn } = values;
  const options: Record<string, string | undefined> = {
    PATH: (paths.length > 0 ? paths : ['.']).map(fromHere).sort().join(' '),
    '--only': only && [...new Set(only)].sort().join(','),
    '--inventory': inventory?.map(fromHere).sort().join(' '),
    '--config': config && fromHere(config),
    '--today': day,
    '--seed': seed,
    '--changed-since': base,
    '--fail-on': failOn,
    '--fail-on-unknown': values['fail-on-unknown'] ? '' : undefined,
    '--no-ignores': values['no-ignores'] ? '' : undefined,
  };
  const { createHash } = process.getBuiltinModule('node:crypto');
  const inputs = texts.map(({ file, text }) => [file, createHash('sha256').update(text).digest('hex')] as const);
  return {
    options: Object.fromEntries(Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    inputs: Object.fromEntries(inputs.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

interface Named extends Decisive {
  /** The file that says so. */
  readonly file: string;
}

/** Files that are named. */
const NAMED = 3;

/** What keeps runs from being parts of one, naming two of them; undefined where nothing does. */
export function apart([first, ...rest]: readonly Named[]): string | undefined {
  for (const other of rest) {
    const why = first && (optionApart(first, other) ?? inputApart(first, other));
    if (why !== undefined) return why;
  }
  return undefined;
}

function optionApart(a: Named, b: Named): string | undefined {
  const name = [...new Set([...Object.keys(a.options), ...Object.keys(b.options)])].find((one) => a.options[one] !== b.options[one]);
  if (name === undefined) return undefined;
  const said = ({ options }: Named) => {
    const value = options[name];
    if (name === 'PATH') return `judged ${quoted(value ?? '.')}`;
    if (name === '--today') return `judged by the day ${value}`;
    return value === undefined ? `made without ${name}` : `made with ${name}${value === '' ? '' : ` ${value}`}`;
  };
  const advice = name === '--today' ? ' (give every shard the same --today)' : '';
  return `${quoted(a.file)} was ${said(a)}, ${quoted(b.file)} was ${said(b)}${advice}`;
}

function inputApart(a: Named, b: Named): string | undefined {
  const files = [...new Set([...Object.keys(a.inputs), ...Object.keys(b.inputs)])].filter((file) => a.inputs[file] !== b.inputs[file]);
  const both = files.filter((file) => a.inputs[file] !== undefined && b.inputs[file] !== undefined);
  if (both.length > 0)
    return `${quoted(a.file)} and ${quoted(b.file)} read different texts of ${firstOf(both.sort(), NAMED)}: run every shard on the same state of the files`;
  const alone = (one: Named, other: Named) => files.filter((file) => one.inputs[file] !== undefined && other.inputs[file] === undefined);
  const [onlyA, onlyB] = [alone(a, b).sort(), alone(b, a).sort()];
  if (onlyA.length > 0) return `${quoted(a.file)} read ${firstOf(onlyA, NAMED)}, ${quoted(b.file)} did not`;
  return onlyB.length > 0 ? `${quoted(b.file)} read ${firstOf(onlyB, NAMED)}, ${quoted(a.file)} did not` : undefined;
}
