import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Suppression } from '../model/suppression.js';
import { escapeJson } from './escape.js';
import { fingerprintsOf } from './fingerprint.js';
import { remember } from './remember.js';
import type { Reporter, Sources } from './reporter.js';
import { locationJson, timelineJson } from './timeline-json.js';

/** The report for programs, as the interface says: version 1, keys in a fixed order, absent facts left out, seconds from the start of the plan. */
export const json: Reporter = (report, given) => {
  const { summary, findings, suppressed, timelines, believed } = report;
  const sources = remember(given);
  const names = fingerprintsOf(report);
  return printJson({
    version: 1,
    summary: {
      error: summary.error,
      warning: summary.warning,
      info: summary.info,
      causes: summary.causes,
      suppressed: summary.suppressed,
      rules: { decided: summary.rules.decided, unknown: summary.rules.unknown },
    },
    findings: findings.map((finding, i) => findingJson(finding, names.findings[i]!, sources)),
    suppressed: suppressed.map(({ finding, suppression }, i) => ({
      ...findingJson(finding, names.suppressed[i]!, sources),
      suppression: suppressionJson(suppression, sources),
    })),
    timelines: timelines.map((timeline) => timelineJson(timeline, sources)),
    believed: believed.map(({ cluster, beliefs }) => ({
      cluster,
      beliefs: beliefs.map(({ text, places }) => ({ text, locations: places.map((place) => locationJson(place, sources)) })),
    })),
  });
};

/** JSON with two spaces a level and a line feed at its end, in which nothing is left that a terminal obeys. */
export function printJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, undefined, 2))}\n`;
}

function suppressionJson({ by, reason, until, owner, ticket, place }: Suppression, sources: Sources): Record<string, unknown> {
  return {
    by,
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { until }),
    ...(owner !== undefined && { owner }),
    ...(ticket !== undefined && { ticket }),
    location: locationJson(place, sources),
  };
}

function findingJson(finding: Finding, fingerprint: string, sources: Sources): Record<string, unknown> {
  const {
    rule,
    severity,
    confidence,
    plan,
    cluster,
    message,
    evidence,
    steps,
    causeOf,
    references,
    remediation,
    fix,
    count,
    impacts,
    missing,
  } = finding;
  const [first, ...rest] = evidence;
  const at = (place: Place) => locationJson(place, sources);
  return {
    rule,
    severity,
    confidence,
    ...(plan !== undefined && { plan }),
    ...(cluster !== undefined && { cluster }),
    fingerprint,
    message,
    location: at(first.place),
    ...(first.label !== '' && first.label !== message && { label: first.label }),
    related: rest.map(({ place, label }) => ({ message: label, location: at(place) })),
    steps: steps ?? [],
    causeOf: causeOf ?? [],
    references,
    ...(remediation !== undefined && { remediation }),
    ...(fix && { fix: { say: fix.say, text: fix.text, location: at(fix.place) } }),
    ...(count !== undefined && { count }),
    ...(impacts && { impacts }),
    ...(missing && {
      missing: {
        fact: missing.fact,
        ...(missing.collect !== undefined && { collect: missing.collect }),
        ...(missing.typed !== undefined && { typed: missing.typed }),
        ...(missing.rules !== undefined && { rules: missing.rules }),
      },
    }),
  };
}
