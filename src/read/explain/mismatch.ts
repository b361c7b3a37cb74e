import { LONGEST } from '../../model/duration.js';
import { firstOf, list } from '../../model/list.js';
import type { Finding } from '../../model/finding.js';
import { token } from '../../model/place.js';
import { zoneNames } from '../../model/zone.js';
import { didYouMean, nearest } from '../../source/nearest.js';
import type { Parsed } from '../fragment.js';
import { validate } from '../schema/validate.js';
import type { SchemaError } from '../schema/validators.js';
import { problem } from './problem.js';

/** One sentence about one place. */
export interface Said {
  readonly pointer: string;
  readonly key?: true;
  /** Something that should stand below it does not. */
  readonly missing?: true;
  readonly message: string;
  /** What to write there instead; `quoted`: in quotes. */
  readonly instead?: string;
  readonly quoted?: true;
}

/** Things that are told of one document; the rest is counted. */
const TOLD = 100;

/** What does not fit in a document, each said once at its place, as a person would; `[]` where all fits. At most `TOLD` of a document, the rest counted. */
export function mismatches(title: string, document: unknown, index: number, parsed: Parsed): Finding[] {
  const { errors, count } = validate(title, document);
  const all = said(errors, `/${index}`, (pointer) => parsed.source.raw(pointer));
  const rest = Math.max(0, all.length - TOLD) + count - errors.length;
  const findings = all.slice(0, TOLD).map(({ pointer, key, message, instead, quoted }) => {
    const place = { file: parsed.file, pointer, ...(key && { key }) };
    const found = problem('input/schema', place, message, 'does not fit');
    if (instead === undefined) return found;
    return { ...found, fix: { say: quoted ? 'put it in quotes' : `write ${instead}`, place, text: instead, ...(quoted && { quoted }) } };
  });
  if (rest === 0) return findings;
  return [
    ...findings,
    problem(
      'input/schema',
      { file: parsed.file, pointer: `/${index}` },
      `${rest === 1 ? 'one more thing does' : `${rest} more things do`} not fit in this document`,
      'and more',
    ),
  ];
}

/** Errors as sentences, each once; `raw` gives the text of a value as it was written, by its pointer. */
export const said = (errors: readonly SchemaError[], at: string, raw: (pointer: string) => string | undefined): Said[] =>
  fold(errors).flatMap((error) => sentence(error, `${at}${error.instancePath}`, raw));

/** Alternatives that all failed are one error: the one that says most. */
function fold(errors: readonly SchemaError[]): SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    const path = error.instancePath;
    const inner = kept.filter((other) => other.instancePath === path || other.instancePath.startsWith(`${path}/`));
    for (const other of inner) kept.splice(kept.indexOf(other), 1);
    const deeper = inner.filter(
      (other) => other.instancePath !== path || other.keyword === 'additionalProperties' || other.keyword === 'required',
    );
    const telling = inner.find((other) => other.keyword !== 'type');
    const types = inner.flatMap((other) => (other.keyword === 'type' ? [String(other.params['type'])] : []));
    if (deeper.length > 0 && typeof error.data === 'object') kept.push(...deeper);
    else if (telling) kept.push(telling);
    else if (inner[0]) kept.push({ ...inner[0], params: { type: [...new Set(types)].join(' or ') } });
    else kept.push(error);
  }
  return kept;
}

/** The word that a wrong one was probably meant to be. */
function instead(data: unknown, words: readonly string[]): Pick<Said, 'instead'> {
  const meant = typeof data === 'string' ? nearest(data, words) : undefined;
  return meant === undefined ? {} : { instead: meant };
}

function sentence(error: SchemaError, pointer: string, rawOf: (pointer: string) => string | undefined): Said[] {
  const { params, parentSchema, data } = error;
  const human = typeof parentSchema['x-human'] === 'string' ? parentSchema['x-human'] : undefined;
  const words = (parentSchema['x-words'] ?? params['allowedValues'] ?? []) as readonly string[];
  switch (error.keyword) {
    case 'additionalProperties': {
      const wrong = String(params['additionalProperty']);
      const known = Object.keys((parentSchema['properties'] ?? {}) as object);
      const message = `"${wrong}" is not known here${didYouMean(wrong, known) || thereAre(known)}`;
      // A key that is there already cannot be meant once more.
      const free = Object.keys(typeof data === 'object' && data !== null ? data : {});
      const meant = nearest(wrong, known);
      return [
        {
          pointer: `${pointer}/${token(wrong)}`,
          key: true,
          message,
          ...(meant !== undefined && !free.includes(meant) && { instead: meant }),
        },
      ];
    }
    case 'required': {
      const missing = String(params['missingProperty']);
      // A key beside it that is nearly the missing one is reported as such; twice would be once too often.
      const strangers =
        typeof data === 'object' && data !== null
          ? Object.keys(data).filter((key) => !(key in ((parentSchema['properties'] ?? {}) as object)))
          : [];
      if (strangers.some((key) => nearest(key, [missing]) === missing)) return [];
      if (missing === 'action') return [{ pointer, message: 'a step says what it does with action, parallel or each' }];
      return [{ pointer, missing: true, message: `"${missing}" is missing` }];
    }
    case 'action':
      return [{ pointer, message: `"${String(data)}" is not an action${didYouMean(String(data), words)}`, ...instead(data, words) }];
    case 'enum': {
      if (typeof data === 'string')
        return [
          {
            pointer,
            message: `"${data}" is not known here${didYouMean(data, words) || `: it is ${anyOf(words)}`}`,
            ...instead(data, words),
          },
        ];
      return [{ pointer, message: `this must be ${anyOf(words)}, not ${kindOf(data)}` }];
    }
    case 'const':
      return [{ pointer, message: `this must be ${JSON.stringify(params['allowedValue'])}` }];
    case 'type': {
      const raw = rawOf(pointer);
      if (typeof data === 'number' && raw !== undefined && params['type'] === 'string') {
        if (parentSchema['x-version'])
          return [
            {
              pointer,
              message: `a version is text, and YAML reads ${raw} as the number ${data}: write it in quotes, "${raw}"`,
              instead: raw,
              quoted: true,
            },
          ];
        return [{ pointer, message: `this must be text, not the number ${raw}${human ? `: ${human}` : ''}` }];
      }
      return [{ pointer, message: `this must be ${named(String(params['type']))}, not ${kindOf(data)}${human ? `: ${human}` : ''}` }];
    }
    case 'pattern':
      return [{ pointer, message: `"${String(data)}" is not ${human ?? `what is expected here (${String(params['pattern'])})`}` }];
    case 'format':
      if (params['format'] === 'time-zone') {
        const zone = String(data);
        return [
          {
            pointer,
            message: `"${zone}" is no time zone${didYouMean(zone, zoneNames()) || ': it has a name such as Europe/Berlin or UTC'}`,
            ...instead(zone, zoneNames()),
          },
        ];
      }
      if (params['format'] === 'local-time') return [{ pointer, message: `there is no such time as "${String(data)}"` }];
      return [{ pointer, message: `"${String(data)}" is longer than a year (${LONGEST / 3_600_000}h), the most that a duration can be` }];
    case 'minimum':
      return [{ pointer, message: `this must be ${String(params['limit'])} or more` }];
    case 'minLength':
      return [{ pointer, message: 'this must not be empty' }];
    case 'limit':
      return [{ pointer, message: String(params['message']) }];
    default:
      return [{ pointer, message: `this does not fit (${error.keyword})` }];
  }
}

/** So many fields are named where none is near the one that was written. */
const NAMED = 16;

/** What there is instead. */
const thereAre = (known: readonly string[]): string =>
  known.length === 0 ? '' : `: there ${known.length === 1 ? 'is' : 'are'} ${firstOf(known, NAMED)}`;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a mapping',
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

const named = (types: string): string =>
  types
    .split(/ or |,/)
    .map((type) => TYPES[type.trim()] ?? type)
    .join(' or ');

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}...` : value}"`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

const anyOf = (words: readonly string[]): string => list(words, 'or');
