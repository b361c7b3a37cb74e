import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cells, escape, escapeJson, fit, pad, present, shorten } from '../../src/report/escape.js';
import { hang } from '../../src/report/wrap.js';

const test = suite('what reaches a terminal');

test('control, bidi, zero-width and invisible characters become visible', () => {
  assert.is(escape('a\x1b[31mb'), 'a\\x1b[31mb');
  assert.is(escape('one\ntwo\r\n\tthree\0\x07\x7f\x9b'), 'one\\ntwo\\r\\n\\tthree\\x00\\x07\\x7f\\x9b');
  assert.is(escape('\u202eevil\u2066\u200b\u00ad\ufeff'), '\\u202eevil\\u2066\\u200b\\xad\\ufeff');
  assert.is(escape('\u2028\u2029\u3164'), '\\u2028\\u2029\\u3164');
  assert.is(escape('\u{e0041}'), '\\u{e0041}');
  assert.is(escape('\ud800x'), '\\ud800x');
  assert.is(escape('Füße 東京 😀 é'), 'Füße 東京 😀 é');
});

test('escaping twice changes nothing', () => assert.is(escape(escape('\x1b\u202e')), escape('\x1b\u202e')));

test('JSON keeps its value and its lines', () => {
  const value = { a: '\x1b\u009b\u202e\u2028\u{e0041}', b: ['\ud800'] };
  const text = escapeJson(JSON.stringify(value, undefined, 2));
  assert.equal(JSON.parse(text), value);
  assert.match(text, /\n {2}"a": "\\u001b\\u009b\\u202e\\u2028\\udb40\\udc41"/);
});

test('cells of wide, combining and ambiguous characters', () => {
  assert.is(cells('abc'), 3);
  assert.is(cells('東京'), 4);
  assert.is(cells('e\u0301'), 1);
  assert.is(cells('😀'), 2);
  assert.is(cells('ﾊﾝ'), 2);
  assert.is(cells('Ａ'), 2);
  assert.is(cells('한'), 2);
  assert.is(cells('→·ß'), 3);
  assert.is(cells('🇩🇪'), 2);
});

test('tabs go to the next multiple of four, wide characters counted', () => {
  assert.is(present('\ta', 0), '    a');
  assert.is(present('ab\tc', 0), 'ab  c');
  assert.is(present('京\tc', 0), '京  c');
  assert.is(present('\tc', 3), ' c');
  assert.is(present('\x1b\tc', 0), '\\x1b    c');
});

test('fit, shorten and pad count cells and never split a character', () => {
  assert.is(fit('東京都', 5), '東京');
  assert.is(fit('e\u0301e\u0301', 1), 'e\u0301');
  assert.is(fit('😀😀', 3), '😀');
  assert.is(shorten('abcdefgh', 6, '...'), 'abc...');
  assert.is(shorten('abc', 6, '...'), 'abc');
  assert.is(pad('京', 4), '京  ');
});

test('hanging text loses and gains nothing, however long its words are', () => {
  for (const text of ['a '.repeat(60), `the ${'x'.repeat(200)} of ${'名'.repeat(90)}, and\x1b more`, 'x'.repeat(300)]) {
    for (const [lead, indent] of [
      ['- ', 2],
      ['  hit: ', 4],
      ['', 0],
      ['STEP 1  ', 2],
    ] as const) {
      const lines = hang(lead, text, 40, indent);
      assert.ok(lines.every((line) => cells(line) <= 40));
      const bare = lines.map((line, i) => line.slice(i === 0 ? lead.length : indent)).join('');
      assert.is(bare.replaceAll(' ', ''), escape(text).replaceAll(' ', ''));
      for (const word of lines.map((line) => line.trim()).filter((line) => !line.includes(' ')))
        assert.ok(escape(text).includes(word.slice(lead.trim().length)));
      assert.not.match(lines.join('\n'), /x x|名 名/, 'a broken word has no blank in it');
    }
  }
});

test.run();
