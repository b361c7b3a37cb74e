/** Differences as text, comment and JSON: hostile words do nothing in any of them, and a comment fits whatever there is to say. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Difference } from '../../src/compare/difference.js';
import { differenceJson } from '../../src/compare/difference-json.js';
import { differenceMarkdown, differenceText, type Shown } from '../../src/compare/print.js';
import type { Report } from '../../src/model/report.js';
import { harmless, render } from '../report/gfm.js';
import { textOf } from '../report/html.js';
import { incident, sources } from '../report/incident.js';
import { ACTS, NASTY, nastySources, poison, RUNS } from '../report/nasty.js';

const test = suite('compare/print');

/** A difference in which everything that a report holds is new, worse, better and gone. */
const all = ({ findings, timelines: [timeline] }: Report, word: string): Difference => ({
  plan: timeline!.plan,
  cluster: timeline!.cluster,
  changes: [`moves ${word} to the end`, word],
  fresh: findings,
  gone: findings,
  worse: findings.map((one) => ({ before: one, after: one, how: [word] })),
  better: findings.map((one) => ({ before: one, after: one, how: [word] })),
  accepted: findings.map((one) => ({
    after: one,
    how: [word],
    known: false,
    suppression: { by: 'comment', rules: [one.rule], reason: word, owner: word, place: one.evidence[0].place },
  })),
  open: findings,
  same: 3,
});
const bothSides = (report: Report, from = sources, word = 'x'): Shown => {
  const side = { report, sources: from, unread: new Set([word]) };
  return { before: side, after: side, remarks: [word] };
};

test('hostile words act on no terminal, no runner and no page', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const report: Report = poison(incident, { next: seed, seed });
    const shown = bothSides(report, nastySources(seed), NASTY[seed]!);
    const word = NASTY[seed]!;
    const differences = [all(report, word), { ...all(report, word), plan: word, cluster: word }];
    for (const print of [differenceText, differenceMarkdown, differenceJson]) {
      const text = print(differences, shown);
      assert.not.match(text, ACTS, `${print.name} ${seed}`);
      assert.not.match(text, RUNS, `${print.name} ${seed}`);
    }
    harmless(render(differenceMarkdown(differences, shown)), `seed ${seed}`);
    assert.is(JSON.parse(differenceJson(differences, shown)).differences[1].plan, word);
  }
});

test('a comment has less than 60,000 characters whatever there is to say, what gets worse first, and says what it leaves out', () => {
  const shown = bothSides(incident);
  const one = all(incident, 'x');
  const long = '&<@'.repeat(100_000);
  const better: Difference = { ...one, plan: 'mended', fresh: [], worse: [], accepted: [], open: [] };
  for (const differences of [
    [{ ...one, plan: long, changes: [long, long], fresh: Array.from({ length: 500 }, () => ({ ...one.fresh[0]!, message: long })) }],
    [...Array.from({ length: 300 }, (_, i) => ({ ...better, cluster: `c${i}` })), one],
    [{ ...one, cluster: '\u0301'.repeat(200_000), changes: ['a\u0301'.repeat(200_000)] }],
  ]) {
    const text = differenceMarkdown(differences, shown);
    assert.ok(text.length < 60_000, `${text.length}`);
    const page = render(text);
    harmless(page, 'long');
    const [first] = page.elements.filter(({ tagName }) => tagName === 'strong').map(textOf);
    assert.ok(first !== undefined, 'something is said of a plan');
    assert.match(text, /error/, 'and of what is worst');
  }
  const many = differenceMarkdown([...Array.from({ length: 300 }, (_, i) => ({ ...better, cluster: `c${i}` })), one], shown);
  assert.match(many, /\d+ plans in short, \d+ plans left out: premortem diff prints all\.\n$/);
  assert.not.match(differenceMarkdown([one], shown), /prints all/);
});

test.run();
