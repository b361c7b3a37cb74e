import { appendFileSync } from 'node:fs';
import { CommandError } from './command.js';
import { reason } from './reason.js';

/** Where GitHub Actions shows the summary of a step: set by its runner, appended to (docs.github.com, "Adding a job summary"). */
export const stepSummary = (): string | undefined => process.env['GITHUB_STEP_SUMMARY'] || undefined;

/** Adds Markdown to the step's summary. Throws a CommandError where it cannot. */
export function addToSummary(file: string, markdown: string): void {
  try {
    appendFileSync(file, markdown);
  } catch (error) {
    throw new CommandError(`cannot write the summary of the step, ${file}: ${reason(error)}`);
  }
}
