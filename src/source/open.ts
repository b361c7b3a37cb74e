import { parseJson } from './json.js';
import { jsonSource } from './json-source.js';
import { firstLine } from './lines.js';
import type { SyntaxProblem } from './source.js';
import { type Parsed, parseYaml } from './yaml.js';

/** A text that was taken apart, and as what. */
export interface Opened extends Parsed {
  readonly syntax: 'yaml' | 'json';
}

/** How much of a text is looked at to tell what it is. */
const BEGINNING = 65_536;
const FIRST_ENTRY = /^(?:---|%|[{[]|- |\? |(?:"[^"\n]*"|'[^'\n]*'|[\w./-]+) *:(?:\s|$))/;
const KUBERNETES = /^(?:apiVersion|kind|items|metadata|spec) *:/m;

/** Whether a text means to be YAML or JSON, well-formed or not, by its beginning; cheap, and true for what cannot be told. */
export function looksStructured(text: string): boolean {
  const start = text.slice(0, BEGINNING);
  if (KUBERNETES.test(start)) return true;
  const line = start.split('\n').find((candidate) => !/^[\s\uFEFF]*(?:#|$)/.test(candidate));
  return line === undefined || FIRST_ENTRY.test(line.replace('\uFEFF', '').trimStart());
}

/**
 * Takes a text apart as JSON or YAML, told by its content. A text that begins like JSON is read as JSON; where that fails and it is YAML in flow
 * style, as YAML, unless its name and its first key both say JSON (whose slips YAML would read as something else). A text that is neither
 * gives one problem and no document. Never throws on what a user may write.
 */
export function openText(file: string, text: string): Opened {
  const start = text.search(/[^\s\uFEFF]/);
  const wide = start >= 0 && isUtf16(text);
  if (wide) return nothing(file, text, 'this is not UTF-8 but UTF-16, as a > in PowerShell writes it: save it as UTF-8');
  if (start < 0 || !/[{[]/.test(text[start]!)) return openYaml(file, text);
  const json = parseJson(file, text);
  if (json.complete) return { ...json, syntax: 'json' };
  const quoted = /[\s\uFEFF[{]*"/y.test(text) && !text.startsWith('{{', start);
  if (quoted && /\.json$/i.test(file)) return { ...json, syntax: 'json' };
  const yaml = openYaml(file, text);
  return yaml.complete || !quoted ? yaml : { ...json, syntax: 'json' };
}

function openYaml(file: string, text: string): Opened {
  const yaml = parseYaml(file, text);
  const words =
    yaml.complete && yaml.documents.length > 0 && yaml.documents.every((document) => document === null || typeof document !== 'object');
  if (!words && (yaml.complete || looksStructured(text))) return { ...yaml, syntax: 'yaml' };
  const table = /^(?:NAMESPACE +)?NAME +[A-Z][A-Z-]+ +[A-Z]/m.test(text.slice(0, BEGINNING));
  return nothing(
    file,
    text,
    table
      ? 'this is a table as kubectl prints it for people: add -o yaml or -o json'
      : text.slice(0, BEGINNING).includes('\0')
        ? 'this is a binary file, neither YAML nor JSON'
        : 'this is neither YAML nor JSON',
  );
}

function nothing(file: string, text: string, message: string): Opened {
  const problem: SyntaxProblem = { message, span: firstLine(text) };
  return { source: jsonSource(file, text, []), documents: [], problems: [problem], complete: false, syntax: 'yaml' };
}

/** UTF-16 that was decoded as UTF-8: every second character is a null, and of the others none. */
function isUtf16(text: string): boolean {
  const nulls = [0, 0];
  const start = text.slice(0, 64);
  for (let i = 0; i < start.length; i++) if (start[i] === '\0') nulls[i % 2]!++;
  return Math.min(...nulls) === 0 && Math.max(...nulls) >= start.length / 3;
}
