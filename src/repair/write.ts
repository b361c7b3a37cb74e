/** Plain YAML scalars that say nothing but themselves: letters first or figures that are no number, nothing that flow style or a comment would take. */
const PLAIN = /^[\w./][\w./@+:-]*( [\w./@+:()-]+)*$/;
const WORDS = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

/** A string as YAML: plain where it stays a string, else in double quotes (JSON's strings are YAML's). */
export function yamlString(text: string): string {
  const plain = PLAIN.test(text) && !WORDS.test(text) && !/:( |$)/.test(text) && !/^[-+.\d][\d._eExXoOa-fA-F+]*$/.test(text);
  return plain ? text : JSON.stringify(text);
}

/** A value of plain data in YAML's flow style, as a person would write it: `{ least: 2m, most: 5m }`. */
export function yamlFlow(value: unknown): string {
  if (typeof value === 'string') return yamlString(value);
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${yamlString(key)}: ${yamlFlow(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** An object as the lines of a block mapping, without indentation; what is below its keys in flow style. */
export const yamlLines = (object: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(object).map(([key, value]) => `${yamlString(key)}: ${yamlFlow(value)}`);

/** The same on one line of JSON, with spaces as people write them. */
export function jsonFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${jsonFlow(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
