import { EVENT_ID } from 'js-yaml';
import { entries, isMergeKey, keyName, type Outline } from './outline.js';
import type { Span, SyntaxProblem } from './source.js';
import { writtenSpan } from './spans.js';

/** Said of the second of two equal keys, and of each further one. */
export function duplicateKey(name: string, span: Span, first: Span): SyntaxProblem {
  const short = name.length > 60 ? `${name.slice(0, 60)}...` : name;
  return { message: `the key "${short}" is given twice in the same place`, span, related: { message: 'first given here', span: first } };
}

/** Every key of a document that is given again in the same mapping, in the order of the text. */
export function duplicateKeys(outline: Outline, document: number): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (let i = document + 1; i < outline.mate[document]!; i++) {
    if (outline.type[i] !== EVENT_ID.MAPPING) continue;
    const seen = new Map<string, number>();
    for (const [key] of entries(outline, i)) {
      const name = isMergeKey(outline, key) ? undefined : keyName(outline, key);
      if (name === undefined) continue;
      const first = seen.get(name);
      const [span, firstSpan] = [key, first ?? key].map(
        (event) => writtenSpan(outline, event) ?? { start: outline.start[i]!, end: outline.start[i]! },
      );
      if (first === undefined) seen.set(name, key);
      else problems.push(duplicateKey(name, span!, firstSpan!));
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** How many problems of one text are told. */
const MOST_PROBLEMS = 100;

/** The first hundred of `problems`, and how many more there are. */
export function atMost(problems: SyntaxProblem[]): SyntaxProblem[] {
  const more = problems.length - MOST_PROBLEMS;
  const last = problems[MOST_PROBLEMS];
  return more > 0 && last
    ? [...problems.slice(0, MOST_PROBLEMS), { message: `and ${more} more problems from here on`, span: last.span }]
    : problems;
}
