/** The made-up incident of the reports as a review has it, with and without a change: nothing of it hangs on rules or on the simulation. */
import type { Report } from '../../src/model/report.js';
import type { State as ClusterState } from '../../src/model/state.js';
import type { Sources } from '../../src/report/reporter.js';
import { fingerprints } from '../../src/report/fingerprint.js';
import type { Desk, Files } from '../../src/review/desk.js';
import type { Subject } from '../../src/review/subject.js';
import { incident, sources } from '../report/incident.js';

export const subjectOf = (report: Report, from: Sources = sources): Subject => ({
  report,
  sources: from,
  names: fingerprints(report.findings),
  played: [],
  documents: new Map(),
  config: { file: 'premortem.yaml', locked: [] },
  configs: new Map(),
  drills: ['control-plane-reboots'],
  today: '2026-11-24',
  stateAt: (_, at): ClusterState => ({
    at,
    steps: report.timelines[0]!.steps.filter(({ from: begin, to }) => begin <= at && at < to).map(({ id }) => id),
    ended: false,
    hosts: at < 360_000 ? [{ name: 'cp-b', up: false, serving: false, since: 0 }] : [],
    balancers: [
      { name: 'k8s-api', members: ['cp-a', 'cp-b', 'cp-c'].map((name) => ({ name, inRotation: name !== 'cp-b', up: name !== 'cp-b' })) },
    ],
    etcd: { up: 2, needs: 2, size: 3 },
    dns: { pods: [], listed: [{ address: '10.1.1.9', alive: true }] },
    clients: [
      {
        component: 'kube-proxy',
        class: { kubeProxyBackend: 'cp-b' },
        nodes: 14.7,
        exact: false,
        backend: 'cp-b',
        deafSince: 0,
        endpoints: [
          { address: '10.1.1.9', alive: true },
          { address: '10.1.0.4', alive: false },
        ],
        why: report.timelines[0]!.impacts[0]?.cause.slice(0, 2) ?? [],
      },
    ],
  }),
  wanted: () => [],
  explain: (rule) => `${rule}: what it means\n\nWHY IT MATTERS\n  because\n`,
});

export const written: Subject = subjectOf(incident);

/** Files that were played already. */
export const filesOf = (subject: Subject): Files => ({
  likely: (plan, cluster) => subject.report.timelines.find((one) => one.plan === plan && one.cluster === cluster),
  played: async () => subject,
});

/** The same with two findings that were accepted, one of them for a few days more. */
export const accepting: Subject = subjectOf({
  ...incident,
  summary: { ...incident.summary, suppressed: 2 },
  suppressed: [
    {
      finding: { ...incident.findings.at(-1)!, severity: 'warning' },
      suppression: { by: 'comment', rules: ['a/b'], reason: 'measured in the lab', place: incident.findings[1]!.evidence[0].place },
    },
    {
      finding: incident.findings[1]!,
      suppression: {
        by: 'config',
        rules: ['c/*'],
        reason: 'the balancer is replaced next week \x1b[31mnow',
        owner: 'team-名前',
        ticket: 'OPS-7',
        until: '2026-12-01',
        place: incident.findings[0]!.evidence[0].place,
      },
    },
  ],
});

const gone = (rule: string) => rule === 'outage/dns-resolution' || rule === 'kube-proxy/dead-watch';

/** The same where a change has taken the DNS outage away. */
export const changed: Subject = subjectOf({
  ...incident,
  findings: incident.findings.filter(({ rule }) => !gone(rule)).map(({ causeOf: _, impacts: __, ...finding }) => finding),
  timelines: incident.timelines.map((timeline) => ({
    ...timeline,
    duration: { ...timeline.duration, likely: timeline.duration.likely + 60_000 },
    impacts: timeline.impacts.filter(({ kind }) => kind === 'node-not-ready'),
    counterfactuals: [],
  })),
  summary: { ...incident.summary, error: 1 },
});

/** A report with so many findings. */
export function many(count: number): Report {
  const [first, ...rest] = incident.findings;
  const findings = Array.from({ length: count }, (_, i) => {
    const like = [first!, ...rest][i % incident.findings.length]!;
    const { causeOf: _own, ...finding } = like;
    return { ...finding, rule: `area-${i % 7}/hazard-${i % 50}`, message: `${finding.message} (${i})` };
  });
  return { ...incident, findings };
}

/** A desk with these files on it that writes nothing; `more`: what it does otherwise. */
export const deskOf = (more: Partial<Desk> = {}): Desk => ({
  open: () => filesOf(written),
  read: () => filesOf(written),
  look: () => filesOf(changed),
  write: () => undefined,
  text: () => ({ text: undefined }),
  copy: () => undefined,
  print: async () => 'printed',
  ...more,
});
