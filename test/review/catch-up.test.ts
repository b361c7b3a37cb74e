/** What takes long goes on beside the screens: keys count meanwhile, the newest wish is played, and nothing that was saved is forgotten. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Desk, Files, Waiting } from '../../src/review/desk.js';
import { openSession } from '../../src/review/session.js';
import { begin, screenOf, type State } from '../../src/review/state.js';
import type { Subject } from '../../src/review/subject.js';
import { view } from '../../src/review/view.js';
import { LARGE, LOOK, SMALL, text } from './open.js';
import { changed, deskOf, filesOf, written } from './subject.js';

const beside = suite('beside the screens');

/** Files whose playing ends when the test says so. */
function slow(subject: Subject) {
  let done: (subject: Subject) => void = () => undefined;
  let waiting: Waiting | undefined;
  const files: Files = {
    ...filesOf(subject),
    played: (given) => {
      waiting = given;
      return new Promise((resolve) => {
        done = resolve;
      });
    },
  };
  return {
    files,
    end: () => done(subject),
    told: (far: string) => waiting!.told(far),
    begun: () => waiting !== undefined,
    dropped: () => waiting?.signal.aborted === true,
  };
}

/** A subject from which a host can be lost: what is tried is found in its plan. */
const playable: Subject = {
  ...written,
  played: [
    {
      plan: { steps: [{ kind: 'action', id: 's', at: { file: 'plan.yaml', pointer: '' } }] },
      inventory: { nodes: [{ name: 'a' }, { name: 'b' }] },
    } as unknown as Subject['played'][number],
  ],
  documents: new Map([['plan.yaml', { source: {} as never, syntax: 'yaml' }]]),
};

function open(given: Desk, first: Subject = playable, size = SMALL) {
  let over = false;
  const session = openSession(begin(first, size, LOOK), given, {
    changed: () => undefined,
    quit: () => {
      over = true;
    },
    suspend: () => undefined,
    failed: (error) => {
      throw error;
    },
  });
  const press = (...keys: string[]) => {
    for (const key of keys) session.press(key);
  };
  return { session, press, over: () => over, try: (words: string) => press('4', '+', ...Array.from(words), 'enter') };
}

/** Lets what has been resolved be heard of. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
const shown = (state: State) => text(view(state));

beside('while changes are played the likely course is shown, keys count, and nothing is called gone', async () => {
  const trial = slow(changed);
  const review = open(deskOf({ look: () => trial.files }), playable, LARGE);
  review.try('lose a at s');
  const at = shown(review.session.state());
  assert.match(at, /so far the likely course alone/);
  assert.match(at, /AS WRITTEN.*WITH/);
  assert.not.match(at, /GONE|NOTHING FOUND/);
  trial.told('7 runs so far');
  assert.match(shown(review.session.state()), /being played: 7 runs so far/);
  review.press('1', 'j', 'enter');
  assert.is(screenOf(review.session.state()).name, 'finding', 'keys count meanwhile');
  review.press('4', 'o');
  assert.match(shown(review.session.state()), /AS WRITTEN, CHANGES ARE BEING PLAYED/);
  review.press('m');
  assert.match(review.session.state().notice?.text ?? '', /still being played/);
  trial.end();
  await turn();
  assert.is(review.session.state().tried, changed);
  assert.is(review.session.state().busy, undefined);
  assert.match(shown(review.session.state()), /WITH 1 CHANGE[^]*GONE +names fail/);
});

beside('Ctrl-C leaves while something is played, and nobody waits for it any more', () => {
  const trial = slow(changed);
  const review = open(deskOf({ look: () => trial.files }));
  review.try('lose a at s');
  assert.ok(trial.begun());
  review.press('ctrl-c');
  assert.ok(review.over() && trial.dropped());
});

beside('the newest wish is played, the one before is dropped', async () => {
  const [one, two] = [slow(written), slow(changed)];
  const all = [one, two];
  const review = open(deskOf({ look: () => all.shift()!.files }));
  review.try('lose a at s');
  review.try('lose b at s');
  assert.ok(one.dropped() && two.begun());
  one.end();
  await turn();
  assert.is(review.session.state().tried, undefined, 'what comes too late is not shown');
  two.end();
  await turn();
  assert.is(review.session.state().tried, changed);
  assert.is(review.session.state().tries.length, 2);
  const third = slow(changed);
  all.push(third);
  review.press('k', 'd');
  assert.is(review.session.state().trial, undefined, 'nothing is tried any more');
  assert.is(review.session.state().busy, undefined);
});

beside('files that are saved while changes are played are read all the same, and the changes tried on them', async () => {
  const [trial, again, saved] = [slow(changed), slow(changed), slow(playable)];
  const looks = [trial, again];
  const review = open(deskOf({ look: () => looks.shift()!.files, read: () => saved.files }));
  review.try('lose a at s');
  review.session.reread();
  assert.ok(trial.dropped() && saved.begun() && !again.begun());
  assert.match(shown(review.session.state()), /being read and played anew/);
  saved.end();
  await turn();
  assert.ok(again.begun());
  assert.match(review.session.state().notice?.text ?? '', /read anew/);
  again.end();
  await turn();
  assert.is(review.session.state().tried, changed);
});

beside('what helps is looked for after the screens are open', async () => {
  const search = slow(playable);
  const review = open(deskOf({}), { ...playable, search: (waiting) => search.files.played(waiting) });
  assert.match(shown(review.session.state()), /what helps is being looked for/);
  review.press('x', 'enter');
  assert.match(review.session.state().notice?.text ?? '', /still being looked for/);
  search.end();
  await turn();
  assert.is(review.session.state().subject.search, undefined);
  review.press('enter');
  assert.is(screenOf(review.session.state()).name, 'text');
});

beside.run();
