import type { Inventory } from '../model/inventory.js';
import { common, completions, typedTry, type Names } from '../repair/typed.js';
import { everyStep } from '../repair/repair.js';
import { isText, shortened } from './key.js';
import { searched } from './screens/findings.js';
import { type Next, type Prompt, said, screenOf, type State, stay } from './state.js';

/** A key while something is typed at the bottom. */
export function typed(state: State, prompt: Prompt, key: string): Next {
  const { prompt: _, ...rest } = state;
  switch (key) {
    case 'esc':
      return prompt.asks === 'search' ? stay(retyped(rest, prompt, prompt.before, false)) : stay(rest);
    case 'enter':
      return done(rest, prompt);
    case 'backspace':
      return stay(retyped(state, prompt, shortened(prompt.text)));
    case 'ctrl-u':
      return stay(retyped(state, prompt, ''));
    case 'ctrl-w':
      return stay(retyped(state, prompt, prompt.text.replace(/\S+\s*$/, '')));
    case 'tab':
      return prompt.asks === 'try' ? stay(completed(state, prompt)) : stay(state);
    default:
      return isText(key) ? stay(retyped(state, prompt, prompt.text + key)) : stay(state);
  }
}

function retyped(state: State, prompt: Prompt, text: string, open = true): State {
  const screen = screenOf(state);
  const next: State = open ? { ...state, prompt: { ...prompt, text } } : state;
  return prompt.asks === 'search' && screen.name === 'findings' ? searched(next, screen, text) : next;
}

function done(state: State, { asks, text }: Prompt): Next {
  if (asks === 'search' || text.trim() === '') return stay(state);
  if (asks === 'try') {
    const one = typedTry(text);
    if ('trouble' in one) return stay({ ...state, prompt: { asks, text, before: '' }, notice: { text: one.trouble, bad: true } });
    return { state, effects: [{ do: 'try', tries: [...state.tries, one] }] };
  }
  const screen = screenOf(state);
  return screen.name === 'text'
    ? { state, effects: [{ do: 'preview', file: text.trim(), text: screen.text, title: screen.title }] }
    : said(state, 'nothing to save here', true);
}

/** The words that could come next: what Tab completes and what stands above the prompt. */
export const choicesOf = (state: State, text: string): string[] => completions(text, namesOf(state));

function completed(state: State, prompt: Prompt): State {
  const choices = choicesOf(state, prompt.text);
  if (choices.length === 0) return state;
  const head = prompt.text.replace(/\S*$/, '');
  const word = common(choices);
  return { ...state, prompt: { ...prompt, text: `${head}${word}${choices.length === 1 ? ' ' : ''}` } };
}

function namesOf({ subject, timeline }: State): Names {
  const played = subject.played[timeline];
  if (!played) return { steps: [], hosts: [], paths: [] };
  const { plan, inventory } = played;
  return {
    steps: everyStep(plan.steps).map(({ id }) => id),
    hosts: inventory.nodes.flatMap(({ name, count }) => (count === undefined ? [name] : [`${name}-1`])),
    paths: pathsOf(inventory),
  };
}

/** The fields of an inventory that somebody is likely to set, by path. */
function pathsOf({ loadBalancers, nodes, dns, etcd, kubernetesVersion }: Inventory): string[] {
  const fields = (base: string, object: object | undefined): string[] =>
    Object.entries(object ?? {}).flatMap(([key, value]) =>
      key === 'at' || key === 'name' || Array.isArray(value)
        ? []
        : typeof value === 'object' && value !== null
          ? fields(`${base}/${key}`, value as object)
          : [`${base}/${key}`],
    );
  return [
    ...loadBalancers.flatMap((one) => fields(`loadBalancers/${one.name}`, one)),
    ...(dns ? fields('dns', { ...dns, pods: [] }) : []),
    ...(etcd ? fields('etcd', etcd) : []),
    ...(kubernetesVersion === undefined ? [] : ['kubernetesVersion']),
    ...nodes.slice(0, 100).flatMap((one) => fields(`nodes/${one.name}`, { ...one, labels: [] })),
  ];
}
