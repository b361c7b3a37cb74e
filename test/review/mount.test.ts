/** The screens mounted by ink, on a terminal that is made up. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { mount, type Terminal } from '../../src/review/mount.js';
import type { Subject } from '../../src/review/subject.js';
import { LOOK } from './open.js';
import { changed, deskOf, filesOf, written } from './subject.js';

const mounted = suite('mounted screens');

/** A terminal of 80 by 24 that keeps its frames. */
function terminal() {
  const frames: string[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns: 80,
    rows: 24,
    write: (frame: string) => frames.push(frame) > 0,
  });
  let resized = () => {};
  let suspended = 0;
  const given: Terminal = {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    look: LOOK,
    suspend: () => suspended++,
    resizes: (listener) => {
      resized = listener;
      return () => undefined;
    },
  };
  return { given, frames, stdin, stdout, resize: () => resized(), suspended: () => suspended };
}

/** Waits until something holds; fails where it never does. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let look = 0; look < 2000; look++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.unreachable(`never: ${what}`);
}

mounted('shows whole frames, hears keys, sizes and saved files, and ends', async () => {
  const { given, frames, stdin, stdout, resize, suspended } = terminal();
  let saved = () => {};
  let stopped = false;
  const over = mount(deskOf({ read: () => filesOf(changed) }), written, given, (callback) => {
    saved = callback;
    return () => {
      stopped = true;
    };
  });
  const seen = (pattern: RegExp) => until(() => pattern.test(frames.at(-1) ?? ''), String(pattern));
  await seen(/> error +names fail/);
  assert.is(frames.at(-1)!.split('\n').length, 24);
  stdin.write('x');
  await seen(/plain text of 72 columns/);
  stdin.write('jj\r');
  // A format is printed outside, and shown.
  await seen(/Export concise[^]*printed/);
  stdin.write('1');
  await seen(/\[1 Findings\]/);
  saved();
  await seen(/^(?![^]*names fail)[^]*read anew/);
  stdout.columns = 120;
  stdout.rows = 40;
  resize();
  await until(() => frames.at(-1)!.split('\n').length === 40, 'forty rows');
  stdin.write('\x1a');
  await until(() => suspended() === 1, 'suspended');
  stdin.write('q');
  await over;
  assert.ok(stopped, 'nothing is watched any more');
});

mounted('a crash of a screen, and one outside, end it with the error', async () => {
  const broken = {
    ...written,
    report: {
      ...written.report,
      get findings(): never {
        throw new Error('a crash');
      },
    },
  } as unknown as Subject;
  await mount(deskOf(), broken, terminal().given, () => () => undefined).then(
    () => assert.unreachable('it went on'),
    (error: Error) => assert.is(error.message, 'a crash'),
  );
  const { given, frames, stdin } = terminal();
  const over = mount(deskOf({ print: () => Promise.reject(new Error('no printer')) }), written, given, () => () => undefined);
  await until(() => frames.length > 0, 'a frame');
  stdin.write('xjj\r');
  await over.then(
    () => assert.unreachable('it went on'),
    (error: Error) => assert.is(error.message, 'no printer'),
  );
});

mounted.run();
