/** The tables of versions are held to what a reader takes for granted: nothing overlaps, nothing is left out in between, everything is cited. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compareMinors, FIXES, newerThanTable, parseVersion, status } from '../../src/model/versions.js';
import { ETCD_FIXES } from '../../src/model/versions/etcd.js';
import { type Fix, NEWEST, TABLE_DATE } from '../../src/model/versions/fix.js';
import { KUBERNETES_FIXES } from '../../src/model/versions/kubernetes.js';
import { REMOVED_APIS } from '../../src/model/versions/apis.js';
import { REMOVED_GATES } from '../../src/model/versions/gates.js';
import { REMOVED_ADMISSION, REMOVED_FLAGS, REMOVED_VOLUMES } from '../../src/model/versions/removals.js';

const versions = suite('model/versions');
const minor = (text: string) => parseVersion(text)!;
const fixes: readonly Fix[] = Object.values(FIXES);

versions('branches stand in order, without a gap up to the first minor that never has the defect', () => {
  for (const { id, fixed, introduced = {}, from, since } of fixes) {
    const named = Object.keys(fixed).map(minor);
    const all = [...named, minor(from)];
    for (let i = 1; i < all.length; i++)
      assert.is(compareMinors(all[i]!, all[i - 1]!), 1, `${id}: a minor is missing or out of order before ${all[i]!.text}`);
    if (since !== undefined) {
      assert.is(compareMinors(named[0] ?? minor(from), minor(since)), 0, `${id}: begins in ${since} and says nothing of that branch`);
      const first = fixed[`${minor(since).major}.${minor(since).minor}`];
      if (typeof first === 'number') assert.ok(first > minor(since).patch, `${id}: fixed before it began`);
    }
    for (const [branch, patch] of Object.entries(introduced)) {
      const end = fixed[branch];
      assert.ok(end === 'never' || (end !== undefined && end > patch), `${id}: ${branch} is fixed before it is broken`);
    }
  }
});

versions('every entry is called what its key says, and cites upstream', () => {
  for (const [key, { id, what, sources }] of Object.entries(FIXES)) {
    assert.is(id, key);
    assert.ok(what.length > 30 && !what.endsWith('.'), id);
    for (const source of sources) assert.match(source, /^https:\/\/(github\.com|etcd\.io)\//, id);
  }
  assert.match(TABLE_DATE, /^\d{4}-\d{2}-\d{2}$/);
});

versions('no entry claims a minor that nobody has looked at', () => {
  for (const { id, program, from } of fixes) assert.ok(compareMinors(minor(from), minor(NEWEST[program])) <= 0, id);
});

versions('the first and the last affected patch, the first fixed one, and what a branch never had', () => {
  const of = (id: keyof typeof FIXES, ...texts: string[]) => texts.map((text) => status(FIXES[id], text)).join();
  assert.is(
    of('readyzPanics', 'v1.18.5', 'v1.18.6', 'v1.18.7', 'v1.17.9', 'v1.15.12', 'v1.19.0'),
    'fixed,affected,fixed,affected,fixed,fixed',
  );
  assert.is(
    of('conntrackDeletedPods', 'v1.28.15', 'v1.29.0', 'v1.29.9', 'v1.29.10', 'v1.31.1', 'v1.32.0'),
    'fixed,affected,affected,fixed,affected,fixed',
  );
  assert.is(of('statefulSetRollout', 'v1.33.9', 'v1.34.1-eks-d96d92f', 'v1.34.2'), 'fixed,affected,fixed');
  assert.is(of('etcdInconsistentRevision', '3.4.18', '3.5.0', '3.5.2', '3.5.3-0', '3.6.1'), 'fixed,affected,affected,fixed,fixed');
  assert.is(of('etcdLearnerPromotion', '3.5.0', '3.5.1', '3.5.19', '3.5.20'), 'fixed,affected,affected,fixed');
  assert.is(of('sidecarStopsRestarts', 'v1.34.9', 'v1.35.0-rc.1', 'v1.35.4'), 'fixed,affected,fixed');
  assert.is(of('http2HealthCheck', 'v1.16.0', 'v1.18.18-rc.0', 'v1.18.18', 'latest'), 'affected,affected,fixed,unknown');
});

versions('a minor that is newer than the table is known to be', () => {
  assert.is(newerThanTable('kubernetes', 'v1.37.9'), false);
  assert.is(newerThanTable('kubernetes', 'v1.38.0'), true);
  assert.is(newerThanTable('etcd', '4.0.0'), true);
  assert.is(newerThanTable('etcd', 'latest'), undefined);
});

versions('what was removed stands once, in the order of its removal, with a source', () => {
  for (const [name, table] of [
    ...Object.entries(REMOVED_FLAGS),
    ['gates', REMOVED_GATES] as const,
    ['apis', REMOVED_APIS] as const,
    ['volumes', REMOVED_VOLUMES] as const,
    ['admission', REMOVED_ADMISSION] as const,
  ]) {
    assert.is(new Set(table.map((one) => one.name)).size, table.length, name);
    for (const [i, one] of table.entries()) {
      if (i > 0) assert.ok(compareMinors(minor(one.in), minor(table[i - 1]!.in)) >= 0, `${name}: ${one.name}`);
      assert.match(one.source, /^https:\/\/(github\.com\/(kubernetes|etcd-io)|kubernetes\.io)\//);
    }
  }
  assert.ok(REMOVED_APIS.some(({ name }) => name === 'policy/v1beta1/poddisruptionbudgets'));
});

versions('every defect of a component or of etcd is asked for by a rule', () => {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  const texts = ['rules', 'src/judge', 'src/simulate'].flatMap((top) =>
    readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('rule.yaml') || name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, top, name), 'utf8')),
  );
  for (const id of Object.keys({ ...KUBERNETES_FIXES, ...ETCD_FIXES }))
    assert.ok(
      texts.some((text) => text.includes(`FIXES.${id}`) || text.includes(`"${id}"`)),
      id,
    );
});

versions.run();
