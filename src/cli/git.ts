import { join, relative } from 'node:path';
import { CommandError } from './command.js';
import { quoted } from './arguments.js';
import { tidy } from './files.js';

const MOST = 1 << 30;

/** Runs the real git here. Throws a CommandError with its first words where it fails. */
export function git(args: readonly string[], input?: string): Buffer {
  try {
    // Loaded by whoever needs it: most runs do not, and it brings sockets with it.
    return process.getBuiltinModule('node:child_process').execFileSync('git', args, {
      input: input ?? '',
      maxBuffer: MOST,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    if (code === 'ENOENT') throw new CommandError('git is not installed here, or not in PATH');
    const [first = 'it failed'] = (stderr?.toString('utf8') ?? '').trim().split('\n');
    throw new CommandError(`git ${args[0]}: ${first.replace(/^fatal: /, '')}`);
  }
}

/** The commit that a word means, whole. Throws a CommandError where it means none. */
export function commitOf(revision: string): string {
  try {
    return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      .toString('utf8')
      .trim();
  } catch (error) {
    if (error instanceof CommandError && /not installed|not a git repository/.test(error.message)) throw error;
    throw new CommandError(
      `${quoted(revision)} is neither a path nor a revision that git knows here`,
      'in a shallow clone, fetch it first: git fetch --depth=1 origin REVISION',
    );
  }
}

/** What has changed in the working tree since it parted from a revision. */
export interface Changed {
  /** The commit where it parted. */
  readonly base: string;
  /** Files that are there and files that are gone, as paths from here; untracked ones too. */
  readonly files: readonly string[];
  /** What files that git takes for renamed were called there. */
  readonly was: ReadonlyMap<string, string>;
}

export function changedSince(revision: string): Changed {
  const commit = commitOf(revision);
  let base = commit;
  try {
    base = git(['merge-base', commit, 'HEAD']).toString('utf8').trim();
  } catch {
    // A shallow clone knows no common ancestor: the revision itself is compared with.
  }
  const top = git(['rev-parse', '--show-toplevel']).toString('utf8').trim();
  const names = (out: Buffer) =>
    out
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
  const all = [
    ...names(git(['diff', '--name-only', '--no-renames', '-z', base, '--'])),
    ...names(git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', top])),
  ];
  const here = (name: string) => tidy(relative('.', join(top, name)));
  const renamed = names(git(['diff', '--name-status', '--find-renames', '--diff-filter=R', '-z', base, '--']));
  const was = new Map<string, string>();
  for (let i = 0; i + 2 < renamed.length; i += 3) was.set(here(renamed[i + 2]!), here(renamed[i + 1]!));
  return { base, files: [...new Set(all)].map(here).sort(), was };
}

/** The files below a folder that git knows although its patterns leave them alone, as paths from that folder; none where there is no git, or it says nothing. */
export function knownAllTheSame(folder: string): string[] {
  try {
    return git(['-C', folder, 'ls-files', '-z', '--cached', '--ignored', '--exclude-standard'])
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
  } catch (error) {
    if (error instanceof CommandError) return [];
    throw error;
  }
}

/** The text of a file in a commit; undefined where it was not there. */
export function textIn(commit: string, file: string): string | undefined {
  try {
    return git(['show', `${commit}:./${tidy(relative('.', file))}`]).toString('utf8');
  } catch {
    return undefined;
  }
}
