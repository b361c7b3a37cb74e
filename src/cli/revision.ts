import {
  existsSync,
  type Dirent,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { CommandError } from './command.js';
import { commitOf, git } from './git.js';

/** What may be a document or a configuration: nothing else of a revision is taken out. */
const WANTED = /\.(?:ya?ml|json|conf|txt|scf)$/i;

/** The documents of a revision where they can be read. */
export interface TakenOut {
  /** What stands for the working directory. */
  readonly folder: string;
  /** What stands for the root of the file system: everything that is not below it, followed to its end, is as it is now. */
  readonly root: string;
  /** Submodules of which it has not what the revision says, a sentence each. */
  readonly remarks: readonly string[];
  readonly remove: () => void;
}

/** A repository that is taken out: where its working tree is (absent: it has none) and where its files go. */
interface Repository {
  readonly top: string | undefined;
  readonly home: string;
  /** Its path from the repository that was asked for. */
  readonly name: string;
}

/**
 * The documents of a revision in a folder of their own, which stands in a likeness of the file system: what lies outside the repository, and what git ignores in it, is linked to as it is now, so that
 * an unchanged checkout reads the same on both sides. The repository is not touched. Throws a CommandError where the revision is none.
 */
export function takenOut(revision: string): TakenOut {
  const commit = commitOf(revision);
  const prefix = said(['rev-parse', '--show-prefix']);
  const top = topOf();
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'premortem-')));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    const home = top === undefined ? root : join(root, relative(parse(top).root, top));
    mkdirSync(home, { recursive: true });
    const { remarks } = fill({ top, home, name: '' }, commit);
    if (top !== undefined) surround(top, root);
    const folder = join(home, prefix);
    mkdirSync(folder, { recursive: true });
    return { folder, root, remarks, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

const said = (args: readonly string[]): string => git(args).toString('utf8').trim();

const namesIn = (out: Buffer): string[] =>
  out
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');

/** The folder of the working tree; undefined in a repository that has none. */
function topOf(): string | undefined {
  try {
    return said(['rev-parse', '--show-toplevel']);
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** Writes what a commit has, then what git ignores; gives the patterns that leave the latter to whoever names it. */
function fill(repository: Repository, commit: string): { readonly remarks: readonly string[]; readonly patterns: readonly string[] } {
  const { top, home } = repository;
  const there = top === undefined ? [] : ['-C', top];
  const entries = namesIn(git([...there, 'ls-tree', '-r', '-z', '--full-tree', commit])).flatMap((line) => {
    const [, mode, object, path] = /^(\d+) (?:blob|commit) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    return mode !== undefined && isInside(path!) ? [{ mode, object: object!, path: path! }] : [];
  });
  const files = entries.filter(({ mode, path }) => mode !== SUBMODULE && WANTED.test(path));
  const blobs = git([...there, 'cat-file', '--batch'], files.map(({ object }) => `${object}\n`).join(''));
  let at = 0;
  for (const { mode, path } of files) {
    const line = blobs.indexOf(10, at);
    const size = Number(blobs.subarray(at, line).toString('latin1').split(' ')[2]);
    const content = blobs.subarray(line + 1, line + 1 + size);
    at = line + 1 + size + 1;
    place(repository, path, content, mode === LINK);
  }
  const below = entries.filter(({ mode }) => mode === SUBMODULE).map((one) => submodule(repository, one.path, one.object));
  const patterns = [...(top === undefined ? [] : ignored(top, home)), ...below.flatMap((one) => one.patterns)];
  // Folders above may ignore what they like: a repository begins here.
  mkdirSync(join(home, '.git/info'), { recursive: true });
  writeFileSync(join(home, '.git/info/exclude'), patterns.map((one) => `${one}\n`).join(''));
  return { remarks: below.flatMap((one) => one.remarks), patterns };
}

const SUBMODULE = '160000';
const LINK = '120000';

/** Whether a path of a tree stays below it; git itself refuses others, a tree that was made by hand may have them. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git');

function place({ top, home }: Repository, path: string, content: Buffer, isLink: boolean): void {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  if (!isLink) {
    writeFileSync(file, content);
    return;
  }
  const target = content.toString('utf8');
  const inside = !isAbsolute(target) && resolve(dirname(file), target).startsWith(home + sep);
  // A link out of the tree would read what nobody asked for, unless the working tree has the same one.
  if (inside) link(target, file);
  else if (top !== undefined && target === linkAt(join(top, path))) link(resolve(dirname(join(top, path)), target), file);
}

function linkAt(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** Makes a link where nothing is yet. Where none can be made (Windows asks for a privilege), what it leads to is missing, and whoever names it is told that. */
function link(target: string, file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync(target, file);
  } catch {
    // Said above.
  }
}

/** What a submodule has at the commit that the revision names; where that is not here, what it has now. */
function submodule({ top, home, name }: Repository, path: string, commit: string) {
  const own: Repository = { top: top && join(top, path), home: join(home, path), name: name === '' ? path : `${name}/${path}` };
  const quiet = (remark: string) => ({ remarks: [remark], patterns: [] });
  if (own.top === undefined || !existsSync(join(own.top, '.git')))
    return quiet(`The submodule ${own.name} is not checked out here: nothing in it was compared.`);
  try {
    git(['-C', own.top, 'cat-file', '-e', `${commit}^{commit}`]);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    link(own.top, own.home);
    return quiet(
      `The submodule ${own.name} does not have the commit ${commit.slice(0, 12)} here: it was not compared, both sides have it as it is now.`,
    );
  }
  mkdirSync(own.home, { recursive: true });
  const { remarks, patterns } = fill(own, commit);
  return { remarks, patterns: patterns.map((one) => `/${literal(path)}${one}`) };
}

/** Links to what git ignores in a working tree, and gives the patterns by which it is left alone there: a user's own global ones leave nothing alone. */
function ignored(top: string, home: string): string[] {
  const list = (...settings: readonly string[]) =>
    namesIn(git([...settings, '-C', top, 'ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z']));
  const all = list().filter((name) => isInside(name.replace(/\/$/, '')) && (name.endsWith('/') || WANTED.test(name)));
  const everywhere = new Set(list('-c', `core.excludesFile=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`));
  for (const name of all) if (basename(name) !== 'node_modules') link(join(top, name), join(home, name.replace(/\/$/, '')));
  return all.filter((name) => everywhere.has(name) && !name.includes('\n')).map((name) => `/${literal(name)}`);
}

/** A path as a pattern that means it alone. */
const literal = (path: string): string => path.replace(/[\\*?[\] ]/g, '\\$&');

/** Links to what lies beside each folder above a working tree: configurations there, and what plans and configurations name outside the repository. */
function surround(top: string, root: string): void {
  for (let here = top, above = dirname(top); above !== here; here = above, above = dirname(above)) {
    const mirror = join(root, relative(parse(top).root, above));
    for (const entry of entriesOf(above)) {
      const target = join(above, entry.name);
      if (target === here || target === root || (entry.isFile() && !WANTED.test(entry.name))) continue;
      link(target, join(mirror, entry.name));
    }
  }
}

/** What a folder holds; of one that may be passed but not listed, the configuration that may be there. */
function entriesOf(folder: string): readonly Pick<Dirent, 'name' | 'isFile'>[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [{ name: 'premortem.yaml', isFile: () => true }].filter(({ name }) => existsSync(join(folder, name)));
  }
}
