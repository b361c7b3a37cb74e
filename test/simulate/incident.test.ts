/**
 * The published incident (examples/master-reboot): what was observed must follow from inventory and plan alone. Every time below is
 * derived by hand from the plan (the masters stop at 0:00, 3:20 and 6:40; the pods are evicted at 3:00 and 6:20, and answer for
 * another 5 s, kubeadm's lameduck) and from the balancer's settings (16 s of monitor, 1800 s of keepalive), never from what was printed.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { premortem } from '../cli/premortem.js';
import { at, clock, intervals, INVENTORY, lint, PLAN, play, swap, who } from './story.js';

const test = suite('the published incident');
const timeline = play();
const of = (kind: string) => timeline.impacts.filter((impact) => impact.kind === kind);

test('a reboot makes exactly those nodes deaf whose kube-proxy was connected to that master, until the keepalive meets it 30 minutes later', () => {
  assert.equal(intervals(timeline, 'service-routing-stale'), {
    'master-3': ['0:00 to 30:00'],
    'master-1': ['3:20 to 33:20'],
    'master-2': ['6:40 to 36:40'],
  });
  for (const impact of of('service-routing-stale')) {
    assert.is(impact.certainty, 'certain');
    assert.match(impact.endedBy ?? '', /keepalive \(30m\) reaches master-\d, which no longer knows the connection; its RST is relayed/);
  }
});

test('names fail partly, then wholly, then partly, then not at all', () => {
  assert.equal(intervals(timeline, 'dns-resolution'), {
    // They know 10.244.0.2 and 10.244.1.2: the first is gone at 3:05, the second at 6:25, the first is given to another pod at 6:40.
    'master-3': ['3:05 to 6:25, 1/2', '6:25 to 6:40, all', '6:40 to 30:00, 1/2'],
    // They heard of the first move and know 10.244.1.2 and 10.244.2.2.
    'master-1': ['6:25 to 33:20, 1/2'],
    // Those via master-2 heard of both moves before they went deaf, and nothing moves afterwards.
  });
  for (const impact of of('dns-resolution')) assert.is(impact.certainty, 'certain');
});

test('flows that reuse a source port stay broken while a live address is in the rules again', () => {
  const again = of('dns-resolution').find((impact) => who(impact) === 'master-3' && clock(impact.from) === '6:40')!;
  assert.is(again.pinned, true);
  assert.is(again.fraction, 0.5);
});

test('kubelets recover by themselves or may stay NotReady until restarted: at least one of those that were exposed', () => {
  const exposed = of('node-not-ready');
  // 40 s of grace and up to 5 s until the controller looks, after each stop.
  assert.equal(
    exposed.map(({ from, to }) => `${clock(from)} to ${clock(to)}`),
    ['0:45 to no end', '4:05 to no end', '7:25 to no end'],
  );
  for (const impact of exposed) {
    assert.is(impact.certainty, 'possible');
    assert.ok(Math.abs(impact.fraction * impact.nodes - 1) < 1e-9, 'at least one');
  }
  // A third of the 62 other nodes; half of what the two others hold, and so on: connections pile up, and the last reboot meets most.
  assert.equal(
    exposed.map(({ nodes }) => Math.round(nodes)),
    [21, 31, 46],
  );
});

test('where the inventory says who is connected to which master, a reboot hits those and nobody else, and the numbers are exact', () => {
  const backend = (master: string) => `kubeProxyBackend: ${master}\n      kubeletBackend: ${master}\n      kernelVersion`;
  const groups = swap(INVENTORY, [
    `    - name: worker            # a group: this many nodes alike, worker-1 to worker-60
      count: 60
      kubeletVersion: v1.18.6
      kubeProxyVersion: v1.18.6
      kernelVersion: 3.10.0-1127.el7.x86_64
`,
    ['master-1', 'master-2', 'master-3']
      .map(
        (master, i) =>
          `    - name: via-${master}\n      count: ${[10, 20, 30][i]}\n      kubeletVersion: v1.18.6\n      kubeProxyVersion: v1.18.6\n      ${backend(master)}: 3.10.0-1127.el7.x86_64\n`,
      )
      .join(''),
  ]);
  // The masters' own clients are connected to their neighbour's API server, so that none of them is its own.
  const whole = ['master-1', 'master-2', 'master-3'].reduce(
    (text, name, i) =>
      text.replace(
        `    - name: ${name}\n      roles: [control-plane]\n`,
        `    - name: ${name}\n      roles: [control-plane]\n      kubeProxyBackend: master-${((i + 1) % 3) + 1}\n      kubeletBackend: master-${((i + 1) % 3) + 1}\n`,
      ),
    groups,
  );
  const exact = play(whole);
  const hit = (kind: string) => exact.impacts.filter((one) => one.kind === kind).map((one) => [who(one), one.nodes, one.exact]);
  // master-3 stops: its 30 workers and master-2. master-1 stops: its 10, and master-3's own, which came back and went to master-1 or master-2,
  // nobody knows to which: no exact number any more.
  assert.equal(hit('service-routing-stale').slice(0, 2), [
    ['master-3', 31, true],
    ['master-1', 10.5, false],
  ]);
  assert.equal(intervals(exact, 'dns-resolution'), intervals(timeline, 'dns-resolution'));
  assert.ok(!exact.impacts.some((one) => one.kind === 'dns-resolution' && who(one) === 'master-2'));
});

test('the cause chain of the outage names the hazards in the order in which they struck', () => {
  const last = of('dns-resolution').find((impact) => who(impact) === 'master-3' && clock(impact.to) === '30:00')!;
  assert.equal(
    last.cause.map(({ at: time, hazard, place }) => `${clock(time)} ${hazard ?? place.pointer.replace(/^\/\d+\/spec\//, '')}`),
    [
      '0:00 steps/0/mode',
      '0:00 kube-proxy/dead-watch',
      '0:16 balancer/keeps-dead-connections',
      '6:20 dns/replicas-on-control-plane',
      '6:20 steps/3/pods',
      '30:00 loadBalancers/0/tcp/keepAliveInterval',
    ],
  );
});

test('lint: the named hazards at their lines as causes of one story, the kubelets as a warning, exit status 1', () => {
  const { status, stdout } = premortem(['lint', '-f', 'json', 'examples/master-reboot']);
  assert.is(status, 1);
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; severity: string; causeOf?: number[]; location: { file: string; line: number; column: number } }[];
  };
  const story = findings.findIndex(({ rule }) => rule === 'outage/dns-resolution');
  assert.is(findings.filter(({ rule }) => rule === 'outage/dns-resolution').length, 1);
  assert.is(findings[story]!.severity, 'error');
  const kubelets = findings.findIndex(({ rule }) => rule === 'outage/node-not-ready');
  assert.is(findings[kubelets]!.severity, 'warning');
  const place = (rule: string) => {
    const finding = findings.find((one) => one.rule === rule)!;
    const { file, line, column } = finding.location;
    return { where: `${file.split('/').pop()}:${line}:${column}`, causes: finding.causeOf };
  };
  const expected = (line: string, value: string) => `inventory.yaml:${at(INVENTORY, line, value)}`;
  assert.is(place('balancer/keeps-dead-connections').where, expected('serviceDownAction:', 'none'));
  assert.is(place('kubelet/dead-connection-pool').where, expected('kubeletVersion:', 'v1.18.6'));
  assert.is(place('dns/replicas-on-control-plane').where, expected('name: coredns-a', 'master-1'));
  assert.is(place('kube-proxy/dead-watch').where, expected('kubeProxyVersion:', 'v1.18.6'));
  for (const rule of ['balancer/keeps-dead-connections', 'dns/replicas-on-control-plane', 'kube-proxy/dead-watch'])
    assert.ok(place(rule).causes?.includes(story), rule);
  assert.ok(place('kubelet/dead-connection-pool').causes?.includes(kubelets));
  assert.is(`plan.yaml:${findings[story]!.location.line}`, `plan.yaml:${at(PLAN, 'mode: abrupt', 'abrupt').split(':')[0]}`);
});

test('nothing in it rests on a gate that asks the API: without it the story is the same', () => {
  const without = play(INVENTORY, PLAN.replace(/ +gate:.*\n/g, ''));
  assert.equal(intervals(without, 'dns-resolution'), intervals(timeline, 'dns-resolution'));
});

test('two runs give the same bytes', () => {
  assert.is(JSON.stringify(lint()), JSON.stringify(lint()));
});

test.run();
