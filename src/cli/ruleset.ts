import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { INPUT_RULES } from '../judge/input-rules.js';
import type { RuleText } from '../judge/load.js';
import { loadPrepared } from '../judge/prepared.js';
import type { Rule, RuleProblem } from '../judge/rule.js';
import type { Example } from '../report/explain.js';
import { didYouMean } from '../source/nearest.js';
import { quoted } from './arguments.js';
import type { Case } from './cases.js';
import { CommandError } from './command.js';
import { text, tidy } from './files.js';
import { reason } from './reason.js';
import { matches } from '../model/suppression.js';

/** The rules that are applied, and what keeps others from it. */
export interface Ruleset {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
  /** The folder that a rule of the user's own comes from, by its id. */
  readonly homes: ReadonlyMap<string, string>;
}

/**
 * The rules of this package and of the user's folders, by id. A rule that does not load is a problem, the others are there all the
 * same. What reads and checks rules is loaded only for the user's own: the build has done it for the others.
 */
export async function ruleset(folders: readonly string[]): Promise<Ruleset> {
  const bundled = loadPrepared((await import('premortem:rules')).default);
  if (folders.length === 0) return { rules: bundled, problems: [], homes: new Map() };
  const { loadRules } = await import('../judge/load.js');
  const texts = [...new Set(folders)].map((folder) => ({ folder, rules: own(folder) }));
  const { rules, problems } = loadRules(
    texts.flatMap((one) => one.rules),
    bundled,
  );
  return {
    rules: [...bundled, ...rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems,
    homes: new Map(texts.flatMap((one) => one.rules.map(({ id }) => [id, one.folder] as const))),
  };
}

/** The examples of a rule: `bad.yaml` or `good.yaml` of its folder, where there is one. Those of bundled ones are loaded apart, because only `explain` shows them. */
export async function example(id: string, name: string, homes: Ruleset['homes']): Promise<Example | undefined> {
  const home = homes.get(id);
  if (home !== undefined) {
    const own = casesIn(home).find(({ rule, file }) => rule === id && file.endsWith(`/${name}`));
    return own && { name, text: own.text };
  }
  const text = (await import('premortem:examples')).default[`${id}/${name}`];
  return text === undefined ? undefined : { name, text };
}

/** Every name that somebody may mean, rules that do not load and those of the documents included. */
export const namesOf = ({ rules, problems }: Pick<Ruleset, 'rules' | 'problems'>): string[] => [
  ...[...rules, ...INPUT_RULES].map(({ id }) => id),
  ...problems.map(({ rule }) => rule),
];

/** The cases that the bundled rules carry. */
export async function bundledCases(): Promise<readonly Case[]> {
  const files = (await import('premortem:examples')).default;
  return Object.entries(files).map(([name, content]) => ({ rule: dirname(name), file: `rules/${name}`, text: content }));
}

/** The cases beside the rules in a folder of the user's: every YAML file of a rule's folder but the rule. Throws a CommandError where one cannot be read. */
export function casesIn(folder: string): Case[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(tidy).sort();
  const rules = new Set(names.filter((name) => /(^|\/)rule\.yaml$/.test(name)).map(dirname));
  return names
    .filter((name) => rules.has(dirname(name)) && /(^|\/)(bad|good)[^/]*\.yaml$/.test(name))
    .map((name) => {
      const file = tidy(join(folder, name));
      within(folder, file, 'case');
      const content = text(file);
      if (typeof content !== 'string') throw new CommandError(`cannot read the case ${file}: ${content.why}`);
      return { rule: dirname(name), file, text: content };
    });
}

/** Throws a CommandError where a file is a link to something outside of its folder: a text of somebody else's would be printed. One that leads nowhere is left to the reader. */
function within(folder: string, file: string, what: string): void {
  let real: string;
  try {
    real = realpathSync(file);
  } catch {
    return;
  }
  if (!real.startsWith(`${realpathSync(folder)}${sep}`))
    throw new CommandError(`the ${what} ${file} is a link that leads out of ${folder}: it is not read`);
}

/** The rules that are to be applied. Throws a CommandError, with the nearest name, where `only` asks for one that does not exist; one that does not load is no such one. */
export function chosen({ rules, problems }: Pick<Ruleset, 'rules' | 'problems'>, only: readonly string[] | undefined): readonly Rule[] {
  if (only === undefined) return rules;
  const names = namesOf({ rules, problems });
  for (const wanted of only) {
    if (!names.some((name) => matches(wanted, name))) {
      throw new CommandError(`there is no rule ${quoted(wanted)}${didYouMean(wanted, names)}`, 'premortem rules lists them');
    }
  }
  return rules.filter(({ id }) => only.some((wanted) => matches(wanted, id)));
}

/** A rule's id is its folder below the rules. */
function idOf(file: string): string {
  return file.replace(/\/?rule\.yaml$/, '');
}

/** The texts of the rules in a folder of the user's. Throws a CommandError where the folder cannot be read or holds none. */
function own(folder: string): RuleText[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(tidy);
  } catch (error) {
    throw new CommandError(`cannot read the rules in ${folder}: ${reason(error)}`);
  }
  const found = names.filter((name) => /(^|\/)rule\.yaml$/.test(name)).sort();
  if (found.length === 0) throw new CommandError(`there is no rule in ${folder}: a rule is area/hazard/rule.yaml below it`);
  return found.map((name) => {
    const file = tidy(join(folder, name));
    within(folder, file, 'rule');
    const content = text(file);
    if (typeof content !== 'string') throw new CommandError(`cannot read the rule ${file}: ${content.why}`);
    return { id: idOf(name), file, text: content };
  });
}
