import { checking } from '../../check.js';
import { summarize } from '../../judge/story.js';
import { timelinesJson, timelineText } from '../../report/timeline.js';
import { concise } from '../../report/concise.js';
import { liveJson, liveText } from '../../report/live.js';
import { CommandError, type Values } from '../command.js';
import { configuration } from '../config/settings.js';
import { gather, inputsOf } from '../gather.js';
import { asked } from '../live.js';
import { deliver, lookOf, refuseOverwriting } from '../output.js';
import { playing } from '../playing.js';
import { progress } from '../progress.js';
import { chosen, ruleset } from '../ruleset.js';
import { seedOf } from '../seed.js';
import { sourcesOf } from '../sources.js';
import { say } from '../streams.js';

/** Prints the predicted timelines of the plans that are named; 0 where every one could be simulated. */
export async function run(paths: readonly string[], values: Values): Promise<number> {
  const waiting = progress(values.quiet ?? false);
  const { adapt, live, runs } = asked(values);
  const seed = seedOf(values);
  const config = configuration(values.config);
  const { parsed, problems, inventory } = gather(paths, values.inventory, config, waiting);
  // No rule is applied here; one that does not exist is a slip all the same.
  if (values.only !== undefined) chosen(await ruleset(parsed.flatMap(({ file }) => config.of(file).rules)), values.only);
  refuseOverwriting(values.output, inputsOf(parsed, config));
  waiting.stage('simulating');
  const work = checking(parsed, [], {
    adapt,
    answers: true,
    ...seed,
    ...(inventory !== undefined && { inventory }),
    ...(runs !== undefined && { runs }),
  });
  const { report, sources, played } = await playing(work, waiting);
  waiting.end();
  const shown = sourcesOf(parsed, sources, config.parsed());
  const look = lookOf(values);
  if (report.timelines.length > 0) {
    // Cards and experiments are printed to be taken along: the whole prediction is a command of its own.
    const alone = values.cards === true || values.rehearse === true;
    const besides = played.map(({ plan, inventory: cluster, written }) => live(plan, cluster, written));
    const text =
      values.format === 'json'
        ? timelinesJson(
            report.timelines,
            shown,
            report.timelines.map((timeline, i) => liveJson(timeline, besides[i]!)),
          )
        : [
            ...report.timelines.map((timeline, i) => liveText(timeline, besides[i]!, shown, look)),
            ...(alone ? [] : [timelineText(report, shown, look)]),
          ]
            .filter((part) => part !== '')
            .join('\n');
    deliver(text, values.output);
  }
  const wrong = [...report.findings, ...problems, ...config.problems()].filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    const summary = { ...report.summary, ...summarize(wrong) };
    say(concise({ ...report, findings: wrong, summary }, shown, { ...look, colour: false }));
  }
  if (report.timelines.length === 0 && wrong.length === 0) throw new CommandError(`there is no plan in ${paths.join(', ')}`);
  return report.invalid || problems.length > 0 || config.problems().length > 0 || report.timelines.length === 0 ? 2 : 0;
}
