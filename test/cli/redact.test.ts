import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { redacted } from '../../src/cli/redact.js';
import { lineWithoutSecrets } from '../../src/source/secrets.js';
import { parseInput } from '../../src/read/read.js';

const redact = suite('cli/redact');
const lines = (text: string, file = 'x.yaml') => {
  const line = redacted(parseInput({ file, text }));
  return text.split('\n').map((_, index) => line(index + 1));
};

redact('stars credentials by their key and keeps the width', () => {
  assert.is(lineWithoutSecrets('    token: abc.def', false), '    token: *******');
  assert.is(lineWithoutSecrets('"client-key-data": "LS0tLS1C", "name": "x"', false), '"client-key-data": **********, "name": "x"');
  assert.is(lineWithoutSecrets('{ name: x, password: hunter2, port: 3 }', false), '{ name: x, password: *******, port: 3 }');
  assert.is(lineWithoutSecrets("password: 'a b''c'", false), 'password: ** *****', 'a doubled quote inside goes on');
  assert.is(lineWithoutSecrets('    encrypted-password $6$aBc', true), '    encrypted-password ******');
  assert.not.match(lineWithoutSecrets('    passphrase "$M$Zx$ some thing"', true), /thing/);
});

redact('stars what shows itself', () => {
  assert.not.match(lineWithoutSecrets('say: see https://bob:hunter2@example.org/x', false), /hunter2/);
  assert.match(lineWithoutSecrets('say: see https://bob:hunter2@example.org/x', false), /example\.org/);
  assert.not.match(lineWithoutSecrets('--header "Authorization: Bearer abcdefghijkl"', false), /abcdefghijkl/);
  assert.not.match(lineWithoutSecrets('x: eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJr.c2ln', false), /eyJ/);
});

redact('leaves alone what only names or describes a secret', () => {
  for (const line of [
    'secretName: web-tls',
    'automountServiceAccountToken: false',
    '- name: default-token-x7k',
    'mountPath: /var/run/secrets/x',
    'image: registry/kube-proxy:v1.18.6',
  ]) {
    assert.is(lineWithoutSecrets(line, false), line);
  }
});

redact('stars data of Secret objects, in lists and in the copy kubectl keeps', () => {
  const shown = lines(`apiVersion: v1
kind: List
items:
- kind: Secret
  metadata:
    name: db
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"data":{"x":"aHVudGVyMg=="}}
  type: Opaque
  data:
    plain: aHVudGVyMg==
  stringData: { other: hunter3 }
- kind: ConfigMap
  data:
    plain: visible
`);
  const text = shown.join('\n');
  assert.not.match(text, /aHVudGVyMg|hunter3/);
  assert.match(text, /plain: visible/);
  assert.match(text, /name: db/);
});

redact('stars block scalars, private keys and environment variables', () => {
  const text = lines(`client:
  private_key: |
    first line
    second line
  other: fine
env:
- name: DB_PASSWORD
  value: hunter2
- name: MODE
  value: fast
key: |
  -----BEGIN RSA PRIVATE KEY-----
  MIIEpAIBAAKCAQEA
  -----END RSA PRIVATE KEY-----
`).join('\n');
  assert.not.match(text, /first line|second line|hunter2|MIIEpAIBAAKCAQEA/);
  assert.match(text, /other: fine/);
  assert.match(text, /value: fast/);
});

redact('gives lines as they stand where nothing is secret', () => {
  assert.equal(lines('a: 1\r\nb: 2'), ['a: 1', 'b: 2']);
});

redact.run();
