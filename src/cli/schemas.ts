import { SCHEMAS, standalone } from '../read/schema/schemas.js';
import { PRINTED } from '../report/schema/schemas.js';

/** The kinds of document that somebody writes, and what is printed for programs: each has a schema. */
export const WRITTEN = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];
export const KINDS = [...WRITTEN, ...(Object.keys(PRINTED) as (keyof typeof PRINTED)[])];

/** The JSON Schema of one kind, complete in itself, as a file's text. */
export function schemaText(kind: (typeof KINDS)[number]): string {
  const schema = kind in PRINTED ? PRINTED[kind as keyof typeof PRINTED] : standalone(SCHEMAS[kind as keyof typeof SCHEMAS]);
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
