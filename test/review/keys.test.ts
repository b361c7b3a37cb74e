/** Keys and the states that they lead to: pure functions. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isText, keysOf, type Pressed, shortened } from '../../src/review/key.js';
import { compared } from '../../src/review/compare.js';
import { EVERYWHERE, KEYS } from '../../src/review/keys.js';
import { itemsOf } from '../../src/review/list.js';
import { press } from '../../src/review/press.js';
import { keepIn, moved, scrolled } from '../../src/review/scroll.js';
import { begin, FINDINGS, type FindingsScreen, screenOf, type State } from '../../src/review/state.js';
import { relative, wrongWith } from '../../src/review/screens/accept.js';
import { view } from '../../src/review/view.js';
import { LOOK, SMALL } from './open.js';
import { changed, many, subjectOf, written } from './subject.js';

const keys = suite('keys');

const NONE: Pressed = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
};
const start = begin(written, SMALL, LOOK);
const after = (state: State, ...all: string[]): State => all.reduce((now, key) => press(now, key).state, state);
const name = (state: State) => screenOf(state).name;

keys('events become keys by name, text as many as it has characters', () => {
  assert.equal(keysOf('', { ...NONE, upArrow: true }), ['up']);
  assert.equal(keysOf('c', { ...NONE, ctrl: true }), ['ctrl-c']);
  assert.equal(keysOf('jj名', NONE), ['j', 'j', '名']);
  assert.equal(keysOf('a\r', NONE), ['a', 'enter']);
  assert.equal(keysOf('\x00\x1f', NONE), []);
  assert.equal(keysOf('', { ...NONE, tab: true, shift: true }), ['shift-tab']);
  assert.equal(keysOf('j\x1a', NONE), ['j', 'ctrl-z'], 'a key with Ctrl that arrives with others counts');
  assert.equal(keysOf('\x04\x03\b', NONE), ['ctrl-d', 'ctrl-c', 'backspace']);
  assert.equal(keysOf('q', { ...NONE, meta: true }), ['esc', 'q'], 'Esc and the key right after it');
  assert.equal(keysOf('[I', NONE), [], 'what the terminal says by itself is no key');
  assert.ok(isText('名') && isText(' ') && !isText('enter'));
  assert.is(shortened('ae\u0301'), 'a');
});

keys('moving keeps inside and scrolls no further than it must', () => {
  assert.is(moved(0, 'k', 10, 5), 0);
  assert.is(moved(0, 'G', 10, 5), 9);
  assert.is(moved(3, 'ctrl-d', 100, 10), 8);
  assert.is(moved(3, 'x', 10, 5), undefined);
  assert.is(keepIn(0, 7, 5, 10), 3);
  assert.is(keepIn(5, 2, 5, 10), 2);
  assert.is(keepIn(9, 9, 5, 10), 5);
  assert.is(keepIn(3, 0, 5, 3), 0);
  assert.is(scrolled(0, 'G', 30, 10), 20);
  assert.is(scrolled(18, 'pagedown', 30, 10), 20);
});

keys('Ctrl-C leaves from everywhere, q too but while something is typed', () => {
  for (const before of [[], ['enter'], ['2'], ['3'], ['4'], ['?'], ['x'], ['/', 'a'], ['a', 'r']]) {
    const state = after(start, ...before);
    assert.equal(press(state, 'ctrl-c').effects, [{ do: 'quit' }], before.join(' '));
  }
  assert.equal(press(start, 'q').effects, [{ do: 'quit' }]);
  assert.equal(press(after(start, '/'), 'q').effects, []);
  assert.equal(press(after(start, 'a'), 'q').effects, [], 'q is a letter of a reason');
});

keys('what is tried and not saved is not lost by one q', () => {
  const trying: State = { ...start, tried: changed, tries: [{ kind: 'proposed', change: 'x' }] };
  const once = press(trying, 'q');
  assert.equal(once.effects, []);
  assert.match(once.state.notice?.text ?? '', /not saved/);
  assert.equal(press(once.state, 'q').effects, [{ do: 'quit' }]);
  assert.equal(press(press(once.state, 'j').state, 'q').effects, [], 'another key in between asks again');
});

keys('every screen is reached and Esc goes back from it', () => {
  for (const [key, screen] of [
    ['enter', 'finding'],
    ['2', 'timeline'],
    ['t', 'timeline'],
    ['3', 'plan'],
    ['4', 'tries'],
    ['w', 'tries'],
    ['?', 'help'],
    ['x', 'export'],
    ['m', 'text'],
    ['a', 'accept'],
    ['A', 'accepted'],
  ] as const) {
    assert.is(name(after(start, key)), screen, key);
    assert.is(name(after(start, key, 'esc')), 'findings', key);
  }
  assert.is(after(start, '2', '3', '2', '3').stack.length, 3, 'screens do not pile up');
  assert.is(name(after(start, 'enter', 'e')), 'text');
});

keys('search filters while it is typed; Enter keeps it, Esc gives back what was', () => {
  const typed = after(start, '/', 'd', 'e', 'a', 'd');
  assert.is(itemsOf(written, screenOf(typed) as FindingsScreen).length, 3);
  assert.is((screenOf(after(typed, 'esc')) as FindingsScreen).query, '');
  const kept = after(typed, 'enter');
  assert.is((screenOf(kept) as FindingsScreen).query, 'dead');
  assert.is((screenOf(after(kept, '/', 'x', 'esc')) as FindingsScreen).query, 'dead');
  assert.is((screenOf(after(kept, 'esc')) as FindingsScreen).query, '');
  assert.is(itemsOf(written, screenOf(after(start, 'f', 'f')) as FindingsScreen).length, 3, 'errors only');
});

keys('the list is in the order that is asked for, causes below their story', () => {
  const order = (listing: FindingsScreen) =>
    itemsOf(written, listing).map(({ index, depth }) => `${depth}${written.report.findings[index]!.rule}`);
  assert.equal(order(FINDINGS).slice(0, 3), ['0outage/dns-resolution', '1balancer/keeps-dead-connections', '1kube-proxy/dead-watch']);
  const rules = order({ ...FINDINGS, order: 'rule' });
  assert.equal(rules, rules.toSorted());
  assert.match(order({ ...FINDINGS, order: 'step' })[0]!, /outage\/dns-resolution/);
  assert.is(order({ ...FINDINGS, order: 'place' }).length, written.report.findings.length);
});

keys('a chosen finding keeps its place when others go', () => {
  const state = after(start, 'j', 'j', 'j');
  const chosen = (screenOf(state) as FindingsScreen).chosen;
  const fewer = { ...state, subject: changed };
  assert.is(press(fewer, 'enter').state.stack.at(-1)?.name, 'finding');
  assert.is((press(fewer, 'enter').state.stack.at(-1) as { finding: string }).finding, chosen);
});

keys('thousands of findings are walked by page, from one end to the other', () => {
  const state = begin(subjectOf(many(10_000)), SMALL, LOOK);
  assert.is((screenOf(after(state, 'G')) as FindingsScreen).row, 9_999);
  const paged = screenOf(after(state, 'pagedown', 'pagedown')) as FindingsScreen;
  assert.ok(paged.row > 20 && paged.top > 0 && paged.row - paged.top < 24);
});

keys('findings that say the same under another name stay; an outage that alone is one of its kind has changed', () => {
  const renamed = { ...written, names: written.names.map((one) => `${one}~`) };
  const same = compared(written, renamed, undefined);
  assert.equal([same.gone.length, same.fresh.length, same.changed.length], [0, 0, 0]);
  const longer = subjectOf({
    ...written.report,
    findings: written.report.findings.map((one) => ({ ...one, message: `${one.message}, longer` })),
  });
  const { gone, fresh, changed: now } = compared(written, { ...longer, names: renamed.names }, undefined);
  assert.ok(now.length > 0 && now.every(({ before, after: next }) => before.rule === next.rule && before.rule.startsWith('outage/')));
  assert.ok(gone.length > 0 && gone.length === fresh.length, 'others of one rule may be others');
});

keys('time is scrubbed by cells and by events, and stays on the chart', () => {
  const timeline = after(start, '2');
  const at = (state: State) => (screenOf(state) as { at: number }).at;
  assert.is(at(timeline), 60_000, 'begins where the chosen finding does');
  assert.is(at(after(timeline, '0', 'h')), 0);
  assert.ok(at(after(timeline, 'l')) > 60_000);
  assert.is(at(after(timeline, '0', 'n')), 60_000);
  assert.is(at(after(timeline, 'n', 'N')), 60_000);
  assert.is(at(after(timeline, '$')), 1_560_000);
  assert.is(name(after(timeline, 'enter')), 'plan', 'a step leads to the plan');
  assert.is(name(after(timeline, 'j', 'j', 'j', 'j', 'enter')), 'finding', 'harm leads to what is told of it');
});

keys('a change is typed, and asked for by an effect', () => {
  const state = after(start, '4', '+', ...Array.from('wait 5m after reboot-cp-b'));
  const { effects } = press(state, 'enter');
  assert.equal(effects, [
    {
      do: 'try',
      tries: [
        { kind: 'insert', step: { id: 'wait-after-reboot-cp-b', action: 'wait', duration: '5m' }, where: 'after', beside: 'reboot-cp-b' },
      ],
    },
  ]);
  const wrong = press(after(start, '4', '+', ...Array.from('wiat 5m')), 'enter');
  assert.equal(wrong.effects, []);
  assert.match(wrong.state.notice?.text ?? '', /wait/);
  assert.is(wrong.state.prompt?.text, 'wiat 5m', 'what was typed is not lost');
});

keys('what is said is said whole, however narrow the terminal; the rows stay as many', () => {
  const why = `set loadBalancers/apiserver-vip/serviceDownAction reset: another change is made to the same lines, ${'so it is refused, '.repeat(5)}the end`;
  const { prompt: _, ...plain } = after(start, '4');
  for (const state of [plain, { ...plain, prompt: { asks: 'try' as const, text: 'wait 5m', before: '' } }]) {
    const lines = view({ ...state, notice: { text: why, bad: true } }).map((line) => line.map(({ text }) => text).join(''));
    assert.is(lines.length, SMALL.rows);
    assert.ok(lines.every((line) => line.length <= SMALL.columns));
    assert.match(lines.join(' ').replace(/\s+/g, ' '), why);
  }
});

keys('accepting asks for a reason and a real date, and refuses what is locked', () => {
  const form = screenOf(after(start, 'a')) as Parameters<typeof wrongWith>[0];
  assert.match(wrongWith(form)?.text ?? '', /reason/);
  const filled = { ...form, values: { ...form.values, reason: 'x', until: '2027-02-30' } };
  assert.match(wrongWith(filled)?.text ?? '', /date/);
  assert.is(wrongWith({ ...filled, values: { ...filled.values, until: '2027-02-28' } }), undefined);
  const locked = { ...start, subject: { ...written, config: { file: 'premortem.yaml', locked: ['outage/*'] } } };
  assert.is(name(after(locked, 'a')), 'findings');
  assert.match(after(locked, 'a').notice?.text ?? '', /locks/);
  assert.is(relative('premortem.yaml', 'a/b.yaml'), 'a/b.yaml');
  assert.is(relative('a/premortem.yaml', 'a/b.yaml'), 'b.yaml');
  assert.is(relative('a/c/premortem.yaml', 'a/b.yaml'), '../b.yaml');
});

keys('every screen says its keys, and the help all of them', () => {
  assert.ok(EVERYWHERE.length > 5);
  for (const [screen, own] of Object.entries(KEYS)) assert.ok(own.length > 0, screen);
});

keys('whatever is pressed, in whatever order, every screen can be shown', () => {
  const all =
    'A D j k J K enter esc tab shift-tab 1 2 3 4 w o a m x ? / f s n N h l H L 0 $ + d W y [ ] e i = G g pagedown pageup backspace left ctrl-s c 名'.split(
      ' ',
    );
  for (const size of [SMALL, { columns: 34, rows: 9 }]) {
    let seed = 11;
    let state = begin(written, size, { ...LOOK, columns: size.columns });
    for (let i = 0; i < 400; i++) {
      seed = (seed * 48271) % 2147483647;
      state = press(state, all[seed % all.length]!).state;
      assert.is(view(state).length, size.rows);
    }
  }
});

keys.run();
