import type { Parsed } from '../read/fragment.js';
import { token } from '../model/place.js';
import { startsOf } from '../source/location.js';

/** Keys whose value nobody may see, in the words of Kubernetes, kubeconfig, BIG-IP and HAProxy. */
const KEY =
  '(?:[\\w.-]*(?:password|passwd|passphrase|secret|token|credential|private[-_]?key|api[-_]?key|access[-_]?key|auth[-_]?pass|bind-pw)[\\w.-]*' +
  '|client-key-data|community|authorization|htpasswd|\\.dockerconfigjson|\\.dockercfg)';
/** Keys that look like one of them and only name where a secret is kept, or are about it. */
const HARMLESS =
  /^(automountserviceaccounttoken|secret(s|name|ref|keyref|names)?|imagepullsecrets?|tokenexpiration\w*|expirationseconds|serviceaccounttoken\w*|token-?ttl|enable-bootstrap-token-auth)$/i;

const PAIR = new RegExp(`(["']?)(?<![\\w-])(${KEY})\\1(\\s*[:=]\\s*)(?=\\S)`, 'gi');
const SPACED_PAIR = new RegExp(`(["']?)(?<![\\w-])(${KEY})\\1(\\s+)(?=\\S)`, 'gi');
const NAMED = new RegExp(`\\bname["']?\\s*:\\s*["']?${KEY}["']?\\s*(?:[,}]|$)`, 'i');
const VALUE = /(["']?)(?<![\w-])(value)\1(\s*:\s*)(?=\S)/g;
const OPENS_BLOCK = new RegExp(`^(\\s*)(?:- )?["']?(${KEY})["']?\\s*:\\s*[|>][-+0-9]*\\s*(?:#.*)?$`, 'i');

/** Secrets that show themselves wherever they stand: PEM bodies, JSON Web Tokens, passwords in URLs, bearer headers. */
const SHAPES: readonly RegExp[] = [
  /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g,
  /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
  /(?<=\b(?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/gi,
  /(?<=-----BEGIN [A-Z ]*PRIVATE KEY-----).+/g,
];

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
  const starts = startsOf(parsed.source);
  let hidden: readonly Span[] | undefined;
  return (n) => {
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

/** One line with values of credential keys and tell-tale shapes starred out. `spaced`: a key and its value may stand apart by a space alone. */
export function lineWithoutSecrets(line: string, spaced: boolean): string {
  let shown = starValues(line, PAIR);
  if (spaced) shown = starValues(shown, SPACED_PAIR);
  for (const shape of SHAPES) shown = shown.replace(shape, star);
  return shown;
}

function starValues(line: string, pair: RegExp): string {
  let shown = line;
  for (const match of line.matchAll(pair)) {
    if (HARMLESS.test(match[2]!)) continue;
    const from = match.index + match[0].length;
    const to = from + valueLength(line.slice(from), match[3]!);
    shown = shown.slice(0, from) + star(shown.slice(from, to)) + shown.slice(to);
  }
  return shown;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

/** How far a value goes: to its closing quote, else to what ends a flow value, a TMOS property or the line. */
function valueLength(rest: string, separator: string): number {
  if (/^[{[|>&*!]/.test(rest)) return 0;
  // A doubled quote inside a YAML scalar goes on: rather too much is hidden than too little.
  const quoted = /^(?:(["'])(?:\\.|(?!\1).)*\1?)+/.exec(rest);
  if (quoted) return quoted[0].length;
  if (!/[:=]/.test(separator)) return /^\S+/.exec(rest)?.[0].length ?? 0;
  return /^.*?(?=\s+#|,\s|\s*[}\]]\s*,?\s*$|\s*$)/.exec(rest)?.[0].length ?? rest.length;
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

function star(text: string): string {
  return text.replace(/\S/g, '*');
}
