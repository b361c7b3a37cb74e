/** What makes a package manager bring the packages of a host up to date, whatever options stand between: apt's `update` only reads its lists anew. */
const DEBIAN = ['upgrade', 'full-upgrade', 'dist-upgrade', 'safe-upgrade'];
const REDHAT = ['update', 'upgrade', 'upgrade-minimal', 'update-minimal', 'distro-sync', 'dsync', 'up'];
const VERBS: Readonly<Record<string, readonly string[]>> = {
  apt: DEBIAN,
  'apt-get': DEBIAN,
  aptitude: DEBIAN,
  dnf: REDHAT,
  dnf5: REDHAT,
  yum: REDHAT,
  microdnf: REDHAT,
  tdnf: REDHAT,
  zypper: ['update', 'up', 'patch', 'dist-upgrade', 'dup'],
};
/** Commands that do so by themselves. */
const ALONE: ReadonlySet<string> = new Set(['unattended-upgrade', 'unattended-upgrades', 'dnf-automatic']);

/** Whether a command upgrades the packages of the hosts that it runs on, as far as its words tell. */
export const upgradesPackages = (command: string): boolean =>
  command.split(/[;&|\n]+/).some((part) => {
    const words = part.split(/[\s"'`()]+/).map((word) => word.split('/').at(-1)!);
    return words.some((word, index) => {
      if (ALONE.has(word)) return !words.slice(0, index).some((before) => WITHOUT.has(before));
      const verbs = Object.hasOwn(VERBS, word) ? VERBS[word]! : [];
      const later = words.slice(index + 1);
      return (
        later.some((one) => verbs.includes(one)) ||
        (verbs.length > 0 && later.some((one) => INSTALLS.has(one)) && later.some((one) => /^systemd($|[=-]\d)/.test(one)))
      );
    });
  });

/** What brings a package to another version where it is there already: of systemd that is as good as an upgrade of all. */
const INSTALLS: ReadonlySet<string> = new Set(['install', 'reinstall']);

/** What is done to a package or a unit of that name instead of running it. */
const WITHOUT: ReadonlySet<string> = new Set(['stop', 'disable', 'mask', 'remove', 'purge', 'status', 'install']);
