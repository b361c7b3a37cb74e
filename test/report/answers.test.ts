import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Answers, Spare } from '../../src/model/answers.js';
import type { Stretch } from '../../src/model/stretch.js';
import { answers } from '../../src/report/answers.js';

const test = suite('what is asked besides, in words');

const given = (spare: readonly Spare[]): Answers => ({
  spare,
  waits: { gaps: [], removes: [], leaves: [], adds: 0, timings: 3 },
  faults: { faults: [], tried: 0, of: 0 },
  stops: [],
});
const text = (spare: readonly Spare[]) => JSON.stringify(answers(given(spare), 10_000));
const web = (n: number, lasts: number): Spare => ({
  service: `shop/web-${n}`,
  kind: 'workload',
  copies: 2,
  spare: 1,
  without: [{ from: 0, to: lasts }],
});

test('of many workloads on their last copy those that stay so the longest are named, and the rest counted', () => {
  const many = Array.from({ length: 30 }, (_, n) => web(n, (n + 1) * 60_000));
  const told = text(many);
  assert.match(told, /shop\/web-29 0:00 to 30:00/);
  assert.match(told, /shop\/web-26 /);
  assert.not.match(told, /shop\/web-25 /);
  assert.match(told, /26 more workloads stand on their last copy for a shorter time/);
});

test('a few are all named', () => {
  const told = text([web(1, 60_000), web(2, 120_000)]);
  assert.match(told, /shop\/web-1 0:00 to 1:00/);
  assert.match(told, /shop\/web-2 0:00 to 2:00/);
  assert.not.match(told, /more workloads/);
});

test('outages apart are told apart, and added up; never as one long one', () => {
  const min = (from: number, to: number | null) => ({ from: from * 60_000, to: to === null ? null : to * 60_000, fraction: 1 });
  const broken = (times: readonly Stretch[]) =>
    JSON.stringify(
      answers(
        {
          ...given([]),
          faults: {
            faults: [
              {
                host: 'b',
                step: 'reboot-a',
                breaks: [{ kind: 'etcd-no-quorum', fresh: true, nodes: 9, from: times[0]!.from, to: times.at(-1)!.to, fraction: 1, times }],
              },
            ],
            tried: 4,
            of: 4,
          },
        },
        10_000,
      ),
    );
  assert.match(broken([min(0, 2)]), 'etcd has no quorum (~9 nodes) 0:00 to 2:00"');
  assert.match(broken([min(0, 2), min(7, 9)]), '0:00 to 2:00, 7:00 to 9:00 (4 min in all)');
  assert.match(
    broken([min(0, 1), min(2, 3), min(4, 5), min(6, 7), min(8, 9)]),
    '0:00 to 1:00, 2:00 to 3:00, 4:00 to 5:00, and 2 times more (5 min in all)',
  );
  assert.match(broken([min(0, 2), min(7, null)]), '0:00 to 2:00, 7:00 on, without end');
});

test.run();
