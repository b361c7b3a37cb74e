import type { Belief, LoadBalancer, Node } from '../model/inventory.js';
import { basisOf, type Located, type Place, placeOf, samePlace } from '../model/place.js';

/** A default of a product that was filled in for what a dump leaves out. It stands only as long as nothing else that was read says otherwise. */
export interface Assumed {
  readonly kind: 'action' | 'monitor' | 'timers' | 'mode';
  /** The object of the dump that leaves it out. */
  readonly name: string;
  /** The value in words: `an idle timeout of 300s`. */
  readonly part: string;
  /** The field of the inventory that it fills, and where that is blamed. */
  readonly field: string;
  readonly at: Place;
  /** Where a person should look. */
  readonly place: Place;
}

/** Something believed, with the defaults that it tells of. */
export interface Told extends Belief {
  readonly assumed?: readonly [Assumed, ...Assumed[]];
}

const WORDS: Readonly<
  Record<
    Assumed['kind'],
    { readonly one: (name: string, said: string) => string; readonly many: (count: number, list: string, said: string) => string }
  >
> = {
  action: {
    one: (name, said) => `service-down-action of pool ${name} is ${said} by default`,
    many: (count, list, said) => `service-down-action of ${count} pools (${list}) is ${said} by default`,
  },
  monitor: {
    one: (name, said) => `monitor ${name} has ${said} by default`,
    many: (count, list, said) => `${count} monitors (${list}) have ${said} by default`,
  },
  timers: {
    one: (name, said) => `virtual server ${name} has ${said} by default`,
    many: (count, list, said) => `${count} virtual servers (${list}) have ${said} by default`,
  },
  mode: {
    one: (_, said) => `kube-proxy runs in mode ${said}: its configuration sets none, and that is its default on Linux`,
    many: (_, list, said) => `kube-proxy runs in mode ${said}: its configurations (${list}) set none, and that is its default on Linux`,
  },
};

/** How many names and places of one kind are shown; the rest is counted. */
const SHOWN = 4;
const PLACES = 20;

/** Defaults in sentences: those of one object in one, and objects that have the same together. */
export function sayAssumed(all: readonly Assumed[]): Told[] {
  const objects = new Map<string, Assumed[]>();
  for (const one of all) objects.set(`${one.kind}\0${one.name}`, [...(objects.get(`${one.kind}\0${one.name}`) ?? []), one]);
  const groups = new Map<string, { readonly said: string; readonly objects: Assumed[][] }>();
  for (const own of objects.values()) {
    const said = [...new Set(own.map(({ part }) => part))].join(' and ');
    const key = `${own[0]!.kind}\0${said}`;
    const group = groups.get(key) ?? { said, objects: [] };
    group.objects.push(own);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ said, objects: own }) => {
    const [first, ...rest] = own.flat() as [Assumed, ...Assumed[]];
    const names = own.map(([one]) => one!.name);
    const list = `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`;
    const words = WORDS[first.kind];
    return {
      text: names.length === 1 ? words.one(first.name, said) : words.many(names.length, list, said),
      places: own.slice(0, PLACES).map(([one]) => one!.place),
      assumed: [first, ...rest],
    };
  });
}

/** What is believed once everything was joined: defaults that something else that was read has replaced are left out. Where nothing took them up they stand. */
export function standing(told: readonly Told[], balancers: readonly LoadBalancer[], nodes: readonly Node[]): Belief[] {
  const stands = ({ kind, field, at }: Assumed): boolean => {
    const holders: readonly Located[] = kind === 'mode' ? nodes : balancers;
    return holders.length === 0 || holders.some((one) => basisOf(one, field) === 'default' && samePlace(placeOf(one, field), at));
  };
  return told.flatMap(({ text, places, assumed }): Belief[] => {
    if (assumed === undefined) return [{ text, places }];
    const left = assumed.filter(stands);
    return left.length === assumed.length ? [{ text, places }] : sayAssumed(left).map((one) => ({ text: one.text, places: one.places }));
  });
}
