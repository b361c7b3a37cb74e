import type { Options } from '../check.js';
import type { Rule } from '../judge/rule.js';
import type { Finding } from '../model/finding.js';
import type { Parsed } from '../read/fragment.js';
import { holdsFacts, parseInput, type Read, read, recognized } from '../read/read.js';
import { fromHere } from './config/settings.js';
import { type FleetTask, judgedPairs } from './fleet.js';
import { type Changed, textIn } from './git.js';
import type { Progress } from './progress.js';
import { changedAmong, goneFrom } from './since.js';

/**
 * Which missing facts a change itself took away: no line that was added carries them. Plans as they are now are judged once more, by what was said of their clusters before; what is missing now
 * and was not missing then, or in fewer places, is lost.
 */
export async function lostFacts(
  findings: readonly Finding[],
  pairs: Read['pairs'],
  parsed: readonly Parsed[],
  since: Changed,
  rules: readonly Rule[],
  task: FleetTask,
  options: Options,
  waiting: Progress,
): Promise<(finding: Finding) => boolean> {
  const isChanged = changedAmong(since.files);
  const gone = goneFrom({ parsed }, since);
  const asked = pairs.filter(
    ({ plan, inventory }) =>
      (gone.length > 0 || inventory.files.some(isChanged)) &&
      findings.some(
        (finding) => finding.missing && (finding.plan ?? plan.name) === plan.name && (finding.cluster ?? inventory.name) === inventory.name,
      ),
  );
  if (asked.length === 0) return () => false;
  const facts = before(parsed, gone, since, isChanged);
  const plans = parsed.filter((one) => !holdsFacts(one));
  const then = read([...plans, ...facts], options.inventory ? { inventory: options.inventory } : {});
  const alone = read(facts.map((one) => ({ ...one, factsOnly: true as const }))).inventories;
  const again = asked.flatMap(({ plan, inventory: { name } }) => {
    const inventory =
      then.pairs.find((pair) => pair.plan.name === plan.name && pair.inventory.name === name)?.inventory ??
      alone.find((one) => one.name === name);
    return inventory ? [{ plan, inventory }] : [];
  });
  const few = { changes: false } as const;
  const judged = await judgedPairs(again, rules, { ...task, options: { ...task.options, ...few } }, { ...options, ...few }, waiting);
  const known = new Map<string, number>();
  for (const one of [...then.findings, ...judged.flatMap((pair) => pair.judged.findings)])
    if (one.missing) known.set(factOf(one), one.count ?? 1);
  const played = new Set(again.map(({ plan, inventory }) => JSON.stringify([plan.name, inventory.name])));
  return (finding) => {
    const { plan, cluster, missing, count = 1 } = finding;
    if (!missing || (plan !== undefined && !played.has(JSON.stringify([plan, cluster])))) return false;
    return (known.get(factOf(finding)) ?? 0) < count;
  };
}

/** A missing fact of one plan on one cluster, by its name: whose it is first may be another one then. */
const factOf = ({ plan, cluster, missing }: Finding): string => JSON.stringify([plan, cluster, missing?.name ?? missing?.fact]);

/** What files said that hold facts, before they changed or were taken away, under the names that they have now. */
function before(
  parsed: readonly Parsed[],
  gone: readonly string[],
  { base, was }: Changed,
  isChanged: (file: string) => boolean,
): Parsed[] {
  const there = parsed.flatMap((one): Parsed[] => {
    if (!holdsFacts(one) || !isChanged(one.file)) return holdsFacts(one) ? [one] : [];
    const text = textIn(base, was.get(fromHere(one.file)) ?? one.file);
    if (text === undefined) return [];
    const { factsOnly, inventory } = one;
    return [{ ...parseInput({ file: one.file, text }), ...(factsOnly && { factsOnly }), ...(inventory && { inventory }) }];
  });
  const renamed = new Set(was.values());
  const taken = gone.flatMap((file): Parsed[] => {
    if (renamed.has(file)) return [];
    const text = textIn(base, file);
    const one = text === undefined ? undefined : parseInput({ file, text });
    return one && recognized(one) ? [{ ...one, factsOnly: true }] : [];
  });
  return [...there, ...taken];
}
