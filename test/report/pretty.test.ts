import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { pretty } from '../../src/report/pretty.js';
import { at, change, finding, impact, plain, report, sourcesOf, step, timeline } from './build.js';

const test = suite('pretty');

const sources = sourcesOf({ 'plan.yaml': 'kind: ChangePlan\nspec:\n  steps: []\n', 'inventory.yaml': 'kind: ClusterInventory\n' });
const shown = (one: Report, columns = 100) => pretty(one, sources, plain(columns));
const lastLine = (one: Report) => shown(one).trimEnd().split('\n\n').at(-1)!.replaceAll('\n', ' ');
const here = { place: at('plan.yaml', '1:1+4'), label: 'here' } as const;
const dns = finding('outage/dns-resolution', 'names fail', [here], { plan: 'patch', cluster: 'prod-b', impacts: [0] });
const hit = timeline({ impacts: [impact('dns-resolution', 60, 600)] });

test('nothing found is said with what was looked at, and with what is missing', () => {
  assert.is(
    lastLine(report([], [timeline()])),
    'NOTHING FOUND, within: 9 assignments, 32 timings, all that can arise were played; 12 rules decided, 1 could not be for lack of facts.',
  );
  const partly = timeline({ scope: { assignments: 2, timings: 1, exhaustive: false, bound: 'pairs of choices only' } });
  assert.match(lastLine(report([], [partly])), '2 assignments, 1 timing, not all were played: pairs of choices only;');
  const unknown = finding('input/unknown', 'a rule needs the mode', [here], {
    severity: 'info',
    cluster: 'prod-b',
    missing: { fact: 'mode' },
  });
  assert.match(lastLine(report([unknown], [timeline()])), 'NOTHING FOUND, BUT 1 FACT IS MISSING, within:');
});

test('what is predicted and suppressed, or reported by no rule, is not called nothing', () => {
  assert.match(lastLine(report([], [hit])), 'START ONLY IF THE PREDICTED IMPACTS ARE ACCEPTED, no rule reports them: 0 errors');
  const apart = (disabled: boolean) => [
    {
      finding: { ...dns, plan: hit.plan, cluster: hit.cluster },
      suppression: {
        by: 'config' as const,
        rules: [dns.rule],
        reason: 'x',
        place: dns.evidence[0].place,
        ...(disabled && { disabled: true as const }),
      },
    },
  ];
  assert.match(lastLine({ ...report([], [hit]), suppressed: apart(false) }), 'ARE ACCEPTED, their findings are suppressed:');
  assert.match(lastLine({ ...report([], [hit]), suppressed: apart(true) }), 'ARE ACCEPTED, their rules are switched off:');
  const one = report([], [timeline()]);
  assert.match(lastLine({ ...one, summary: { ...one.summary, suppressed: 2 } }), 'NOTHING FOUND THAT IS NOT SUPPRESSED, within:');
});

test('an error says not to start; warnings alone ask to be accepted', () => {
  assert.is(
    lastLine(report([dns], [hit])),
    'DO NOT START AS WRITTEN: 1 error (9 assignments, 32 timings, all that can arise were played).',
  );
  assert.match(
    lastLine(report([{ ...dns, severity: 'warning' }], [hit])),
    'START ONLY IF THE WARNINGS ARE ACCEPTED: 0 errors, 1 warning (',
  );
  assert.match(lastLine(report([{ ...dns, severity: 'info' }], [hit])), 'NOTHING ABOVE INFO FOUND, within:');
});

test('what retries leave of failing lookups stands below the headline; where they help nobody, nothing does', () => {
  const failing = (least: number) =>
    shown(
      report(
        [dns],
        [timeline({ impacts: [{ ...impact('dns-resolution', 60, 600), fraction: 2 / 3, afterRetries: { least, most: 2 / 3 } }] })],
      ),
    );
  assert.match(failing(4 / 9), 'at the worst 2 of 3 first lookups, ~44% to 2 of 3 after retries');
  assert.not.match(failing(2 / 3), 'after retries');
});

test('a verdict that hangs on a fact names the fact and the answer', () => {
  const pivots = [
    {
      fact: 'mode of reboot-a',
      place: here.place,
      assumed: 'abrupt',
      values: [
        { value: 'graceful', worst: 0, error: false },
        { value: 'abrupt', worst: null, error: true },
      ],
    },
  ];
  assert.match(
    lastLine(report([dns], [{ ...hit, pivots }])),
    'DO NOT START AS WRITTEN unless mode of reboot-a is graceful: 1 error, 1 fact missing',
  );
  assert.match(
    lastLine(report([{ ...dns, severity: 'warning' }], [{ ...hit, pivots }])),
    'START ONLY IF mode of reboot-a is graceful: 0 errors, 1 warning',
  );
  const ruled = finding('etcd/no-backup', 'no backup', [here], { plan: 'patch', cluster: 'prod-b' });
  assert.match(
    lastLine(report([dns, ruled], [{ ...hit, pivots }])),
    'DO NOT START AS WRITTEN, the predicted outage hangs on mode of reboot-a: 2 errors',
  );
});

test('input that could not be read is never called safe', () => {
  const syntax = finding('input/syntax', 'this is not YAML', [here]);
  assert.match(
    lastLine(report([syntax], [], { invalid: true })),
    'COULD NOT JUDGE: the input could not be read as meant, nothing was simulated: 1 error',
  );
  assert.match(lastLine(report([], [timeline()], { invalid: true })), 'CANNOT SAY: SOME INPUT COULD NOT BE READ: 0 errors');
  assert.match(lastLine(report([dns], [hit], { invalid: true })), 'DO NOT START AS WRITTEN, and some input could not be read: 1 error');
  assert.match(lastLine(report([], [])), 'NO PLAN WAS SIMULATED: 0 errors');
});

test('without a timeline findings are frames', () => {
  assert.is(
    shown(
      report([finding('input/syntax', 'this is not YAML', [{ place: at('plan.yaml', '2:5+1'), label: 'a value was expected' }])], [], {
        invalid: true,
      }),
    ).split('\n\n')[0],
    ['error  this is not YAML  [input/syntax]', '  --> plan.yaml:2:5', '   2 | spec:', '     |     ^ a value was expected'].join('\n'),
  );
});

test('a header without findings still says what was believed', () => {
  const text = shown(
    report([], [timeline()], {
      believed: [
        { cluster: 'prod-b', beliefs: [{ text: 'one thing', places: [] }] },
        { cluster: 'other', beliefs: [{ text: 'not this', places: [] }] },
      ],
    }),
  );
  assert.match(text, /^patch on prod-b: 44 nodes, 0 steps, likely 26 min, no window given\nbelieved: one thing\nno window.start: /);
  assert.not.match(text, 'not this');
  assert.not.match(text, '~');
});

test('a plan longer than its window says by how much', () => {
  assert.match(shown(report([], [timeline({ window: { duration: 1_200_000 } })])), 'likely 26 min, 6 min more than its 20 min window');
});

test('causes stand inside their story only, and causes of causes too', () => {
  const cause = finding('a/cause', 'the cause itself', [{ place: at('inventory.yaml', '1:1+4'), label: 'it is this' }], { causeOf: [0] });
  const deeper = finding('a/deeper', 'deeper still', [{ place: at('inventory.yaml', '1:7+7'), label: 'below it' }], { causeOf: [1] });
  const text = shown(report([dns, cause, deeper], [hit]));
  assert.match(text, /it is this {2}\[a\/cause\]/);
  assert.match(text, /below it {2}\[a\/deeper\]/);
  assert.not.match(text, 'the cause itself');
  assert.match(text, '1 error, 2 causes');
});

test('no finding is lost: neither those that only cause each other nor causes of a story that is not there', () => {
  const loop = [
    finding('a/one', 'first of a loop', [here], { causeOf: [1] }),
    finding('a/two', 'second of a loop', [here], { causeOf: [0] }),
    finding('a/three', 'cause of nothing', [here], { causeOf: [77] }),
  ];
  const text = shown(report(loop, [hit]));
  for (const { message } of loop) assert.match(text, message);
});

test('a cause of two stories is told once', () => {
  const second = finding('outage/node-not-ready', 'nodes are NotReady', [{ place: at('plan.yaml', '2:1+4'), label: 'there' }], {
    plan: 'patch',
    cluster: 'prod-b',
  });
  const cause = finding('a/cause', 'both', [{ place: at('inventory.yaml', '1:1+4'), label: 'it is this' }], { causeOf: [0, 1] });
  const text = shown(report([dns, second, cause], [hit]));
  assert.is(text.split('it is this').length, 2);
  assert.match(text, 'also caused by [a/cause], shown above');
});

test('several plans: each with its own verdict, one over all at the end', () => {
  const other = timeline({ plan: 'second' });
  const text = shown(report([dns, finding('input/schema', 'belongs to none', [here])], [hit, other]));
  assert.match(text, 'DO NOT START AS WRITTEN: 1 error (9');
  assert.match(text, 'NOTHING FOUND, within:');
  assert.match(text, 'belongs to none');
  assert.match(text.trimEnd().split('\n\n').at(-1)!, /^DO NOT START 1 OF 2 PLANS AS WRITTEN: 2 errors, 12 rules decided/);
  assert.match(lastLine(report([], [timeline(), other])), /^NOTHING FOUND IN 2 PLANS/);
});

test('what helps: inserted steps first, eight at most, what remains, whether it fits', () => {
  const counterfactuals = [
    change('a setting', { removes: [0], remains: { 'dns-resolution': null }, fits: true }),
    change('an inserted step', { kind: 'step', removes: [0], fits: false, adds: 2_400_000 }),
    ...Array.from({ length: 8 }, (_, i) => change(`more ${i}`, { shortens: [0], remains: { 'dns-resolution': 45_000 } })),
    ...Array.from({ length: 7 }, (_, i) => change(`useless ${i}`, { helps: false })),
  ];
  const text = shown(report([dns], [{ ...hit, window: { duration: 1_800_000 }, counterfactuals }]));
  assert.match(
    text,
    /the plan as written +<= 9 min\n +A an inserted step +you +none +no, \+40 min\n +B a setting +you +no end +yes\n +C more 0 +you +<= 45 s +no longer\n/,
  );
  assert.match(text, '  and 2 more that help\n');
  assert.match(text, /DOES NOT HELP {2}useless 0; .*useless 4; and 2 more/);
  assert.not.match(text, 'fix:');
});

test('a change that trades one harm for another says what it removes and what gets worse', () => {
  const evicted = impact('pod-eviction', 300, 1140);
  const counterfactuals = [
    change('tolerate longer', {
      removes: [1],
      remains: { 'dns-resolution': 540_000, 'workload-below-budget': 15_000 },
      worsens: ['workload-below-budget'],
      helps: false,
    }),
    change('useless', { leaves: [0, 1], helps: false }),
  ];
  const text = shown(report([dns], [{ ...hit, impacts: [...hit.impacts, evicted], counterfactuals }])).replace(/\s+/g, ' ');
  assert.match(
    text,
    'DOES NOT HELP tolerate longer (better: evictions none, as written <= 14 min; but worse: budget <= 15 s, as written none); useless ',
  );
});

test('facts that move the verdict come first, three in full', () => {
  const pivot = (fact: string, worst: (number | null)[], errors: boolean[]) => ({
    fact,
    place: here.place,
    assumed: 'x',
    values: worst.map((each, i) => ({ value: `v${i}`, worst: each, error: errors[i]! })),
  });
  const pivots = [
    pivot('small', [0, 60_000], [true, true]),
    pivot('endless', [0, null], [true, true]),
    pivot('flips', [0, 10_000], [false, true]),
    pivot('none', [0, 0], [true, true]),
  ];
  const text = shown(report([dns], [{ ...hit, pivots }]));
  assert.ok(text.indexOf('flips:') < text.indexOf('endless:') && text.indexOf('endless:') < text.indexOf('small:'));
  assert.not.match(text, 'none:');
  assert.match(text, 'and 1 fact more on which the outcome depends');
});

test('the gate looks on the node for the pod that moved, in the words of its proxy mode', () => {
  const steps = [
    step('stop', 'reboot', 0, 60),
    step('move', 'evict', 60, 120, [], { replacement: { ip: '10.0.0.9' } }),
    step('again', 'reboot', 120, 180),
  ];
  const gate = (mode: string | undefined, ip: string) => {
    const moved = steps.map((one) => (one.id === 'move' ? { ...one, step: { ...one.step, replacement: { ip } } } : one));
    return shown(
      report(
        [dns],
        [
          timeline({
            steps: moved,
            ...(mode !== undefined && { kubeProxyMode: mode }),
            impacts: [impact('dns-resolution', 60, 600, { class: {} })],
          }),
        ],
      ),
    );
  };
  assert.match(
    gate(undefined, '10.0.0.9'),
    /BEFORE STEP 3 \(again\) {2}`kubectl get endpoints` proves nothing[^$]*ipvsadm[^$]*\$ iptables-save -t nat \| grep -cF '10\.0\.0\.9:53'/,
  );
  assert.not.match(gate('none', '10.0.0.9'), 'BEFORE STEP');
  assert.match(gate('ipvs', '10.0.0.9'), "$ ipvsadm -Ln | grep -cF '10.0.0.9:53'");
  assert.match(gate('nftables', 'fd00::9'), "$ nft list table ip6 kube-proxy | grep -cF '[fd00::9]:53'");
  assert.match(gate(undefined, "1'; rm -rf /"), "grep -cF 'NEW-COREDNS-IP:53'");
});

test('certainty never stands without what it rests on', () => {
  const sure = (certainty: 'certain' | 'likely' | 'possible', exhaustive = true) =>
    shown(
      report(
        [dns],
        [timeline({ impacts: [impact('dns-resolution', 60, 600, { certainty })], scope: { assignments: 1, timings: 1, exhaustive } })],
      ),
    );
  assert.match(sure('certain'), 'certain: in every run  [outage/dns-resolution]');
  assert.match(sure('certain', false), 'certain: in all that was played');
  assert.match(sure('likely'), 'likely: by default values and likely times');
  assert.match(sure('possible'), 'possible: nothing in the plan forces it');
  const when = 'every pod lands on cp-a';
  const worst = { from: 60_000, to: 600_000, fraction: 1, when };
  assert.match(
    shown(report([dns], [timeline({ impacts: [impact('dns-resolution', 60, 600, { certainty: 'possible', worst })] })])),
    `possible: when ${when}  [outage/dns-resolution]`,
  );
});

test('one place says one thing: words that only begin others, and untimed ones beside timed ones, are not repeated', () => {
  const cause = [
    { at: 60_000, event: 'a', label: 'stops', place: here.place },
    { at: 90_000, event: 'a', label: 'stops: 21 nodes are deaf', place: here.place },
    { at: 120_000, event: 'a', label: 'stops: 21 nodes are deaf', place: here.place },
  ];
  const rule = finding('a/cause', 'c', [{ place: here.place, label: 'rebooted here' }], { causeOf: [0], plan: 'patch', cluster: 'prod-b' });
  const text = shown(report([dns, rule], [timeline({ impacts: [impact('dns-resolution', 60, 600, { cause })] })]));
  assert.match(text, '\n     | ^^^^ 1:00 stops: 21 nodes are deaf (again 1:30, 2:00)  [a/cause]\n\n');
  const two = [cause[1]!, { ...cause[0]!, label: 'etcd loses a member' }];
  const both = shown(report([dns], [timeline({ impacts: [impact('dns-resolution', 60, 600, { cause: two })] })]));
  assert.match(both, /1:00 etcd loses a member\n.*1:30 stops: 21/);
});

test('a worst case is told where it goes beyond the headline, not where one of its stretches is merely longer', () => {
  const two = [impact('dns-resolution', 60, 600), impact('dns-resolution', 600, 900)];
  const within = [two[0]!, { ...two[1]!, worst: { from: 100_000, to: 900_000, fraction: 1, when: 'x' } }];
  assert.not.match(shown(report([{ ...dns, impacts: [0, 1] }], [timeline({ impacts: within })])), 'worst case');
  const beyond = [two[0]!, { ...two[1]!, worst: { from: 600_000, to: 960_000, fraction: 1, when: 'every pod is late' } }];
  assert.match(
    shown(report([{ ...dns, impacts: [0, 1] }], [timeline({ impacts: beyond })])),
    'worst case 10:00 to 16:00, all lookups: when every pod is late',
  );
});

test('stale rules get the last column: they hit nobody by themselves', () => {
  const impacts = [impact('service-routing-stale', 0, null, { certainty: 'certain' }), impact('dns-resolution', 60, 600)];
  const counterfactuals = [change('a change', { removes: [0, 1] })];
  assert.match(
    shown(report([dns], [timeline({ impacts, counterfactuals })])),
    /who +names +rules +takes\n +the plan as written +<= 9 min +no end\n/,
  );
});

test('suppressed findings are counted', () => {
  const one = report([], [timeline()]);
  assert.match(shown({ ...one, summary: { ...one.summary, suppressed: 3 } }), '\n3 suppressed\n');
});

test('ten thousand findings and a cause chain of a thousand links stay quick and short', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    finding('a/b', `finding ${i}`, [{ place: at('plan.yaml', `${(i % 3) + 1}:1+2`), label: '' }], { severity: 'warning' }),
  );
  assert.is(shown(report(many, [timeline()])).split('finding ').length, 10_001);
  const cause = Array.from({ length: 1000 }, (_, i) => ({ at: i * 1000, event: `event ${i}`, place: at('plan.yaml', `${i + 1}:1+2`) }));
  const text = shown(report([dns], [timeline({ impacts: [impact('dns-resolution', 60, 600, { cause })] })]));
  assert.ok(text.split('\n').length < 100);
  assert.match(text, 'and 985 places more');
});

test.run();
