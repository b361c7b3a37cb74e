import { atMost } from './duplicates.js';
import { scanValue, skipSpace, tooDeep } from './json-scan.js';
import { jsonSource } from './json-source.js';
import { textStart } from './lines.js';
import type { SyntaxProblem } from './source.js';
import type { Parsed } from './yaml.js';
import { emptyProblem } from './yaml-problem.js';

/** Texts up to this length (UTF-16 units) are searched for duplicate keys; larger ones are dumps of programs, which write none. */
const SEARCHED = 1_000_000;

/**
 * Takes JSON apart: one value, or several one after the other, as repeated appending to a file makes them. Reports the first thing that is not JSON
 * with what was expected there, and reads the values before it; reports every duplicate key of texts up to a million characters, and reads
 * the last of the equals. No value it gives nests 100 levels or more. Never throws on what a user may write.
 */
export function parseJson(file: string, text: string): Parsed {
  const start = skipSpace(text, textStart(text));
  if (start >= text.length) return { source: jsonSource(file, text, []), documents: [], problems: [emptyProblem(text)], complete: false };
  let value: unknown;
  try {
    value = JSON.parse(start === 0 ? text : text.slice(start));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return readOneByOne(file, text, start);
  }
  if (text.length <= SEARCHED) {
    const scanned = scanValue(text, start);
    if ('problem' in scanned) return { source: jsonSource(file, text, []), documents: [], problems: [scanned.problem], complete: false };
    return { source: jsonSource(file, text, [start]), documents: [value], problems: atMost(scanned.duplicates), complete: true };
  }
  const deep = tooDeep(text);
  if (deep === undefined) return { source: jsonSource(file, text, [start]), documents: [value], problems: [], complete: true };
  const scanned = scanValue(text, start);
  return { source: jsonSource(file, text, []), documents: [], problems: 'problem' in scanned ? [scanned.problem] : [], complete: false };
}

/** Values one behind the other, up to the first thing that is none. */
function readOneByOne(file: string, text: string, from: number): Parsed {
  const starts: number[] = [];
  const documents: unknown[] = [];
  const problems: SyntaxProblem[] = [];
  let complete = true;
  for (let i = from; i < text.length; ) {
    if (starts.length > 0 && !/[[{]/.test(text[i]!)) {
      problems.push({ message: 'this does not belong to the JSON that ends above', span: { start: i, end: i + 1 } });
      complete = false;
      break;
    }
    const scanned = scanValue(text, i);
    if ('problem' in scanned) {
      problems.push(scanned.problem);
      complete = false;
      break;
    }
    if (text.length <= SEARCHED) problems.push(...scanned.duplicates);
    starts.push(i);
    documents.push(JSON.parse(text.slice(i, scanned.end)));
    i = skipSpace(text, scanned.end);
  }
  return { source: jsonSource(file, text, starts), documents, problems: atMost(problems), complete };
}
