import type { Confidence, Severity } from '../model/finding.js';
import type { ImpactKind } from '../model/timeline.js';
import { conjunctsOf } from './condition.js';
import { compile } from './evaluate.js';
import type { Language } from './expression.js';
import { RELATIONS } from './relations.js';
import { type Blame, type Rule, SEVERITIES } from './rule.js';
import type { Syntax } from './syntax.js';
import { type Template, template } from './template.js';

/** A rule that the build has read and checked: its document, and the syntax of every expression in it by its text. */
export interface Prepared {
  readonly id: string;
  readonly document: Document;
  readonly expressions: Readonly<Record<string, Syntax>>;
}

/** What stands in a `rule.yaml` in which nothing is wrong. */
interface Document {
  readonly severity: string;
  readonly confidence: Confidence;
  readonly for: Readonly<Record<string, string>>;
  readonly when?: string | null;
  readonly say: string;
  readonly blame?: Readonly<Record<string, string>> | null;
  readonly explains?: readonly ImpactKind[] | null;
  readonly fixFirst?: boolean | null;
  readonly why: string;
  readonly unless?: string | null;
  readonly inferred?: string | null;
  readonly fix: string;
  readonly sources: readonly string[];
  readonly since?: string | null;
  readonly until?: string | null;
}

/**
 * Rules from what the build prepared, in its order, without a parser or a type checker: the same as `readRule` makes of them. Their texts are taken apart where one of them
 * is printed, because most rules find nothing. Throws where it was made for other relations than these.
 */
export function loadPrepared(prepared: readonly Prepared[]): Rule[] {
  const relations = new Map(RELATIONS.map((relation) => [relation.name, relation]));
  return prepared.map(({ id, document, expressions }): Rule => {
    const language: Language = { check: (text) => ({ syntax: expressions[text]! }) };
    const filled = (text: string): Template => {
      let read: Template | undefined;
      return (rows, budget) => (read ??= templateOf(id, text, language))(rows, budget);
    };
    const bindings = Object.entries(document.for).map(([name, wanted]) => {
      const relation = relations.get(wanted);
      if (!relation) throw new Error(`the prepared rule ${id} does not load: there is no relation "${wanted}"`);
      return { name, relation };
    });
    const blame = document.blame
      ? Object.entries(document.blame).map(([path, label]): Blame => {
          const [name = '', field] = path.split('.');
          return { name, ...(field !== undefined && { field }), label: filled(label) };
        })
      : bindings.map(({ name }): Blame => ({ name, label: () => '' }));
    const { severity, confidence, say, why, fix, sources, when, explains, fixFirst, unless, inferred, since, until } = document;
    return {
      id,
      severity: isSeverity(severity) ? severity : compile(expressions[severity]!),
      severityText: severity,
      confidence,
      for: bindings,
      when: typeof when === 'string' ? conjunctsOf(expressions[when]!) : [],
      say: filled(say),
      blame,
      why,
      fix,
      sources,
      ...(explains && { explains }),
      ...(fixFirst === true && { fixFirst }),
      ...(unless && { unless }),
      ...(inferred && { inferred }),
      ...(since && { since }),
      ...(until && { until }),
    };
  });
}

const isSeverity = (text: string): text is Severity => (SEVERITIES as readonly string[]).includes(text);

function templateOf(id: string, text: string, language: Language): Template {
  const read = template(text, language, {});
  if ('problem' in read) throw new Error(`the prepared rule ${id} does not load: ${read.problem.message}`);
  return read.template;
}
