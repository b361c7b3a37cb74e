/** Frames on a terminal: only rows that are other than before, and nothing while it is somebody else's. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openScreen } from '../../src/cli/screen.js';

const screen = suite('a screen');

screen('writes rows that changed, nothing in a pause, and all of them afterwards', async () => {
  const written: string[] = [];
  const terminal = { rows: 3, columns: 20, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const { stdout, again, pause } = openScreen(terminal);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  stdout.write('a\nb\nc\nd');
  await turn();
  assert.match(written.at(-1)!, /\x1b\[1;1H.*a.*\x1b\[3;1H.*c/s);
  assert.not.match(written.join(''), /d\x1b/, 'no more rows than there are');
  stdout.write('a\nB\nc');
  await turn();
  assert.match(written.at(-1)!, /\x1b\[2;1H/);
  assert.not.match(written.at(-1)!, /\x1b\[[13];1H/);
  const before = written.length;
  stdout.write('a\nx\nc');
  pause();
  await turn();
  stdout.write('a\ny\nc');
  await turn();
  assert.is(written.length, before, 'the terminal is not ours');
  again();
  assert.match(written.at(-1)!, /\x1b\[1;1H.*\x1b\[2;1H\x1b\[0my.*\x1b\[3;1H/s);
});

screen.run();
