import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Case, configOf } from './cases.js';
import { ADDRESS, build, comeBack, named, type Network, PORT, remove, shell, standing, vanish } from './network.js';

/** When a client learned, milliseconds after its server fell silent; undefined where it had not within the case's time. */
export interface Measured {
  readonly learned: number | undefined;
  /** What its socket said: FIN, ECONNRESET, ETIMEDOUT, ping timeout. */
  readonly how: string;
  /** How long after that its next connection carried a byte. */
  readonly through: number | undefined;
}

const part = (file: string) => fileURLToPath(new URL(`parts/${file}`, import.meta.url));
const now = () => Number(process.hrtime.bigint()) / 1e6;
const running = new Set<ChildProcess>();

/** What is left of a test that was cut short goes with the process. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const space of standing) {
    try {
      execFileSync('ip', ['netns', 'del', space], { stdio: 'ignore', timeout: 5000 });
    } catch {
      continue;
    }
  }
});

/** Plays one case on real sockets, once `ready` says so. Whatever happens, its processes are ended and its namespaces removed. */
export async function measure(given: Case, ready: () => Promise<void>): Promise<Measured> {
  const { client, through, back, forgets, forget, until } = given;
  const network = named(given.id);
  const folder = mkdtempSync(join(tmpdir(), 'premortem-lab-'));
  const children: ChildProcess[] = [];
  const inside: Inside = (space, command, ...args) => {
    const child = spawn('ip', ['netns', 'exec', space, command, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    children.push(child);
    running.add(child);
    return child;
  };
  const serve = async (space: string, address: string): Promise<ChildProcess> => {
    const child = inside(space, process.execPath, part('server.mjs'), client.kind === 'http2' ? 'http2' : 'echo', address, String(PORT));
    await said(child, 'listening');
    return child;
  };
  try {
    await build(network, { balancer: given.balancerSysctl, client: given.clientSysctl });
    const first = await serve(network.server, ADDRESS.server);
    if (given.serves === true) await serve(network.again, ADDRESS.server);
    if (client.again === true || forgets !== undefined) await serve(network.other, ADDRESS.other);
    if (given.swallows === true) await shell(`ip netns exec ${network.again} nft '${SWALLOW}'`);
    await balance(given, network, folder, inside);
    const address = through === 'route' ? ADDRESS.server : ADDRESS.balancer;
    const own = inside(network.client, process.execPath, part('client.mjs'), JSON.stringify({ ...client, address, port: PORT }));
    const events = listen(own);
    if (!(await events.heard('started', START))) throw new Error(`${given.id}: the client did not start`);
    await ready();
    own.stdin!.write('now\n');
    if (!(await events.heard('open', START))) throw new Error(`${given.id}: no byte came through`);
    const before = now();
    await vanish(network);
    // The moment lies somewhere within the few milliseconds that the command takes.
    const gone = (before + now()) / 2;
    first.kill('SIGKILL');
    const story = Promise.all(
      [
        ...(back === undefined ? [] : [{ time: back, what: () => comeBack(network) }]),
        ...(forgets === undefined ? [] : [{ time: forgets, what: () => shell(forget!(network)) }]),
      ].map(async ({ time, what }) => {
        await pause(Math.max(0, gone + time - now()));
        await what();
      }),
    ).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    const learned = await events.heard('end', gone + until - now());
    const through_ = client.again === true && learned ? await events.heard('through', until) : undefined;
    const failed = await story;
    if (failed !== undefined) throw failed;
    return {
      learned: learned && learned.at - gone,
      how: learned?.how ?? 'nothing',
      through: through_ && learned && through_.at - learned.at,
    };
  } finally {
    for (const child of children) {
      child.kill('SIGKILL');
      running.delete(child);
    }
    await remove(network);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Inside = (space: string, command: string, ...args: string[]) => ChildProcess;

/** How long a process may take to start on a busy machine, milliseconds. */
const START = 30_000;
/** What a firewall does to the answers of a kernel that does not know a connection. */
const SWALLOW = 'table ip wall { chain out { type filter hook output priority 0; tcp flags & rst == rst drop; }; }';

/** Starts what stands between client and servers, and waits until it listens. */
async function balance(given: Case, network: Network, folder: string, inside: Inside): Promise<void> {
  if (given.through === 'route') return;
  const file = join(folder, 'conf');
  writeFileSync(file, configOf(given).replaceAll('FOLDER', folder));
  if (given.through === 'nat') {
    await shell(`ip netns exec ${network.balancer} nft -f ${file}`);
    return;
  }
  const child =
    given.through === 'haproxy'
      ? inside(network.balancer, 'haproxy', '-db', '-f', file)
      : inside(network.balancer, 'nginx', '-c', file, '-e', join(folder, 'error.log'), '-g', 'daemon off;');
  let complaint = '';
  child.stderr?.on('data', (data: Buffer) => (complaint += String(data)));
  for (const limit = now() + START; now() < limit; await pause(100)) {
    if (child.exitCode !== null) break;
    const { stdout } = await shell(`ip netns exec ${network.balancer} ss -Hltn sport = :${PORT}`);
    if (stdout.includes(`:${PORT}`)) return;
  }
  throw new Error(`${given.through} does not listen: ${complaint}`);
}

/** Waits for a word on a process's output. */
function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(() => reject(new Error(`no "${word}": ${text}`)), START);
    child.stderr?.on('data', (data: Buffer) => (text += String(data)));
    child.stdout?.on('data', (data: Buffer) => {
      text += String(data);
      if (!text.includes(word)) return;
      clearTimeout(limit);
      resolve();
    });
    child.on('exit', () => {
      clearTimeout(limit);
      reject(new Error(`ended before "${word}": ${text}`));
    });
  });
}

interface Event {
  readonly event: string;
  readonly at: number;
  readonly how?: string;
}

/** The lines that a client prints, by what they tell. */
function listen(child: ChildProcess) {
  const seen: Event[] = [];
  const waiting: { event: string; resolve: (event: Event | undefined) => void }[] = [];
  let rest = '';
  child.stdout?.on('data', (data: Buffer) => {
    const lines = (rest + String(data)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const event = JSON.parse(line) as Event;
      seen.push(event);
      for (const one of waiting.filter((entry) => entry.event === event.event)) one.resolve(event);
    }
  });
  return {
    heard(event: string, within: number): Promise<Event | undefined> {
      const known = seen.find((one) => one.event === event);
      if (known) return Promise.resolve(known);
      return new Promise((resolve) => {
        const limit = setTimeout(() => resolve(undefined), within);
        waiting.push({
          event,
          resolve(found) {
            clearTimeout(limit);
            resolve(found);
          },
        });
      });
    },
  };
}
