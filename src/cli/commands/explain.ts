import { describe } from '../../judge/describe.js';
import { INPUT_RULES } from '../../judge/input-rules.js';
import { explain } from '../../report/explain.js';
import { didYouMean } from '../../source/nearest.js';
import { quoted } from '../arguments.js';
import { CommandError, type Values } from '../command.js';
import { settings } from '../config/settings.js';
import { deliver, lookOf, noteProblems } from '../output.js';
import { example, ruleset } from '../ruleset.js';

/** Prints what there is to say of one rule. */
export async function run([id = '']: readonly string[], values: Values): Promise<number> {
  const { rules, problems, homes } = await ruleset(settings(values.config).rules);
  const described = [...rules.map(describe), ...INPUT_RULES];
  const rule = described.find((one) => one.id === id);
  if (!rule) {
    const broken = problems.find((problem) => problem.rule === id);
    if (broken) throw new CommandError(`${id} does not load: ${broken.message}`, `${broken.location.file}:${broken.location.line}`);
    const names = described.map((one) => one.id);
    throw new CommandError(`there is no rule ${quoted(id)}${didYouMean(id, names)}`, 'premortem rules lists them');
  }
  const [bad, good] = await Promise.all(['bad.yaml', 'good.yaml'].map((name) => example(id, name, homes)));
  deliver(explain({ ...rule, ...(bad && { bad }), ...(good && { good }) }, lookOf(values)), values.output);
  return noteProblems(problems);
}
