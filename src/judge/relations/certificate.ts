import type { Certificate } from '../../model/inventory.js';
import { placeOf } from '../../model/place.js';
import { nothingKnown, relation, type Row, type World } from '../relation.js';

const DAY = 86_400_000;

const fields = {
  name: { type: 'string', what: 'what it is for', fact: 'certificates' },
  node: { type: 'string', what: 'where it lies; empty where nothing is said', fact: 'certificates' },
  notAfter: { type: 'string', what: 'when it ends', fact: 'certificates' },
  days: {
    type: 'double',
    what: 'days from the end of the plan to its end, negative where it ends before; by window.start, else by today',
    fact: 'certificates',
  },
} as const;

/** The certificates of the cluster. */
export const certificate = relation({
  name: 'certificate',
  what: 'A certificate of the cluster; one row of unknowns where nobody listed them.',
  example: 'certificate.days < 1.0',
  fields,
  rows: (world) =>
    world.inventory.certificates.length === 0 && world.inventory.unsaid?.has('certificates')
      ? [nothingKnown(fields, placeOf(world.inventory, 'certificates'), 'certificates')]
      : world.inventory.certificates.map((one) => rowOf(one, world)),
});

function rowOf(one: Certificate, { timeline, today }: World): Row<typeof fields> {
  const start = Date.parse(timeline.window?.start ?? today ?? '');
  const end = Date.parse((one.notAfter ?? '').replace(' ', 'T'));
  const days = (end - start - (timeline.window?.duration ?? timeline.duration.likely)) / DAY;
  return {
    values: { name: one.name, node: one.node ?? '', notAfter: one.notAfter, days: Number.isFinite(days) ? days : undefined },
    place: placeOf(one, 'notAfter'),
    places: { name: placeOf(one, 'name') },
    ...(Number.isFinite(end) && { facts: { days: 'window/start' } }),
    of: one.name,
  };
}
