import { didYouMean } from '../source/nearest.js';
import { DURATION } from '../model/duration.js';
import { GATES } from '../model/plan.js';
import { type Trouble, trouble } from './edit.js';
import type { Try } from './try.js';

/** How a change is typed, one form a line. */
export const FORMS: readonly string[] = [
  'set loadBalancers/NAME/FIELD VALUE',
  'set steps/STEP/FIELD VALUE',
  'wait 5m after STEP',
  'restart kube-proxy after STEP',
  'gate etcd-healthy after STEP',
  'move STEP before STEP',
  'lose HOST at STEP',
];

const WORDS = ['set', 'wait', 'restart', 'gate', 'move', 'lose'];

/** What somebody typed as a change, or why it is none. Names are not looked up here. */
export function typedTry(text: string): Try | Trouble {
  const words = text.trim().split(/\s+/);
  const [verb = '', ...rest] = words;
  if (verb === 'set') {
    const [path, ...value] = rest;
    if (path === undefined || value.length === 0) return trouble(`set takes a path and a value: ${FORMS[0]}`);
    return { kind: 'set', path, value: value.join(' ') };
  }
  if (verb === 'lose') {
    const [host, at, step] = rest;
    return host === undefined || at !== 'at' || step === undefined || rest.length > 3
      ? trouble(FORMS.at(-1)!)
      : { kind: 'lose', host, step };
  }
  const place = rest.findLastIndex((word) => word === 'before' || word === 'after');
  const where = rest[place] as 'before' | 'after' | undefined;
  const beside = rest[place + 1];
  if (!WORDS.includes(verb)) return trouble(`"${verb}" is no change${didYouMean(verb, WORDS)}: ${WORDS.join(', ')}`);
  if (where === undefined || beside === undefined || place + 2 !== rest.length)
    return trouble(`say where: ${FORMS.find((form) => form.startsWith(verb))!}`);
  const what = rest.slice(0, place);
  if (verb === 'move') return what.length === 1 ? { kind: 'move', step: what[0]!, where, beside } : trouble('move takes one step');
  const [first, on, node] = what;
  if (first === undefined) return trouble(`${verb} what? ${FORMS.find((form) => form.startsWith(verb))!}`);
  if (verb === 'wait')
    return DURATION.test(first) && what.length === 1
      ? { kind: 'insert', step: { id: `wait-${where}-${beside}`, action: 'wait', duration: first }, where, beside }
      : trouble('wait takes a duration such as 5m or 1h30m');
  if (verb === 'gate')
    return (GATES as readonly string[]).includes(first)
      ? { kind: 'insert', step: { id: `gate-${where}-${beside}`, action: 'gate', gate: first }, where, beside }
      : trouble(`there is no gate "${first}"${didYouMean(first, GATES)}: ${GATES.join(', ')}`);
  if (what.length !== 1 && !(on === 'on' && node !== undefined && what.length === 3))
    return trouble('restart COMPONENT after STEP, or restart COMPONENT on NODE after STEP');
  const id = `restart-${first}-${where}-${beside}`;
  return {
    kind: 'insert',
    step: { id, action: 'restart', component: first, ...(node !== undefined && { node }), duration: '1m' },
    where,
    beside,
  };
}

/** What is known when somebody completes a word. */
export interface Names {
  readonly steps: readonly string[];
  readonly hosts: readonly string[];
  /** Paths below the inventory's spec. */
  readonly paths: readonly string[];
}

const COMPONENTS = ['kube-proxy', 'kubelet', 'kube-apiserver', 'coredns', 'etcd', 'containerd'];
const FIELDS = ['duration', 'wait', 'mode', 'gate', 'batch', 'downtime', 'to'];

/** The words that what was typed could go on with, the whole last word each. */
export function completions(text: string, { steps, hosts, paths }: Names): string[] {
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const [verb] = words;
  const previous = before.at(-1);
  const all =
    before.length === 0
      ? WORDS
      : previous === 'after' || previous === 'before' || previous === 'at'
        ? steps
        : previous === 'on'
          ? hosts
          : before.length === 1
            ? ({
                set: [...paths, ...steps.flatMap((step) => FIELDS.map((field) => `steps/${step}/${field}`))],
                wait: ['5m', '10m', '30m'],
                restart: COMPONENTS,
                gate: GATES,
                move: steps,
                lose: hosts,
              }[verb!] ?? [])
            : before.length === 2 && verb !== 'set'
              ? verb === 'lose'
                ? ['at']
                : ['after', 'before', ...(verb === 'restart' ? ['on'] : [])]
              : [];
  return all.filter((word) => word.startsWith(last) && word !== last);
}

/** What all of them begin with. */
export function common(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  let length = first.length;
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
