import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cells } from '../../src/report/escape.js';
import { ticket } from '../../src/report/ticket.js';
import { golden } from './golden.js';
import { clocked, incident, sources } from './incident.js';
import { ACTS, NASTY, nastySources, poison } from './nasty.js';

const test = suite('the text for a change ticket');

test('reads as it should, with and without a time on the wall', () => {
  golden('ticket.txt', ticket(incident, incident.timelines[0]!, sources));
  golden('ticket-clock.txt', ticket(clocked, clocked.timelines[0]!, sources));
});

test('what is accepted is told as accepted, with who, why and until when, and whoever it hits is told all the same', () => {
  const [outage, ...findings] = incident.findings;
  assert.match(outage!.rule, /^outage\//);
  const place = { file: 'plan.yaml', pointer: '' };
  const suppression = {
    by: 'config',
    rules: [outage!.rule],
    reason: 'the shop is shut',
    until: '2026-12-31',
    owner: 'ops',
    ticket: 'CHG-7',
    place,
  } as const;
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const report = { ...incident, findings: findings.map(({ causeOf: _, ...one }) => one), suppressed: [{ finding: outage!, suppression }] };
  const text = flat(ticket(report, report.timelines[0]!, sources));
  assert.match(text, /RISK .* 1 accepted, which the verdict leaves out/);
  assert.ok(
    text.includes(flat(`accepted error: ${outage!.message} accepted by ops, until 2026-12-31, ticket CHG-7: the shop is shut`)),
    text,
  );
  assert.ok(flat(ticket(incident, incident.timelines[0]!, sources)).includes(': ' + flat(outage!.message)));
  assert.match(
    text.slice(text.indexOf('WHOM TO TELL')),
    new RegExp(
      flat(outage!.message)
        .slice(0, 30)
        .replace(/[^\w ]/g, '.'),
    ),
  );
});

test('keeps to 72 columns, and nothing in it acts', () => {
  for (let seed = 0; seed < NASTY.length; seed++) {
    const report = poison(incident, { next: seed, seed });
    const text = ticket(report, report.timelines[0]!, nastySources(seed));
    assert.not.match(text, ACTS);
    // A command that cannot be broken between words is left whole.
    for (const line of text.split('\n')) assert.ok(cells(line) <= 72 || /^ {4,6}(\$| ) /.test(line), line);
  }
});

test.run();
