/** The simulation by classes against one that plays every node by itself. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, cases, HOW, impactsOf, type Move } from './generate.js';
import { naive, storyOf } from './naive.js';

const test = suite('classes against single nodes');

/** Three masters at least, each rebooted once at most, and no DNS pod on one that is: what the plain model knows how to play. */
const plain: fc.Arbitrary<Case> = cases
  .filter(({ masters }) => masters >= 3)
  .map((made): Case => {
    const seen = new Set<number>();
    const moves = made.moves.flatMap((move): Move[] => {
      if (move.do === 'reboot') return seen.has(move.master) ? [] : (seen.add(move.master), [move]);
      return [move.do === 'evict' ? { ...move, to: -1 } : move];
    });
    return { ...made, workers: Math.min(made.workers, 12), dns: made.dns.map((host) => (seen.has(host) ? -1 : host)), moves };
  })
  .filter(({ moves }) => moves.length > 0);

/** The slack around an event: phases of timers, an endpoint's way through the API, a client's dial timeout. */
const NEAR = 40;

test('the same nodes are deaf, and as many lookups fail', () => {
  let compared = 0;
  fc.assert(
    fc.property(plain, (made) => {
      const story = storyOf(made);
      const impacts = impactsOf(made);
      const recoveries = impacts.flatMap(({ from, to }) => [from / 1000, ...(to === null ? [] : [to / 1000])]);
      const seconds = Array.from({ length: 60 }, (_, i) => Math.round(((story.end + 2400) * (i + 0.5)) / 60)).filter(
        (second) => ![...story.events, ...recoveries].some((event) => second >= event - 1 && second <= event + NEAR),
      );
      if (seconds.length === 0) return;
      const expected = naive(made, story, seconds);
      for (const second of seconds) {
        const now = impacts.filter(({ from, to }) => from <= second * 1000 && (to === null || to > second * 1000));
        const deaf = now.filter(({ kind }) => kind === 'service-routing-stale').reduce((sum, { nodes }) => sum + nodes, 0);
        const failing = now.filter(({ kind }) => kind === 'dns-resolution').reduce((sum, { nodes, fraction }) => sum + nodes * fraction, 0);
        const { deaf: wantedDeaf, failing: wantedFailing } = expected.get(second)!;
        // An interval counts the nodes that were hit when it began; a rebooted host's own node leaves it early.
        const left = 0.5 * story.stops.filter(({ from }) => from <= second).length;
        const agrees = (real: number, wanted: number) => real > wanted - 1e-6 && real < wanted + left + 1e-6;
        assert.ok(agrees(deaf, wantedDeaf), `at ${second} s: ${deaf} nodes deaf, one by one ${wantedDeaf}`);
        assert.ok(agrees(failing, wantedFailing), `at ${second} s: ${failing} nodes fail, one by one ${wantedFailing}`);
        compared++;
      }
    }),
    { ...HOW, numRuns: 150 },
  );
  assert.ok(compared > 1000, `only ${compared} moments were compared`);
});

test.run();
