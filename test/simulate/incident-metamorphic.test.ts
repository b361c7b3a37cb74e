/** What must not matter: the order of fields, comments, names, groups or single nodes, YAML or JSON. And what must not cost: how many nodes are alike. */
import { load } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { explore } from '../../src/simulate/explore.js';
import { finish } from '../../src/simulate/work.js';
import { INVENTORY, lint, PLAN, readTexts, swap } from './story.js';

const test = suite('what must not matter');

/** Rules with severity and words, and impacts with class, numbers, times and certainty: everything but where it stands. */
function gist(report: Report): string[] {
  const [timeline] = report.timelines;
  const round = (value: number) => Math.round(value * 1e6);
  return [
    ...report.findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
    ...timeline!.impacts.map((impact) => {
      const { kind, from, to, fraction, pinned, certainty, nodes, worst, endedBy } = impact;
      return JSON.stringify([
        kind,
        impact.class,
        from,
        to,
        round(fraction),
        pinned,
        certainty,
        round(nodes),
        { ...worst, fraction: round(worst.fraction) },
        endedBy,
      ]);
    }),
    ...timeline!.counterfactuals.map(({ change, helps }) => `${helps} ${change}`),
    JSON.stringify([timeline!.duration, timeline!.scope]),
  ].sort();
}

const plain = gist(lint());
type Bag = Record<string, unknown>;

/** The same document with the fields of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
const json = (text: string, change: (document: Bag) => unknown = (document) => document) =>
  JSON.stringify(change(load(text) as Bag), null, 2);

test('the incident has a gist that can differ', () => {
  assert.ok(plain.length > 25);
  assert.not.equal(gist(lint(swap(INVENTORY, ['1800s', '1700s']))), plain);
});

test('JSON instead of YAML', () => {
  assert.equal(gist(lint(json(INVENTORY), json(PLAN))), plain);
});

test('the fields of every object the other way round', () => {
  assert.equal(
    gist(lint(json(INVENTORY, reversed as (document: Bag) => unknown), json(PLAN, reversed as (document: Bag) => unknown))),
    plain,
  );
});

test('without comments, with others, and with CRLF', () => {
  const bare = (text: string) => text.replace(/ *#.*$/gm, '');
  const noisy = (text: string) => text.replace(/^(?=\s*- )/gm, '# another remark\n').replaceAll('\n', '\r\n');
  assert.equal(gist(lint(bare(INVENTORY), bare(PLAN))), plain);
  assert.equal(gist(lint(noisy(INVENTORY), noisy(PLAN))), plain);
});

test('sixty single nodes instead of a group of sixty', () => {
  const single = json(INVENTORY, (document) => {
    const spec = document['spec'] as { nodes: { name: string; count?: number }[] };
    const nodes = spec.nodes.flatMap(({ count, ...node }) =>
      count === undefined ? [node] : Array.from({ length: count }, (_, i) => ({ ...node, name: `${node.name}-${i + 1}` })),
    );
    return { ...document, spec: { ...spec, nodes } };
  });
  assert.equal(gist(lint(single)), plain);
});

test('other names, which sort the other way round', () => {
  const names: readonly (readonly [string, string])[] = [
    ['master-1', 'zebra'],
    ['master-2', 'yak'],
    ['master-3', 'aardvark'],
    ['worker', 'blade'],
    ['apiserver-vip', 'front-door'],
  ];
  const renamed = (text: string) => names.reduce((result, [from, to]) => result.replaceAll(from, to), text);
  const back = (line: string) => names.reduce((result, [from, to]) => result.replaceAll(to, from), line);
  assert.equal(
    gist(lint(renamed(INVENTORY), renamed(PLAN)))
      .map(back)
      .sort(),
    plain,
  );
});

test('two runs give the same bytes', () => {
  assert.is(JSON.stringify(lint()), JSON.stringify(lint()));
});

/** Runs, and what they were asked, and how many intervals they found: the work of an exploration, without a clock. */
function work(count: number): unknown {
  const { pairs } = readTexts(swap(INVENTORY, ['count: 60', `count: ${count}`]), PLAN);
  const { runs } = finish(explore(pairs[0]!.inventory, pairs[0]!.plan, 100_000));
  // Mass reconnects are told of large clusters only: they hang on the number of nodes by their nature.
  const told = (key: string) => !key.startsWith('reconnects ');
  return runs.map(({ events, asked, intervals }) => [events, asked.length, intervals.filter(({ key }) => told(key)).length]);
}

test('the work is the same for 60 nodes of a kind and for 100,000', () => {
  assert.equal(work(100_000), work(60));
});

test.run();
