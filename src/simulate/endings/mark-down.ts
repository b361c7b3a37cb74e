import { human } from '../../model/duration.js';
import type { Cause } from '../../model/timeline.js';
import { RANK } from '../clock.js';
import type { Balancer } from '../balancers.js';
import type { Episode } from '../episodes.js';
import type { Dying } from './dying.js';
import { probedBy, resentAt } from './kernel.js';

/** The rule that speaks of a balancer that keeps connections to a dead member. */
export const KEEPS = 'balancer/keeps-dead-connections';

/** A mark-down that ends nothing. */
export const keepsAtMarkDown = (at: number, balancer: Balancer, host: string): Cause => ({
  at,
  event: `${balancer.name} marks ${host} down and keeps the client's side open`,
  label: "keeps the client's side open",
  place: balancer.placeOf(balancer.traits.closes.field),
  hazard: KEEPS,
});

/** A mark-down that concerns the new process of a balancer alone. */
export const oldProcessKeeps = (at: number, balancer: Balancer, host: string): Cause => ({
  at,
  event: `${balancer.name}'s new process marks ${host} down; the old one keeps the connections it had before the reload, and checks nobody`,
  label: 'concerns new connections only: the old process keeps the others',
  place: balancer.placeOf(balancer.traits.closes.field),
});

/** A mark-down that ends what the balancer holds: the client hears of it at once, or its next packet finds that the flow is forgotten. */
export function closeAtMarkDown(episode: Episode, dying: Dying, end: (cause: Cause) => void): void {
  const { balancer, clock, cause } = dying;
  const { closing, closingDelay, closes } = balancer.traits;
  const place = balancer.placeOf(closes.field);
  const marks = `${balancer.name} marks ${episode.backend} down`;
  if (closing === 'next-packet')
    return forgotten(episode, dying, clock.now + closingDelay, (found) =>
      end(cause(`${marks} and forgets its connections; ${found}`, place, 'forgets the connection at mark-down')),
    );
  const close = () =>
    end(
      cause(
        `${marks} and ends its connections${closingDelay > 0 ? ` ${human(closingDelay)} later` : ''}`,
        place,
        'ends the connection at mark-down',
      ),
    );
  if (closingDelay === 0) return close();
  clock.schedule(clock.now + closingDelay, RANK.network, () => episode.open && close());
}

/** A flow whose entry is gone since `time`: the client's next packet goes to a member that does not know the connection, and meets its RST. */
export function forgotten(episode: Episode, { balancer, client, clock, name }: Dying, time: number, end: (found: string) => void): void {
  const since = time - episode.at;
  const { writes, writesEvery, tcp } = client;
  const next = writes ? writesEvery + resentAt(Math.max(0, since - writesEvery)) : probedBy(tcp.keepAlive, since);
  clock.schedule(episode.at + next, RANK.network, () => episode.open && end(met(name, balancer)));
}

const met = (name: string, { traits }: Balancer): string =>
  traits.adopts
    ? `the next packet of ${name} goes to a member that does not know it and meets its RST`
    : `the next packet of ${name} meets a RST`;
