import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { looksStructured, openText } from '../../src/source/open.js';
import { told } from './spots.js';

const open = suite('source: what a text is');

open('is told by its content, not by its name', () => {
  for (const [file, text, syntax] of [
    ['a.yaml', '{"a": 1}', 'json'],
    ['a.json', 'a: 1\n', 'yaml'],
    ['a.txt', '\uFEFF\n [ {"a": 1} ]\n', 'json'],
    ['a', '{"a": 1}\n{"a": 2}\n', 'json'],
    ['a', '{a: 1}', 'yaml'],
    ['a', '# c\n{"a": 1}', 'yaml'],
  ] as const) {
    const opened = openText(file, text);
    assert.is(opened.syntax, syntax, text);
    assert.equal(told(opened), [], text);
    assert.ok(opened.documents.length > 0, text);
  }
});

open('YAML in flow style, unless name and keys say JSON', () => {
  assert.equal(openText('a.yaml', '{"a": 1, }').documents, [{ a: 1 }]);
  assert.equal(openText('a.yaml', "[ {'a': 1} ] # c").documents, [[{ a: 1 }]]);
  assert.equal(openText('a.json', '{a: 1,}').documents, [{ a: 1 }]);
  assert.equal(told(openText('a.json', '{"a": 1,}')), ['1:8 "," JSON takes no comma before }']);
  assert.equal(told(openText('a.json', '{"a": tru}')), ['1:7 "tru" expected a value']);
  assert.equal(told(openText('-', '{"a": 1')), ['1:8 "" the text ends too early: is it complete? (this { is still open: 1:1 "{")']);
  assert.match(told(openText('a.yaml', '{{ .Values.a }}\nb: 1\n'))[0]!, /this is a template/);
});

open('texts that are neither', () => {
  for (const text of [
    'hello',
    'two\nlines',
    '"quoted"',
    '42',
    '<html>\n<body>a: b</body>',
    'ltm pool a {\n  x y\n}\n',
    'global\n  log /dev/log\nfrontend x\n  bind *:6443\n',
  ]) {
    const opened = openText('f', text);
    assert.equal(opened.documents, [], text);
    assert.is(opened.complete, false, text);
    assert.match(told(opened)[0]!, /^1:1 .* this is neither YAML nor JSON$/, text);
    assert.is(opened.problems.length, 1);
  }
});

open('things that people save by mistake', () => {
  assert.match(
    told(openText('f', '$ kubectl get nodes\nNAME   STATUS   ROLES\ncp-a   Ready    <none>\n'))[0]!,
    /a table as kubectl prints it/,
  );
  const wide = `\uFFFD\uFFFD${'apiVersion: v1\r\n'.replace(/[^]/g, '$&\0')}`;
  assert.match(told(openText('f', wide))[0]!, /not UTF-8 but UTF-16/);
  assert.equal(told(openText('f', ' \n')), ['1:1 "" the file is empty']);
});

open('looks structured', () => {
  for (const text of [
    'a: 1',
    '---\n',
    '{',
    '[1]',
    '- x',
    '\uFEFF# c\n\n"a b": 1',
    'W0101 log line\napiVersion: v1\n',
    '',
    '%YAML 1.2\n---\n',
  ])
    assert.ok(looksStructured(text), text);
  for (const text of ['ltm pool /Common/a {\n}\n', 'global\n  maxconn 1', 'NAME  STATUS', '<html>', 'hello world'])
    assert.not.ok(looksStructured(text), text);
});

open.run();
