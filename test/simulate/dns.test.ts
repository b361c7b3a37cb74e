import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hit, played } from './small.js';

const test = suite('the DNS pods');

const toZero = { id: 'down', action: 'scale', workload: 'coredns', replicas: 0, duration: '30s' };

test('DNS that nobody lists the pods of is gone when it is scaled to none, however it is named', () => {
  for (const [dns, workload] of [
    [{ provider: 'coredns', replicas: 2 }, 'coredns'],
    [{ replicas: 3 }, 'kube-system/Deployment/coredns'],
    [{ workload: 'kube-system/Deployment/names' }, 'names'],
    [undefined, 'coredns'],
  ] as const) {
    const timeline = played({
      ...(dns && { spec: { dns } }),
      steps: [
        { ...toZero, workload },
        { id: 'wait', action: 'wait', duration: '10m' },
      ],
    });
    const [lost] = hit(timeline, 'dns-resolution');
    assert.is(lost?.certainty, 'certain', workload);
    assert.is(lost?.fraction, 1);
    assert.is(lost?.to, null);
    const where = timeline.assumptions.find(({ fact }) => fact === 'where the DNS pods run');
    assert.match(where?.assumed ?? '', new RegExp(`^${dns && 'replicas' in dns ? dns.replicas : 2} of them, on no node`));
  }
});

test('a part of them is enough, and what is no name of theirs does nothing to them', () => {
  const spec = { dns: { provider: 'coredns', replicas: 2 } };
  for (const step of [
    { ...toZero, replicas: 1 },
    { ...toZero, workload: 'shop/Deployment/coredns' },
  ])
    assert.equal(hit(played({ spec, version: 'v1.31.4', steps: [step] }), 'dns-resolution'), []);
});

test.run();
