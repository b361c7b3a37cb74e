import { cases, type FailedCase } from '../../report/cases.js';
import { type Case, runCase } from '../cases.js';
import { CommandError, type Values } from '../command.js';
import { settings } from '../config/settings.js';
import { deliver, lookOf, noteProblems } from '../output.js';
import { bundledCases, casesIn, chosen, ruleset } from '../ruleset.js';

/** Runs the cases that rules carry: those of the folders named, else those of the configured folders and the bundled ones. */
export async function run(folders: readonly string[], values: Values): Promise<number> {
  const named = folders.length > 0 ? folders : settings(values.config).rules;
  const known = await ruleset(named);
  const rules = new Map(chosen(known, values.only).map((rule) => [rule.id, rule]));
  const own: readonly Case[] = named.flatMap(casesIn);
  const all = [...own, ...(folders.length > 0 ? [] : await bundledCases())].filter(({ rule }) => rules.has(rule));
  if (all.length === 0 && known.problems.length === 0)
    throw new CommandError(`there is no case in ${named.join(', ') || 'the rules'}: a rule has bad.yaml and good.yaml beside it`);
  const ran = new Set(all.map(({ rule }) => rule));
  const failed = all.flatMap((one): FailedCase[] => {
    const outcome = runCase(one, rules.get(one.rule)!);
    return outcome.failures.length > 0 ? [{ ...one, ...outcome }] : [];
  });
  const missing = [...new Set(own.map(({ rule }) => rule))].flatMap((id) => lacks(id, own));
  deliver(
    cases(
      [...failed, ...missing],
      { rules: ran.size, cases: all.length, unloaded: new Set(known.problems.map(({ rule }) => rule)).size },
      lookOf(values),
    ),
    values.output,
  );
  if (noteProblems(known.problems) !== 0) return 2;
  return failed.length + missing.length > 0 ? 1 : 0;
}

/** A rule without a bad or a good case is not tested. */
function lacks(id: string, own: readonly Case[]): FailedCase[] {
  const files = own.filter(({ rule }) => rule === id).map(({ file }) => file);
  return ['bad', 'good']
    .filter((kind) => !files.some((file) => file.split('/').at(-1)!.startsWith(kind)))
    .map((kind) => ({
      file: `${id}/${kind}.yaml`,
      text: '',
      failures: [{ line: 1, message: `there is no ${kind} case beside the rule`, here: false }],
      marked: [],
      blamed: [],
    }));
}
