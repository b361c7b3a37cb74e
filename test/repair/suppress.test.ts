import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ignoreInConfig, ignoreInDocument } from '../../src/repair/suppress.js';
import { withoutComment, withoutEntry } from '../../src/repair/withdraw.js';
import { openText } from '../../src/source/open.js';
import { parseInput } from '../../src/read/read.js';
import { readConfig } from '../../src/read/config.js';
import { suppressionsOf } from '../../src/read/suppressions.js';

const suppress = suite('writing suppressions');
const ignore = {
  rule: 'dns/no-lameduck',
  paths: ['a b/*.yaml'],
  reason: 'known: "old" #1',
  owner: 'team a',
  ticket: 'OPS-1',
  until: '2027-01-31',
};

const CONFIGS: Readonly<Record<string, string | undefined>> = {
  none: undefined,
  empty: '',
  without: '# ours\nfailOn: warning # strict\n',
  'without a line end': 'failOn: warning',
  with: 'ignores:\n  # the first\n  - rule: etcd/quorum-lost   # for now\n    reason: x\nfailOn: error\n',
  'with one in braces': 'ignores:\n- { rule: etcd/quorum-lost, reason: x }\n',
  'an empty list': 'ignores: [] # none\nfailOn: error\n',
  windows: 'failOn: error\r\nignores:\r\n  - rule: etcd/quorum-lost\r\n    reason: x\r\n',
};

for (const [what, text] of Object.entries(CONFIGS)) {
  suppress(`into a configuration: ${what}`, () => {
    const before = text === undefined ? undefined : openText('premortem.yaml', text);
    const after = ignoreInConfig(before?.source, ignore);
    assert.type(after, 'string');
    const { config, findings } = readConfig(parseInput({ file: 'premortem.yaml', text: after as string }));
    assert.equal(findings, [], after as string);
    const old = (before?.documents[0] as { ignores?: unknown[] } | undefined)?.ignores ?? [];
    const { paths, ...rest } = ignore;
    assert.equal(config.ignores, [...old, { ...rest, paths: paths[0] }], after as string);
    for (const line of (text ?? '').split('\n').filter((one) => !one.startsWith('ignores: []')))
      assert.ok((after as string).includes(line), line);
  });
}

suppress('a configuration in braces is not edited', () => {
  assert.match(JSON.stringify(ignoreInConfig(openText('c.yaml', '{ failOn: error }').source, ignore)), /by hand/);
});

suppress('as a comment above its line, which the reader reads back', () => {
  const text = 'spec:\n  steps:\n    - id: a\n      mode: abrupt # x\n';
  const { source, syntax } = openText('plan.yaml', text);
  const edit = ignoreInDocument(source, syntax, text.indexOf('abrupt'), { ...ignore, reason: 'known' });
  assert.ok('start' in edit);
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  assert.is(after.split('\n')[3], '      # premortem-ignore: dns/no-lameduck until=2027-01-31 owner="team a" ticket=OPS-1 -- known');
  const { suppressions, findings } = suppressionsOf(parseInput({ file: 'plan.yaml', text: after }));
  assert.equal(findings, []);
  assert.equal(
    suppressions.map(({ rules, reason, owner, line }) => ({ rules, reason, owner, line })),
    [{ rules: ['dns/no-lameduck'], reason: 'known', owner: 'team a', line: 5 }],
  );
  assert.ok('trouble' in ignoreInDocument(openText('p.json', '{"a": 1}').source, 'json', 3, ignore));
});

for (const [what, text] of Object.entries(CONFIGS)) {
  suppress(`taken out of a configuration again: ${what}`, () => {
    const after = ignoreInConfig(text === undefined ? undefined : openText('premortem.yaml', text).source, ignore) as string;
    const { source, documents } = openText('premortem.yaml', after);
    const last = (documents[0] as { ignores: unknown[] }).ignores.length - 1;
    const back = withoutEntry(source, { file: 'premortem.yaml', pointer: `/0/ignores/${last}/rule` });
    assert.type(back, 'string');
    // An empty list is not written anew, and a last line gets its end.
    const was = (text || 'ignores: []\n').replace('ignores: [] # none\n', '').replace(/^failOn: warning$/, 'failOn: warning\n');
    assert.is(back, was);
  });
}

suppress('the first of several entries, with its own comment', () => {
  const text = 'ignores:\n  # for now\n  - rule: a/b\n    reason: x\n  # later\n  - rule: c/d\n    reason: y\n';
  const back = withoutEntry(openText('c.yaml', text).source, { file: 'c.yaml', pointer: '/0/ignores/0/rule' });
  assert.is(back, 'ignores:\n  # later\n  - rule: c/d\n    reason: y\n');
  assert.match(
    JSON.stringify(
      withoutEntry(openText('c.yaml', '{ ignores: [ { rule: a/b, reason: x } ] }').source, {
        file: 'c.yaml',
        pointer: '/0/ignores/0/rule',
      }),
    ),
    /by hand/,
  );
});

suppress('a comment goes with its line, one behind something alone', () => {
  for (const [text, back] of [
    ['a: 1\n  # premortem-ignore: a/b -- known\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a: 1\r\n# premortem-ignore: a/b -- known\r\nb: 2\r\n', 'a: 1\r\nb: 2\r\n'],
    ['a: 1  # premortem-ignore: a/b -- known\nb: 2\n', 'a: 1\nb: 2\n'],
    ['b: 2\n# premortem-ignore: a/b -- known', 'b: 2\n'],
  ] as const) {
    const parsed = parseInput({ file: 'p.yaml', text });
    const [one] = suppressionsOf(parsed).suppressions;
    const edit = withoutComment(parsed.source, one!.place)!;
    assert.is(text.slice(0, edit.start) + edit.text + text.slice(edit.end), back);
  }
});

suppress.run();
