import { references } from '../../judge/catalogue.js';
import { describe } from '../../judge/describe.js';
import { INPUT_RULES } from '../../judge/input-rules.js';
import { catalogue, relations } from '../../report/catalogue.js';
import type { Values } from '../command.js';
import { settings } from '../config/settings.js';
import { deliver, lookOf, noteProblems } from '../output.js';
import { ruleset } from '../ruleset.js';

/** Prints the catalogue, or with `--relations` what rules can be written over. */
export async function run(_: readonly string[], values: Values): Promise<number> {
  const look = lookOf(values);
  if (values.relations) {
    deliver(relations(references(), look), values.output);
    return 0;
  }
  const { rules, problems } = await ruleset(settings(values.config).rules);
  const entries = [...rules.map(describe), ...INPUT_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  deliver(
    catalogue(
      entries.map((entry) => ({ ...entry, severity: entry.grade })),
      look,
    ),
    values.output,
  );
  return noteProblems(problems);
}
