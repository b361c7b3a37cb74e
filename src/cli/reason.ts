const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
  EIO: 'the device reported a read or write error',
  ENXIO: 'there is no such device',
  EBUSY: 'it is in use',
};

/** Why the file system refused, as a person says it; errors that did not come from it are thrown on. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ERR_FS_FILE_TOO_LARGE' || code === 'ERR_STRING_TOO_LONG') return 'it is larger than the 512 MB that can be read';
  if (code === undefined || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
  return WORDS[code] ?? `the system says ${code}`;
}
