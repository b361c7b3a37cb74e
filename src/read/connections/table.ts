import { f5 } from './f5.js';
import { haproxy } from './haproxy.js';
import { ss } from './ss.js';

/** One established connection of a client to the API, or through a balancer to it. Addresses are as the tool prints them, without ports. */
export interface Row {
  readonly client: string;
  /** The member's address, where the tool shows the server's side. */
  readonly member?: string;
  readonly memberPort?: number;
  /** What the tool calls the member, where it shows a name. */
  readonly server?: string;
  /** Names under which the balancer knows where the connection came in. */
  readonly through?: readonly string[];
  /** The program at the client's end, where the tool shows it. */
  readonly program?: string;
}

/** How one tool lists connections. */
export interface Table {
  readonly tool: string;
  /** Whether a line is one of the tool's own, so that a text of such lines is its output. */
  readonly is: (line: string) => boolean;
  /** What a line says; `null`: it belongs to the output and says nothing of a connection; undefined: not understood. */
  readonly row: (line: string) => Row | null | undefined;
}

/** Every tool whose lists of connections are read. */
export const TABLES: readonly Table[] = [f5, haproxy, ss];

/** How many lines tell what a text is. */
const LOOK = 40;

/** Whose output a text is, by its first lines: one that only this tool prints, and before it none that looks like a document. */
export function tableOf(text: string): Table | undefined {
  const lines = text
    .slice(0, 16_384)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, LOOK);
  if (lines.some((line) => /^\s*(?:apiVersion|kind|---)\b/.test(line) || /^\s*[{[]\s*$/.test(line))) return undefined;
  return TABLES.find((table) => lines.some((line) => table.is(line)));
}
