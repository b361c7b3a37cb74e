import { createHash } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/model/report.js';
import { escape } from '../../src/report/escape.js';
import { html } from '../../src/report/html.js';
import { finding, at, plain, report, timeline } from './build.js';
import { about, reporters } from './formats.js';
import { golden } from './golden.js';
import { attribute, document, type Element, type Page, textOf } from './html.js';
import { clocked, incident, sources } from './incident.js';
import { ACTS, NASTY, nastySources, poison } from './nasty.js';

const test = suite('html');
const print = (one: Report, from = sources) => reporters.html(one, from, plain(100));
const named = ({ elements }: Page, tag: string) => elements.filter(({ tagName }) => tagName === tag);

/** Attributes that load something or run something, wherever they stand. */
const LOADS = /^(src|srcset|action|formaction|data|poster|background|ping|xlink:href|style|on\w+)$/i;

function harmless(page: Page, name: string): void {
  const allowed = new Set([...document(print(incident)).elements, ...document(print(clocked)).elements].map(({ tagName }) => tagName));
  for (const element of page.elements) {
    assert.ok(allowed.has(element.tagName), `${name}: <${element.tagName}>`);
    for (const { name: key, value } of element.attrs) {
      assert.not.match(key, LOADS, `${name}: ${element.tagName} ${key}`);
      if (key === 'href') assert.match(value, /^#f-[0-9a-f]{16}$/, name);
    }
  }
  assert.is(named(page, 'script').length, 1, name);
  assert.is(named(page, 'style').length, 1, name);
}

test('reads as the story does, without its style and script too', () => {
  const { page: _, ...bare } = about;
  golden('lint.html', html(incident, sources, plain(100), bare));
});

test('the verdict first, then the chart, the stories with their lines, what helps', () => {
  const page = document(print(incident));
  assert.is(textOf(named(page, 'h1')[0]!), 'DO NOT START AS WRITTEN');
  assert.equal(
    named(page, 'details')
      .filter((one) => attribute(one, 'id') !== undefined)
      .map((one) => [
        attribute(one, 'class'),
        textOf(named({ elements: page.elements.filter((inner) => inner.parentNode === one), texts: [] }, 'summary')[0]!),
      ]),
    [
      [
        'error',
        'error names fail on ~15 of 44 nodes, 9:00 until kube-proxy is restarted; 2 of 3 lookups at the worst outage/dns-resolution',
      ],
      ['warning', 'warning ~15 of 44 nodes may be NotReady, 1:46 to 5:00 outage/node-not-ready'],
      ['warning', 'warning Both CoreDNS replicas run on nodes that this plan reboots dns/replicas-on-control-plane'],
    ],
  );
  harmless(page, 'the incident');
});

test('the chart has a bar for every stretch, each with its words, each leading to the finding that tells of it', () => {
  const page = document(print(incident));
  const bars = named(page, 'a').map((one) => [attribute(one, 'aria-label'), attribute(one, 'href')] as const);
  assert.equal(
    bars.map(([label]) => label),
    [
      'step 1, reboot-cp-b: reboot, 0:00 to 6:00',
      'step 2, move-dns: evict, 6:00 to 9:00',
      'step 3, restart-dns: restart, 9:00 to 18:00',
      'step 4, reboot-cp-a: reboot, 18:00 to 26:00',
      'cp-b ~15: deaf: any pod that moves is lost to them, 1:00 until restarted',
      'cp-b ~15: some lookups fail, 9:00 until restarted',
      'cp-a ~15: deaf: any pod that moves is lost to them, 18:00 until restarted',
      'NotReady cp-b ~15: possible only, 1:46 to 5:00',
    ],
  );
  const ids = new Set(named(page, 'details').map((one) => attribute(one, 'id')));
  for (const [label, href] of bars.slice(4)) assert.ok(ids.has(href!.slice(1)), label);
  const shape = (one: Element) => page.elements.find(({ tagName, parentNode }) => tagName === 'rect' && parentNode === one)!;
  const deaf = shape(named(page, 'a')[4]!);
  assert.equal([attribute(deaf, 'data-from'), attribute(deaf, 'data-endless')], ['60000', '']);
});

test('the policy lets in the style and the script by their hashes, and nothing else', () => {
  const text = print(incident);
  const page = document(text);
  const policy = attribute(named(page, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')!, 'content')!;
  const hash = (tag: string) =>
    `'sha256-${createHash('sha256')
      .update(textOf(named(page, tag)[0]!))
      .digest('base64')}'`;
  assert.is(policy, `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`);
  assert.not.match(text, /https?:\/\/(?!www\.w3\.org\/)/);
});

test('a page of several clusters, of nothing, and of input that could not be read', () => {
  const one = finding('a/b', 'x', [{ place: at('a.yaml', '1:1+1'), label: 'y' }], { plan: 'p', cluster: 'c1' });
  const page = document(print(report([one], [timeline({ plan: 'p', cluster: 'c0' }), timeline({ plan: 'p', cluster: 'c1' })])));
  assert.is(textOf(named(page, 'h1')[0]!), 'DO NOT START 1 OF 2 PLANS AS WRITTEN');
  assert.is(named(page, 'h2').length, 2);
  assert.match(textOf(named(document(print(report([], [timeline()]))), 'h1')[0]!), /^NOTHING FOUND/);
  assert.match(textOf(named(document(print(report([], [], { invalid: true }))), 'h1')[0]!), /^COULD NOT JUDGE/);
});

test('hostile text is text', () => {
  for (const whole of [incident, clocked])
    for (let seed = 0; seed < NASTY.length; seed++) {
      const poisoned: Report = poison(whole, { next: seed, seed });
      const text = print(poisoned, nastySources(seed));
      assert.not.match(text, ACTS);
      const page = document(text);
      harmless(page, `seed ${seed}`);
      const [story] = named(page, 'summary').filter((one) => textOf(one).startsWith('error '));
      assert.ok(textOf(story!).includes(escape(poisoned.findings[0]!.message)), `seed ${seed}`);
    }
});

test.run();
