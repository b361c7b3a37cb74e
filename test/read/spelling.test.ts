/** What people write otherwise than programs print it is read as what it means, or is unknown: never as something else. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { spelledControlPlane, spelledNode } from '../../src/read/join/spelling.js';

const at = { file: 'a.yaml', pointer: '/0' };
const spelling = suite('spelling');

spelling('runtimes are spelled as the CRI names them', () => {
  const spelled = (given: string) => spelledNode({ name: 'n', containerRuntimeVersion: given, at }).containerRuntimeVersion;
  const same = ['docker://20.10.24', 'containerd://1.5.9', 'cri-o://1.24.1', 'remote://1.2'];
  for (const one of same) assert.is(spelled(one), one);
  for (const one of [
    'docker 20.10.24',
    'Docker://20.10.24',
    'Docker 20.10.24',
    'docker:20.10.24',
    'docker/20.10.24',
    'docker-20.10.24',
    ' docker v20.10.24 ',
  ])
    assert.is(spelled(one), 'docker://20.10.24', one);
  assert.is(spelled('containerd 1.5.9'), 'containerd://1.5.9');
  assert.is(spelled('CRI-O 1.24.1'), 'cri-o://1.24.1');
  assert.is(spelled('crio://1.24.1'), 'crio://1.24.1');
  assert.is(spelled('docker'), 'docker://');
  assert.is(spelled('something else'), undefined, 'unknown, not another runtime');
});

spelling('Amazon Linux 2 is known by its other names', () => {
  const spelled = (osImage: string) => spelledNode({ name: 'n', osImage, at }).osImage;
  for (const one of ['Amazon Linux 2', 'Amazon Linux 2 (Karoo)', 'amazon linux 2']) assert.is(spelled(one), 'Amazon Linux 2');
  assert.is(spelled('Amazon Linux 2023.5'), 'Amazon Linux 2023.5');
});

spelling('flags are named as their components name them', () => {
  const flags = { '--cloud-config': 'a', cloud_provider: 'b', v: '2' };
  const node = spelledNode({ name: 'n', kubelet: { flags }, kubeProxy: { flags }, at });
  const right = { 'cloud-config': 'a', 'cloud-provider': 'b', v: '2' };
  assert.equal(node.kubelet?.flags, right);
  assert.equal(node.kubeProxy?.flags, right);
  const plane = spelledControlPlane({ apiserver: { flags }, controllerManager: { flags }, scheduler: { flags }, at });
  for (const one of [plane.apiserver, plane.controllerManager, plane.scheduler]) assert.equal(one?.flags, right);
  const plain = { name: 'n', kubelet: { flags: { v: '2' } }, at };
  assert.is(spelledNode(plain), plain, 'what is right already stays the same object');
});

spelling.run();
