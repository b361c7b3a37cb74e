import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { looksLikeTmos, parseTmos } from '../../src/source/tmos.js';
import { used } from './used.js';

const test = suite('source/tmos');

const read = (text: string) => {
  const { source, documents, problems } = parseTmos('bigip.conf', text);
  const at = (pointer: string, key?: boolean): string => {
    const { start, end } = source.locate(pointer, key);
    return text.slice(start, end);
  };
  return { source, problems, at, document: documents[0] as Record<string, Record<string, unknown>> };
};
const lineOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${before[before.length - 1]!.length + 1}`;
};

const POOL = `#TMSH-VERSION: 16.1.2

ltm pool /Common/k8s {
    members {
        /Common/master-1:6443 {
            address 10.0.0.1
            session monitor-enabled
        }
        /Common/10.0.0.2:6443 {
            address 10.0.0.2
        }
    }
    monitor min 1 of { /Common/https /Common/tcp }
    service-down-action reset # premortem-ignore: balancer/x -- tried
}
ltm virtual /Common/vs {
    destination /Common/10.0.0.100:6443
    profiles {
        /Common/tcp { }
    }
    rules {
        /Common/one
        /Common/two
    }
    vlans-enabled
}
`;

test('gives properties, blocks, lists and words that stand alone', () => {
  const { document, problems } = read(POOL);
  assert.equal(problems, []);
  assert.equal(document['ltm pool /Common/k8s'], {
    members: {
      '/Common/master-1:6443': { address: '10.0.0.1', session: 'monitor-enabled' },
      '/Common/10.0.0.2:6443': { address: '10.0.0.2' },
    },
    monitor: 'min 1 of { /Common/https /Common/tcp }',
    'service-down-action': 'reset',
  });
  assert.equal(document['ltm virtual /Common/vs'], {
    destination: '/Common/10.0.0.100:6443',
    profiles: { '/Common/tcp': {} },
    rules: ['/Common/one', '/Common/two'],
    'vlans-enabled': true,
  });
});

test('finds the value and the name of what a pointer means', () => {
  const { at, source } = read(POOL);
  assert.is(at('/0/ltm pool ~1Common~1k8s', true), 'ltm pool /Common/k8s');
  assert.ok(at('/0/ltm pool ~1Common~1k8s').endsWith('-- tried\n}'));
  assert.is(at('/0/ltm pool ~1Common~1k8s/service-down-action'), 'reset');
  assert.is(at('/0/ltm pool ~1Common~1k8s/service-down-action', true), 'service-down-action');
  assert.is(at('/0/ltm pool ~1Common~1k8s/members/~1Common~1master-1:6443', true), '/Common/master-1:6443');
  assert.is(at('/0/ltm pool ~1Common~1k8s/members/~1Common~1master-1:6443/address'), '10.0.0.1');
  assert.is(at('/0/ltm pool ~1Common~1k8s/monitor'), 'min 1 of { /Common/https /Common/tcp }');
  assert.is(at('/0/ltm virtual ~1Common~1vs/rules/1'), '/Common/two');
  assert.is(at('/0/ltm virtual ~1Common~1vs/profiles/~1Common~1tcp', true), '/Common/tcp');
  assert.is(source.raw('/0/ltm pool ~1Common~1k8s/service-down-action'), 'reset');
  assert.is(source.raw('/0/ltm pool ~1Common~1k8s/members'), undefined);
});

test('answers for what does not exist with the closest thing that does', () => {
  const { at } = read(POOL);
  assert.is(at('/0/ltm pool ~1Common~1k8s/monitor/timeout'), 'min 1 of { /Common/https /Common/tcp }');
  assert.is(at('/0/ltm pool ~1Common~1k8s/members/~1Common~1master-1:6443/port', true), '/Common/master-1:6443');
  assert.ok(at('/0/ltm pool ~1Common~1k8s/nothing').startsWith('ltm pool'));
  assert.is(at('/0/ltm pool ~1Common~1other'), POOL);
  assert.is(at(''), POOL);
});

test('gives comments, those at the end of a line too', () => {
  const comments = read(POOL).source.comments();
  assert.equal(
    comments.map((c) => [c.text.trim(), c.ownLine]),
    [
      ['TMSH-VERSION: 16.1.2', true],
      ['premortem-ignore: balancer/x -- tried', false],
    ],
  );
});

test('takes a number sign inside a word or a text for what it is', () => {
  const { document, source } = read('ltm pool a {\n    description foo#bar\n    x "a # b"\n    y c\n}\n');
  assert.equal(document['ltm pool a'], { description: 'foo#bar', x: 'a # b', y: 'c' });
  assert.is(source.comments().length, 0);
});

test('reads quoted texts with escapes, braces and line ends', () => {
  const { document, at } = read(
    'ltm monitor http "/Common/my mon" {\n    send "GET / HTTP/1.1\\r\\nHost: \\"a\\" {\n}\\\\"\n    recv ok\n}\n',
  );
  assert.equal(document['ltm monitor http /Common/my mon'], { send: 'GET / HTTP/1.1\\r\\nHost: "a" {\n}\\', recv: 'ok' });
  assert.is(at('/0/ltm monitor http ~1Common~1my mon/recv'), 'ok');
});

test('reads CRLF, a byte-order mark, wide characters and a missing last line end', () => {
  const text = `\uFEFF${POOL.replaceAll('\n', '\r\n').trimEnd()}`.replace('reset', 'r\u{1F600}set');
  const { document, problems, at } = read(text);
  assert.equal(problems, []);
  assert.is(document['ltm pool /Common/k8s']!['service-down-action'], 'r\u{1F600}set');
  assert.is(at('/0/ltm virtual ~1Common~1vs/destination'), '/Common/10.0.0.100:6443');
  assert.equal(document['ltm virtual /Common/vs']!['rules'], ['/Common/one', '/Common/two']);
});

test('reads what stands on one line, as tmsh list one-line writes it', () => {
  const { document, at } = read(
    'ltm pool a { load-balancing-mode round-robin members { m1:6443 { address 10.0.0.1 session user-disabled state user-down } m2:6443 { address 10.0.0.2 } } monitor https and tcp service-down-action reset }\n' +
      'ltm virtual v { destination 10.0.0.9:https disabled pool a profiles { tcp { context clientside } f5-tcp-lan { context serverside } } rules { r1 r2 } vlans-enabled }\n' +
      'ltm pool b { monitor min 1 of { http tcp } slow-ramp-time 3 }\n',
  );
  assert.equal(document['ltm pool a'], {
    'load-balancing-mode': 'round-robin',
    members: { 'm1:6443': { address: '10.0.0.1', session: 'user-disabled', state: 'user-down' }, 'm2:6443': { address: '10.0.0.2' } },
    monitor: 'https and tcp',
    'service-down-action': 'reset',
  });
  assert.equal(document['ltm virtual v'], {
    destination: '10.0.0.9:https',
    disabled: true,
    pool: 'a',
    profiles: { tcp: { context: 'clientside' }, 'f5-tcp-lan': { context: 'serverside' } },
    rules: ['r1', 'r2'],
    'vlans-enabled': true,
  });
  assert.equal(document['ltm pool b'], { monitor: 'min 1 of { http tcp }', 'slow-ramp-time': '3' });
  assert.is(at('/0/ltm pool a/members/m1:6443/state'), 'user-down');
});

test('takes words in braces within a longer stanza for a list', () => {
  const { document } = read(
    'cm trust-domain Root {\n    ca-devices { /Common/a /Common/b }\n    options { dont-insert-empty-fragments }\n    empty { }\n}\n',
  );
  assert.equal(document['cm trust-domain Root'], {
    'ca-devices': ['/Common/a', '/Common/b'],
    options: ['dont-insert-empty-fragments'],
    empty: {},
  });
});

const RULES: Record<string, string> = {
  'a brace in a comment': 'when X {\n # bad comment { here\n if { 1 } {\n }\n}\n',
  'a closing brace in a comment': 'when X {\n # }\n # } }\n pool p\n}\n',
  'a comment that Tcl counts': 'when X {\n # if { a\n  pool p\n # }\n}\n',
  'an odd quotation mark': 'when X {\n set a {"}\n set b \\"\n}\n',
  'a brace in quotes': 'when X {\n set a "{"\n}\n',
  'an escaped brace': 'when X {\n set a \\{\n}\n',
  'braces in the first column': 'when X {\n}\nwhen Y {\n}\n',
};
for (const [what, body] of Object.entries(RULES)) {
  test(`keeps an iRule as it stands: ${what}`, () => {
    const { document, problems } = read(`ltm rule /Common/r {\n${body}}\nltm pool /Common/after {\n    monitor none\n}\n`);
    assert.equal(problems, []);
    assert.is(document['ltm rule /Common/r'] as unknown, `\n${body}`);
    assert.equal(document['ltm pool /Common/after'], { monitor: 'none' });
  });
}

test('says which brace is never closed, and reads what stands before and behind', () => {
  const text =
    'ltm pool /a {\n    monitor none\n}\nltm virtual /b {\n    vlans {\n        /Common/x\n    # }\n    vlans-enabled\n}\nltm pool /c {\n}\n';
  const { problems, document } = read(text);
  assert.equal(Object.keys(document), ['ltm pool /a', 'ltm pool /c']);
  assert.is(problems.length, 1);
  assert.is(problems[0]!.message, 'the brace after "vlans" is never closed, so ltm virtual /b is not read');
  assert.is(lineOf(text, problems[0]!.span.start), '5:11');
  assert.is(problems[0]!.related!.message, 'the next object begins before it is closed');
});

test('says where a text was cut off', () => {
  const { problems, document } = read(POOL.slice(0, POOL.indexOf('rules') + 9));
  assert.equal(Object.keys(document), ['ltm pool /Common/k8s']);
  assert.match(problems[0]!.message, /^the brace after "rules?" is never closed|^the brace after "ltm virtual/);
  assert.is(problems[0]!.related!.message, 'the text ends here');
});

test('says which quotation mark is never closed, and goes on behind', () => {
  const text = 'ltm pool /a {\n    description "odd\n}\nltm pool /b {\n    description "even"\n}\n';
  const { problems, document } = read(text);
  assert.equal(document, { 'ltm pool /b': { description: 'even' } });
  assert.is(problems[0]!.message, 'this quotation mark is never closed, so ltm pool /a is not read');
  assert.is(lineOf(text, problems[0]!.span.start), '2:17');
});

test('reports text that stands outside of any object once, and a brace that closes nothing', () => {
  const text = 'ltm pool /a {\n}\nsome words\nmore words\n}\nltm pool /b {\n}\n}\n';
  const { problems, document } = read(text);
  assert.equal(Object.keys(document), ['ltm pool /a', 'ltm pool /b']);
  assert.equal(
    problems.map((p) => [p.message, lineOf(text, p.span.start)]),
    [
      ['expected an object such as "ltm pool NAME {"; this stands outside of any; 3 lines are not read', '3:1'],
      ['this brace closes nothing', '8:1'],
    ],
  );
});

test('passes over the prompt that was copied along', () => {
  const { problems, document } = read(
    'admin@(lb1)(cfg-sync In Sync)(Active)(/Common)(tmos)# list ltm pool\nltm pool a {\n}\n[root@lb1:Active:Standalone] config # \n',
  );
  assert.equal(problems, []);
  assert.equal(Object.keys(document), ['ltm pool a']);
});

test('reports two stanzas of one name that differ, and is silent where they are equal', () => {
  assert.equal(read('ltm pool a {\n    x 1\n}\nltm pool a {\n    x 1\n}\n').problems, []);
  const { problems, document } = read('ltm pool a {\n    x 1\n}\nltm pool a {\n    x 2\n}\n');
  assert.is(problems[0]!.message, 'ltm pool a is written twice and differs; the last one counts');
  assert.is(problems[0]!.related!.span.start, 0);
  assert.equal(document['ltm pool a'], { x: '2' });
});

test('keeps names that mean something to JavaScript as data', () => {
  const { document } = read('ltm pool __proto__ {\n    __proto__ {\n        constructor x\n    }\n}\n');
  assert.equal(Object.keys(document), ['ltm pool __proto__']);
  assert.ok(Object.hasOwn(document['ltm pool __proto__']!, '__proto__'));
});

test('does not fall over braces nested without end', () => {
  const { problems } = read(`ltm pool a ${'{ a '.repeat(100_000)}`);
  assert.is(problems[0]!.message, 'braces are nested more than 200 deep, so ltm pool a is not read');
});

test('counts problems beyond the hundredth', () => {
  const { problems } = read('ltm pool /a {\n members {\n'.repeat(150));
  assert.is(problems.length, 101);
  assert.is(problems[100]!.message, '50 more problems like these');
});

test('takes time that grows with the text, whatever is broken in it', () => {
  const time = (text: string): number => {
    const start = used();
    parseTmos('f', text);
    return used() - start;
  };
  for (const part of [
    'ltm rule /a {\n when X { {\n',
    'ltm pool /a {\n description "x\n}\n',
    'ltm rule /a {\n{\n}\n',
    'ltm pool /a {\n members {\n',
  ]) {
    time(part.repeat(2000));
    const small = Math.min(...[1, 2, 3].map(() => time(part.repeat(2000))));
    const large = Math.min(...[1, 2].map(() => time(part.repeat(16_000))));
    assert.ok(large < small * 8 * 5 + 20, `${JSON.stringify(part)}: ${small} ms, then ${large} ms for eight times as much`);
  }
});

test('knows configuration when it sees it', () => {
  for (const text of [
    POOL,
    `\uFEFF${POOL}`,
    POOL.replaceAll('\n', '\r\n'),
    'ltm pool a { }',
    '[root@lb ~]# tmsh list ltm\nltm node x {\n    address 1.1.1.1\n}\n',
    '# a comment\nsys dns { }\n',
    'auth user a {\n}\n',
  ]) {
    assert.ok(looksLikeTmos(text), text.slice(0, 40));
  }
});

test('claims nothing that is YAML, JSON, haproxy, keepalived or nginx', () => {
  for (const text of [
    '',
    '{}',
    '[]',
    'a: 1\n',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  bigip.conf: |\n    ltm pool a {\n    }\n',
    '---\nltm: {}\n',
    'ltm: { pool: {} }\n',
    'ltm pool: {}\n',
    '{\n"ltm pool a": {\n}}',
    'a: |2\nltm pool a {\n}\n',
    'global\n    daemon\ndefaults\n    mode tcp\n',
    'vrrp_instance VI_1 {\n    state MASTER\n}\n',
    'virtual_server 10.0.0.1 443 {\n}\n',
    'stream {\n    upstream a {\n    }\n}\n',
    'net.ipv4.tcp_retries2 = 8\n',
  ])
    assert.not.ok(looksLikeTmos(text), JSON.stringify(text));
});

const corpus = new URL('../../../shared/corpus/', import.meta.url);
if (existsSync(corpus)) {
  const files = (folder: string): string[] => readdirSync(new URL(`${folder}/`, corpus)).map((name) => `${folder}/${name}`);
  const textOf = (name: string): string => readFileSync(new URL(name, corpus), 'utf8');
  for (const name of files('f5-bigip-conf')) {
    test(`reads ${name} whole`, () => {
      const text = textOf(name);
      assert.ok(looksLikeTmos(text));
      const { problems, document, source } = read(text);
      assert.is(problems.length, name.includes('not_balanced') ? 1 : 0, problems[0]?.message ?? '');
      for (const head of Object.keys(document)) {
        const { start, end } = source.locate(`/0/${head.replaceAll('~', '~0').replaceAll('/', '~1')}`, true);
        assert.is(text.slice(start, end), head);
      }
    });
  }
  test('claims no other file of the corpus', () => {
    const others = readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'f5-bigip-conf')
      .flatMap((entry) =>
        readdirSync(new URL(`${entry.name}/`, corpus), { withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => `${entry.name}/${file.name}`),
      );
    assert.ok(others.length > 50);
    for (const name of others) assert.not.ok(looksLikeTmos(textOf(name)), name);
  });
} else console.log('skipped: the corpus of real dumps is not here');

test.run();
