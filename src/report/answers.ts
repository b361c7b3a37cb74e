import { span } from '../model/duration.js';
import type { Answers, Break, Faults, Spare, StopAfter, Waits } from '../model/answers.js';
import { hang } from './wrap.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import { list } from '../model/list.js';
import { amount, endOf, interval, KINDS, lasts, plural, point } from './words.js';

const FAULTS = 5;

/** What was asked besides what will happen: services on their last copy, one host more lost, safe waits, and where to stop. */
export function answers(given: Answers | undefined, columns: number): Line[] {
  if (given === undefined) return [];
  return [...spares(given.spare, columns), ...faults(given.faults, columns), ...waits(given.waits, columns), ...stops(given, columns)];
}

const LAST: Readonly<Record<Spare['kind'], string>> = {
  etcd: 'one more member lost and it has no quorum',
  api: 'one API server is left',
  dns: 'one host more lost and no name resolves',
  workload: 'one host more lost and nothing of it is left',
};

/** How long each service stands on its last copy. */
function spares(all: readonly Spare[], columns: number): Line[] {
  if (all.length === 0) return [];
  const never = counted(all.filter(({ spare }) => spare === 0)).map((one) =>
    typeof one === 'string' ? `${one} never have one either` : `${one.service} never has a copy to spare`,
  );
  const longest = all.filter(({ without }) => without.length > 0).sort((a, b) => alone(b) - alone(a));
  const bare = counted(longest).map((one) =>
    typeof one === 'string'
      ? `${one} stand on their last copy for a shorter time`
      : `${one.service} ${times(one.without)}: ${LAST[one.kind]}`,
  );
  const rest = all.filter(({ spare, without }) => spare > 0 && without.length === 0).map(({ service }) => service);
  const fine = rest.length > 0 ? [`${list(rest)} always ${rest.length === 1 ? 'has' : 'have'} one to spare`] : [];
  return titled('NO SPARE', [...never, ...bare, ...fine].join('; '), columns);
}

const WORKLOADS = 4;

/** Workloads may be many: the first few, and how many more there are. */
function counted(all: readonly Spare[]): (Spare | string)[] {
  const workloads = all.filter(({ kind }) => kind === 'workload');
  const more = workloads.slice(WORKLOADS);
  if (more.length < 2) return [...all];
  return [...all.filter((one) => !more.includes(one)), `${more.length} more workloads`];
}

const alone = ({ without }: Spare): number =>
  without.reduce((sum, { from, to }) => (to === null ? Number.POSITIVE_INFINITY : sum + to - from), 0);

function times(without: Spare['without']): string {
  return several(without, (from, to) => (to === null ? `from ${point(from)} on` : `${point(from)} to ${point(to)}`));
}

/** Separate times, the first three in full, and how long they are together. */
function several(all: Spare['without'], words: (from: number, to: number | null) => string): string {
  const shown = all.slice(0, 3).map(({ from, to }) => words(from, to));
  const more = all.length > 3 ? `, and ${all.length - 3} times more` : '';
  const ends = all.flatMap(({ from, to }) => (to === null ? [] : [to - from]));
  const sum = ends.length === all.length ? ` (${span(ends.reduce((a, b) => a + b, 0))}${all.length > 1 ? ' in all' : ''})` : '';
  return `${shown.join(', ')}${more}${sum}`;
}

/** What one host more lost breaks. */
function faults({ faults: found, tried, of }: Faults, columns: number): Line[] {
  if (tried === 0) return [];
  const scope = tried === of ? `every host at every step, ${tried} tried` : `${tried} of ${of} hosts and steps tried`;
  if (found.length === 0) return titled('ONE HOST MORE LOST', `breaks nothing more (${scope})`, columns);
  return [
    ...titled('ONE HOST MORE LOST', `${found.length} of ${tried} times something more breaks (${scope}, likely timing)`, columns),
    ...found
      .slice(0, FAULTS)
      .flatMap(({ host, step, breaks }) =>
        hang('  ', `${host} as ${step} begins: ${breaks.map(broken).join('; ')}`, columns, 4).map((text) => line(text)),
      ),
    ...(found.length > FAULTS ? [line(`  and ${found.length - FAULTS} more`)] : []),
  ];
}

function broken({ kind, fresh, nodes, times: all }: Break): string {
  const whom = nodes > 0 ? ` (${amount(nodes, false)} ${nodes < 1.5 ? 'node' : 'nodes'})` : '';
  const end = endOf({ kind, cause: [] });
  const when = all.length === 1 ? interval(all[0]!.from, all[0]!.to, end) : several(all, (from, to) => interval(from, to, end));
  return `${KINDS[kind].noun}${whom} ${when}${fresh ? '' : ', worse than without'}`;
}

/** What waiting alone can do. */
function waits({ gaps, removes, leaves, adds, fits, timings, bound }: Waits, columns: number): Line[] {
  if (bound !== undefined) return titled('SAFE WAITS', `not tried: ${bound}`, columns);
  const left = leaves.length === 0 ? '' : `${list(leaves.map((kind) => KINDS[kind].noun))}: no wait helps`;
  const needed = gaps.filter(({ least }) => least > 0);
  if (gaps.length === 0) return left === '' ? [] : titled('SAFE WAITS', left, columns);
  const said = needed.map(({ after, least }) => `${span(least)} after ${after}`);
  const gone = removes.length === 0 ? 'shortens what happens' : `no longer: ${list(removes.map((kind) => KINDS[kind].noun))}`;
  const cost = `${adds > 0 ? `+${span(adds)}` : 'takes no longer'}${fits === undefined ? '' : fits ? ', fits the window' : ', does not fit the window'}`;
  const text = [`${said.length === 0 ? 'none' : list(said)} (least, in ${plural(timings, 'timing')})`, gone, cost, left].filter(
    (part) => part !== '',
  );
  return titled('SAFE WAITS', text.join('; '), columns);
}

/** Where to stop. */
function stops({ stops: all, noReturn }: Answers, columns: number): Line[] {
  if (all.length === 0) return [];
  const lines = all.map(
    ({ step, stop, goOn, worse, leaves }: StopAfter) =>
      `after ${step}: ${worse ? 'worse than going on' : outcomeOf(stop, goOn)}${leaves.length === 0 ? '' : `; ${list(leaves.slice(0, 4))}${leaves.length > 4 ? ` and ${leaves.length - 4} more` : ''}`}`,
  );
  const head = noReturn === undefined ? 'stopping is nowhere worse than going on' : `from ${noReturn} on stopping is worse than going on`;
  return [
    ...titled('IF YOU STOP', head, columns),
    ...lines.slice(0, 8).flatMap((text) => hang('  ', text, columns, 4).map((part) => line(part))),
    ...(lines.length > 8 ? [line(`  and ${plural(lines.length - 8, 'step')} more`)] : []),
  ];
}

function outcomeOf(stop: number | null, goOn: number | null): string {
  if (stop === 0) return goOn === 0 ? 'nothing more fails either way' : 'nothing more fails';
  return `what fails goes on, as bad as ${lasts(stop)} of full outage${goOn === null || stop === null ? '' : `, against ${span(goOn)} if you go on`}`;
}
