import { type Rule, SEVERITIES } from './rule.js';

/** What there is to say of one rule, found by YAML or by code. */
export interface Description {
  readonly id: string;
  /** As the rule says it: a severity, or the condition that decides. */
  readonly severity: string;
  /** The severity in a word, for a list: the worst where a condition decides. */
  readonly grade: string;
  readonly confidence: string;
  /** One sentence without a full stop: what the rule finds. */
  readonly what: string;
  /** What there is to say beyond `what`. */
  readonly why: string;
  readonly fix?: string;
  /** When it does not apply. */
  readonly unless?: string;
  /** What no source says of it. */
  readonly inferred?: string;
  readonly since?: string;
  readonly until?: string;
  readonly sources: readonly string[];
}

/** A loaded rule for `explain` and `rules`; its first sentence of `why` says what it finds. */
export function describe(rule: Rule): Description {
  const { id, severityText, confidence, why, fix, unless, inferred, since, until, sources } = rule;
  return {
    id,
    severity: severityText.replace(/\s+/g, ' ').trim(),
    grade: gradeOf(severityText),
    confidence,
    what: firstSentence(why),
    why: rest(why),
    fix: fix.trim(),
    ...(unless !== undefined && { unless: unless.trim() }),
    ...(inferred !== undefined && { inferred: inferred.trim() }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    sources,
  };
}

function gradeOf(text: string): string {
  if ((SEVERITIES as readonly string[]).includes(text)) return text;
  return SEVERITIES.find((severity) => text.includes(`"${severity}"`) || text.includes(`'${severity}'`)) ?? 'by condition';
}

/** Where a text's first sentence ends: at its first full stop before a blank. */
const endOf = (text: string): number => /\.(\s|$)/.exec(text)?.index ?? text.length;

/** The first sentence of a text, without its full stop. */
export function firstSentence(text: string): string {
  return text.slice(0, endOf(text)).replace(/\s+/g, ' ').trim();
}

/** What follows the first sentence; all of it where there is nothing more. */
function rest(text: string): string {
  return text.slice(endOf(text) + 1).trim() || text.trim();
}
