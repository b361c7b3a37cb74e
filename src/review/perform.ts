import { patchText } from '../repair/diff.js';
import { repair, type Repaired } from '../repair/repair.js';
import type { Try } from '../repair/try.js';
import type { Desk } from './desk.js';
import { back } from './press.js';
import { type Effect, type Notice, opened, shown, type State } from './state.js';
import type { Subject } from './subject.js';

/** Does what a key asked for, and says what came of it; what takes long is left to `catchUp`. `quit` and `suspend` are the caller's. */
export function perform(state: State, effect: Effect, desk: Desk): State | Promise<State> {
  switch (effect.do) {
    case 'quit':
    case 'suspend':
      return state;
    case 'try':
      return tried(state, effect.tries, desk);
    case 'patch': {
      const { changes: all, lost } = repaired(state.subject, state.timeline, state.tries);
      const changes = all.filter(({ file }) => !isMade(state.subject, file));
      const made =
        changes.length < all.length
          ? 'a drill that is built in stands in no file: changes of its steps are tried, never written'
          : undefined;
      if (changes.length === 0)
        return noted(state, made ?? (lost.length > 0 ? 'a lost host is tried, never written' : 'nothing would be written'), true);
      return opened(made === undefined ? state : noted(state, made, true), {
        name: 'diff',
        title: 'Save the changes',
        changes,
        top: 0,
        back: 1,
      }).state;
    }
    case 'write': {
      const why = desk.write(effect.changes);
      if (why !== undefined) return noted(state, why, true);
      const files = effect.changes.map(({ file }) => file).join(', ');
      const saved = effect.changes.every(({ file }) => state.subject.documents.has(file)) && effect.back === 1;
      const next = back({ ...state, tries: saved ? [] : state.tries }, effect.back);
      return { ...next, stale: 'written', notice: { text: `written: ${files}`, bad: false } };
    }
    case 'copy':
      desk.copy(effect.text);
      return noted(state, 'given to the terminal to copy; where it does not take it, W saves it to a file');
    case 'preview': {
      const there = desk.text(effect.file);
      if ('why' in there) return noted(state, there.why, true);
      if (there.text === effect.text) return noted(state, `${effect.file} says so already`);
      return opened(state, {
        name: 'diff',
        title: `Save ${effect.file}`,
        changes: [{ file: effect.file, before: there.text, after: effect.text }],
        top: 0,
        back: 2,
      }).state;
    }
    case 'export':
      if (effect.format === 'patch') {
        const text = patchText(
          repaired(state.subject, state.timeline, state.tries).changes.filter(({ file }) => !isMade(state.subject, file)),
        );
        return opened(state, { name: 'text', title: 'Export patch', text, file: effect.file, top: 0 }).state;
      }
      return desk
        .print(shown(state), effect.format)
        .then((text) => opened(state, { name: 'text', title: `Export ${effect.format}`, text, file: effect.file, top: 0 }).state);
  }
}

/** What was asked for made to the files as they are written, to be played; what cannot be is left out, and the first reason said. */
export function tried(state: State, tries: readonly Try[], desk: Desk): State {
  const { trial: _, ...rest } = state;
  const none: State = { ...rest, tries: [], tried: undefined, shows: 'written' };
  if (tries.length === 0) return none;
  const { changes, lost, troubles } = repaired(state.subject, state.timeline, tries);
  const kept = tries.filter((one) => !troubles.some((bad) => bad.one === one));
  const notice: { readonly notice?: Notice } = troubles.length > 0 ? { notice: { text: troubles[0]!.why, bad: true } } : {};
  if (kept.length === 0) return { ...none, ...notice };
  const files = desk.look(changes, lost);
  if (files.wrong !== undefined && !state.subject.report.invalid) return noted(state, `${files.wrong}: not tried`, true);
  return { ...rest, tries: kept, tried: undefined, trial: files, ...notice };
}

const isMade = ({ documents }: Subject, file: string): boolean => documents.get(file)?.made === true;

function repaired(subject: Subject, timeline: number, tries: readonly Try[]): Repaired {
  const played = subject.played[timeline];
  if (!played) return { changes: [], lost: [], troubles: tries.map((one) => ({ one, why: 'no plan was simulated' })) };
  const wanted = subject.wanted(timeline);
  return repair(tries, { ...played, documents: subject.documents, proposed: (change) => wanted.find((one) => one.change === change) });
}

const noted = (state: State, text: string, bad = false): State => ({ ...state, notice: { text, bad } });
