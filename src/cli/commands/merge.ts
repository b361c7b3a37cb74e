import { joined, mismatch } from '../../compare/merge.js';
import { summarize, tell } from '../../judge/story.js';
import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { pretty } from '../../report/pretty.js';
import { isFormat, reporters } from '../../report/reporters.js';
import { aboutOf } from '../about.js';
import { quoted } from '../arguments.js';
import { CommandError, type Values } from '../command.js';
import { type FailOn, settings } from '../config/settings.js';
import { apart } from '../decisive.js';
import { failure } from '../failing.js';
import { text } from '../files.js';
import { deliver, lookOf, refuseOverwriting, sayWhy } from '../output.js';
import { withPage } from '../page.js';
import { ruleset } from '../ruleset.js';
import { inOrder } from '../settle.js';
import { limitIn, type Partial, partialOf, partialSources, touchedIn } from '../shard.js';
import { targetsOf } from '../targets.js';
import { namedFor } from '../workspace.js';

/** Joins the shares that `lint --shard` wrote, and prints the same bytes as one run; the exit status is that run's too. */
export async function run(files: readonly string[], values: Values): Promise<number> {
  const targets = targetsOf(values);
  const shares = files.map(share);
  const wrong = apart(shares.map(({ options, inputs }, i) => ({ file: files[i]!, options, inputs }))) ?? mismatch(shares);
  if (wrong !== undefined) throw new CommandError(`these do not make one report: ${wrong}`);
  for (const { output } of targets) refuseOverwriting(output, files);
  const { rules, ...rest } = joined(shares);
  const findings = tell(
    rest.findings.map(({ causeOf: _, ...finding }) => finding),
    rest.timelines,
  );
  const suppressed = inOrder(rest.suppressed);
  const report: Report = { ...rest, findings, suppressed, summary: { ...summarize(findings), suppressed: suppressed.length, rules } };
  const sources = partialSources(shares);
  const about = aboutOf((await ruleset(settings(values.config).rules)).rules);
  for (const { format = 'pretty', output } of targets) {
    const print = isFormat(format) ? await reporters[format]() : pretty;
    deliver(
      print(
        report,
        namedFor(format, sources),
        lookOf({ ...values, ...(output !== undefined && { output }) }),
        await withPage(about, format),
      ),
      output,
    );
  }
  if (shares.some(({ broken }) => broken)) return 2;
  const limit = values['fail-on'] ?? (shares[0]!.options['--fail-on'] as FailOn | undefined);
  const limitOf = (finding: Finding) => limit ?? limitIn(shares, finding);
  const touched = touchedIn(shares);
  const why = failure(
    report,
    { limitOf, ...(touched && { touched }) },
    values['fail-on-unknown'] ?? shares.some(({ options }) => options['--fail-on-unknown'] !== undefined),
  );
  sayWhy(why, report, targets, values);
  return why === undefined ? 0 : 1;
}

function share(file: string): Partial {
  const content = text(file);
  if (typeof content !== 'string') throw new CommandError(`cannot read ${quoted(file)}: ${content.why}`);
  return partialOf(file, content);
}
