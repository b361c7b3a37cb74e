import { check } from '../../check.js';
import { timelinesJson, timelineText } from '../../report/timeline.js';
import { concise } from '../../report/concise.js';
import { CommandError, type Values } from '../command.js';
import { settings } from '../config.js';
import { gather } from '../gather.js';
import { deliver, lookOf } from '../output.js';
import { progress } from '../progress.js';
import { sourcesOf } from '../sources.js';

/** Prints the predicted timelines of the plans that are named; 0 where every one could be simulated. */
export async function run(paths: readonly string[], values: Values): Promise<number> {
  const waiting = progress(values.quiet ?? false);
  settings(paths, values.config);
  const { parsed, problems, inventory } = gather(paths, values.inventory, waiting);
  waiting.stage('simulating');
  const { report, sources } = check(parsed, [], inventory === undefined ? {} : { inventory });
  waiting.end();
  const shown = sourcesOf(parsed, sources);
  const look = lookOf(values);
  if (report.timelines.length > 0) {
    deliver(values.format === 'json' ? timelinesJson(report.timelines, shown) : timelineText(report, shown, look), values.output);
  }
  const wrong = [...report.findings, ...problems].filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) process.stderr.write(concise({ ...report, findings: wrong }, shown, { ...look, colour: false }));
  if (report.timelines.length === 0 && wrong.length === 0) throw new CommandError(`there is no plan in ${paths.join(', ')}`);
  return report.invalid || problems.length > 0 || report.timelines.length === 0 ? 2 : 0;
}
