import { quoted } from './arguments.js';
import { CommandError, type Target, type Values } from './command.js';
import { identity } from './files.js';

/** What is to be printed where. Throws a CommandError where two formats would go to the same place. */
export function targetsOf({ format, output, targets }: Values): readonly Target[] {
  if (targets === undefined) return [{ ...(format !== undefined && { format }), ...(output !== undefined && { output }) }];
  const places = new Map<string, Target>();
  for (const target of targets) {
    const screen = target.output === undefined || target.output === '-';
    const place = screen ? '-' : identity(target.output);
    const there = places.get(place);
    if (there !== undefined)
      throw new CommandError(
        `${there.format} and ${target.format} would both go to ${screen ? 'standard output' : quoted(target.output)}`,
        'name a file for each but one: -f sarif -o a.sarif -f markdown -o b.md',
      );
    places.set(place, target);
  }
  return targets;
}
