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
