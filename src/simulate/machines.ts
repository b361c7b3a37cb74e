import type { Range } from '../model/duration.js';
import type { Place } from '../model/place.js';
import type { Cause } from '../model/timeline.js';
import type { Choices } from './choices.js';
import type { Host } from './classes.js';

/** How a host went down. */
export interface Stop {
  readonly at: number;
  readonly abrupt: boolean;
  readonly step: string;
  readonly place: Place;
  /** Its address is given up with it: whoever still has a connection there never gets an answer. */
  readonly gone: boolean;
}

/** One host through time. Its kernel answers before its node is Ready; when exactly is asked only where the answer matters. */
export interface Machine {
  readonly host: Host;
  readonly up: boolean;
  /** Whether its kube-apiserver serves: the host is up and nobody has stopped the process. */
  readonly serving: boolean;
  readonly stop: Stop | undefined;
  /** Why its kube-apiserver does not serve though the host is up. */
  readonly halted: Cause | undefined;
  /** It is being replaced, and away for a moment within that time only; when is not known. */
  readonly renewing: boolean;
  /** Whether the kernel answered at that time; settles the question for the rest of the run. */
  readonly answersAt: (time: number) => boolean;
  /** The same without asking: true only where no timing of the run says otherwise. */
  readonly certainlyAnswersAt: (time: number) => boolean;
  /** The time at which the kernel answers again, or undefined where nobody starts the host; settles it too. */
  readonly answersFrom: () => number | undefined;
  /** Runs `what` once, at the moment the host is Ready again. */
  readonly whenBack: (what: () => void) => void;
}

export interface Machines {
  /** Grows with every change of any host: who looks at them looks again. */
  readonly version: number;
  readonly get: (name: string) => Machine | undefined;
  readonly all: readonly Machine[];
  readonly stop: (name: string, stop: Stop, kernel: Range | undefined) => void;
  readonly ready: (name: string) => void;
  /** The kube-apiserver alone does not serve any more, for that cause; undefined: it serves again. `renewing`: it is taken to be away for all of the time that replacing it takes, though it is only for a moment within. */
  readonly serve: (name: string, halted: Cause | undefined, renewing?: boolean) => void;
}

/** Every host of a run, all up at the start. `kernel` of a stop is when its kernel answers again, counted from the stop; absent where the step leaves it down. */
export function startMachines(hosts: ReadonlyMap<string, Host>, choices: Choices): Machines {
  const machines = new Map<string, ReturnType<typeof startMachine>>();
  for (const host of hosts.values()) machines.set(host.name, startMachine(host, choices));
  const change = (name: string, what: (machine: ReturnType<typeof startMachine>) => void) => {
    const machine = machines.get(name);
    if (!machine) return;
    what(machine);
    all.version++;
  };
  const all: { version: number } & Omit<Machines, 'version'> = {
    version: 0,
    get: (name) => machines.get(name),
    all: [...machines.values()],
    stop: (name, stop, kernel) => change(name, (machine) => machine.goDown(stop, kernel)),
    ready: (name) => change(name, (machine) => machine.comeUp()),
    serve: (name, halted, renewing = false) => change(name, (machine) => machine.serve(halted, renewing)),
  };
  return all;
}

/** What took a host's API server out, as a link of a cause chain: what halted it, else the last stop of its host; nothing where it has never stopped. */
export function stopCause(machines: Machines, host: string): readonly Cause[] {
  const machine = machines.get(host);
  if (machine?.up && machine.halted) return [machine.halted];
  const stop = machine?.stop;
  if (!stop) return NOTHING;
  let known = stopped.get(machine);
  if (known?.stop !== stop)
    stopped.set(
      machine,
      (known = { stop, causes: [{ at: stop.at, event: `${host} stops`, label: `${host} is down from here on`, place: stop.place }] }),
    );
  return known.causes;
}

/** The link of each host's last stop: it is asked for at every moment. */
const stopped = new WeakMap<Machine, { readonly stop: Stop; readonly causes: readonly Cause[] }>();
const NOTHING: readonly Cause[] = [];

function startMachine(host: Host, choices: Choices) {
  /** The times between which the kernel began to answer after the last stop. */
  let kernel: { least: number; likely: number; most: number } | undefined;
  let waiting: (() => void)[] = [];

  /** Splits the range at a time: the only thing the run needs to know is on which side the event lies. */
  function before(time: number): boolean {
    if (!kernel) return false;
    if (kernel.most <= time) return true;
    if (kernel.least > time) return false;
    const answer = choices.pick({
      key: `kernel ${host.name} ${machine.stop!.step} by ${time - machine.stop!.at}`,
      kind: 'timing',
      options: ['yes', 'no'],
      likely: kernel.likely <= time ? 0 : 1,
      what: `${host.name}'s kernel answers again in time`,
      place: machine.stop!.place,
    });
    kernel =
      answer === 0
        ? { ...kernel, most: time, likely: Math.min(kernel.likely, time) }
        : { ...kernel, least: time + 1, likely: Math.max(kernel.likely, time + 1) };
    return answer === 0;
  }

  const machine = {
    host,
    up: true,
    serving: true,
    stop: undefined as Stop | undefined,
    halted: undefined as Cause | undefined,
    renewing: false,
    answersAt: (time: number) => machine.stop?.gone !== true && (machine.up || before(time)),
    certainlyAnswersAt: (time: number) => machine.stop?.gone !== true && (machine.up || (kernel !== undefined && kernel.most <= time)),
    answersFrom() {
      const { up, stop } = machine;
      if (stop?.gone) return undefined;
      if (up || !kernel) return up ? 0 : undefined;
      const from = choices.range(`kernel ${host.name} ${stop!.step}`, kernel, `${host.name}'s kernel answers again`, stop!.place);
      kernel = { least: from, likely: from, most: from };
      return from;
    },
    goDown(next: Stop, range: Range | undefined) {
      machine.up = machine.serving = false;
      machine.stop = next;
      kernel = range && { least: next.at + range.least, likely: next.at + range.likely, most: next.at + range.most };
    },
    comeUp() {
      machine.up = machine.serving = true;
      machine.halted = undefined;
      kernel = undefined;
      const due = waiting;
      waiting = [];
      for (const what of due) what();
    },
    whenBack(what: () => void) {
      if (!machine.stop?.gone) waiting.push(what);
    },
    serve(cause: Cause | undefined, renewing: boolean) {
      machine.halted = cause;
      machine.renewing = renewing;
      machine.serving = machine.up && cause === undefined;
    },
  };
  return machine;
}
