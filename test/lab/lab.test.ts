/**
 * The transport model against real parts: HAProxy, nginx, NAT and plain routing between network namespaces, real kernel sockets, a server that
 * vanishes without a FIN and may return. Every case is measured and predicted from the same settings, and the two have to
 * agree within the timers' own granularity. Skipped, with the reason, where the parts are missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CASES, type Case } from './cases.js';
import { NGINX_STREAM } from './configs.js';
import { type Measured, measure } from './measure.js';
import { type Predicted, predict } from './predict.js';

const test = suite('lab: prediction and measurement');

/** What is missing for the lab; undefined where nothing is. */
function missing(): string | undefined {
  if (process.platform !== 'linux') return 'no Linux';
  if (process.getuid?.() !== 0) return 'not root';
  for (const [command, ...args] of [
    ['ip', '-V'],
    ['ss', '-V'],
    ['nft', '--version'],
    ['conntrack', '--version'],
    ['haproxy', '-v'],
    ['nginx', '-v'],
  ] as const)
    if (spawnSync(command!, args, { timeout: 10_000 }).status !== 0) return `no ${command}`;
  if (!existsSync(NGINX_STREAM)) return "no nginx stream module (Debian's libnginx-mod-stream)";
  const name = `pmlab-${process.pid}-try`;
  const made = spawnSync('ip', ['netns', 'add', name], { timeout: 10_000 });
  spawnSync('ip', ['netns', 'del', name], { timeout: 10_000 });
  return made.status === 0 ? undefined : `ip netns add: ${String(made.stderr).trim()}`;
}

/** How many cases are set up, and how many run, at a time: more only slow each other down before their clocks start. */
const TOGETHER = 3;

/** Measures the cases: a few are set up at a time, all that are set up wait and run side by side. */
async function measureAll(cases: readonly Case[]): Promise<Map<Case, Measured | Error>> {
  const found = new Map<Case, Measured | Error>();
  // The longest begin first, so that all end at about the same time.
  const queue = [...cases].sort((a, b) => b.until - a.until);
  const running: Promise<void>[] = [];
  const next = async (): Promise<void> => {
    for (let given = queue.shift(); given; given = queue.shift()) {
      const own = given;
      await new Promise<void>((started) => {
        running.push(
          measure(own, async () => {
            await pause(0);
            started();
          })
            .then(
              (measured) => void found.set(own, measured),
              (error: unknown) => void found.set(own, error instanceof Error ? error : new Error(String(error))),
            )
            .finally(started),
        );
      });
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
  await Promise.all(running);
  return found;
}

const text = (time: number | undefined) => (time === undefined ? 'never' : `${Math.round(time)}`);

/** What is wrong between the two; undefined where they agree. */
function apart(given: Case, predicted: Predicted, measured: Measured | Error): string | undefined {
  if (measured instanceof Error) return measured.message;
  const { soonest, latest } = predicted;
  const { learned } = measured;
  if (learned === undefined || soonest === undefined || latest === undefined)
    return learned === soonest ? undefined : `predicted ${text(latest)}, measured ${text(learned)}`;
  const late = predicted.through === undefined ? 0 : Math.abs((measured.through ?? Number.POSITIVE_INFINITY) - predicted.through);
  if (late > given.within) return `predicted through after ${text(predicted.through)} ms more, measured ${text(measured.through)}`;
  if (learned >= soonest - given.within && learned <= latest + given.within) return undefined;
  return `predicted ${text(soonest)} to ${text(latest)} ms, measured ${text(learned)} ms, further apart than ${given.because}`;
}

const reason = missing();
if (reason !== undefined) {
  console.log(`lab: skipped, ${reason}`);
  for (const { id, says } of CASES) test.skip(`${id}: ${says}`, () => undefined);
} else {
  const predictions = new Map(CASES.map((given) => [given, predict(given)] as const));
  let results = new Map<Case, Measured | Error>();

  test.before(async () => {
    results = await measureAll(CASES);
    // A machine that was busy with other things gets a second chance; a model that is wrong fails twice.
    const doubtful = CASES.filter((given) => apart(given, predictions.get(given)!, results.get(given)!) !== undefined);
    if (doubtful.length > 0 && doubtful.length < CASES.length)
      for (const [given, again] of await measureAll(doubtful)) results.set(given, again);
    console.log(
      `\n${'case'.padEnd(10)} ${'through'.padEnd(8)} ${'predicted ms'.padStart(14)} ${'measured'.padStart(9)}  ${'heard as'.padEnd(12)} setting`,
    );
    for (const given of CASES) {
      const { soonest, latest } = predictions.get(given)!;
      const measured = results.get(given)!;
      const range = soonest === latest ? text(soonest) : `${text(soonest)} to ${text(latest)}`;
      const [learned, how] = measured instanceof Error ? ['failed', measured.message.slice(0, 60)] : [text(measured.learned), measured.how];
      console.log(
        `${given.id.padEnd(10)} ${given.through.padEnd(8)} ${range.padStart(14)} ${learned.padStart(9)}  ${how.padEnd(12)} ${given.says}`,
      );
    }
  });

  for (const given of CASES)
    test(`${given.id}: ${given.says}`, () => {
      const wrong = apart(given, predictions.get(given)!, results.get(given)!);
      assert.is(wrong, undefined, wrong);
    });
}

test.run();
