import type { Report } from '../../src/model/report.js';
import { page } from '../../src/browser/page.js';
import { pretty } from '../../src/report/pretty.js';
import type { About, Look, Sources } from '../../src/report/reporter.js';
import { type Format, reporters as loaders } from '../../src/report/reporters.js';

/** A tool whose rules say little: what reports name it by in tests. */
export const about: About = {
  version: '1.2.3',
  page: await page(),
  rule: (id) => ({
    id,
    confidence: 'high',
    what: `What ${id} finds`,
    why: `Why ${id} matters.\n\n- the first reason\n- the second`,
    fix: `What to do about ${id}.`,
    sources: ['https://github.com/kubernetes/kubernetes/issues/107266'],
  }),
};

type Print = (report: Report, sources: Sources, look: Look) => string;

const others = await Promise.all(
  (Object.keys(loaders) as Format[]).map(async (format): Promise<[Format, Print]> => {
    const reporter = await loaders[format]();
    return [format, (report, sources, look) => reporter(report, sources, look, about)];
  }),
);

/** Every reporter, loaded. */
export const reporters = { pretty, ...Object.fromEntries(others) } as Readonly<Record<Format | 'pretty', Print>>;
