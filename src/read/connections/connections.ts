import { problem } from '../explain/problem.js';
import type { Adapter, ListedConnection } from '../fragment.js';
import { tableOf } from './table.js';

/** Lists of established connections as balancers and nodes print them: who is connected to which member, instead of an expected share. */
export const connections: Adapter = {
  name: 'connections',
  accepts: (_document, parsed) => parsed.syntax === 'lines',
  read(document, index, parsed) {
    const table = tableOf(parsed.source.text);
    const lines = document as readonly string[];
    const found: ListedConnection[] = [];
    const strange: number[] = [];
    if (table)
      for (const [number, line] of lines.entries()) {
        const row = table.row(line);
        if (row === undefined) strange.push(number);
        else if (row) found.push({ ...row, at: { file: parsed.file, pointer: `/${index}/${number}` } });
      }
    const at = { file: parsed.file, pointer: `/${index}` };
    const problems =
      strange.length === 0
        ? []
        : [
            problem(
              'input/ignored',
              { file: parsed.file, pointer: `/${index}/${strange[0]}` },
              `${strange.length === 1 ? 'a line is' : `${strange.length} lines are`} not understood in the output of ${table!.tool}`,
              'not understood',
              'warning',
            ),
          ];
    return {
      fragments: [
        {
          format: 'connections',
          authority: 'dumped',
          at,
          connections: { tool: table?.tool ?? '', rows: found, place: { file: parsed.file, pointer: `/${index}/0` } },
          problems,
        },
      ],
      plans: [],
      problems: [],
      invalid: false,
    };
  },
};
