import type { Subject } from './subject.js';

/** Why there is no timeline, and what to do about it. */
export function unplayed({ report, sources, drills }: Subject): string {
  const wrong = report.findings.find(({ rule, severity }) => rule.startsWith('input/') && severity === 'error');
  if (wrong) {
    const { file, line, column } = sources.locate(wrong.evidence[0].place);
    return `No plan was simulated: ${file}:${line}:${column}: ${wrong.message}`;
  }
  return `No plan was simulated, because there is none in these files. Name one, or name drills in premortem.yaml, which are opened like plans: drills: [${drills.join(', ')}]`;
}
