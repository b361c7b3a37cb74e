import { checking } from '../../check.js';
import type { Cost } from '../../judge/judge.js';
import type { Report } from '../../model/report.js';
import { opaqueSteps } from '../../report/doubt.js';
import { pretty } from '../../report/pretty.js';
import { isFormat, reporters } from '../../report/reporters.js';
import { aboutOf } from '../about.js';
import type { Values } from '../command.js';
import { noteIdle, settings } from '../config.js';
import { gather, inputsOf } from '../gather.js';
import { deliver, lookOf, note, noteProblems, refuseOverwriting } from '../output.js';
import { playing } from '../playing.js';
import { progress } from '../progress.js';
import { chosen, namesOf, ruleset } from '../ruleset.js';
import { seedOf } from '../seed.js';
import { settle, slips } from '../settle.js';
import { sourcesOf } from '../sources.js';
import { addToSummary, stepSummary } from '../step-summary.js';
import { targetsOf } from '../targets.js';
import { today } from '../times.js';

const RANK = { error: 3, warning: 2, info: 1 } as const;

/** Reads, simulates, judges and prints; the exit status says whether something is at or above the limit. */
export async function run(paths: readonly string[], values: Values): Promise<number> {
  const waiting = progress(values.quiet ?? false);
  const seed = seedOf(values);
  const targets = targetsOf(values);
  const config = settings(paths, values.config);
  const known = await ruleset(config.rules);
  const applied = chosen(known, values.only);
  const { parsed, problems, passedOver, inventory } = gather(paths, values.inventory, waiting);
  for (const { output } of targets) refuseOverwriting(output, inputsOf(parsed, config));
  const wrong = [...config.problems, ...slips(config, namesOf(known))];
  waiting.stage('simulating');
  const work = checking(parsed, applied, {
    ...seed,
    today: values.today ?? today(),
    ...(inventory !== undefined && { inventory }),
    ...(values.stats && { clock: () => performance.now() }),
  });
  const checked = await playing(work, waiting);
  const report = settle(checked, [...problems, ...wrong], config);
  waiting.stage('printing');
  const shown = sourcesOf(parsed, checked.sources, config.parsed);
  const about = aboutOf(known.rules);
  const printed = async (format: string, output: string | undefined) => {
    const print = isFormat(format) ? await reporters[format]() : pretty;
    return print(report, shown, lookOf({ ...values, ...(output !== undefined && { output }) }), about);
  };
  const outputs: { readonly text: string; readonly file: string | undefined }[] = [];
  for (const { format = 'pretty', output } of targets) outputs.push({ text: await printed(format, output), file: output });
  const summary = targets.some(({ format }) => format === 'github') ? stepSummary() : undefined;
  const summarised = summary === undefined ? '' : await printed('markdown', summary);
  waiting.end();
  if (!values.quiet) noteIdle(config);
  if (!values.quiet && passedOver.length > 0) note(`not read: ${listed(passedOver)}: nothing in there that premortem knows`);
  for (const { text, file } of outputs) deliver(text, file);
  if (summary !== undefined) addToSummary(summary, summarised);
  if (values.stats) process.stderr.write(stats(checked.costs));
  if (noteProblems(known.problems) !== 0 || report.invalid || problems.length > 0 || wrong.length > 0) return 2;
  return failing(report, values['fail-on'] ?? config.failOn, values['fail-on-unknown'] ?? false) ? 1 : 0;
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

/** Whether anything reaches the limit. Causes count like everything else: each is a finding. */
function failing({ findings, summary, timelines }: Report, limit: NonNullable<Values['fail-on']>, unknown: boolean): boolean {
  if (unknown && (summary.rules.unknown > 0 || opaqueSteps(timelines) > 0)) return true;
  return limit !== 'never' && findings.some(({ severity }) => RANK[severity] >= RANK[limit]);
}

function listed(files: readonly string[]): string {
  const more = files.length - 3;
  return more > 1 ? `${files.slice(0, 3).join(', ')} and ${more} more` : files.join(', ');
}
