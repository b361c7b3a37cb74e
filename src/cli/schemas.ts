import { SCHEMAS, standalone } from '../read/schema/schemas.js';

/** The kinds of document that have a schema. */
export const KINDS = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

/** The JSON Schema of one kind, complete in itself, as a file's text. */
export function schemaText(kind: keyof typeof SCHEMAS): string {
  return `${JSON.stringify(standalone(SCHEMAS[kind]), undefined, 2)}\n`;
}
