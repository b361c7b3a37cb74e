import { cells, escape, pad, shorten } from './escape.js';
import { type Line, line, paint, type Style } from './paint.js';
import { paragraph } from './frame.js';
import type { Look } from './reporter.js';
import { columnsOf, hang } from './wrap.js';

/** One rule of the catalogue. */
export interface CatalogueEntry {
  readonly id: string;
  readonly severity: string;
  readonly confidence: string;
  /** One sentence: what the rule finds. */
  readonly what: string;
}

/** One relation that rules may bind, for their authors. */
export interface RelationEntry {
  readonly name: string;
  readonly what: string;
  /** A condition over it that a rule might have. */
  readonly example?: string;
  /** Field -> what it is, with its type. */
  readonly fields: Readonly<Record<string, string>>;
}

const STYLES: Readonly<Record<string, Style>> = { error: 'error', warning: 'warning', info: 'info' };

/** The catalogue, one line a rule, in the order given. */
export function catalogue(rules: readonly CatalogueEntry[], look: Look): string {
  const columns = columnsOf(look.columns);
  const mark = look.unicode ? '…' : '...';
  const names = Math.max(0, ...rules.map(({ id }) => cells(escape(id))));
  const grades = Math.max(0, ...rules.map(({ severity }) => Math.min(12, cells(escape(severity)))));
  return paint(
    rules.map(({ id, severity, what }): Line => {
      const grade = shorten(escape(severity), grades, mark);
      const lead = pad(escape(id), names);
      const style = STYLES[severity];
      return [
        { text: `${lead}  ` },
        { text: pad(grade, grades), ...(style && { style }) },
        { text: `  ${shorten(escape(what), Math.max(16, columns - cells(lead) - grades - 4), mark)}` },
      ];
    }),
    look.colour,
  );
}

/** What rules can bind: each relation with its fields. */
export function relations(entries: readonly RelationEntry[], look: Look): string {
  const columns = columnsOf(look.columns);
  return paint(
    entries.flatMap(({ name, what, example, fields }, i) => {
      const width = Math.min(24, Math.max(0, ...Object.keys(fields).map((field) => cells(escape(field)))));
      return [
        ...(i === 0 ? [] : [line('')]),
        line(escape(name), 'bold'),
        ...paragraph(what, 2, columns),
        ...(example === undefined ? [] : hang('  such as  ', example, columns, 11).map((text) => line(text))),
        ...Object.entries(fields).flatMap(([field, meaning]) =>
          hang(`  ${pad(escape(field), width)}  `, meaning, columns, width + 4).map((text) => line(text)),
        ),
      ];
    }),
    look.colour,
  );
}
