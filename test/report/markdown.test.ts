import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { fitted } from '../../src/report/budget.js';
import { escape } from '../../src/report/escape.js';
import { fenced, inline, inlineHtml } from '../../src/report/markdown-text.js';
import { at, finding, plain, report, timeline } from './build.js';
import { reporters } from './formats.js';
import { harmless, render } from './gfm.js';
import { type Page, textOf } from './html.js';
import { incident, sources } from './incident.js';
import { ACTS, NASTY, nastySources, poison, RUNS } from './nasty.js';

const test = suite('markdown');
const print = (one: Report, from = sources) => reporters.markdown(one, from, plain(100));

test('the verdict first, then the timeline, the findings folded, what helps', () => {
  const { elements } = render(print(incident));
  const [heading] = elements;
  assert.is(textOf(heading!), 'DO NOT START AS WRITTEN');
  const order = elements.map(({ tagName }) => tagName).filter((tag) => ['h2', 'pre', 'details', 'table'].includes(tag));
  assert.equal(order, [
    'h2',
    'pre',
    'details',
    'pre',
    'details',
    'pre',
    'details',
    'pre',
    'table',
    'details',
    'pre',
    'details',
    'pre',
    'details',
    'pre',
  ]);
  const summaries = elements.filter(({ tagName }) => tagName === 'summary').map(textOf);
  assert.equal(summaries.slice(0, 3), [
    'error: names fail on ~15 of 44 nodes, 9:00 until kube-proxy is restarted; 2 of 3 lookups at the worst outage/dns-resolution',
    'warning: ~15 of 44 nodes may be NotReady, 1:46 to 5:00 outage/node-not-ready',
    'warning: Both CoreDNS replicas run on nodes that this plan reboots dns/replicas-on-control-plane',
  ]);
  harmless(render(print(incident)), 'the incident');
});

test('hostile text makes no element, no link, no mention, and is shown as it is', () => {
  const tags = (page: Page) =>
    page.elements.map(({ tagName }) => tagName).filter((tag) => !['p', 'span', 'ul', 'li', 'code'].includes(tag));
  const shape = tags(render(print(incident)));
  for (let seed = 0; seed < NASTY.length; seed++) {
    const poisoned: Report = poison(incident, { next: seed, seed });
    const text = print(poisoned, nastySources(seed));
    assert.not.match(text, ACTS);
    assert.not.match(text, RUNS);
    const page = render(text);
    harmless(page, `seed ${seed}`);
    assert.equal(
      tags(page).filter((tag) => tag === 'details' || tag === 'summary'),
      shape.filter((tag) => tag === 'details' || tag === 'summary'),
    );
    const [summary] = page.elements.filter(({ tagName }) => tagName === 'summary').map(textOf);
    const message = escape(poisoned.findings[0]!.message).trim();
    assert.ok(summary!.startsWith(`error: ${message.slice(0, 300)}`.trimEnd()), `${summary} ${message}`);
  }
});

test('each hostile word alone, as a paragraph, in a heading, a list, a table and a summary', () => {
  for (const word of NASTY) {
    const shown = escape(word).trim();
    const one = inline(word, 1000);
    const page = render(`${one}\n\n## ${one}\n\n- ${one}\n\n| a |\n|---|\n| ${one} |\n\n**${one.replace(/^\s*$/, 'x')}**\n`);
    harmless(page, word);
    for (const tag of ['h2', 'li', 'td'])
      assert.is(textOf(page.elements.find(({ tagName }) => tagName === tag)!).trim(), shown, `${tag} ${word}`);
    const html = render(`<details>\n<summary>${inlineHtml(word, 1000)}</summary>\n\nx\n\n</details>\n`);
    harmless(html, word);
    assert.is(textOf(html.elements.find(({ tagName }) => tagName === 'summary')!), shown, word);
    const code = render(fenced(`a\n${shown}\nb\n`, 1000));
    assert.equal(
      code.elements.map(({ tagName }) => tagName),
      ['pre', 'code'],
      word,
    );
    assert.is(textOf(code.elements[0]!), `a\n${shown}\nb\n`);
  }
});

test('a fence is longer than the backticks inside', () => {
  const nested = '```\n````\nx';
  assert.is(textOf(render(fenced(nested, 1000)).elements[0]!), `${nested}\n`);
  assert.match(fenced('a\n'.repeat(100), 20), /^```text\n(a\n){10}\.\.\. 90 more lines\n```$/);
});

test('less than 60,000 characters whatever the input, and it says what was cut', () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    finding('a/b', `finding ${i} ${'long '.repeat(i % 50)}`, [{ place: at('a.yaml', `${i + 1}:1+1`), label: `label ${i}` }], {
      severity: i < 2990 ? 'warning' : 'error',
      remediation: 'do something about it',
    }),
  );
  const text = print(report(many));
  assert.ok(text.length < 60_000, `${text.length}`);
  assert.ok(text.length > 40_000, `${text.length}`);
  assert.match(
    text,
    /\*\*Cut to fit a comment\*\*: \d+ findings by their headline alone, \d+ parts left out, the least grave; `premortem lint` prints all\./,
  );
  // The gravest are there in full, wherever they stood.
  for (let i = 2990; i < 3000; i++) assert.match(text, new RegExp(`<b>error</b>: finding ${i} `));
  harmless(render(text), 'many');
  const endless = 'x`<&|'.repeat(40_000);
  const huge: Report = poison(incident, { next: 0 });
  const long = {
    ...huge,
    timelines: huge.timelines.map((one) => ({
      ...one,
      plan: endless,
      cluster: endless,
      impacts: one.impacts.map((each) => ({ ...each, target: endless })),
    })),
  };
  assert.ok(print(long).length < 60_000);
  const fleet = report(
    Array.from({ length: 500 }, (_, i) =>
      finding('a/b', endless, [{ place: at('a.yaml', '1:1+1'), label: endless }], { plan: 'p', cluster: `c${i}` }),
    ),
    Array.from({ length: 500 }, (_, i) => timeline({ plan: 'p', cluster: `c${i}` })),
  );
  const whole = print(fleet);
  assert.ok(whole.length < 60_000, `${whole.length}`);
  assert.match(whole, /^<!-- premortem -->\n## DO NOT START 500 OF 500 PLANS AS WRITTEN/);
});

test('what fits is whole, what does not is short before it is gone', () => {
  const piece = (rank: number, length: number, short?: number) => ({
    rank,
    full: 'x'.repeat(length),
    ...(short !== undefined && { short: 'y'.repeat(short) }),
  });
  assert.equal(fitted([piece(0, 10), piece(1, 10)], 100), { text: `${'x'.repeat(10)}\n\n${'x'.repeat(10)}`, shortened: 0, dropped: 0 });
  assert.equal(fitted([piece(1, 50, 5), piece(0, 50, 5)], 70), { text: `yyyyy\n\n${'x'.repeat(50)}`, shortened: 1, dropped: 0 });
  assert.equal(fitted([piece(2, 50), piece(0, 50)], 70), { text: 'x'.repeat(50), shortened: 0, dropped: 1 });
});

test.run();
