import { existsSync } from 'node:fs';
import { type Named, baselineText, entryOf, pruned } from '../../compare/baseline.js';
import { isNeverHidden } from '../../judge/suppress.js';
import { fingerprintsOf } from '../../report/fingerprint.js';
import { plural } from '../../report/words.js';
import { didYouMean } from '../../source/nearest.js';
import { quoted } from '../arguments.js';
import { CommandError, type Values } from '../command.js';
import { baselineOf, baselines } from '../config/baselines.js';
import { fromHere } from '../config/settings.js';
import { isAtLeast } from '../failing.js';
import { type Judged, judged } from '../judged.js';
import { deliver, note } from '../output.js';
import { progress } from '../progress.js';
import { scopeOf } from '../scope.js';
import { isLocked } from '../settle.js';

const ACTIONS = ['write', 'prune'];

/** Writes what is found now as accepted, or takes out of what was accepted what is gone or has become better. Never adds to what is there. */
export async function run([action = '', ...paths]: readonly string[], values: Values): Promise<number> {
  if (!ACTIONS.includes(action))
    throw new CommandError(
      `baseline takes write or prune, not ${quoted(action)}${didYouMean(action, ACTIONS)}`,
      'usage: premortem baseline write|prune [PATH ...]',
    );
  const waiting = progress(values.quiet ?? false);
  const result = await judged(paths, values, waiting, undefined, { baseline: false });
  waiting.end();
  // What was not judged is not known to be gone, and what it hides would be missing.
  if (result.broken) throw new CommandError('something could not be read: the baseline is left as it is', 'premortem lint says what');
  return action === 'write' ? write(result, values) : prune(result, paths, values);
}

function write(result: Judged, values: Values): number {
  const by = new Map<string, Named[]>();
  const left = [];
  for (const one of named(result)) {
    const { rule, severity, evidence } = one.finding;
    const settings = result.configuration.of(fromHere(evidence[0].place.file));
    if (isNeverHidden(rule) || isLocked(settings, rule)) {
      left.push(one);
      continue;
    }
    // Notes that nothing fails by are not worth an entry each.
    if (severity === 'info' && !isAtLeast(severity, settings.failOn)) continue;
    const file = baselineOf(settings);
    by.set(file, [...(by.get(file) ?? []), one]);
  }
  const there = [...by.keys()].find((file) => existsSync(file));
  if (there !== undefined)
    throw new CommandError(
      `${there} is there, and a baseline only shrinks: premortem baseline prune takes out what is gone`,
      'to begin anew, delete it first',
    );
  for (const [file, findings] of by) {
    deliver(baselineText(findings.map((one) => entryOf(one, result.report.timelines))), file);
    if (!values.quiet) note(`wrote ${file}: ${plural(findings.length, 'finding')} accepted as long as they do not get worse`);
  }
  if (by.size === 0 && !values.quiet) note('there is nothing to accept');
  if (left.length > 0 && !values.quiet)
    note(`not accepted, because nothing may hide them: ${[...new Set(left.map(({ finding }) => finding.rule))].join(', ')}`);
  return 0;
}

function prune(result: Judged, paths: readonly string[], values: Values): number {
  const { by, problems } = baselines(result.configuration.all());
  if (problems.length > 0) throw new CommandError('the baseline cannot be read', 'premortem lint says where');
  if (by.size === 0) throw new CommandError('there is no baseline', 'premortem baseline write makes one');
  const all = named(result);
  for (const [file, baseline] of by) {
    const own = all.filter(({ finding: { evidence } }) => baselineOf(result.configuration.of(fromHere(evidence[0].place.file))) === file);
    const isLooked = scopeOf(file, result, paths, values);
    const kept = pruned(baseline, own, result.report.timelines, isLooked);
    const apart = baseline.findings.filter((entry) => !isLooked(entry)).length;
    deliver(baselineText(kept), file);
    if (values.quiet) continue;
    const left = apart === 0 ? '' : `, ${apart} of them as they were: not everything they speak of was looked at`;
    note(`${file}: ${plural(baseline.findings.length - kept.length, 'finding')} taken out, ${kept.length} left${left}`);
  }
  return 0;
}

/** What is found and not otherwise accepted, with fingerprints. */
function named({ report }: Judged): Named[] {
  const names = fingerprintsOf(report).findings;
  return report.findings.map((finding, i) => ({ finding, name: names[i]! }));
}
