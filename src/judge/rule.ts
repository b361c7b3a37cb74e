import type { Confidence, Severity } from '../model/finding.js';
import { token } from '../model/place.js';
import { IMPACT_KINDS, type ImpactKind } from '../model/timeline.js';
import { locationOf } from '../source/location.js';
import { didYouMean } from '../source/nearest.js';
import type { Location, Source } from '../source/source.js';
import { parseYaml } from '../source/yaml.js';
import { type Conjunct, conjunctsOf } from './condition.js';
import { compile, type Evaluate } from './evaluate.js';
import type { Language } from './expression.js';
import type { Problem, Scope } from './inspect.js';
import type { Binding } from './join.js';
import type { Relation } from './relation.js';
import { spanIn } from './rule-text.js';
import { type Template, template } from './template.js';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** A place of the evidence: a bound row or one of its fields, and what is written beside its carets. */
export interface Blame {
  readonly name: string;
  readonly field?: string;
  readonly label: Template;
}

/** A rule that works: its conditions are checked, its texts ready to be filled in. */
export interface Rule {
  /** `area/hazard`, the rule's folder. */
  readonly id: string;
  readonly severity: Severity | Evaluate;
  /** As the rule writes it. */
  readonly severityText: string;
  readonly confidence: Confidence;
  readonly for: readonly Binding[];
  readonly when: readonly Conjunct[];
  readonly say: Template;
  /** The evidence, the first primary; every bound row where the rule names none. */
  readonly blame: readonly Blame[];
  /** Kinds of outage that it is a link of where its primary place stands in their chain; absent: it is a hazard of its own, told by itself. */
  readonly explains?: readonly ImpactKind[];
  /** Its fix takes the place of that of an outage that it explains: what the outage says in general does not fit there. */
  readonly fixFirst?: true;
  readonly why: string;
  /** When it does not apply, in words. */
  readonly unless?: string;
  /** What no source says: an inference, experience, or a fact that an inventory does not hold. Its confidence is low. */
  readonly inferred?: string;
  readonly fix: string;
  readonly sources: readonly string[];
  readonly since?: string;
  readonly until?: string;
  /** The text it was read from, where it is not one of the bundled: what goes wrong while it is applied is shown there. */
  readonly source?: Source;
}

/** What is wrong with a rule, at its own line and column: such a rule does not run. */
export interface RuleProblem {
  readonly rule: string;
  readonly message: string;
  readonly location: Location;
}

const REQUIRED = ['severity', 'confidence', 'for', 'say', 'why', 'fix', 'sources'] as const;
const KEYS: readonly string[] = [...REQUIRED, 'when', 'blame', 'explains', 'fixFirst', 'unless', 'inferred', 'since', 'until'];
const NAME = /^[a-z][A-Za-z0-9]*$/;

/**
 * Reads one rule. Never throws on what an author may write: everything that is wrong with it comes back at once. `id` is the
 * path of its folder below `rules/`.
 */
export function loadRule(
  id: string,
  file: string,
  text: string,
  relations: readonly Relation[],
  language: Language,
): { readonly rule: Rule } | { readonly problems: readonly [RuleProblem, ...RuleProblem[]] } {
  const { source, documents, problems: syntax } = parseYaml(file, text);
  const problems: RuleProblem[] = syntax.map(({ message, span }) => ({ rule: id, message, location: locationOf(source, span) }));
  const rule = problems.length === 0 ? readRule(id, source, documents, relations, language, problems) : undefined;
  const [first, ...rest] = problems;
  if (first) return { problems: [first, ...rest] };
  return { rule: { ...rule!, source } };
}

/** A rule from its document, or undefined and everything that is wrong with it added to `problems`. */
function readRule(
  id: string,
  source: Source,
  documents: readonly unknown[],
  relations: readonly Relation[],
  language: Language,
  problems: RuleProblem[],
): Rule | undefined {
  const say = (message: string, pointer: string, key?: true) => {
    problems.push({ rule: id, message, location: locationOf(source, source.locate(pointer, key)) });
    return undefined;
  };
  const at = (pointer: string, value: string, { message, start, end }: Problem) => {
    problems.push({ rule: id, message, location: locationOf(source, spanIn(source, pointer, value, start, end)) });
    return undefined;
  };
  const [document] = documents;
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return say(misnamed(id), '/0');
  if (documents.length !== 1 || !isRecord(document))
    return say('a rule is one mapping: severity, confidence, for, when, say, why, fix, sources', '/0');
  for (const key of Object.keys(document))
    if (!KEYS.includes(key)) say(`a rule has no "${key}"${didYouMean(key, KEYS)}`, `/0/${token(key)}`, true);
  for (const key of REQUIRED) if (document[key] === undefined || document[key] === null) say(`"${key}" is missing`, '/0');

  const words = (key: string): string | undefined => {
    const value = document[key];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' && value.trim() !== ''
      ? value
      : say(`"${key}" must be a text${typeof value === 'number' || typeof value === 'boolean' ? ': quote it' : ''}`, `/0/${key}`);
  };
  const one = <T extends string>(key: string, known: readonly T[]): T | undefined => {
    const value = words(key);
    if (value === undefined) return undefined;
    return (known as readonly string[]).includes(value)
      ? (value as T)
      : say(`"${key}" is one of ${known.join(', ')}${didYouMean(value, known)}`, `/0/${key}`);
  };
  const texts = (key: string): readonly string[] | undefined => {
    const value = document[key];
    if (value === undefined || value === null) return undefined;
    return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item.trim() !== '')
      ? value
      : say(`"${key}" is a list of texts`, `/0/${key}`);
  };
  const kinds = (key: string): readonly ImpactKind[] | undefined => {
    for (const [index, value] of (texts(key) ?? []).entries())
      if (!(IMPACT_KINDS as readonly string[]).includes(value))
        say(`"${key}" is of ${IMPACT_KINDS.join(', ')}${didYouMean(value, IMPACT_KINDS)}`, `/0/${key}/${index}`);
    return document[key] as readonly ImpactKind[] | undefined;
  };
  const filled = (value: string | undefined, pointer: string, scope: Scope): Template | undefined => {
    if (value === undefined) return undefined;
    const read = template(value, language, scope);
    return 'problem' in read ? at(pointer, value, read.problem) : read.template;
  };

  const confidence = one('confidence', CONFIDENCES);
  const [why, fix, sources] = [words('why'), words('fix'), texts('sources')];
  const [unless, inferred, since, until] = [words('unless'), words('inferred'), words('since'), words('until')];
  if (inferred !== undefined && confidence !== undefined && confidence !== 'low')
    say('what is inferred has confidence low', '/0/confidence');
  const explains = kinds('explains');
  if (document.fixFirst !== undefined && document.fixFirst !== true) say('"fixFirst" is true, or left out', '/0/fixFirst');
  if (document.fixFirst === true && !explains) say('"fixFirst" is for a rule that explains outages', '/0/fixFirst');
  const bindings = readBindings(document.for, relations, say);
  if (!bindings) return undefined;
  const scope: Scope = Object.fromEntries(bindings.map(({ name, relation }) => [name, relation]));
  const severityText = words('severity');
  const severity = severityText === undefined ? undefined : readSeverity(severityText);
  const condition = words('when');
  const when = condition === undefined ? [] : checked(condition, '/0/when', ['bool'], conjunctsOf);
  const sentence = filled(words('say'), '/0/say', scope);
  const blame = readBlame(document.blame, scope);
  if (!severity || !severityText || !confidence || !when || !sentence || !blame || !why || !fix || !sources) return undefined;
  return {
    id,
    severity,
    severityText,
    confidence,
    for: bindings,
    when,
    say: sentence,
    blame,
    why,
    fix,
    sources,
    ...(explains && { explains }),
    ...(document.fixFirst === true && { fixFirst: true as const }),
    ...(unless && { unless }),
    ...(inferred && { inferred }),
    ...(since && { since }),
    ...(until && { until }),
  };

  function readSeverity(value: string): Severity | Evaluate | undefined {
    if ((SEVERITIES as readonly string[]).includes(value)) return value as Severity;
    if (/^\w+$/.test(value) && !Object.hasOwn(scope, value))
      return say(`"severity" is ${SEVERITIES.join(', ')} or a condition that gives one${didYouMean(value, SEVERITIES)}`, '/0/severity');
    return checked(value, '/0/severity', ['string'], compile);
  }

  function checked<T>(
    value: string,
    pointer: string,
    types: readonly string[],
    use: (syntax: Parameters<typeof compile>[0]) => T,
  ): T | undefined {
    const result = language.check(value, scope, types);
    return 'problem' in result ? at(pointer, value, result.problem) : use(result.syntax);
  }

  function readBlame(value: unknown, bound: Scope): readonly Blame[] | undefined {
    if (value === undefined || value === null) return bindings!.map(({ name }) => ({ name, label: () => '' }));
    if (!isRecord(value) || Object.keys(value).length === 0)
      return say('"blame" names places and what to write beside them, such as stop: stops without a FIN', '/0/blame');
    const entries = Object.entries(value).map(([path, label]): Blame | undefined => {
      const pointer = `/0/blame/${token(path)}`;
      const [name = '', field, ...more] = path.split('.');
      const relation = Object.hasOwn(bound, name) ? bound[name] : undefined;
      if (!relation || more.length > 0) return say(`"for" binds no "${name}"${didYouMean(name, Object.keys(bound))}`, pointer, true);
      if (field !== undefined && !Object.hasOwn(relation.fields, field))
        return say(`${relation.name} has no field "${field}"${didYouMean(field, Object.keys(relation.fields))}`, pointer, true);
      if (typeof label !== 'string') return say('what is written beside the carets is a text', pointer);
      const text = filled(label, pointer, bound);
      return text && { name, ...(field !== undefined && { field }), label: text };
    });
    return entries.every((entry) => entry !== undefined) ? entries : undefined;
  }
}

function readBindings(
  value: unknown,
  relations: readonly Relation[],
  say: (message: string, pointer: string, key?: true) => undefined,
): Binding[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value) || Object.keys(value).length === 0) return say('"for" gives names to relations, such as stop: stop', '/0/for');
  const bindings = Object.entries(value).map(([name, wanted]): Binding | undefined => {
    const pointer = `/0/for/${token(name)}`;
    if (!NAME.test(name) || RESERVED.has(name))
      return say(`"${name}" cannot be a name here: letters and digits, beginning with a small letter`, pointer, true);
    const relation = relations.find((candidate) => candidate.name === wanted);
    if (!relation)
      return say(
        `there is no relation "${String(wanted)}"${didYouMean(
          String(wanted),
          relations.map((known) => known.name),
        )}`,
        pointer,
      );
    return { name, relation };
  });
  return bindings.every((binding) => binding !== undefined) ? bindings : undefined;
}

/** Whoever names a folder too high up finds every rule below it misnamed. */
function misnamed(id: string): string {
  const above = /^(.+)\/[a-z0-9-]+\/[a-z0-9-]+$/.exec(id)?.[1];
  return `"${id}" is no name of a rule: ${above === undefined ? 'its folder is area/hazard, in lower case' : `name the folder ${above}, below which it is area/hazard`}`;
}

/** Words that CEL keeps for itself: google/cel-spec, doc/langdef.md, "Syntax". */
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
