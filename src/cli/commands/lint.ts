import type { Cost } from '../../judge/judge.js';
import type { Finding } from '../../model/finding.js';
import { pretty } from '../../report/pretty.js';
import { isFormat, reporters } from '../../report/reporters.js';
import { aboutOf } from '../about.js';
import type { Values } from '../command.js';
import { fromHere } from '../config/settings.js';
import { inputsOf } from '../gather.js';
import { failure, limitUnder } from '../failing.js';
import { judged } from '../judged.js';
import { deliver, lookOf, note, refuseOverwriting, sayWhy } from '../output.js';
import { withPage } from '../page.js';
import { progress } from '../progress.js';
import { say } from '../streams.js';
import { addToSummary, stepSummary } from '../step-summary.js';
import { partialText } from '../shard.js';
import { targetsOf } from '../targets.js';
import { namedFor } from '../workspace.js';

/** Reads, simulates, judges and prints; the exit status says whether something is at or above the limit. */
export async function run(paths: readonly string[], values: Values): Promise<number> {
  const waiting = progress(values.quiet ?? false);
  const targets = targetsOf(values);
  const result = await judged(paths, values, waiting, (parsed, config) => {
    for (const { output } of targets) refuseOverwriting(output, inputsOf(parsed, config));
  });
  const { report, sources, passedOver, ignored } = result;
  waiting.stage('printing');
  const about = aboutOf(result.rules);
  const printed = async (format: string, output: string | undefined) => {
    if (format === 'partial') return partialText({ ...result, sources: (await import('../repairs.js')).withRepairs(result) }, about);
    const print = isFormat(format) ? await reporters[format]() : pretty;
    return print(
      report,
      namedFor(format, format === 'sarif' ? (await import('../repairs.js')).withRepairs(result) : sources),
      lookOf({ ...values, ...(output !== undefined && { output }) }),
      await withPage(about, format),
    );
  };
  const outputs: { readonly text: string; readonly file: string | undefined }[] = [];
  for (const { format = result.share ? 'partial' : 'pretty', output } of targets)
    outputs.push({ text: await printed(format, output), file: output });
  const summary = targets.some(({ format }) => format === 'github') ? stepSummary() : undefined;
  const summarised = summary === undefined ? '' : await printed('markdown', summary);
  const { configuration, touched } = result;
  const limits = {
    limitOf: ({ rule, evidence }: Finding) => values['fail-on'] ?? limitUnder(configuration.of(fromHere(evidence[0].place.file)), rule),
    ...(touched && { touched }),
  };
  const why = failure(report, limits, values['fail-on-unknown'] ?? false);
  waiting.end();
  if (!values.quiet && passedOver.length > 0) note(`not read: ${listed(passedOver)}: nothing in there that premortem knows`);
  if (!values.quiet && ignored.length > 0) note(`git ignores ${listed(ignored)}: not read, unless it is named`);
  for (const { text, file } of outputs) deliver(text, file);
  if (!result.broken) sayWhy(why, report, targets, values);
  if (summary !== undefined) addToSummary(summary, summarised);
  if (values.stats) say(stats(result.costs));
  return result.broken ? 2 : why === undefined ? 0 : 1;
}

/** What each rule cost, the dearest first. */
function stats(costs: readonly Cost[]): string {
  const width = Math.max(4, ...costs.map(({ rule }) => rule.length));
  const row = (name: string, steps: string, ms: string) => `${name.padEnd(width)}  ${steps.padStart(10)}  ${ms.padStart(9)}\n`;
  const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  const rows = costs.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0) || b.steps - a.steps);
  return [
    row('rule', 'steps', 'ms'),
    ...rows.map(({ rule, steps, ms = 0 }) => row(rule, String(steps), ms.toFixed(2))),
    row('all', String(sum(({ steps }) => steps)), sum(({ ms = 0 }) => ms).toFixed(2)),
  ].join('');
}

function listed(files: readonly string[]): string {
  const more = files.length - 3;
  return more > 1 ? `${files.slice(0, 3).join(', ')} and ${more} more` : files.join(', ');
}
