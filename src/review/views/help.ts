import { type Line, line } from '../../report/paint.js';
import { hang } from '../../report/wrap.js';
import { EVERYWHERE, KEYS, type KeyHelp, keyWords } from '../keys.js';
import { bodyRows, type HelpScreen, type Screen, type State } from '../state.js';
import { filled } from './row.js';

const TITLES: Readonly<Record<Screen['name'], string>> = {
  findings: 'FINDINGS',
  finding: 'ONE FINDING',
  timeline: 'TIMELINE',
  plan: 'PLAN',
  tries: 'WHAT IF',
  accept: 'ACCEPT A FINDING',
  accepted: 'ACCEPTED FINDINGS',
  diff: 'BEFORE WRITING',
  text: 'A TEXT',
  export: 'EXPORT',
  help: 'HELP',
};

const ABOUT: readonly string[] = [
  'A change is typed after + (what if), or i, m and = (plan):',
  '  set loadBalancers/NAME/serviceDownAction reset      a field of the inventory',
  '  set steps/STEP/duration 10m                         a field of a step',
  '  wait 5m after STEP, gate etcd-healthy after STEP    a step more',
  '  restart kube-proxy after STEP, restart kubelet on NODE before STEP',
  '  move STEP before STEP   lose HOST at STEP (tried, never written)',
  'Tab completes. Every change is made to the text of your files, and the edited text is simulated: what the bars show is what a saved patch does.',
  'Nothing is written before its diff was shown and confirmed with y; a file that has changed on disk meanwhile is never overwritten.',
];

/** All keys of all screens, and how changes are typed. */
export function helpLines({ size, look }: State): readonly Line[] {
  const columns = Math.min(size.columns, 110);
  const part = (title: string, keys: readonly KeyHelp[]): Line[] => [
    line(title, 'bold'),
    ...keys.flatMap(([key, does]) => hang(`  ${keyWords(key, look.unicode).padEnd(20)}`, does, columns, 22).map((text) => line(text))),
    line(''),
  ];
  return [
    ...part('EVERYWHERE', EVERYWHERE),
    line('CHANGES', 'bold'),
    ...ABOUT.flatMap((text) => (text.startsWith('  ') ? [line(text)] : hang('', text, columns, 0).map((row) => line(row)))),
    line(''),
    ...(Object.keys(KEYS) as Screen['name'][]).flatMap((name) => part(TITLES[name], KEYS[name])),
  ];
}

/** The visible part of the help. */
export function view(state: State, { top }: HelpScreen): Line[] {
  const room = bodyRows(state.size);
  return filled(helpLines(state).slice(top, top + room), room);
}
