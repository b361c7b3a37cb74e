import { streamOf } from './streams.js';
import { createInterface } from 'node:readline/promises';
import { caughtUp } from '../review/catch-up.js';
import type { Desk } from '../review/desk.js';
import type { Look } from '../report/reporter.js';
import { answer, greeting, openPlain } from '../review/plain.js';

/** A review line by line: what is typed is answered below it, nothing is ever drawn over. Ends with the input. */
export async function converse(desk: Desk, look: Look): Promise<void> {
  const { stdin } = process;
  const stdout = streamOf('stdout');
  const first = await desk.open().played({ told: () => undefined, signal: new AbortController().signal });
  let talk = { state: await caughtUp(openPlain(first, look).state, desk) };
  stdout.write(`${greeting(talk)}\n> `);
  // Not before: lines that come while nobody listens would be lost.
  const lines = createInterface({ input: stdin, output: stdout, terminal: false });
  for await (const text of lines) {
    const { next, says, over } = await answer(talk, text, desk);
    talk = next;
    stdout.write(over ? says : `${says}> `);
    if (over) break;
  }
  lines.close();
}
