/**
 * Standard output and standard error, written to at once. `process.stdout` and `process.stderr` load what Node has of sockets, streams and terminals,
 * which takes longer than most commands: they are touched only where there is a terminal, or where a pipe takes no more at the moment.
 */
import { fstatSync, writeSync } from 'node:fs';

/** The terminal behind one of the two; undefined where it is a file, a pipe or nothing. */
export function terminal(which: 'stdout' | 'stderr'): NodeJS.WriteStream | undefined {
  try {
    // Nothing else can be a terminal.
    if (!fstatSync(fd(which)).isCharacterDevice()) return undefined;
  } catch {
    return undefined;
  }
  const stream = streamOf(which);
  return stream.isTTY ? stream : undefined;
}

/** Prints. A reader that went away (`| head`) ends the output, quietly; the exit status stays what the findings say. */
export const print = (text: string): void => write('stdout', text);

/** Says something beside the output; where nobody can hear it, nothing. */
export const say = (text: string): void => write('stderr', text);

const fd = (which: 'stdout' | 'stderr') => (which === 'stdout' ? 1 : 2);

function write(which: 'stdout' | 'stderr', text: string): void {
  const console = terminal(which);
  if (console) {
    console.write(text);
    return;
  }
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(fd(which), bytes, done);
  } catch (error) {
    // Somebody else made it a pipe that does not wait: Node's own stream does.
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') streamOf(which).write(bytes.subarray(done));
    else failed(which, error as NodeJS.ErrnoException);
  }
}

const listened = new Set<NodeJS.WriteStream>();

/** Node's own stream, for whoever holds the terminal; what goes wrong with it is told as above. */
export function streamOf(which: 'stdout' | 'stderr'): NodeJS.WriteStream {
  const stream = process[which];
  if (!listened.has(stream)) stream.on('error', (error: NodeJS.ErrnoException) => failed(which, error));
  listened.add(stream);
  return stream;
}

function failed(which: 'stdout' | 'stderr', error: NodeJS.ErrnoException): void {
  if (which === 'stderr' || error.code === 'EPIPE') return;
  say(`premortem: cannot write the output: ${error.message}\n`);
  process.on('exit', () => {
    process.exitCode = 2;
  });
}
