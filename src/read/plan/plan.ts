import type { Finding } from '../../model/finding.js';
import type { Plan, Step } from '../../model/plan.js';
import { actionsOf } from '../../model/plan.js';
import { milliseconds } from '../../model/duration.js';
import { placeOf, type Origin } from '../../model/place.js';
import { doubtAbout, localTime } from '../../model/zone.js';
import { mismatches } from '../explain/mismatch.js';
import { problem } from '../explain/problem.js';
import type { Adapter, Parsed, Reading } from '../fragment.js';
import { isNative } from '../native/kind.js';
import { stepsOf } from './steps.js';

/** Changes as they are meant to be carried out. */
export const changePlan: Adapter = {
  name: 'plan',
  accepts: (document) => isNative(document, 'ChangePlan'),
  read: (document, index, parsed) => readPlan('ChangePlan', document, index, parsed),
};

/** Standing plans. */
export const drill: Adapter = {
  name: 'drill',
  accepts: (document) => isNative(document, 'Drill'),
  read: (document, index, parsed) => readPlan('Drill', document, index, parsed),
};

interface PlanDocument {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly inventory?: string | readonly string[];
    readonly window?: { readonly start?: string; readonly duration?: string; readonly zone?: string };
    readonly defaults?: Readonly<Record<string, unknown>>;
    readonly steps: readonly unknown[];
  };
}

function readPlan(kind: Plan['kind'], document: unknown, index: number, parsed: Parsed): Reading {
  const findings = mismatches(`${kind}Document`, document, index, parsed);
  if (findings.length > 0) return { fragments: [], plans: [], problems: findings, invalid: true };
  const { metadata, spec } = document as PlanDocument;
  const origin = (pointer: string): Origin => ({ file: parsed.file, pointer: `/${index}${pointer}` });
  const { inventory, window } = spec;
  const { steps, problems } = stepsOf(spec.steps, spec.defaults ?? {}, origin('/spec/steps'), origin('/spec/defaults'));
  const clock = opening(window, origin('/spec/window'));
  const plan: Plan = {
    kind,
    name: metadata.name,
    at: origin(''),
    inventory: inventory === undefined ? [] : typeof inventory === 'string' ? [inventory] : inventory,
    ...(window && {
      window: {
        at: origin('/spec/window'),
        ...(window.start !== undefined && { start: window.start }),
        ...(window.duration !== undefined && { duration: milliseconds(window.duration)! }),
        ...(window.zone !== undefined && { zone: window.zone }),
      },
    }),
    steps,
  };
  const none =
    steps.length === 0
      ? [
          problem(
            'input/plan',
            { file: parsed.file, pointer: `/${index}/spec/steps` },
            `${plan.name} has no steps`,
            'nothing to do',
            'warning',
          ),
        ]
      : [];
  // What does not fit is not played: a plan without the value would be another plan.
  const wrong = [...problems, ...clock.filter(({ severity }) => severity === 'error')];
  if (wrong.length > 0) return { fragments: [], plans: [], problems: wrong, invalid: true };
  return { fragments: [], plans: [plan], problems: [...twice(plan.steps), ...none, ...clock], invalid: false };
}

/** A start that the clocks of its zone never show, or show twice. */
function opening({ start, zone }: NonNullable<PlanDocument['spec']['window']> = {}, at: Origin): Finding[] {
  const local = start === undefined ? undefined : localTime(start);
  if (!local?.dated || local.offset !== undefined || zone === undefined) return [];
  const doubt = doubtAbout(local, zone);
  if (!doubt) return [];
  const place = { file: at.file, pointer: `${at.pointer}/start` };
  return doubt.kind === 'gap'
    ? [problem('input/schema', place, `${doubt.said}; the next one is ${doubt.instead[0]}`, 'no such time')]
    : [problem('input/window', place, `${doubt.said}; write which one is meant: ${doubt.instead.join(' or ')}`, 'comes twice', 'warning')];
}

/** Step ids that stand twice: nobody could say which one is meant. */
function twice(steps: readonly Step[]): Finding[] {
  const first = new Map<string, Step>();
  return actionsOf(steps).flatMap((step) => {
    const other = first.get(step.id);
    if (!other) {
      first.set(step.id, step);
      return [];
    }
    return [
      problem('input/contradiction', placeOf(step, 'id'), `two steps are called ${step.id}`, 'again here', 'error', [
        { place: placeOf(other, 'id'), label: 'first here' },
      ]),
    ];
  });
}
