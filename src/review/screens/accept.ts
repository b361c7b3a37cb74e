import type { Finding } from '../../model/finding.js';
import { token } from '../../model/place.js';
import type { Change } from '../../repair/change.js';
import { type Ignore, ignoreInConfig, ignoreInDocument } from '../../repair/suppress.js';
import { isText, shortened } from '../key.js';
import { type AcceptScreen, FIELDS, type Next, opened, said, shown, type State, stay, withScreen } from '../state.js';
import { indexOf } from '../subject.js';

/** The form in which a finding is accepted; refused where the rule is locked. */
export function accepting(state: State, name: string): Next {
  const { report, config } = state.subject;
  const index = indexOf(shown(state), name);
  const finding = shown(state).report.findings[index];
  if (!finding) return said(state, 'this finding is gone', true);
  if (indexOf(state.subject, name) < 0) return said(state, 'this finding is not there as the files are written: o shows them', true);
  if (locked(finding, config.locked)) return said(state, `${config.file} locks ${finding.rule}: nothing may suppress it`, true);
  if (/^input\/(file|syntax|schema|kind)$/.test(finding.rule) || report.invalid)
    return said(state, 'what could not be read cannot be accepted: mend the file', true);
  return opened(state, {
    name: 'accept',
    finding: name,
    field: 0,
    values: { reason: '', owner: '', ticket: '', until: '' },
    into: 'config',
  });
}

const locked = ({ rule }: Finding, rules: readonly string[]): boolean =>
  rules.some((one) => one === rule || (one.endsWith('/*') && rule.startsWith(one.slice(0, -1))));

/** The keys of the form. */
export function press(state: State, screen: AcceptScreen, key: string): Next | undefined {
  const name = FIELDS[screen.field]!;
  const go = (field: number): Next => stay(withScreen(state, { ...screen, field: Math.max(0, Math.min(FIELDS.length - 1, field)) }));
  switch (key) {
    case 'esc':
      return undefined;
    case 'tab':
    case 'down':
      return go(key === 'tab' && screen.field === FIELDS.length - 1 ? 0 : screen.field + 1);
    case 'shift-tab':
    case 'up':
      return go(screen.field - 1);
    case 'enter':
      return screen.field < FIELDS.length - 1 ? go(screen.field + 1) : finished(state, screen);
    case 'ctrl-s':
      return finished(state, screen);
  }
  if (name === 'into')
    return isText(key) || key === 'left' || key === 'right'
      ? stay(withScreen(state, { ...screen, into: screen.into === 'config' ? 'document' : 'config' }))
      : stay(state);
  const text = screen.values[name];
  const put = (next: string): Next => stay(withScreen(state, { ...screen, values: { ...screen.values, [name]: next } }));
  if (key === 'backspace') return put(shortened(text));
  if (key === 'ctrl-u') return put('');
  return isText(key) ? put(text + key) : stay(state);
}

/** What is wrong with a form that is not complete; undefined where nothing is. */
export function wrongWith({ values: { reason, until } }: AcceptScreen): { readonly field: number; readonly text: string } | undefined {
  if (reason.trim() === '') return { field: 0, text: 'a reason is needed: a suppression without one is a finding itself' };
  if (until.trim() !== '' && !isDay(until.trim())) return { field: 3, text: 'the end is a date such as 2027-01-31' };
  return undefined;
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function finished(state: State, screen: AcceptScreen): Next {
  const wrong = wrongWith(screen);
  if (wrong) return said(withScreen(state, { ...screen, field: wrong.field }), wrong.text, true);
  const { subject } = state;
  const finding = subject.report.findings[indexOf(subject, screen.finding)];
  if (!finding) return said(state, 'this finding is gone', true);
  const change = screen.into === 'config' ? configChange(state, screen, finding) : documentChange(state, screen, finding);
  if (typeof change === 'string') return said(withScreen(state, { ...screen, field: FIELDS.length - 1 }), change, true);
  return opened(state, { name: 'diff', title: `Accept ${finding.rule}`, changes: [change], top: 0, back: 2 });
}

function ignoreOf({ values }: AcceptScreen, { rule }: Finding, paths: readonly string[]): Ignore {
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const [owner, ticket, until] = [given(values.owner), given(values.ticket), given(values.until)];
  return { rule, paths, reason: values.reason.trim(), ...(owner && { owner }), ...(ticket && { ticket }), ...(until && { until }) };
}

function configChange({ subject: { config } }: State, screen: AcceptScreen, finding: Finding): Change | string {
  const path = relative(config.file, finding.evidence[0].place.file);
  const after = ignoreInConfig(config.source, ignoreOf(screen, finding, [path]));
  return typeof after === 'string' ? { file: config.file, before: config.source?.text, after } : after.trouble;
}

function documentChange({ subject: { documents } }: State, screen: AcceptScreen, finding: Finding): Change | string {
  const { file, pointer, key } = finding.evidence[0].place;
  const document = documents.get(file);
  if (!document || document.made) return `${file} is not a document that can be edited: accept it in the configuration`;
  const { source, syntax } = document;
  const { start } = source.locate(pointer === '' ? `/${token(0)}` : pointer, key);
  const edit = ignoreInDocument(source, syntax, start, ignoreOf(screen, finding, []));
  if ('trouble' in edit) return edit.trouble;
  return { file, before: source.text, after: source.text.slice(0, edit.start) + edit.text + source.text.slice(edit.end) };
}

/** A file as the configuration's folder sees it. */
export function relative(config: string, file: string): string {
  if (file.startsWith('/') !== config.startsWith('/')) return file;
  const [from, to] = [config.split('/').slice(0, -1), file.split('/')];
  while (from.length > 0 && from[0] === to[0] && to.length > 1) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
