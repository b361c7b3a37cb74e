import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { isAbsolute, join, normalize, resolve, sep } from 'node:path';
import { CommandError } from './command.js';
import { type Ignores, ignoresOf, inFolder, isIgnored } from './git-ignore.js';
import { reason } from './reason.js';

/** A path that is to be read. `asked`: the user (or a plan) named the file itself, so that it must be something premortem knows. */
export interface Candidate {
  readonly file: string;
  readonly asked: boolean;
}

/** A path that could not be read, and why. */
export interface Unreadable {
  readonly file: string;
  readonly why: string;
  /** Of a text that is not UTF-8: what there is of it, and where in it the first wrong byte stands. */
  readonly spoiled?: { readonly text: string; readonly at: number };
}

/** What `standard input` is called in findings. */
export const STDIN = '<stdin>';

/** More than this below one folder is not somebody's plans and dumps but a disk: refused at once instead of read for minutes. */
const MOST_DOCUMENTS = 10_000;
const MOST_ENTRIES = 1_000_000;

/** A JavaScript string holds no more than 2^29 - 24 units. */
const LARGEST = 512 * 1024 * 1024 - 24;

const DOCUMENTS = /\.(ya?ml|json)$/i;
/** Whether a file's name says that it is YAML or JSON. */
export const isDocument = (file: string): boolean => DOCUMENTS.test(file);
const MAYBE_TMOS = /\.(conf|txt|scf)$/i;
const CONFIG = /^premortem(?:\.ya?ml|-baseline\.json)$/;

/** Thrown inside `walk`, where a folder holds too much. */
class TooMuch extends Error {}

/** What is below a path. */
export interface Walked {
  readonly candidates: Candidate[];
  readonly unreadable: readonly Unreadable[];
  /** Documents, and folders that hold some, that git leaves alone; it may know some of them all the same. */
  readonly ignored: readonly string[];
  readonly folder: boolean;
}

/** Whether a file of this name may hold facts or plans. */
export const isWanted = (name: string): boolean => (DOCUMENTS.test(name) && !CONFIG.test(name)) || MAYBE_TMOS.test(name);

/**
 * The files below a path, in a fixed order: the path itself where it is a file, else everything in the folder that may be a
 * document. Dot folders, node_modules, configurations and what git ignores are left out; links are followed, circles are not.
 */
export function walk(path: string): Walked {
  const candidates: Candidate[] = [];
  const unreadable: Unreadable[] = [];
  const ignored: string[] = [];
  if (path === '-') return { candidates: [{ file: STDIN, asked: true }], unreadable, ignored, folder: false };
  const visited = new Set<string>();
  let entries = 0;

  const enter = (folder: string, ignores: Ignores): void => {
    try {
      const real = realpathSync(folder);
      if (visited.has(real)) return;
      visited.add(real);
      const own = inFolder(ignores, resolve(folder));
      const all = readdirSync(folder, { withFileTypes: true });
      for (const entry of all.sort((a, b) => (a.name < b.name ? -1 : 1))) visit(tidy(join(folder, entry.name)), entry, own);
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      unreadable.push({ file: folder, why: reason(error) });
    }
  };
  const visit = (file: string, entry: Dirent, ignores: Ignores): void => {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') return;
    if (++entries > MOST_ENTRIES || candidates.length >= MOST_DOCUMENTS) throw new TooMuch();
    const wanted = isWanted(name);
    let kind: Pick<Dirent, 'isDirectory' | 'isFile'> = entry;
    try {
      if (!entry.isDirectory() && !entry.isFile()) kind = statSync(file);
    } catch (error) {
      if (wanted) unreadable.push({ file, why: reason(error) });
      return;
    }
    const inside = kind.isDirectory();
    if (!inside && !wanted) return;
    if (isIgnored(ignores, resolve(file), inside)) {
      if (!inside || holdsWanted(file)) ignored.push(inside ? `${file}/` : file);
    } else if (inside) enter(file, ignores);
    else if (kind.isFile()) candidates.push({ file, asked: false });
  };

  let folder = false;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    return { candidates, unreadable: [{ file: tidy(path), why: reason(error) }], ignored, folder };
  }
  try {
    if (folder) enter(tidy(path), ignoresOf(path));
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const why = `it holds more than ${MOST_DOCUMENTS} documents or ${MOST_ENTRIES} files, which is a disk and not a folder of plans: name the folder or the files that are meant`;
    return { candidates: [], unreadable: [{ file: tidy(path), why }], ignored, folder };
  }
  if (!folder) candidates.push({ file: tidy(path), asked: true });
  return { candidates, unreadable, ignored, folder };
}

/** Whether something that may be a document lies in a folder that is not entered. */
function holdsWanted(folder: string): boolean {
  try {
    return readdirSync(folder).some(isWanted);
  } catch {
    return false;
  }
}

/** The text of a file, or why there is none. Never throws on what a file system can do. */
export function text(file: string): string | Unreadable {
  try {
    if (file === STDIN) return decode(file, readFileSync(0));
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size > LARGEST) return { file, why: tooLarge(size) };
      const bytes = readFileSync(handle);
      return bytes.length > LARGEST ? { file, why: tooLarge(bytes.length) } : decode(file, bytes);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { file, why: reason(error) };
  }
}

function tooLarge(size: number): string {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return `it has ${megabytes} MB, and 512 MB is the most that can be read: leave out what is not needed, for example with jq 'del(.items[].metadata.managedFields)'`;
}

/** UTF-8, or UTF-16 where a byte-order mark says so: PowerShell writes that when `kubectl` is redirected. */
function decode(file: string, bytes: Buffer): string | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  // What holds nulls is no text in any of these encodings: whoever takes it apart says what it is.
  if (isUtf8(bytes) || bytes.includes(0)) return bytes.toString('utf8');
  const wrong = firstWrong(bytes);
  const byte = bytes[wrong]!;
  const meant = byte >= 0xa0 ? ` (${String.fromCharCode(byte)} in Latin-1)` : '';
  return {
    file,
    why: `not UTF-8: byte 0x${byte.toString(16).toUpperCase()}${meant}; save it as UTF-8, for example with iconv -f latin1 -t utf-8`,
    spoiled: { text: bytes.toString('utf8'), at: bytes.toString('utf8', 0, wrong).length },
  };
}

/** Where the first byte stands that no UTF-8 has there. A prefix that ends within a character is none by itself: it is looked at with what may follow. */
function firstWrong(bytes: Buffer): number {
  let right = 0;
  let wrong = bytes.length;
  // A line feed is never part of another character: the line is found by halving, so that large files stay cheap.
  while (wrong - right > 1) {
    const middle = bytes.lastIndexOf(LINE_FEED, right + Math.floor((wrong - right) / 2));
    const end = middle < right ? bytes.indexOf(LINE_FEED, right) : middle;
    if (end < 0 || end + 1 >= wrong) break;
    if (isUtf8(bytes.subarray(right, end + 1))) right = end + 1;
    else wrong = end + 1;
  }
  for (let at = right; at < wrong; ) {
    const size = [1, 2, 3, 4].find((length) => at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)));
    if (size === undefined) return at;
    at += size;
  }
  return right;
}

const LINE_FEED = 0x0a;

/** A path as somebody would write it: without `./`, with slashes. */
export function tidy(path: string): string {
  return normalize(path).split(sep).join('/');
}

/** What tells two spellings of one file apart from two files. */
export function identity(file: string): string {
  try {
    return file === STDIN ? file : tidy(realpathSync(file));
  } catch {
    return tidy(isAbsolute(file) ? file : join(process.cwd(), file));
  }
}

/** Fails with one sentence where two arguments both want standard input. */
export function refuseTwoStdins(paths: readonly string[]): void {
  if (paths.filter((path) => path === '-').length > 1) throw new CommandError('standard input (-) can be read only once');
}
