import { EVENT_ID } from 'js-yaml';
import type { Outline } from './outline.js';
import type { Span, SyntaxProblem } from './source.js';

/** How many nodes aliases may add to a document: far beyond what people write, and little enough to be walked many times. */
export const MOST_ALIASED = 2_000_000;

/** Collections that stand in one another this deep are not read. */
export const DEEPEST = 100;

export const tooDeepMessage = `values are nested ${DEEPEST} levels deep or more`;

/**
 * Documents, by their event, that must not be walked: an alias stands inside its own anchor, or aliases of aliases multiply beyond
 * `MOST_ALIASED` nodes or `DEEPEST` levels. Takes linear time, whatever the aliases would expand to.
 */
export function unsafeAliases(outline: Outline): Map<number, SyntaxProblem[]> {
  const unsafe = new Map<number, SyntaxProblem[]>();
  if (outline.targets.size === 0) return unsafe;
  for (const document of outline.documents) {
    const problems = documentProblems(outline, document);
    if (problems.length > 0) unsafe.set(document, problems);
  }
  return unsafe;
}

function documentProblems(outline: Outline, document: number): SyntaxProblem[] {
  const { text, type, mate, start, end, targets, anchors } = outline;
  const problems: SyntaxProblem[] = [];
  const sizes = new Map<number, number>();
  const heights = new Map<number, number>();
  /** How many levels each collection that is open here has in it so far. */
  const levels: number[] = [0];
  let added = 0;
  for (let i = document + 1; i < mate[document]!; i++) {
    const anchored = anchors.has(type[i] === EVENT_ID.POP ? mate[i]! : i);
    if (type[i] === EVENT_ID.POP) {
      const height = levels.pop()! + 1;
      levels.push(Math.max(levels.pop()!, height));
      if (!anchored) continue;
      heights.set(mate[i]!, height);
      sizes.set(mate[i]!, i - mate[i]! + added - sizes.get(mate[i]!)!);
      continue;
    }
    if (anchored) sizes.set(i, mate[i] === i ? 1 : added);
    if (mate[i] !== i) levels.push(0);
    const target = targets.get(i);
    if (target === undefined) continue;
    const span: Span = { start: start[i]!, end: end[i]! };
    const related = { message: 'the anchor stands here', span: anchors.get(target)! };
    const name = text.slice(span.start, span.end);
    if (mate[target]! > i) {
      problems.push({ message: `${name} stands inside the very value it refers to, which would never end`, span, related });
      continue;
    }
    added += sizes.get(target) ?? 1;
    const height = heights.get(target) ?? 0;
    levels.push(Math.max(levels.pop()!, height));
    if (added > MOST_ALIASED)
      problems.push({
        message: `aliases repeat one another to more than ${MOST_ALIASED} values, so this document is not read`,
        span,
        related,
      });
    else if (levels.length - 1 + height >= DEEPEST) problems.push({ message: `through this alias, ${tooDeepMessage}`, span, related });
    else continue;
    break;
  }
  return problems;
}
