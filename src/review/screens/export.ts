import { FORMATS } from '../../report/reporters.js';
import { ticket } from '../../report/ticket.js';
import { moved } from '../scroll.js';
import { type ExportScreen, type Next, opened, said, shown, type State, stay, unfinished, withScreen } from '../state.js';

/** Something that can be exported. */
export interface Choice {
  readonly name: string;
  readonly about: string;
  readonly file: string;
}

const ENDINGS: Readonly<Record<string, string>> = {
  pretty: 'txt',
  concise: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  markdown: 'md',
  html: 'html',
  gitlab: 'json',
  github: 'txt',
};

/** What can be exported, the text for the ticket first. */
export const choices = ({ tries }: State): readonly Choice[] => [
  ...(tries.length === 0 ? [] : [{ name: 'patch', about: 'what is tried, as a patch for git apply', file: 'changes.patch' }]),
  { name: 'ticket', about: 'plain text of 72 columns for the change ticket', file: 'ticket.txt' },
  ...FORMATS.map((name) => ({
    name,
    about: name === 'pretty' ? 'the report as lint prints it' : `the report as lint -f ${name} prints it`,
    file: `report.${ENDINGS[name] ?? 'txt'}`,
  })),
];

/** The keys of the choice of exports. */
export function press(state: State, screen: ExportScreen, key: string): Next | undefined {
  const all = choices(state);
  const to = moved(screen.row, key, all.length, all.length);
  if (to !== undefined) return stay(withScreen(state, { ...screen, row: to }));
  if (key !== 'enter') return undefined;
  const { name, file } = all[Math.min(screen.row, all.length - 1)]!;
  const why = name === 'patch' ? undefined : unfinished(state);
  if (why !== undefined) return said(state, why, true);
  if (name !== 'ticket') return { state, effects: [{ do: 'export', format: name, file }] };
  const { report, sources } = shown(state);
  const timeline = report.timelines[state.timeline];
  if (!timeline) return said(state, 'no plan was simulated', true);
  return opened(state, { name: 'text', title: 'Export ticket', text: ticket(report, timeline, sources), file, top: 0 });
}
