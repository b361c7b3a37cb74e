import type { SeenClients, SeenEndpoint, State } from '../model/state.js';
import type { Timeline } from '../model/timeline.js';
import { titled } from './frame.js';
import { type Line, line } from './paint.js';
import type { Sources } from './reporter.js';
import { list } from '../model/list.js';
import { amount, clock, plural, point } from './words.js';
import { hang } from './wrap.js';

/** One moment of the likely run: what runs, who is down, what the balancer believes, and which nodes send lookups where, and why. */
export function stateLines(state: State, timeline: Timeline, sources: Sources, columns: number): Line[] {
  const wall = timeline.window?.start === undefined ? undefined : clock(timeline.window, state.at);
  const doing = state.steps.length > 0 ? `during ${list(state.steps)}` : state.ended ? 'after the last step' : 'between two steps';
  return [
    ...titled(
      `AT ${point(state.at)}`,
      `${wall === undefined ? '' : `(${wall}) `}${doing}, in the likely run of ${timeline.plan} on ${timeline.cluster}`,
      columns,
    ),
    ...row('hosts', hosts(state), columns),
    ...state.balancers.flatMap((balancer) =>
      row(
        balancer.name,
        list(
          balancer.members.map(
            ({ name, inRotation, up }) =>
              `${name} ${inRotation ? (up ? 'in rotation' : 'in rotation, but does not answer') : up ? 'out of rotation, though it answers' : 'marked down'}`,
          ),
        ),
        columns,
      ),
    ),
    ...(state.etcd ? row('etcd', `${state.etcd.up} of ${state.etcd.size} members take part, ${state.etcd.needs} are needed`, columns) : []),
    ...(state.dns ? row('the API lists', endpoints(state.dns.listed), columns) : []),
    ...state.clients.flatMap((clients) => clientLines(clients, sources, columns)),
  ];
}

const row = (head: string, text: string, columns: number): Line[] => hang(`  ${head}: `, text, columns, 4).map((part) => line(part));

function hosts({ hosts: away }: State): string {
  if (away.length === 0) return 'all are up';
  return list(
    away.map(
      ({ name, up, since }) =>
        `${name} is ${up ? 'up, its apiserver is not' : 'down'}${since === undefined ? '' : ` since ${point(since)}`}`,
    ),
  );
}

function endpoints(seen: readonly SeenEndpoint[]): string {
  if (seen.length === 0) return 'no DNS endpoint at all';
  const dead = seen.filter(({ alive }) => !alive).length;
  return `${list(seen.map(({ address, alive }) => `${address}${alive ? '' : ' (dead)'}`))}${dead === 0 ? '' : `: ${dead} of ${plural(seen.length, 'endpoint')} dead`}`;
}

function clientLines(
  { component, nodes, exact, backend, deafSince, endpoints: seen, why }: SeenClients,
  sources: Sources,
  columns: number,
): Line[] {
  const who = `${amount(nodes, exact)} ${component === 'kubelet' ? 'kubelets' : 'kube-proxies'} via ${backend}`;
  const how =
    deafSince === undefined
      ? 'connected'
      : `on a dead connection since ${point(deafSince)}${seen ? `, their rules know ${endpoints(seen)}` : ''}`;
  return [
    ...hang('  ', `${who}: ${how}`, columns, 4).map((part) => line(part)),
    ...why.flatMap(({ at, event, place }) => {
      const { file, line: number, column } = sources.locate(place);
      const lead = `      ${point(at).padStart(6)}  `;
      return hang(lead, `${event} (${file}:${number}:${column})`, columns, lead.length).map((part) => line(part, 'dim'));
    }),
  ];
}
