import difference from './difference.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };

const { $schema, $defs } = report;
const timeline = { $schema, $id: 'https://premortem.dev/schema/timeline/1.json', title: 'Timeline', ...$defs.Timeline, $defs };

/** The JSON Schemas of what is printed for programs: `lint`, `simulate` and `diff` with `-f json`. Fields may be added to what they describe; `version` counts up where one is taken out or means something else. */
export const PRINTED = { report, timeline, difference };
