import type { Finding, Severity } from '../model/finding.js';
import type { Inventory } from '../model/inventory.js';
import type { Plan } from '../model/plan.js';
import type { Report } from '../model/report.js';
import type { Suppression } from '../model/suppression.js';
import { inventoryChanges, planChanges } from './changed.js';
import { type Found, pair } from './pairs.js';
import { renamedClusters, renamedWithin, saying } from './renames.js';
import { growth, impactsOf, outweighed, shrinking, sizeOf } from './size.js';

/** One side of a comparison. */
export interface Side {
  readonly report: Report;
  readonly played: readonly { readonly written: Plan; readonly inventory: Inventory }[];
  /** Files that could not be read or do not fit: what they say is not known. */
  readonly unread: ReadonlySet<string>;
  /** Whether a suppression counts on this side, whatever it finds there. */
  readonly says: (suppression: Suppression) => boolean;
}

/** A finding that both sides have and that is not as grave in one as in the other. */
export interface Shift {
  readonly before: Finding;
  readonly after: Finding;
  /** In which ways, as clauses. */
  readonly how: readonly string[];
}

/** A finding that the second side does not tell, or not as gravely, because somebody says so there, and that is new, worse or told on the first side: it is found all the same. */
export interface Acceptance {
  /** As the first side tells it; absent: it is new as well. */
  readonly before?: Finding;
  readonly after: Finding;
  /** On whose word; absent: a configuration gives it another severity. */
  readonly suppression?: Suppression;
  /** In which ways it is worse than before, as clauses. */
  readonly how: readonly string[];
  /** The first side says so too: only the finding is new or worse. */
  readonly known: boolean;
}

/** What a change does to one plan on one cluster, or to what belongs to none. */
export interface Difference {
  readonly plan?: string;
  readonly cluster?: string;
  /** What was changed in the plan and the inventory, as clauses that begin with a verb. */
  readonly changes: readonly string[];
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly worse: readonly Shift[];
  readonly better: readonly Shift[];
  readonly accepted: readonly Acceptance[];
  /** Findings that the first side had suppressed and the second has not, and that are not worse. */
  readonly open: readonly Finding[];
  /** Findings that both sides have alike. */
  readonly same: number;
  /** Only one side plays it. */
  readonly only?: 'before' | 'after';
  /** The side that could not read what this is about: nothing of it is called gone or better. */
  readonly unread?: 'before' | 'after';
}

interface About {
  readonly plan?: string;
  readonly cluster?: string;
}

const keyOf = ({ plan, cluster }: About): string => JSON.stringify([plan ?? null, cluster ?? null]);

/**
 * What leads from one report to another, plan by plan and cluster by cluster in the order of the second, then what only the first has. Moved lines, renamed files and other figures alone are no
 * difference. What is predicted is compared whether it is suppressed or not: a suppression makes nothing go away.
 */
export function differencesOf(before: Side, after: Side): Difference[] {
  const rename = loneRename(before, after);
  const clusters = renamedClusters(
    before.played.map(({ inventory }) => inventory),
    after.played.map(({ inventory }) => inventory),
  );
  const reclaim = (cluster: string) => clusters.get(cluster) ?? cluster;
  const named = (finding: Finding) => ({
    ...finding,
    ...(finding.plan !== undefined && { plan: rename(finding.plan) }),
    ...(finding.cluster !== undefined && { cluster: reclaim(finding.cluster) }),
  });
  const old = foundIn(before.report).map((one) => ({ ...one, finding: named(one.finding) }));
  const now = foundIn(after.report);
  const was = {
    ...before.report,
    timelines: before.report.timelines.map((one) => ({ ...one, plan: rename(one.plan), cluster: reclaim(one.cluster) })),
  };
  const keys = new Map<string, About>();
  for (const { plan, cluster } of [...after.report.timelines, ...was.timelines]) keys.set(keyOf({ plan, cluster }), { plan, cluster });
  for (const { finding } of [...now, ...old]) keys.set(keyOf(finding), aboutOf(finding));
  return [...keys].map(([key, about]): Difference => {
    const x = before.played.find(
      ({ written, inventory }) => keyOf({ plan: rename(written.name), cluster: reclaim(inventory.name) }) === key,
    );
    const y = after.played.find(({ written, inventory }) => keyOf({ plan: written.name, cluster: inventory.name }) === key);
    const own = ({ finding }: Found) => keyOf(finding) === key;
    const renames = x && y ? renamedWithin(x.inventory, y.inventory) : new Map<string, string>();
    const pairs = pair(
      { found: old.filter(own), timelines: was.timelines },
      { found: now.filter(own), timelines: after.report.timelines },
      renames,
    );
    const unread = unreadOf(x, y, before, after);
    const told = tellingOf(pairs, was, after.report, before.says);
    const whole = x && y && unread === undefined;
    return {
      ...about,
      changes: whole ? changesOf(x, y, renames) : [],
      ...told,
      ...(unread === 'after' && { gone: [], better: [] }),
      ...(unread ? { unread } : x && !y ? { only: 'before' as const } : y && !x ? { only: 'after' as const } : {}),
    };
  });
}

const aboutOf = ({ plan, cluster }: Finding): About => ({ ...(plan !== undefined && { plan }), ...(cluster !== undefined && { cluster }) });

/** Everything that is found: what is open before what is suppressed. */
const foundIn = ({ findings, suppressed }: Report): Found[] => [...findings.map((finding) => ({ finding })), ...suppressed];

/** Two sides of one plan each are the same plan, whatever it is called now. */
function loneRename(before: Side, after: Side): (plan: string) => string {
  const [olds, news] = [before, after].map(({ report }) => [...new Set(report.timelines.map(({ plan }) => plan))]);
  const [old] = olds!;
  const [now] = news!;
  return olds!.length === 1 && news!.length === 1 ? (plan) => (plan === old ? now! : plan) : (plan) => plan;
}

type Played = Side['played'][number] | undefined;

/** What was done to a plan and its cluster: names first, then everything else as if it had always been called so. */
function changesOf(x: NonNullable<Played>, y: NonNullable<Played>, renames: ReadonlyMap<string, string>): string[] {
  const all = [...(x.inventory.name === y.inventory.name ? [] : [[x.inventory.name, y.inventory.name] as const]), ...renames];
  const names = new Map(all);
  return [
    ...all.map(([old, now]) => `renames ${old} to ${now}`),
    ...planChanges(saying(x.written, names), y.written),
    ...inventoryChanges(saying(x.inventory, names), y.inventory),
  ];
}

/** The side that could not read a plan or the facts that the other one judges it by. A plan that only one side has may stand in any document that the other one could not read. */
function unreadOf(x: Played, y: Played, before: Side, after: Side): Difference['unread'] {
  const misses = (mine: Played, theirs: Played, { unread }: Side, other: Side) =>
    mine !== undefined &&
    (mine.inventory.files.some((file) => unread.has(file)) ||
      (theirs === undefined && (unread.has(mine.written.at.file) || [...unread].some((file) => !other.unread.has(file)))));
  if (misses(x, y, after, before)) return 'after';
  return misses(y, x, before, after) ? 'before' : undefined;
}

/** Findings of two sides as what became of each. */
function tellingOf(
  { both, gone, fresh, parts }: ReturnType<typeof pair>,
  was: Report,
  is: Report,
  said: Side['says'],
): Pick<Difference, 'fresh' | 'gone' | 'worse' | 'better' | 'accepted' | 'open' | 'same'> {
  const told = {
    fresh: [] as Finding[],
    gone: gone.filter(isTold).map(({ finding }) => finding),
    worse: [] as Shift[],
    better: [] as Shift[],
    accepted: [] as Acceptance[],
    open: [] as Finding[],
    same: 0,
  };
  for (const one of fresh) {
    const { finding: after, suppression } = one;
    if (!suppression) told.fresh.push(after);
    else if (isTold(one) || !said(suppression)) told.accepted.push({ after, suppression, how: [], known: said(suppression) });
  }
  for (const [{ finding: before }, , { finding: after, suppression }] of parts)
    told.accepted.push({ before, after, ...(suppression && { suppression }), how: [], known: false });
  for (const [one, other] of both) {
    const [before, after] = [one.finding, other.finding];
    const apart = parts.filter(([, rest]) => rest === other).reduce((sum, [, , { finding }]) => sum + (finding.count ?? 1), 0);
    const { worse, better } = shiftOf(before, after, was, is, apart);
    const { suppression } = other;
    if (suppression && !one.suppression) told.accepted.push({ before, after, suppression, how: worse, known: false });
    else if (!suppression && isLoweredHere(before, after)) told.accepted.push({ before, after, how: worse, known: false });
    else if (suppression && !isTold(other)) continue;
    // A note that became an outage is a new outage, and one of which only a note is left is gone.
    else if (!suppression && isTurned(after, before)) told.fresh.push(after);
    else if (isTurned(before, after)) told.gone.push(before);
    else if (worse.length > 0 && suppression) told.accepted.push({ before, after, suppression, how: worse, known: true });
    else if (worse.length > 0) told.worse.push({ before, after, how: worse });
    else if (one.suppression && !suppression) told.open.push(after);
    else if (better.length > 0) told.better.push({ before, after, how: better });
    else if (!suppression) told.same++;
  }
  return told;
}

/** Whether what is suppressed is worth telling by itself: a rule that was switched off before is not, what is predicted always is. */
const isTold = ({ finding, suppression }: Found): boolean => suppression?.disabled !== true || finding.rule.startsWith('outage/');

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

const isLowered = ({ severity, ruled = severity }: Finding): boolean => RANK[severity] < RANK[ruled];

const isLoweredHere = (before: Finding, after: Finding): boolean =>
  isLowered(after) && !(isLowered(before) && RANK[before.severity] <= RANK[after.severity]);

/** What a finding is by its rule, however a configuration lowers it. */
const gravest = ({ severity, ruled = severity }: Finding): Severity => (RANK[ruled] > RANK[severity] ? ruled : severity);

const isTurned = (grave: Finding, slight: Finding): boolean =>
  grave.rule.startsWith('outage/') && gravest(grave) !== 'info' && gravest(slight) === 'info';

/** In which ways a finding is worse and better; `apart` places of it are suppressed by themselves. */
function shiftOf(before: Finding, after: Finding, was: Report, is: Report, apart: number) {
  const [a, b] = [sizeOf(impactsOf(before, was.timelines)), sizeOf(impactsOf(after, is.timelines))];
  const graver = RANK[gravest(after)] - RANK[gravest(before)] || (isLowered(before) ? RANK[after.severity] - RANK[before.severity] : 0);
  const grade = `${after.severity}, was ${before.severity}`;
  const count = (after.count ?? 1) + apart;
  const places = after.rule === 'input/unknown' ? 0 : count - (before.count ?? 1);
  const where = `${count} places, were ${before.count ?? 1}`;
  const grown = a && b ? growth(a, b) : [];
  const less = a !== undefined && b !== undefined && outweighed(a, b);
  return {
    worse: [...(graver > 0 ? [grade] : []), ...(places > 0 ? [where] : []), ...(less ? [] : grown)],
    better: [...(graver < 0 ? [grade] : []), ...(places < 0 ? [where] : []), ...(a && b ? shrinking(a, b) : []), ...(less ? grown : [])],
  };
}
