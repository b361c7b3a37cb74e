/**
 * A second simulation, as plain as it can be: second by second, one node after the other, a tree of chances where a client may connect to
 * one of several members. It knows no classes, no episodes and no queue of events, and shares no code with the real one. Rules it plays,
 * all from the design's model: a sudden stop leaves a client's connection half-open; the health check of a fixed client-go ends it after
 * 45 s; a balancer that closes ends it at the mark-down, if the member is still down; F5's keepalive ends it when the member's kernel
 * answers again; behind a balancer that only passes packets on, the client's own keepalive does, at most 30 s after the kernel is back, or
 * ten unanswered ones after 300 s.
 */
import type { Case } from './generate.js';

/** Expected nodes at one second: with rules that nobody updates, and lookups that fail, in nodes. */
export interface Moment {
  readonly deaf: number;
  readonly failing: number;
}

interface Stop {
  readonly master: number;
  readonly from: number;
  readonly kernel: number;
  readonly ready: number;
  readonly abrupt: boolean;
  readonly markedDown: number | undefined;
  /** In rotation again, where it was marked down. */
  readonly markedUp: number;
}

interface Story {
  readonly stops: readonly Stop[];
  /** Seconds at which every kube-proxy is started anew. */
  readonly restarts: readonly number[];
  /** What the API lists, and which addresses answer, from that second on. */
  readonly dns: readonly { readonly at: number; readonly listed: readonly string[]; readonly living: ReadonlySet<string> }[];
  readonly end: number;
  /** Seconds at which something happens: near them the two may differ by a timer's granularity. */
  readonly events: readonly number[];
}

const FIXED = new Set(['v1.18.18', 'v1.20.15', 'v1.27.3', 'v1.33.1']);

/** What the plan does to hosts and pods; the same for every node. */
export function storyOf(made: Case): Story {
  let now = 0;
  const stops: Stop[] = [];
  const restarts: number[] = [];
  const changes: { at: number; change: (listed: string[], living: Set<string>) => void }[] = [];
  const address = made.dns.map((_, pod) => `10.0.0.${pod + 1}`);
  for (const [index, move] of made.moves.entries()) {
    if (move.do === 'reboot') {
      const detection =
        made.vendor === 'f5-bigip' ? 3 * made.interval + 1 : made.vendor === 'haproxy' ? 6 * made.interval : 2 * made.interval;
      stops.push({
        master: move.master,
        from: now,
        kernel: now + move.downtime,
        ready: now + move.duration,
        abrupt: !move.graceful,
        markedDown: detection < move.duration ? now + detection : undefined,
        markedUp: now + move.duration + (made.vendor === 'haproxy' ? 2 : 1) * made.interval,
      });
      now += move.duration + move.wait;
    } else if (move.do === 'evict') {
      const old = address[move.pod]!;
      const fresh = `10.0.1.${index + 1}`;
      address[move.pod] = fresh;
      changes.push({ at: now + 1, change: (listed) => void listed.splice(listed.indexOf(old), 1) });
      changes.push({ at: now + 5, change: (_, living) => void living.delete(old) });
      changes.push({
        at: now + move.duration,
        change(listed, living) {
          listed.push(fresh);
          living.add(fresh);
        },
      });
      now += move.duration;
    } else {
      now += move.duration;
      // A step ends before the next one begins, though both happen at the same second.
      restarts.push(now - 0.5);
    }
  }
  const first = made.dns.map((_, pod) => `10.0.0.${pod + 1}`);
  const dns = [{ at: 0, listed: first, living: new Set(first) }];
  for (const { at, change } of changes.sort((a, b) => a.at - b.at)) {
    const last = dns.at(-1)!;
    const next = { at, listed: [...last.listed], living: new Set(last.living) };
    change(next.listed, next.living);
    dns.push(next);
  }
  const events = [
    ...stops.flatMap(({ from, kernel, ready, markedUp, markedDown }) => [
      from,
      kernel,
      ready,
      markedUp,
      ...(markedDown === undefined ? [] : [markedDown]),
    ]),
    ...restarts,
    ...dns.map(({ at }) => at),
  ];
  return { stops, restarts, dns, end: now, events };
}

/** When a connection that is half-open since a stop ends, or undefined where nothing ends it. */
function ends(made: Case, stop: Stop): number | undefined {
  const times: number[] = [];
  if (FIXED.has(made.version)) times.push(stop.from + 45);
  if (made.vendor !== 'ipvs' && made.closes && stop.markedDown !== undefined) times.push(stop.markedDown);
  if (made.vendor === 'f5-bigip') times.push(Math.max(stop.from + made.keepAlive, stop.kernel));
  if (made.vendor === 'haproxy') times.push(stop.from + 4 * 3600);
  if (made.vendor === 'ipvs') times.push(Math.min(stop.from + 300, stop.kernel + 30));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Expected deaf nodes and failing lookups at each of the given seconds. */
export function naive(made: Case, story: Story, seconds: readonly number[]): Map<number, Moment> {
  const total = new Map<number, { deaf: number; failing: number }>(seconds.map((second) => [second, { deaf: 0, failing: 0 }]));
  const masters = Array.from({ length: made.masters }, (_, i) => i);
  const nodes = [...masters, ...Array.from({ length: made.workers + made.dns.filter((host) => host < 0).length }, () => -1)];
  const dnsAt = (second: number) => story.dns.filter(({ at }) => at <= second).at(-1)!;
  const down = (master: number, second: number) =>
    story.stops.some((stop) => stop.master === master && stop.from <= second && second < stop.ready);
  const out = (master: number, second: number) =>
    down(master, second) ||
    story.stops.some(
      (stop) => stop.master === master && stop.markedDown !== undefined && stop.markedDown <= second && second < stop.markedUp,
    );
  const last = Math.max(...seconds);

  /** Adds what a client that is well between two seconds, or deaf since a stop, sees. */
  function add(weight: number, from: number, to: number, heard: Stop | undefined): void {
    const before = heard && story.dns.filter(({ at }) => at <= heard.from).at(-1)!;
    for (const second of seconds) {
      if (second < from || second >= to) continue;
      const { listed, living } = dnsAt(second);
      const view = before ? before.listed : listed;
      const dead = view.filter((one) => !living.has(one)).length;
      const moment = total.get(second)!;
      if (heard) moment.deaf += weight;
      moment.failing += weight * (view.length === 0 ? 1 : dead / view.length);
    }
  }

  function connect(node: number, weight: number, second: number): void {
    const targets = masters.filter((master) => !out(master, second));
    for (const backend of targets) live(node, backend, weight / targets.length, second);
  }

  function live(node: number, backend: number, weight: number, from: number): void {
    const own = story.stops.flatMap((stop) => (stop.master === node ? [stop.from, stop.ready - 0.5] : []));
    const anew = [...story.restarts, ...own].filter((second) => second > from);
    const stop = story.stops.filter((one) => one.master === backend && one.from > from).sort((a, b) => a.from - b.from)[0];
    const start = Math.min(...anew, Number.POSITIVE_INFINITY);
    if (!stop || start <= stop.from) {
      add(weight, from, Math.min(start, last + 1), undefined);
      if (start <= last) connect(node, weight, start);
      return;
    }
    add(weight, from, stop.from, undefined);
    if (!stop.abrupt || node === backend) return connect(node, weight, stop.from);
    const end = Math.min(ends(made, stop) ?? Number.POSITIVE_INFINITY, ...anew.filter((second) => second > stop.from));
    add(weight, stop.from, Math.min(end, last + 1), stop);
    if (end <= last) connect(node, weight, end);
  }

  for (const node of nodes) for (const backend of masters) live(node, backend, 1 / made.masters, -1);
  return total;
}
