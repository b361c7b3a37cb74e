const GET = /^kubectl (?:-n (\S+) )?get ([a-z,]+)((?: -A| -l \S+)*) -o json$/;

interface Get {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly all: boolean;
  readonly namespace: string | undefined;
  readonly selector: string | undefined;
}

/**
 * Each command -> the one that collects what it does: a `kubectl get` in all namespaces stands for those of the same kinds in one, and brings along what has no
 * namespace; several in one namespace become one. Others stay as they are.
 */
export function merged(commands: readonly string[]): ReadonlyMap<string, string> {
  const gets = commands.flatMap((text): Get[] => {
    const [, namespace, kinds, options = ''] = GET.exec(text) ?? [];
    if (kinds === undefined) return [];
    return [{ text, kinds: kinds.split(','), all: options.includes(' -A'), namespace, selector: / -l (\S+)/.exec(options)?.[1] }];
  });
  const everywhere = gets.filter(({ all }) => all);
  const unbound = gets.filter(({ all, namespace }) => !all && namespace === undefined);
  const kindsOf = (some: readonly Get[]): Set<string> => new Set(some.flatMap(({ kinds }) => kinds));
  const wide = kindsOf(everywhere);
  const inOne = gets.filter(({ namespace }) => namespace !== undefined);
  const covered = inOne.filter(({ kinds }) => kinds.every((kind) => wide.has(kind)));
  const result = new Map(commands.map((text) => [text, text]));
  const say = (some: readonly Get[], where: string, options: string, kinds: Iterable<string>) => {
    const command = `kubectl ${where}get ${[...kinds].sort().join(',')}${options} -o json`;
    for (const { text } of some) result.set(text, command);
  };
  if (everywhere.length > 0) {
    const some = [...everywhere, ...unbound];
    say([...some, ...covered], '', ' -A', kindsOf(some));
  }
  const namespaces = [...new Set(inOne.filter((one) => !covered.includes(one)).map(({ namespace }) => namespace!))].sort();
  for (const [i, namespace] of namespaces.entries()) {
    const own = inOne.filter((one) => one.namespace === namespace && !covered.includes(one));
    // What has no namespace comes along with the first one.
    const some = i === 0 && everywhere.length === 0 ? [...own, ...unbound] : own;
    const selectors = new Set(some.map(({ selector }) => selector));
    const [selector] = selectors;
    say(some, `-n ${namespace} `, selectors.size === 1 && selector !== undefined ? ` -l ${selector}` : '', kindsOf(some));
  }
  if (everywhere.length === 0 && namespaces.length === 0 && unbound.length > 0) say(unbound, '', '', kindsOf(unbound));
  return result;
}
