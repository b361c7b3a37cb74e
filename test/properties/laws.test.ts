/** What holds in every run, whatever the cluster and the plan: the laws of the model, over generated cases. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Impact, Timeline } from '../../src/model/timeline.js';
import {
  type Case,
  cases,
  HOW,
  inventoryDocument,
  type Names,
  NAMES,
  impactsOf,
  planDocument,
  played,
  predicted,
  readPair,
} from './generate.js';

const test = suite('laws of the simulation');

const lane = (impact: Impact): string =>
  `${impact.kind} ${impact.target ?? ''} ${JSON.stringify(impact.class)} ${impact.certainty === 'possible'}`;

test('time goes forward, counts add up, shares are shares, chains point somewhere', () => {
  fc.assert(
    fc.property(cases, (made) => {
      const timeline = played(made);
      const total = made.masters + made.workers + made.dns.filter((host) => host < 0).length;
      assert.is(timeline.nodes, total);
      for (const step of timeline.steps) assert.ok(step.from <= step.to, `${step.id} ends before it begins`);
      for (const [index, step] of timeline.steps.entries()) {
        const before = timeline.steps[index - 1];
        if (before) assert.ok(step.from >= before.to, `${step.id} begins before ${before.id} has ended`);
      }
      assert.ok(timeline.duration.least <= timeline.duration.likely && timeline.duration.likely <= timeline.duration.most);
      const inLanes = timeline.lanes.reduce((sum, { nodes }) => sum + nodes, 0);
      assert.ok(Math.abs(inLanes - total) < 1e-6, `lanes hold ${inLanes} of ${total} nodes`);
      for (const impact of timeline.impacts) {
        const what = `${impact.kind} ${JSON.stringify(impact.class)}`;
        assert.ok(impact.from >= 0 && (impact.to === null || impact.to > impact.from), `${what}: ${impact.from} to ${impact.to}`);
        assert.ok(impact.fraction >= 0 && impact.fraction <= 1, `${what}: fraction ${impact.fraction}`);
        assert.ok(impact.nodes >= 0 && impact.nodes <= total + 1e-6, `${what}: ${impact.nodes} of ${total} nodes`);
        assert.ok(Math.abs(impact.share - impact.nodes / total) < 1e-9, `${what}: share ${impact.share}`);
        assert.ok(
          impact.worst.from <= impact.from || impact.worst.to === null || impact.worst.to >= impact.from,
          `${what}: worst elsewhere`,
        );
        assert.ok(impact.worst.fraction >= impact.fraction - 1e-9, `${what}: worst is better`);
        assert.ok(impact.cause.length > 0, `${what}: no cause`);
        for (const cause of impact.cause) {
          assert.ok(cause.place.file === 'plan.json' || cause.place.file === 'inventory.json');
          assert.ok(impact.to === null || cause.at <= impact.to, `${what}: caused by something later`);
        }
      }
      for (const change of timeline.counterfactuals)
        for (const index of [...change.removes, ...change.shortens, ...change.leaves]) assert.ok(timeline.impacts[index] !== undefined);
      assert.not.match(JSON.stringify(timeline), /NaN|Infinity/);
    }),
    HOW,
  );
});

test('of the nodes behind one API member, nothing is hit twice at the same time', () => {
  fc.assert(
    fc.property(cases, (made) => {
      const byLane = new Map<string, Impact[]>();
      for (const impact of impactsOf(made)) byLane.set(lane(impact), [...(byLane.get(lane(impact)) ?? []), impact]);
      for (const [name, list] of byLane) {
        if (!/service-routing-stale|dns-resolution|etcd/.test(name)) continue;
        const total = made.masters + made.workers + made.dns.length;
        for (const a of list) {
          const together = list.filter((b) => b.from <= a.from && (b.to === null || b.to > a.from));
          const nodes = together.reduce((sum, b) => sum + b.nodes, 0);
          assert.ok(nodes <= total + 1e-6, `${name}: ${nodes} nodes at once`);
        }
      }
    }),
    HOW,
  );
});

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(cases, (made) => assert.is(JSON.stringify(played(made)), JSON.stringify(played(made)))),
    { ...HOW, numRuns: 12 },
  );
});

/** The timeline with every generated name put back, and lists that have no order of their own sorted. */
function renamed(timeline: Timeline, from: Names, made: Case): string {
  let text = JSON.stringify(timeline);
  const pairs: [string, string][] = [
    ...Array.from({ length: made.masters }, (_, i): [string, string] => [from.master(i), NAMES.master(i)]),
    [from.worker, NAMES.worker],
    [from.balancer, NAMES.balancer],
    ...made.moves.map((_, i): [string, string] => [from.step(i), NAMES.step(i)]),
  ];
  for (const [own, standard] of pairs) text = text.replaceAll(own, standard);
  return text;
}

test('renaming changes names only', () => {
  // The other names sort the other way round: nothing may hang on alphabetical order.
  const other: Names = {
    master: (i) => `m${'zyxwv'[i]}${'zyxwv'[i]}`,
    worker: 'Knoten',
    balancer: 'Verteiler',
    step: (i) => `schritt${'zyxwvu'[i]}`,
  };
  fc.assert(
    fc.property(cases, (made) => {
      const back = JSON.parse(renamed(played(made, other), other, made)) as Timeline;
      const own = played(made);
      const sorted = (timeline: Timeline) => [...timeline.impacts].map((impact) => JSON.stringify(impact)).sort();
      assert.equal(sorted(back), sorted(own));
      assert.equal(back.steps, own.steps);
    }),
    HOW,
  );
});

test('the order of nodes, and groups or single nodes, change nothing', () => {
  fc.assert(
    fc.property(cases, (made) => {
      const plan = planDocument(made);
      const plain = inventoryDocument(made);
      const spec = plain.spec as { nodes: { name: string; count?: number }[] };
      const single = spec.nodes.flatMap(({ count, ...node }) =>
        count === undefined ? [node] : Array.from({ length: count }, (_, i) => ({ ...node, name: `${node.name}-${i + 1}` })),
      );
      const shuffled = { ...plain, spec: { ...spec, nodes: [...single].reverse() } };
      // The plan names the group: give it one of its nodes instead.
      const text = JSON.stringify(plan).replaceAll(`"node":"${NAMES.worker}"`, `"node":"${NAMES.worker}-1"`);
      const of = (inventory: unknown, document: unknown) => {
        const pair = readPair(inventory, document);
        return predicted(pair.inventory, pair.plan)
          .map(({ kind, class: by, nodes, from, to, fraction, pinned, certainty, worst }) =>
            JSON.stringify({
              kind,
              by,
              nodes: Math.round(nodes * 1e6),
              from,
              to,
              fraction,
              pinned,
              certainty,
              worst: { ...worst, when: undefined },
            }),
          )
          .sort();
      };
      assert.equal(of(shuffled, JSON.parse(text)), of(plain, plan));
    }),
    { ...HOW, numRuns: 30 },
  );
});

/** Node-milliseconds of harm of the kinds that a kube-proxy's deafness makes; one without end outweighs all. */
function harm(impacts: readonly Impact[], kinds: readonly string[]): number {
  const end = 24 * 3_600_000;
  return impacts
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, { nodes, from, to, fraction }) => sum + nodes * ((to ?? end) - from) * Math.max(fraction, 0.01), 0);
}

/** Cases in which every outage of a member exceeds its mark-down: there an improvement may never make anything longer. */
const slow = cases.filter(
  (made) =>
    made.masters > 1 &&
    made.moves.every((move) => move.do !== 'reboot' || Math.min(move.downtime, move.duration) > 3 * made.interval + 2 * made.interval + 20),
);

const STALE = ['service-routing-stale', 'dns-resolution'];
/** Which nodes are where shifts with every recovery: an improvement may cost single nodes some seconds elsewhere, never more. */
const NOISE = 1.001;

test('a fixed version never makes anything longer', () => {
  fc.assert(
    fc.property(slow, (made) => {
      const broken = harm(impactsOf({ ...made, version: 'v1.18.6' }), STALE);
      const fixed = harm(impactsOf({ ...made, version: 'v1.27.3' }), STALE);
      assert.ok(fixed <= broken * NOISE, `${fixed} after, ${broken} before`);
    }),
    HOW,
  );
});

test('ending connections at mark-down never makes anything longer', () => {
  fc.assert(
    fc.property(
      slow.filter(({ vendor }) => vendor !== 'ipvs'),
      (made) => {
        const kept = harm(impactsOf({ ...made, closes: false }), STALE);
        const ended = harm(impactsOf({ ...made, closes: true }), STALE);
        assert.ok(ended <= kept * NOISE, `${ended} with it, ${kept} without`);
      },
    ),
    HOW,
  );
});

test('a faster monitor never makes anything longer where mark-down ends connections', () => {
  fc.assert(
    fc.property(
      slow.filter(({ vendor }) => vendor !== 'ipvs'),
      (made) => {
        const slower = harm(impactsOf({ ...made, closes: true }), STALE);
        const faster = harm(impactsOf({ ...made, closes: true, interval: 1 }), STALE);
        assert.ok(faster <= slower * NOISE, `${faster} with the faster one, ${slower} before`);
      },
    ),
    HOW,
  );
});

test('a plan in which every stop is graceful leaves nobody deaf', () => {
  fc.assert(
    fc.property(cases, (made) => {
      const moves = made.moves.map((move) => (move.do === 'reboot' ? { ...move, graceful: true } : move));
      assert.equal(
        impactsOf({ ...made, moves }).filter(({ kind }) => kind === 'service-routing-stale'),
        [],
      );
    }),
    HOW,
  );
});

test.run();
