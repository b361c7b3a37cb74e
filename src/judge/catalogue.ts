import { BUILT_IN, FUNCTIONS } from './functions.js';
import { MACROS } from './inspect.js';
import { RELATIONS } from './relations.js';

/** Something that rules can use, for their authors. */
export interface Reference {
  readonly name: string;
  readonly what: string;
  /** A condition over it, where it is a relation. */
  readonly example?: string;
  /** Field or signature -> what it is. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Every relation with its fields, then what conditions may call. */
export function references(): readonly Reference[] {
  const relations = RELATIONS.map(({ name, what, example, fields }) => ({
    name,
    what,
    example,
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, { type, what: meaning, words }]) => [
        field,
        `${type}: ${meaning}${words && words.length <= 8 ? ` (${words.join(', ')})` : ''}`,
      ]),
    ),
  }));
  const functions = Object.fromEntries(FUNCTIONS.flatMap(({ signatures, what }) => signatures.map((signature) => [signature, what])));
  return [
    ...relations,
    { name: 'functions', what: 'Conditions, and {{ }} in texts, are CEL; they may call these besides what CEL has.', fields: functions },
    {
      name: 'CEL',
      what: 'Of CEL itself: comparisons, arithmetic, in, && || ! and ?:, lists, and the names below. A comparison with an unknown field is unknown; has(row.field) says whether it is known. There are no patterns.',
      fields: { functions: ['has', ...Object.keys(BUILT_IN)].join(', '), 'on lists': MACROS.join(', ') },
    },
  ];
}
