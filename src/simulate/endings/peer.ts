import type { Machine } from '../machines.js';
import type { Peer } from './dying.js';

/** A lost host as its dead connections see it. One behind a firewall that swallows the packets of connections it does not know is, to them, a host that stays away. */
export function peerOf(machine: Machine): Peer {
  const name = machine.host.name;
  if (machine.host.node.dropsUnknownConnections === true)
    return { name, answersAt: () => false, certainlyAnswersAt: () => false, answersFrom: () => undefined, whenBack: () => undefined };
  return {
    name,
    answersAt: machine.answersAt,
    certainlyAnswersAt: machine.certainlyAnswersAt,
    answersFrom: machine.answersFrom,
    whenBack: machine.whenBack,
  };
}
