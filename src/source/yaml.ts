import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml';
import { DEEPEST, MOST_ALIASED, unsafeAliases } from './aliases.js';
import { atMost, duplicateKeys } from './duplicates.js';
import { firstLine } from './lines.js';
import { isEmptyDocument, type Outline, outlineOf, SCHEMA } from './outline.js';
import { readRegular } from './regular.js';
import type { Source, SyntaxProblem } from './source.js';
import { writtenSpan } from './spans.js';
import { constructProblem, emptyProblem, syntaxProblem } from './yaml-problem.js';
import { yamlSource } from './yaml-source.js';

/** What a text holds: `documents[n]` is what pointers that begin with `/n` are about. Documents that are empty or unreadable are left out. */
export interface Parsed {
  readonly source: Source;
  readonly documents: unknown[];
  readonly problems: SyntaxProblem[];
  /** Whether the text has this syntax from its beginning to its end, whatever else is wrong with it. */
  readonly complete: boolean;
}

/** After so many documents that cannot be read, the rest of a text is not tried: each costs a search for its place. */
const MOST_UNREADABLE = 50;

/**
 * Takes YAML (1.2's core schema, and merge keys) apart. Reports the first syntax error, and reads the documents before it; reports every
 * duplicate key, and reads the last of the equals. Every value it gives is a tree or shares parts, is never cyclic, nests fewer than
 * 100 levels, and holds only null, booleans, numbers, strings, lists and plain objects. Never throws on what a user may write.
 */
export function parseYaml(file: string, text: string): Parsed {
  const regular = readRegular(text);
  if (regular) {
    return {
      source: yamlSource(file, regular.outline, regular.outline.documents, text.length),
      documents: [regular.value],
      problems: [],
      complete: true,
    };
  }
  const problems: SyntaxProblem[] = [];
  const { events, end } = readEvents(text, problems);
  const complete = problems.length === 0;
  const outline = outlineOf(text, events);
  const { documents, kept } = construct(events, outline, problems);
  if (outline.documents.every((document) => isEmptyDocument(outline, document)) && complete) problems.push(emptyProblem(text));
  return { source: yamlSource(file, outline, kept, end), documents, problems: atMost(problems), complete };
}

/** The events of a text, or of the whole documents before what cannot be read in it, which ends at `end`. */
function readEvents(text: string, problems: SyntaxProblem[]): { events: Event[]; end: number } {
  try {
    return { events: parseEvents(text, { maxDepth: DEEPEST }), end: text.length };
  } catch (error) {
    if (!isReadable(error)) throw error;
    problems.push(syntaxProblem(text, error));
    return eventsBefore(text, error instanceof YAMLException ? (error.mark?.position ?? 0) : 0);
  }
}

/** A document ends only at a line of `---` or `...`, whatever it holds: what stands before the last one is whole, or the next one before it. */
function eventsBefore(text: string, position: number): { events: Event[]; end: number } {
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  const ends: number[] = [];
  for (let match = marker.exec(text); match && match.index <= position; match = marker.exec(text)) ends.push(match.index);
  for (const end of ends.slice(-3).reverse()) {
    try {
      return { events: parseEvents(text.slice(0, end), { maxDepth: DEEPEST }), end };
    } catch (error) {
      if (!isReadable(error)) throw error;
    }
  }
  return { events: [], end: 0 };
}

/** An error that says something of the text; anything else is a bug of ours. */
function isReadable(error: unknown): error is YAMLException | RangeError {
  return error instanceof YAMLException || error instanceof RangeError;
}

function construct(events: Event[], outline: Outline, problems: SyntaxProblem[]): { documents: unknown[]; kept: readonly number[] } {
  const options = { source: outline.text, schema: SCHEMA, maxTotalMergeKeys: MOST_ALIASED + outline.text.length };
  const unsafe = unsafeAliases(outline);
  const filled = outline.documents.filter((document) => !isEmptyDocument(outline, document));
  if (unsafe.size === 0) {
    try {
      const all = constructFromEvents(events, options);
      if (filled.length === all.length) return { documents: all, kept: filled };
      const wanted = new Set(filled);
      return { documents: all.filter((_, n) => wanted.has(outline.documents[n]!)), kept: filled };
    } catch (error) {
      if (!isReadable(error)) throw error;
    }
  }
  // Something is wrong in one of the documents: each is read by itself, the last of equal keys wins, and all of them are reported.
  const documents: unknown[] = [];
  const kept: number[] = [];
  for (const [index, document] of filled.entries()) {
    if (index - kept.length >= MOST_UNREADABLE) {
      const span = writtenSpan(outline, document + 1) ?? firstLine(outline.text);
      problems.push({ message: `the ${filled.length - index} documents from here on are not read: too many before them cannot be`, span });
      break;
    }
    problems.push(...duplicateKeys(outline, document));
    const danger = unsafe.get(document);
    if (danger) {
      problems.push(...danger);
      continue;
    }
    try {
      documents.push(...constructFromEvents(events.slice(document, outline.mate[document]! + 1), { ...options, json: true }));
      kept.push(document);
    } catch (error) {
      if (!isReadable(error)) throw error;
      problems.push(constructProblem(outline, document, error));
    }
  }
  return { documents, kept };
}
