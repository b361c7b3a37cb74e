import { check } from '../../check.js';
import { timelinesJson, timelineText } from '../../report/timeline.js';
import { concise } from '../../report/concise.js';
import { liveJson, liveText } from '../../report/live.js';
import { CommandError, type Values } from '../command.js';
import { settings } from '../config.js';
import { gather } from '../gather.js';
import { asked } from '../live.js';
import { deliver, lookOf } from '../output.js';
import { progress } from '../progress.js';
import { sourcesOf } from '../sources.js';

/** Prints the predicted timelines of the plans that are named; 0 where every one could be simulated. */
export async function run(paths: readonly string[], values: Values): Promise<number> {
  const waiting = progress(values.quiet ?? false);
  const { adapt, live, runs } = asked(values);
  settings(paths, values.config);
  const { parsed, problems, inventory } = gather(paths, values.inventory, waiting);
  waiting.stage('simulating');
  const { report, sources, played } = check(parsed, [], {
    adapt,
    ...(inventory !== undefined && { inventory }),
    ...(runs !== undefined && { runs }),
  });
  waiting.end();
  const shown = sourcesOf(parsed, sources);
  const look = lookOf(values);
  if (report.timelines.length > 0) {
    const besides = played.map(({ plan, inventory: cluster, written }) => live(plan, cluster, written));
    const text =
      values.format === 'json'
        ? timelinesJson(
            report.timelines,
            shown,
            report.timelines.map((timeline, i) => liveJson(timeline, besides[i]!)),
          )
        : [...report.timelines.map((timeline, i) => liveText(timeline, besides[i]!, shown, look)), timelineText(report, shown, look)]
            .filter((part) => part !== '')
            .join('\n');
    deliver(text, values.output);
  }
  const wrong = [...report.findings, ...problems].filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) process.stderr.write(concise({ ...report, findings: wrong }, shown, { ...look, colour: false }));
  if (report.timelines.length === 0 && wrong.length === 0) throw new CommandError(`there is no plan in ${paths.join(', ')}`);
  return report.invalid || problems.length > 0 || report.timelines.length === 0 ? 2 : 0;
}
