import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { line, paint } from '../../src/report/paint.js';
import { look, type Surroundings } from '../../src/cli/look.js';

const at = (env: Surroundings['env'], rest: Partial<Surroundings> = {}) =>
  look({ color: undefined, terminal: true, columns: 80, env, ...rest });
const looks = suite('cli/look');

looks('colours a terminal and nothing else', () => {
  assert.is(at({}).colour, true);
  assert.is(at({}, { terminal: false }).colour, false);
  assert.is(at({ CI: 'true' }, { terminal: false }).colour, false);
});

looks('obeys the environment, and --color above it', () => {
  assert.is(at({ NO_COLOR: '1' }).colour, false);
  assert.is(at({ NO_COLOR: '' }).colour, true, 'an empty NO_COLOR says nothing (no-color.org)');
  assert.is(at({ TERM: 'dumb' }).colour, false);
  assert.is(at({ FORCE_COLOR: '1' }, { terminal: false }).colour, true);
  assert.is(at({ FORCE_COLOR: '0' }).colour, false);
  assert.is(at({ NO_COLOR: '1' }, { color: 'always' }).colour, true);
  assert.is(at({ FORCE_COLOR: '1' }, { color: 'never' }).colour, false);
});

looks('draws blocks only where they are one column wide', () => {
  assert.is(at({ LANG: 'en_GB.UTF-8' }).unicode, true);
  assert.is(at({ LANG: 'C.utf8' }).unicode, true);
  assert.is(at({ LANG: 'ja_JP.UTF-8' }).unicode, false);
  assert.is(at({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }).unicode, true, 'LC_ALL wins');
  assert.is(at({ LANG: 'C' }).unicode, false);
  assert.is(at({}).unicode, false);
  assert.is(at({ LANG: 'en_GB.UTF-8', TERM: 'dumb' }).unicode, false);
});

looks('is 72 to 100 columns wide', () => {
  assert.is(at({}, { columns: 40 }).columns, 72);
  assert.is(at({}, { columns: 80 }).columns, 80);
  assert.is(at({}, { columns: 300 }).columns, 100);
  assert.is(at({}, { terminal: false, columns: 60 }).columns, 100);
});

looks('colours that fit the background, where the terminal says which it is', () => {
  assert.is(at({ COLORFGBG: '0;15' }).colour, 'light');
  assert.is(at({ COLORFGBG: '0;default;7' }).colour, 'light');
  assert.is(at({ COLORFGBG: '15;0' }).colour, 'dark');
  assert.is(at({ COLORFGBG: '7;8' }).colour, 'dark');
  assert.is(at({ COLORFGBG: '15;default' }).colour, true);
  assert.is(at({ COLORFGBG: '0;15', NO_COLOR: '1' }).colour, false);
});

looks('no colour is asked for that fades on the background: yellow and cyan on white, blue on black, white at all', () => {
  const styles = ['error', 'warning', 'info', 'dim', 'bold', 'chosen'] as const;
  const codes = (colour: true | 'light' | 'dark') =>
    [
      ...paint(
        styles.map((style) => line('x', style)),
        colour,
      ).matchAll(/\x1b\[([\d;]*)m/g),
    ].map(([, code]) => code!);
  for (const code of codes(true)) assert.not.match(code, /(?:3|9)[23467]/);
  for (const code of codes('light')) assert.not.match(code, /(?:3|9)[2367]/);
  for (const code of codes('dark')) assert.not.match(code, /(?:3|9)[047]/);
  assert.is(new Set(codes(true)).size, 6, 'an error still differs from a warning');
});

looks.run();
