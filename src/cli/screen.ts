import { EventEmitter } from 'node:events';

/** The whole terminal as rows: what is written is a frame, and of it only rows that are other than before go to the terminal. */
export interface Screen {
  /** For ink, which takes it for a terminal: it has the size of the real one. */
  readonly stdout: NodeJS.WriteStream;
  /** Writes the last frame again, whole: what stands on the terminal is not what was written. Ends a pause. */
  readonly again: () => void;
  /** Writes nothing until `again`: the terminal is somebody else's. */
  readonly pause: () => void;
}

/** A screen on a terminal. Each row is written at its place, so that nothing scrolls and no frame hangs on what stood there; frames that follow each other at once are one. */
export function openScreen(terminal: NodeJS.WriteStream): Screen {
  let shown: readonly string[] = [];
  let frame: string | undefined;
  let paused = false;
  const flush = (): void => {
    if (frame === undefined || paused) return;
    const rows = frame.split('\n').slice(0, terminal.rows);
    frame = undefined;
    const changed = rows.flatMap((row, i) => (row === shown[i] ? [] : [`\x1b[${i + 1};1H\x1b[0m${row}\x1b[0m\x1b[K`]));
    const less = rows.length < shown.length ? `\x1b[${rows.length + 1};1H\x1b[0J` : '';
    shown = rows;
    // Terminals that know the mode show a frame when it is whole (DEC private mode 2026); others pass it over.
    if (changed.length > 0 || less !== '') terminal.write(`\x1b[?2026h${changed.join('')}${less}\x1b[?2026l`);
  };
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    write(text: string): boolean {
      if (frame === undefined) setImmediate(flush);
      frame = text;
      return true;
    },
  });
  Object.defineProperties(stdout, { columns: { get: () => terminal.columns }, rows: { get: () => terminal.rows } });
  return {
    stdout: stdout as unknown as NodeJS.WriteStream,
    pause: () => {
      paused = true;
    },
    again: () => {
      paused = false;
      frame ??= shown.join('\n');
      shown = [];
      flush();
    },
  };
}
