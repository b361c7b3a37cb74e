import type { Finding } from '../model/finding.js';
import type { Inventory } from '../model/inventory.js';
import { type Place, samePlace } from '../model/place.js';
import type { Plan } from '../model/plan.js';
import { didYouMean } from '../source/nearest.js';
import { openText } from '../source/open.js';
import { matchesPath, resolve } from '../source/paths.js';
import { lineSource, linesOf } from '../source/line-source.js';
import type { Source } from '../source/source.js';
import { looksLikeTmos, parseTmos } from '../source/tmos.js';
import { ADAPTERS } from './adapters.js';
import { isCertificateTable } from './certificates/table.js';
import { tableOf } from './connections/table.js';
import { problem, syntaxFinding, withOffsets } from './explain/problem.js';
import type { Fragment, Given, Input, Parsed, Reading } from './fragment.js';
import { joinFragments } from './join/join.js';
import { API_VERSION, isNative, isObservation, KINDS } from './native/kind.js';
import { plausible } from './check/plausible.js';
import { settingProblems } from './check/settings.js';

/** A text taken apart once; what is wrong with it stands in `problems`. Never throws. */
export function parseInput({ file, text }: Input): Parsed {
  if (tableOf(text) || isCertificateTable(text.slice(0, 16_384).split(/\r?\n/)))
    return { file, source: withOffsets(lineSource(file, text)), syntax: 'lines', documents: [linesOf(text)], problems: [] };
  const tmos = looksLikeTmos(text);
  const opened = tmos ? { ...parseTmos(file, text), syntax: 'tmos' as const } : openText(file, text);
  return {
    file,
    source: withOffsets(opened.source),
    syntax: opened.syntax,
    documents: opened.documents,
    problems: opened.problems.map((one) => syntaxFinding(file, one)),
  };
}

/** A file whose text is not what it should be from some offset on: nothing in it is read, since a value that was decoded wrongly would look like any other. */
export const spoiled = ({ file, source, syntax }: Parsed, at: number, message: string): Parsed => ({
  file,
  source,
  syntax,
  documents: [],
  problems: [syntaxFinding(file, { message, span: { start: at, end: at + 1 } })],
});

/** Whether a file holds something that an adapter reads, or means to: its problems count only then. */
export const recognized = (parsed: Parsed): boolean =>
  !isObservation(parsed) &&
  parsed.documents.some((document) => isOurs(document) || ADAPTERS.some((adapter) => adapter.accepts(document, parsed)));

/** Whether a file says something of a cluster. */
export const holdsFacts = (parsed: Parsed): boolean =>
  parsed.documents.some((document) => !isPlan(document) && ADAPTERS.some((adapter) => adapter.accepts(document, parsed)));

/** Whether a plan in a file names no inventory: what lies beside it is meant then. */
export const needsNeighbours = (parsed: Parsed): boolean =>
  parsed.documents.some((document) => {
    const spec = (document as { spec?: { inventory?: unknown } | null } | null)?.spec;
    return isPlan(document) && (spec?.inventory === undefined || spec.inventory === null);
  });

/** Whether a file is a case of its own: it holds a plan and the inventory that it is about. */
const isWhole = ({ documents }: Parsed): boolean =>
  documents.some(isPlan) && documents.some((document) => isNative(document, 'ClusterInventory'));

const isPlan = (document: unknown): boolean => isNative(document, 'ChangePlan') || isNative(document, 'Drill');

/**
 * Whether a file that cannot be read was meant to hold something: it names one of premortem's kinds or a kubectl list. What else is in a folder
 * (templates, notes) may be as it likes.
 */
export const meant = ({ source: { text }, syntax, problems }: Parsed): boolean =>
  problems.length > 0 &&
  (/premortem\.dev\//.test(text) ||
    new RegExp(`\\bkind["']?\\s*:\\s*["']?(?:${KINDS.join('|')})\\b`).test(text) ||
    (syntax === 'json' && /"kind"\s*:\s*"(?:\w*List|Node|Pod|Deployment|DaemonSet|ConfigMap)"/.test(text)));

/** The inventories that the plans of a file name, as written, and where. */
export function references(parsed: Parsed): Given<string>[] {
  return parsed.documents.flatMap((document, index) => {
    const named = (document as { kind?: unknown; spec?: { inventory?: unknown } } | null)?.spec?.inventory;
    if (!isOurs(document) || named === undefined || named === null) return [];
    const list: unknown[] = Array.isArray(named) ? named : [named];
    return list.flatMap((value, i) =>
      typeof value === 'string'
        ? [{ value, place: { file: parsed.file, pointer: `/${index}/spec/inventory${Array.isArray(named) ? `/${i}` : ''}` } }]
        : [],
    );
  });
}

/** Whether the plans in a file are judged by another one, or would be if it were there: they name it (itself, a folder or link on the way to it, a glob), or name none and it lies beside them. */
export function mayBeJudgedBy(parsed: Parsed, file: string): boolean {
  if (parsed.factsOnly || !parsed.documents.some(isPlan)) return false;
  const folder = parsed.file.includes('/') ? parsed.file.slice(0, parsed.file.lastIndexOf('/')) : '';
  const beside = parsed.inventory ?? [folder];
  const named = [...(needsNeighbours(parsed) ? beside : []), ...references(parsed).map(({ value }) => resolve(folder, value))];
  return named.some((one) => isMeant(file, one) || one.startsWith(`${file}/`));
}

/** Everything that was read, and which plan is checked against which inventory. */
export interface Read {
  readonly pairs: readonly { readonly plan: Plan; readonly inventory: Inventory }[];
  readonly plans: readonly Plan[];
  readonly inventories: readonly Inventory[];
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly invalid: boolean;
}

/** Reads documents into inventories and plans and pairs them. Never throws on what a user may write. */
export function read(files: readonly Parsed[], options: { readonly inventory?: readonly string[]; readonly today?: string } = {}): Read {
  const findings: Finding[] = [];
  const readings = files.map((parsed) => ({ file: parsed.file, ...readFile(parsed) }));
  for (const reading of readings) findings.push(...reading.problems);
  let invalid = readings.some((reading) => reading.invalid) || files.some(({ problems }) => problems.length > 0);
  const plans = readings.flatMap((reading) => reading.plans);
  const wholes = new Set(files.filter(isWhole).map(({ file }) => file));
  const configured = new Map(
    readings.flatMap(({ plans: own }, i) => own.flatMap((plan) => (files[i]!.inventory ? [[plan, files[i]!.inventory] as const] : []))),
  );
  const instead = (plan: Plan) => options.inventory ?? (plan.inventory.length === 0 ? configured.get(plan) : undefined);
  const joined = new Map<string, Inventory[]>();
  const inventoriesOf = (fragments: readonly Fragment[]): Inventory[] => {
    const key = fragments.map(({ at }) => `${at.file}${at.pointer}`).join('\n');
    let known = joined.get(key);
    if (!known) {
      const result = joinFragments(fragments);
      known = result.inventories;
      joined.set(key, known);
      for (const finding of result.findings) if (!findings.includes(finding)) findings.push(finding);
    }
    return known;
  };
  const meantPairs = plans.flatMap((plan) => {
    const apart = instead(plan) === undefined && plan.inventory.length === 0 && wholes.has(plan.at.file);
    const own = readings.filter(({ file }) => belongs(file, plan, instead(plan)) && !(apart && file !== plan.at.file && wholes.has(file)));
    const inventories = inventoriesOf(own.flatMap((reading) => reading.fragments));
    if (inventories.length === 0) {
      invalid = true;
      findings.push(
        missing(
          plan,
          readings.filter(({ fragments }) => fragments.length > 0).map(({ file }) => file),
          options.inventory !== undefined,
        ),
      );
    }
    return inventories.map((inventory) => ({ plan, inventory }));
  });
  if (options.inventory === undefined)
    findings.push(
      ...unused(
        plans.filter((plan) => instead(plan) === undefined),
        readings,
      ),
    );
  findings.push(...casesBeside(plans, files, wholes));
  if (plans.length === 0) inventoriesOf(readings.flatMap((reading) => reading.fragments));
  const sources = new Map(files.map(({ file, source }) => [file, source]));
  // A value that fits no field is not played: a plan without it would be another plan.
  const pairs = meantPairs.filter(({ plan, inventory }) => {
    const wrong = settingProblems(plan, inventory, sources);
    const told = ({ message, evidence: [{ place }] }: Finding) =>
      findings.some((other) => other.message === message && samePlace(other.evidence[0].place, place));
    for (const finding of wrong) if (!told(finding)) findings.push({ ...finding, plan: plan.name });
    if (wrong.length > 0) invalid = true;
    return wrong.length === 0;
  });
  for (const { plan, inventory } of pairs) findings.push(...plausible(plan, inventory, options.today));
  return {
    pairs,
    plans,
    inventories: [...joined.values()].flat(),
    findings,
    sources,
    invalid,
  };
}

function readFile(parsed: Parsed): Reading {
  const readings = parsed.documents.map((document, index): Reading => {
    if (parsed.factsOnly && isPlan(document)) return { fragments: [], plans: [], problems: [], invalid: false };
    const adapter = ADAPTERS.find((candidate) => candidate.accepts(document, parsed));
    return adapter ? adapter.read(document, index, parsed) : stranger(document, index, parsed);
  });
  return {
    fragments: readings.flatMap(({ fragments }) => fragments),
    plans: readings.flatMap(({ plans }) => plans),
    problems: [...parsed.problems, ...readings.flatMap(({ problems }) => problems)],
    invalid: readings.some(({ invalid }) => invalid),
  };
}

/** A document that nobody reads: one of ours with a wrong kind, or something else altogether. */
function stranger(document: unknown, index: number, parsed: Parsed): Reading {
  const kind = typeof document === 'object' && document !== null ? (document as { kind?: unknown }).kind : undefined;
  const pointer = `/${index}`;
  const message =
    isOurs(document) || kind === undefined
      ? `${kind === undefined ? 'this document has no kind' : `"${String(kind)}" is not a kind of ${API_VERSION}`}${kind === undefined ? `: premortem reads ${KINDS.join(', ')}, Kubernetes objects and BIG-IP configuration` : didYouMean(String(kind), KINDS)}`
      : `premortem does not read documents of kind ${String(kind)}${didYouMean(String(kind), KINDS)}`;
  return {
    fragments: [],
    plans: [],
    problems: [
      problem('input/kind', { file: parsed.file, pointer: kind === undefined ? pointer : `${pointer}/kind` }, message, 'not known'),
    ],
    invalid: true,
  };
}

function isOurs(document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return false;
  const { apiVersion, kind } = document as Record<string, unknown>;
  return (
    (typeof apiVersion === 'string' && apiVersion.startsWith('premortem.dev/')) ||
    (typeof kind === 'string' && (KINDS as readonly string[]).includes(kind))
  );
}

/** Facts that lie beside a plan and that no plan is judged by, because it names other files: a dump is told from the cluster it was taken for. */
function unused(plans: readonly Plan[], readings: readonly ({ readonly file: string } & Reading)[]): Finding[] {
  const left = readings.filter(({ file, fragments }) => fragments.length > 0 && !plans.some((plan) => belongs(file, plan, undefined)));
  return plans.flatMap((plan): Finding[] => {
    const beside = left.filter(({ file }) => belongs(file, { ...plan, inventory: [] }, undefined));
    const dumped = beside.filter(({ fragments }) => fragments.some(({ authority }) => authority === 'dumped'));
    if (beside.length === 0) return [];
    const said = (dumped.length > 0 ? dumped : beside).map(({ file }) => file);
    const files = said.length > 3 ? `${said.slice(0, 3).join(', ')} and ${said.length - 3} more` : said.join(', ');
    const place: Place = { file: plan.at.file, pointer: `${plan.at.pointer}/spec/inventory` };
    const message = `${plan.name} is judged by ${plan.inventory.join(', ')} alone: ${files} beside it ${said.length === 1 ? 'is' : 'are'} not used`;
    const advice = 'take this line out, and everything beside the plan counts; or name what is meant';
    return [{ ...problem('input/ignored', place, message, advice, dumped.length > 0 ? 'warning' : 'info'), plan: plan.name }];
  });
}

/** Cases of their own beside a plan that is one too, which nobody asked for: their facts are those of another cluster, or of the same at another time. */
function casesBeside(plans: readonly Plan[], files: readonly Parsed[], wholes: ReadonlySet<string>): Finding[] {
  const others = files.filter(({ file, factsOnly }) => factsOnly && wholes.has(file)).map(({ file }) => file);
  return plans.flatMap((plan): Finding[] => {
    const beside = plan.inventory.length === 0 && wholes.has(plan.at.file) ? others.filter((file) => belongs(file, plan, undefined)) : [];
    if (beside.length === 0) return [];
    const named = beside.length > 3 ? `${beside.slice(0, 3).join(', ')} and ${beside.length - 3} more` : beside.join(', ');
    const message = `${named} beside ${plan.at.file} ${beside.length === 1 ? 'is' : 'are'} not used: ${beside.length === 1 ? 'it holds' : 'each holds'} a plan and an inventory of its own, as this file does`;
    return [
      {
        ...problem(
          'input/ignored',
          { file: plan.at.file, pointer: plan.at.pointer },
          message,
          'name it under inventory, if it is meant',
          'info',
        ),
        plan: plan.name,
      },
    ];
  });
}

/** Whether a file is one of the inventories of a plan: those that are named in its place, else those the plan names, else everything in its folder. */
function belongs(file: string, plan: Plan, override: readonly string[] | undefined): boolean {
  if (override !== undefined) return override.some((one) => isMeant(file, one));
  const folder = plan.at.file.includes('/') ? plan.at.file.slice(0, plan.at.file.lastIndexOf('/')) : '';
  if (plan.inventory.length === 0) return file === plan.at.file || (folder === '' ? !file.includes('/') : file.startsWith(`${folder}/`));
  return file === plan.at.file || plan.inventory.some((named) => isMeant(file, resolve(folder, named)));
}

/** Whether a reference means a file: by itself, or by a folder above it, which a glob may mean too. */
const isMeant = (file: string, reference: string): boolean =>
  matchesPath(file, reference) || (file.includes('/') && isMeant(file.slice(0, file.lastIndexOf('/')), reference));

function missing(plan: Plan, files: readonly string[], overridden: boolean): Finding {
  const [named] = plan.inventory;
  const place: Place = { file: plan.at.file, pointer: `${plan.at.pointer}/spec${named === undefined ? '' : '/inventory'}` };
  return problem(
    'input/reference',
    place,
    overridden
      ? `nothing that was given in place of the inventories of ${plan.name} holds one that can be read`
      : named === undefined
        ? `there is no inventory for ${plan.name}: none is named, and none lies beside it`
        : `the inventory "${named}" of ${plan.name} is not there or cannot be read${didYouMean(named, files)}`,
    'no inventory',
  );
}
