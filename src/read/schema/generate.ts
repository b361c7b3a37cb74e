/**
 * Makes what follows from the JSON Schemas: the TypeScript shapes of documents and the validators, ajv's standalone code. Run by `npx tsx
 * src/read/schema/generate.ts` after a schema has changed; both files are checked in, and a test fails where they are stale. No part of
 * the program: nothing imports it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { formats } from './formats.js';
import { DEFINED, LISTS, standalone, STEPS, TITLES } from './schemas.js';

type Tree = { readonly [keyword: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a schema in which `change` may exchange any part, from the leaves up. */
function rewrite(value: unknown, change: (part: Tree) => Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, change));
  return isTree(value) ? change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, change)]))) : value;
}

/** Every definition of every schema, by title; the documents themselves among them. */
function definitions(): Record<string, Tree> {
  const all: Record<string, Tree> = {};
  for (const schema of DEFINED) {
    const { $defs, ...whole } = standalone(schema);
    const document = Object.fromEntries(Object.entries(whole).filter(([key]) => !key.startsWith('$')));
    Object.assign(all, $defs, { [String(document['title'])]: document });
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `src/model/documents.ts`: an interface for every definition. */
export async function types(): Promise<string> {
  // A reference with a description beside it would become a copy with a number behind its name.
  const named = rewrite(definitions(), ({ $ref, ...rest }) =>
    typeof $ref === 'string' ? { ...rest, tsType: $ref.slice($ref.lastIndexOf('/') + 1) } : rest,
  );
  const code = await compile(
    { title: 'Unnamed', type: 'object', additionalProperties: false, $defs: named as Record<string, Tree> },
    'Unnamed',
    {
      bannerComment:
        '/* The documents that users write. Generated from src/read/schema/*.json by src/read/schema/generate.ts; do not edit by hand. */',
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      style: { singleQuote: true, printWidth: 140 },
    },
  );
  return code
    .replace(/\n \*\n \* This interface was referenced by `Unnamed`'s JSON-Schema\n \* via the `definition` "\w+"\./g, '')
    .replace(/export interface Unnamed \{\}\n/, '')
    .replace(/\/\*\*\n +\* ([^\n]*)\n +\*\//g, '/** $1 */')
    .replace(/^export (type|interface)/gm, '\nexport $1')
    .replace(/(\*\/\n)\n(export)/g, '$1$2')
    .replace(/(\n)(\/\*\* [^\n]* \*\/\nexport)/g, '$1\n$2')
    .replace(/\n{3,}/g, '\n\n');
}

/**
 * ajv's code with every error noted by one function, which is half of its size; two lists of errors are joined in place, because a copy for
 * every item takes quadratic time. Throws where ajv writes its code in another way.
 */
function compact(code: string): string {
  const note =
    'function note(errors,instancePath,keyword,params,parentSchema,data){const error={instancePath,keyword,params,parentSchema,data};if(errors===null)return[error];errors.push(error);return errors}\n';
  const join = 'function join(errors,more){if(errors===null)return more;for(const error of more)errors.push(error);return errors}\n';
  const short = code
    .replace(
      /const (err\d+) = \{instancePath(?::(.+))?,schemaPath:"[^"]*",keyword:"([\w-]+)",params:(.+?),schema:.+?,parentSchema:(.+),data(?::(\w+))?\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      (_all, _name, path: string | undefined, keyword: string, params: string, parent: string, data: string | undefined) =>
        `vErrors = note(vErrors,${path ?? 'instancePath'},"${keyword}",${params},${parent},${data ?? 'data'});`,
    )
    .replace(/vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g, 'vErrors = join(vErrors,$1.errors);');
  const left = /schemaPath:|\.concat\(/.exec(short);
  if (left) throw new Error(`ajv's code has changed: ${short.slice(left.index, left.index + 300)}`);
  return note + join + short;
}

/**
 * `src/read/schema/validators.js`: one function a definition that is checked by itself; lists whose items are are open in their owners. What else checking asks of
 * the schemas stands beside them, so that no run loads the schemas and their prose.
 */
export async function validators(): Promise<string> {
  const prose = new Set(['title', 'description', 'examples', 'default']);
  const defs = rewrite(definitions(), (part) =>
    Object.fromEntries(Object.entries(part).filter(([key, value]) => !prose.has(key) || isTree(value))),
  ) as Record<string, Tree>;
  for (const [owner, lists] of Object.entries(LISTS)) {
    const { properties, ...rest } = defs[owner]!;
    const open = Object.keys(lists).map((name) => [name, { type: 'array' }]);
    defs[owner] = { ...rest, properties: { ...(properties as Tree), ...Object.fromEntries(open) } };
  }
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`require("./formats.js").formats` },
  });
  ajv.addKeyword({ keyword: 'x-human', schemaType: 'string' });
  ajv.addKeyword({ keyword: 'x-version', schemaType: 'boolean' });
  ajv.addKeyword({ keyword: 'discriminator', schemaType: 'object' });
  ajv.addSchema({ $id: 'premortem', $defs: defs });
  const code = compact(standaloneCode.default(ajv, Object.fromEntries(TITLES.map((title) => [title, `premortem#/$defs/${title}`]))));
  // ajv's code `require`s its runtime also where it is a module: bundled, it needs nothing and runs anywhere.
  const bundle = await build({
    stdin: {
      contents: `${code.replace(/^export /gm, '')}\nexport const VALIDATORS = {${TITLES.join(',')}};\nexport const LISTS = ${JSON.stringify(LISTS)};\nexport const STEPS = ${JSON.stringify(STEPS)};`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    minify: true,
    lineLimit: 180,
  });
  return `/* eslint-disable */\n/* Generated from src/read/schema/*.json by src/read/schema/generate.ts; do not edit by hand. */\n${bundle.outputFiles[0]!.text}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../../model/documents.ts', import.meta.url), await types());
  writeFileSync(new URL('validators.js', import.meta.url), await validators());
}
