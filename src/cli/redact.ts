import { HARMLESS, KEY, lineWithoutSecrets, star, starValues } from '../source/secrets.js';
import type { Parsed } from '../read/fragment.js';
import { token } from '../model/place.js';
import { startsOf } from '../source/location.js';

const NAMED = new RegExp(`\\bname["']?\\s*:\\s*["']?${KEY}["']?\\s*(?:[,}]|$)`, 'i');
const VALUE = /(["']?)(?<![\w-])(value)\1(\s*:\s*)(?=\S)/g;
const OPENS_BLOCK = new RegExp(`^(\\s*)(?:- )?["']?(${KEY})["']?\\s*:\\s*[|>][-+0-9]*\\s*(?:#.*)?$`, 'i');

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Lines of a file with what is secret in it starred out, each as long as it was, so that carets still fit: values of keys
 * that hold credentials, data of Secret objects, tokens and private keys. Undefined where the file has no such line.
 */
export function redacted(parsed: Parsed): (n: number) => string | undefined {
  const { text } = parsed.source;
  let hidden: readonly Span[] | undefined;
  return (n) => {
    const starts = startsOf(parsed.source, n + 1);
    const start = starts[n - 1];
    if (start === undefined) return undefined;
    const line = text.slice(start, lineEnd(text, start));
    if (insideBlock(text, starts, n, line)) return star(line);
    hidden ??= secretObjects(parsed);
    let shown = line;
    for (const span of hidden) {
      if (span.end <= start || span.start >= start + line.length) continue;
      const [from, to] = [Math.max(0, span.start - start), Math.min(line.length, span.end - start)];
      shown = shown.slice(0, from) + star(shown.slice(from, to)) + shown.slice(to);
    }
    // An environment variable: its name is on the same line or a neighbour's, its value on this one.
    const neighbours = [starts[n - 2], start, starts[n]].filter((at) => at !== undefined).map((at) => text.slice(at, lineEnd(text, at)));
    if (neighbours.some((other) => NAMED.test(other))) shown = starValues(shown, VALUE);
    return lineWithoutSecrets(shown, parsed.syntax === 'tmos');
  };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

/** True inside the block scalar of a credential key, and between the lines of a private key. */
function insideBlock(text: string, starts: readonly number[], n: number, line: string): boolean {
  let indent = /^\s*/.exec(line)![0].length;
  for (let above = n - 1; above >= 1 && n - above < 200; above--) {
    const other = text.slice(starts[above - 1], lineEnd(text, starts[above - 1]!));
    if (/-----END [A-Z ]*-----/.test(other)) return false;
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----\s*$/.test(other)) return !/-----END/.test(line);
    const depth = /^\s*/.exec(other)![0].length;
    if (other.trim() === '' || depth >= indent) continue;
    if (OPENS_BLOCK.test(other) && !HARMLESS.test(OPENS_BLOCK.exec(other)![2]!)) return true;
    indent = depth;
    if (depth === 0) return false;
  }
  return false;
}

/** Where the data of Secret objects stands, and the copy that `kubectl apply` keeps of it in an annotation. */
function secretObjects(parsed: Parsed): Span[] {
  if (!/\bkind["']?\s*:\s*["']?Secret(List)?\b/.test(parsed.source.text)) return [];
  const spans: Span[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, `${pointer}/${index}`));
      return;
    }
    const object = value as Record<string, unknown>;
    if (object.kind === 'Secret' || (object.data !== undefined && typeof object.type === 'string' && object.kind === undefined)) {
      for (const field of ['data', 'stringData']) leaves(object[field], `${pointer}/${field}`, hide);
      leaves((object.metadata as Record<string, unknown> | undefined)?.annotations, `${pointer}/metadata/annotations`, hide);
    } else if (Array.isArray(object.items)) visit(object.items, `${pointer}/items`);
  };
  const hide = (pointer: string) => {
    spans.push(parsed.source.locate(pointer));
  };
  parsed.documents.forEach((document, index) => visit(document, `/${index}`));
  return spans;
}

function leaves(value: unknown, pointer: string, found: (pointer: string) => void): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) leaves(inner, `${pointer}/${token(key)}`, found);
  } else if (value !== undefined) found(pointer);
}
