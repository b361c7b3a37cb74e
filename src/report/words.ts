import { list } from '../model/list.js';
import { span } from '../model/duration.js';
import type { ClassKey, Impact, ImpactKind, Timeline } from '../model/timeline.js';
import { instantsOf, isZone, localTime, shownAt } from '../model/zone.js';

/** How an impact kind is called: as a noun, as the head of a column, what fails by share, its letter in the chart and the letter's meaning. */
export const KINDS: Readonly<Record<ImpactKind, { noun: string; head: string; share: string; letter: string; legend: string }>> = {
  'dns-resolution': { noun: 'names fail', head: 'names', share: 'lookups', letter: '#', legend: 'all fail' },
  'service-routing-stale': {
    noun: 'service rules are stale',
    head: 'rules',
    share: 'endpoints',
    letter: '.',
    legend: 'deaf: any pod that moves is lost to them',
  },
  'api-unavailable': {
    noun: 'the API does not answer',
    head: 'API',
    share: 'new connections',
    letter: 'A',
    legend: 'the API does not answer',
  },
  'etcd-no-quorum': { noun: 'etcd has no quorum', head: 'etcd', share: 'writes', letter: 'Q', legend: 'etcd has no quorum' },
  'node-not-ready': { noun: 'nodes are NotReady', head: 'NotReady', share: 'nodes', letter: 'N', legend: 'NotReady' },
  'pod-eviction': { noun: 'pods are evicted', head: 'evictions', share: 'pods', letter: 'E', legend: 'pods are evicted' },
  'workload-below-budget': {
    noun: 'a workload is below its budget',
    head: 'budget',
    share: 'pods',
    letter: 'B',
    legend: 'below its budget',
  },
  'pod-network': {
    noun: "nodes do not reach each other's pods",
    head: 'network',
    share: 'connections',
    letter: 'P',
    legend: 'no way to the pods of other nodes',
  },
  'client-stale': {
    noun: 'a client of the API hears nothing',
    head: 'clients',
    share: 'changes',
    letter: 'C',
    legend: 'a client of the API hears nothing',
  },
  'service-unreachable': {
    noun: 'a Service does not answer',
    head: 'Services',
    share: 'connections',
    letter: 'S',
    legend: 'a Service does not answer',
  },
  'admission-refused': {
    noun: 'new pods are refused',
    head: 'new pods',
    share: 'new pods',
    letter: 'W',
    legend: 'new pods are refused: a webhook does not answer',
  },
  'drain-failed': { noun: 'a drain fails', head: 'drains', share: 'pods', letter: 'F', legend: 'a drain has failed' },
  'drain-blocked': { noun: 'a drain waits', head: 'drains', share: 'pods', letter: 'D', legend: 'a drain waits' },
};

/** Where only a part of the API fails: the rest goes on answering. */
export const IN_PART = { noun: 'the API answers only in part', letter: 'a', legend: 'some new API connections hang or fail' } as const;

/** What an impact is called, as a clause. */
export const nounOf = ({ kind, fraction }: { readonly kind: ImpactKind; readonly fraction: number }): string =>
  kind === 'api-unavailable' && isPart(fraction) ? IN_PART.noun : KINDS[kind].noun;

/** Whether something fails in part only. */
/** What an impact is and whom it hits, as a clause: `names fail on ~21 nodes`, `~21 nodes are NotReady`. */
export function hits(impact: Pick<Impact, 'kind' | 'target' | 'nodes' | 'exact' | 'fraction'>): string {
  const { kind, target, nodes, exact } = impact;
  const noun = `${nounOf(impact)}${target === undefined ? '' : ` (${target})`}`;
  if (kind === 'api-unavailable' || kind === 'etcd-no-quorum' || nodes === 0) return noun;
  const many = amount(nodes, exact);
  const one = nodes === 1 && exact;
  if (kind === 'node-not-ready' && target === undefined) return one ? `${many} node is NotReady` : `${many} nodes are NotReady`;
  return `${noun} on ${many} ${one ? 'node' : 'nodes'}`;
}

export const isPart = (fraction: number): boolean => fraction > 0 && fraction < 0.9995;

/** A point of time after the start of the plan: `9:00`, from 100 minutes on `1:40:00`. */
export function point(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 100) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Two spans as a range, a unit that both have said once: `22 to 40 min`; undefined where they read the same. */
export function spread(least: number, most: number): string | undefined {
  const [a, b] = [span(least), span(most)];
  if (a === b) return undefined;
  const [, unit] = /^\d+( \w+)$/.exec(b) ?? [];
  return `${unit !== undefined && /^\d+ \w+$/.test(a) && a.endsWith(unit) ? a.slice(0, -unit.length) : a} to ${b}`;
}

/** How long an outage lasts: a span, or that nothing ends it. */
export function lasts(ms: number | null): string {
  return ms === null ? 'no end' : span(ms);
}

/** What the worst outage under one answer is, as a clause. */
export function outcome(ms: number | null): string {
  if (ms === null) return 'an outage without an end of its own';
  return ms === 0 ? 'no outage' : `an outage of ${span(ms)}`;
}

/** An interval: `9:00 to 15:00`, `9:00 until restarted`. */
export function interval(from: number, to: number | null, end = 'until restarted'): string {
  return to === null ? `${point(from)} ${end === 'no end' ? 'on, without end' : end}` : `${point(from)} to ${point(to)}`;
}

/** What ends an impact that does not end by itself: a restart where something waits on a dead connection, else nothing that is known. */
export function endOf({ kind, cause }: { readonly kind: ImpactKind; readonly cause: readonly { readonly hazard?: string }[] }): string {
  const waits = kind === 'service-routing-stale' || kind === 'node-not-ready' || kind === 'client-stale';
  return waits || cause.some(({ hazard }) => hazard === 'kube-proxy/dead-watch') ? 'until restarted' : 'no end';
}

/** How many: a plain number where it is known, `~15` where it is an expected share, `~0.3` of less than half a node. */
export function amount(n: number, exact: boolean): string {
  const rounded = Math.round(n);
  if (exact && rounded === n) return String(n);
  return rounded === 0 && n >= 0.05 ? `~${n.toFixed(1)}` : `~${rounded}`;
}

/** A share as a person counts it: `all`, `2 of 3`, `~37%`. */
export function fractionOf(share: number): string {
  if (share >= 0.9995) return 'all';
  for (let whole = 2; whole <= 6; whole++) {
    const part = Math.round(share * whole);
    if (part > 0 && part < whole && Math.abs(share - part / whole) < 0.005) return `${part} of ${whole}`;
  }
  if (share <= 0) return 'none';
  return share < 0.01 ? '<1%' : `~${Math.min(99, Math.round(share * 100))}%`;
}

/** What part of something fails, as a person says it: `all lookups`, `2 of 3 lookups`, `~37% of lookups`. */
export function portion(share: number, noun: string): string {
  if (share <= 0) return `no ${noun}`;
  const words = fractionOf(share);
  return words.endsWith('%') ? `${words} of ${noun}` : `${words} ${noun}`;
}

/** The lookups that fail: of the first ones, and of those that the resolver has tried again, where that is fewer. */
export function lookupsThatFail(fraction: number, afterRetries: Impact['afterRetries']): string {
  const words = portion(fraction, KINDS['dns-resolution'].share);
  if (!afterRetries || fraction <= 0 || afterRetries.least >= fraction - 0.0005) return words;
  const [least, most] = [fractionOf(afterRetries.least), fractionOf(afterRetries.most)];
  return `${portion(fraction, 'first lookups')}, ${least === most ? least : `${least} to ${most}`} after retries`;
}

/** `1 error`, `2 errors`. */
export function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

const CLASS_WORDS: Readonly<Record<string, string>> = {
  kubeProxyBackend: 'kube-proxy via',
  kubeletBackend: 'kubelet via',
  kubeProxyVersion: 'kube-proxy',
  kubeletVersion: 'kubelet',
  kubeProxyHealthCheck: 'health check of kube-proxy',
  kubeletHealthCheck: 'health check of the kubelet',
  clientBackend: 'client via',
  clientGoVersion: 'client-go',
  loadBalancer: 'balancer',
};

/** What the nodes of a class have in common, in words: `kube-proxy via cp-b, kubelet v1.18.6`. */
export function classWords(key: ClassKey): string {
  return Object.entries(key)
    .map(([name, value]) => `${CLASS_WORDS[name] ?? name} ${value}`)
    .join(', ');
}

/** The time on the wall so many milliseconds after a window's start such as `2026-11-24T22:00:00+01:00`, in its own zone, whose changes of the clock are counted; undefined where no time of day is given. */
export function clock(window: Timeline['window'], ms: number): string | undefined {
  const { start, zone } = window ?? {};
  if (start === undefined) return undefined;
  const match = /(?:^|[T ])(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(start);
  if (!match) return undefined;
  const seconds =
    Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) + Math.round((ms + changed(start, zone, ms)) / 1000);
  const days = Math.floor(seconds / 86_400);
  const minutes = Math.floor((seconds % 86_400) / 60);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return days === 0 ? time : `${time} (+${plural(days, 'day')})`;
}

/** How far the clocks of a zone have been put forward between a start and so many milliseconds later. */
function changed(start: string, zone: string | undefined, ms: number): number {
  const time = zone === undefined ? undefined : localTime(start);
  if (!time?.dated || time.offset !== undefined || !isZone(zone!)) return 0;
  const [began] = instantsOf(zone!, time.local);
  return began === undefined ? 0 : shownAt(zone!, began + ms) - time.local - ms + (ms % 1000);
}

/** The zone that a start is written in: its offset where it has one, else the zone given beside it. */
export function zoneOf(start: string, zone: string | undefined): string | undefined {
  const offset = /:\d{2}(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/.exec(start)?.[1];
  return offset === 'Z' ? 'UTC' : offset !== undefined ? `UTC${offset}` : zone;
}

/** Most conditions of a worst case that are said; the rest is counted. */
const CONDITIONS = 3;

/** What has to be so for the worst case, as clauses after "when". */
export function conditions(when: string): string {
  const parts = when.split('; ');
  const said = parts.slice(0, parts.length === CONDITIONS + 1 ? CONDITIONS + 1 : CONDITIONS).map(clause);
  const more = parts.length - said.length;
  return list([...said, ...(more > 0 ? [`${more} more things are out of the ordinary`] : [])]);
}

/** `how long the drain takes: 10m` is a question with its answer; in a sentence it is `the drain takes 10m`. */
function clause(part: string): string {
  const [, long, verb, rest = '', span_] = /^how long (.+) (takes?)( .+)?: (.+)$/.exec(part) ?? [];
  if (long !== undefined) return `${long} ${verb} ${span_}${rest}`;
  const [, failed] = /^what happens when (.+) fails: it goes on$/.exec(part) ?? [];
  if (failed !== undefined) return `the plan goes on after ${failed} has failed`;
  const [, soon, after] = /^how soon (.+): (.+)$/.exec(part) ?? [];
  if (soon !== undefined) return `${soon} after ${after}`;
  const [, what, where] = /^where (.+) runs: (.+)$/.exec(part) ?? [];
  if (what !== undefined) return `${what} runs on ${where}`;
  const [, whose, is, there] = /^where (.+?) (run|is|have their leader)(?: when .+)?: (.+)$/.exec(part) ?? [];
  if (whose !== undefined) return `${whose} ${is} ${there}`;
  const [, called, how] = /^how (.+) is called: (.+)$/.exec(part) ?? [];
  if (called !== undefined) return `${called} is called ${how}`;
  const [, sure, yes] = /^whether (.+): (.+)$/.exec(part) ?? [];
  if (sure !== undefined && YES.has(yes!)) return sure;
  const [, wait, lasts_] = /^the (wait .+): (.+)$/.exec(part) ?? [];
  if (wait !== undefined) return `the ${wait} is ${lasts_}`;
  const [, event, time] = /^(.+): (\d+[hms][\dhms ]*)$/.exec(part) ?? [];
  if (event !== undefined) return `${event} after ${time}`;
  const [, question, answer] = /^((?:where|whether|which|what|how) .+): (.+)$/.exec(part) ?? [];
  return question === undefined ? part : `the answer is "${answer}" to ${question}`;
}

/** Answers that say yes to a question. */
const YES: ReadonlySet<string> = new Set(['it is', 'it does', 'it has', 'some do']);
