import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { LoadBalancer } from '../../src/model/inventory.js';
import { basisOf, placeOf } from '../../src/model/place.js';
import { bigip } from '../../src/read/bigip/bigip.js';
import { endpoint, monitorRule } from '../../src/read/bigip/names.js';
import type { Fragment, Parsed } from '../../src/read/fragment.js';
import { parseTmos } from '../../src/source/tmos.js';

const test = suite('read/bigip');

const HEADER = '#TMSH-VERSION: 16.1.2\n';

function read(text: string) {
  const { source, documents } = parseTmos('bigip.conf', text);
  const parsed: Parsed = { file: 'bigip.conf', source, syntax: 'tmos', documents, problems: [] };
  assert.ok(bigip.accepts(documents[0], parsed));
  const fragment = bigip.read(documents[0], 0, parsed).fragments[0]!;
  const at = (object: LoadBalancer | undefined, field?: string): string => {
    const place = placeOf(object!, field);
    const { start, end } = source.locate(place.pointer, place.key);
    return text.slice(start, end);
  };
  return {
    fragment,
    at,
    balancers: fragment.loadBalancers!,
    said: fragment.beliefs!.map((belief) => belief.text),
    found: findings(fragment),
  };
}
const findings = (fragment: Fragment): string[] =>
  fragment.problems.map((problem) => `${problem.rule} ${problem.severity}: ${problem.message}`);

const members = '    members {\n        /Common/m1:6443 {\n            address 10.0.0.1\n        }\n    }\n';
const pool = (rest: string): string => `ltm pool /Common/k8s {\n${members}${rest}}\n`;
const virtual = (rest: string): string =>
  `ltm virtual /Common/api {\n    destination /Common/10.0.0.100:6443\n    ip-protocol tcp\n    pool /Common/k8s\n${rest}}\n`;
const profiles = (...names: string[]): string => `    profiles {\n${names.map((name) => `        ${name} { }\n`).join('')}    }\n`;

test('makes a balancer of a virtual server and its pool', () => {
  const { balancers, at } = read(
    HEADER + virtual(profiles('/Common/tcp')) + pool('    monitor /Common/https\n    service-down-action reset\n'),
  );
  assert.is(balancers.length, 1);
  const [api] = balancers;
  assert.equal(
    [api!.name, api!.vendor, api!.address, api!.port, api!.mode, api!.serviceDownAction],
    ['api', 'f5-bigip', '10.0.0.100', 6443, 'proxy', 'reset'],
  );
  assert.equal(
    api!.members!.map(({ name, address, port, state }) => ({ name, address, port, state })),
    [{ name: 'm1', address: '10.0.0.1', port: 6443, state: 'enabled' }],
  );
  assert.equal(api!.monitor, { type: 'https', interval: '5s', timeout: '16s', timeUntilUp: '0s' });
  assert.equal(api!.tcp, {
    idleTimeout: '300s',
    keepAliveInterval: '1800s',
    clientKeepAliveInterval: '1800s',
    resetOnTimeout: true,
    maxRetransmissions: 8,
  });
  assert.is(at(api, 'serviceDownAction'), 'reset');
  assert.is(at(api, 'address'), '/Common/10.0.0.100:6443');
  assert.is(at(api, 'monitor/timeout'), '/Common/https');
  assert.is(at(api, 'tcp/keepAliveInterval'), '/Common/tcp');
  assert.is(at(api, 'mode'), '/Common/tcp');
});

test('marks what F5 fills in as default, says so, and blames the object that leaves it out', () => {
  const { balancers, at, said } = read(HEADER + virtual(profiles('/Common/tcp')) + pool('    monitor /Common/https\n'));
  const [api] = balancers;
  assert.is(api!.serviceDownAction, 'none');
  for (const field of ['serviceDownAction', 'monitor/interval', 'monitor/timeout', 'tcp/idleTimeout', 'tcp/keepAliveInterval'])
    assert.is(basisOf(api!, field), 'default', field);
  for (const field of ['address', 'port', 'mode', 'monitor/type']) assert.is(basisOf(api!, field), 'given', field);
  assert.is(at(api, 'serviceDownAction'), 'ltm pool /Common/k8s');
  assert.equal(said, [
    'service-down-action of pool /Common/k8s is none by default',
    'monitor /Common/https has an interval of 5 s and a timeout of 16 s by default',
    'virtual server api has an idle timeout of 300s and keepalives every 1800s by default',
  ]);
});

test('follows defaults-from to the built-in, for monitors and for profiles', () => {
  const { balancers, at } = read(`${HEADER}${virtual(profiles('/Common/child'))}${pool('    monitor /Common/mine\n')}
ltm monitor https /Common/base {
    defaults-from /Common/https
    interval 3
    send "GET /readyz HTTP/1.1\\r\\n\\r\\n"
}
ltm monitor https /Common/mine {
    defaults-from /Common/base
    timeout 31
}
ltm profile tcp /Common/parent {
    defaults-from /Common/tcp
    keep-alive-interval 60
}
ltm profile tcp /Common/child {
    defaults-from /Common/parent
    idle-timeout indefinite
}
`);
  const [api] = balancers;
  assert.equal(api!.monitor, { type: 'https', interval: '3s', timeout: '31s', timeUntilUp: '0s', send: 'GET /readyz HTTP/1.1\r\n\r\n' });
  assert.is(basisOf(api!, 'monitor/interval'), 'given');
  assert.is(basisOf(api!, 'monitor/timeUntilUp'), 'default');
  assert.equal([api!.tcp!.idleTimeout, api!.tcp!.keepAliveInterval, api!.tcp!.resetOnTimeout], ['indefinite', '60s', true]);
  assert.is(at(api, 'tcp/keepAliveInterval'), '60');
  assert.is(at(api, 'monitor/interval'), '3');
});

test('takes no defaults from a parent that is not there, and none from a cycle', () => {
  const { balancers, found } = read(`${HEADER}${virtual(profiles('/Common/child'))}${pool('    monitor /Common/round\n')}
ltm profile tcp /Common/child {
    defaults-from /Common/elsewhere
    idle-timeout 600
}
ltm monitor tcp /Common/round {
    defaults-from /Common/round
    interval 2
}
`);
  assert.equal(balancers[0]!.tcp, { idleTimeout: '600s' });
  assert.equal(balancers[0]!.monitor, { type: 'tcp', interval: '2s' });
  assert.ok(found.includes('input/reference warning: profile /Common/elsewhere is not in this configuration: its timeouts are unknown'));
});

test('does not take an excerpt for a configuration that leaves built-in profiles unchanged', () => {
  const { balancers, found } = read(virtual(profiles('/Common/tcp')) + pool('    monitor /Common/https\n'));
  assert.is(balancers[0]!.mode, 'proxy');
  assert.is(balancers[0]!.tcp, undefined);
  assert.equal(balancers[0]!.monitor, { type: 'https', interval: '5s', timeout: '16s', timeUntilUp: '0s' });
  assert.ok(found.includes("input/reference info: F5's own profile /Common/tcp is not in this configuration: its timeouts are unknown"));
});

test('takes a changed built-in profile as it is changed', () => {
  const { balancers } = read(
    `${virtual(profiles('/Common/tcp'))}${pool('')}ltm profile tcp /Common/tcp {\n    keep-alive-interval 90\n}\n`,
  );
  assert.equal([balancers[0]!.tcp!.keepAliveInterval, basisOf(balancers[0]!, 'tcp/keepAliveInterval')], ['90s', 'given']);
  assert.equal([balancers[0]!.tcp!.idleTimeout, basisOf(balancers[0]!, 'tcp/idleTimeout')], ['300s', 'default']);
});

test('tells the two sides apart: what clients see, and what probes a dead member', () => {
  const { balancers } =
    read(`${HEADER}${virtual('    profiles {\n        /Common/near {\n            context clientside\n        }\n        /Common/far {\n            context serverside\n        }\n    }\n')}${pool('')}
ltm profile tcp /Common/near {
    defaults-from /Common/tcp
    idle-timeout 900
    keep-alive-interval 30
    reset-on-timeout disabled
}
ltm profile tcp /Common/far {
    defaults-from /Common/tcp
    idle-timeout 600
    keep-alive-interval 45
    max-retrans 4
}
`);
  assert.equal(balancers[0]!.tcp, {
    idleTimeout: '600s',
    keepAliveInterval: '45s',
    clientKeepAliveInterval: '30s',
    resetOnTimeout: false,
    maxRetransmissions: 4,
  });
});

test('knows what passes packets on', () => {
  const l4 = read(HEADER + virtual(profiles('/Common/fastL4')) + pool('')).balancers[0]!;
  assert.is(l4.mode, 'pass-through');
  assert.equal(l4.tcp, { idleTimeout: '300s', keepAliveInterval: 'disabled', clientKeepAliveInterval: 'disabled', resetOnTimeout: true });
  assert.is(read(HEADER + virtual(`    ip-forward\n${profiles('/Common/odd')}`) + pool('')).balancers[0]!.mode, 'pass-through');
  assert.is(
    read(
      `${HEADER}${virtual(profiles('/Common/mine'))}${pool('')}ltm profile fastl4 /Common/mine {\n    defaults-from /Common/fastL4\n    idle-timeout 1000\n}\n`,
    ).balancers[0]!.tcp!.idleTimeout,
    '1000s',
  );
});

test('does not guess the mode from profiles that it does not know', () => {
  const { balancers, found } = read(HEADER + virtual(profiles('/Common/odd', '/Common/http')) + pool(''));
  assert.is(balancers[0]!.mode, undefined);
  assert.ok(
    found.some((text) => text.startsWith('input/reference info: cannot tell whether virtual server /Common/api ends connections itself')),
  );
  assert.is(read(HEADER + virtual('') + pool('')).balancers[0]!.mode, undefined);
});

test('has no monitor only where the pool, its members and its nodes have none', () => {
  const none = read(HEADER + virtual('') + pool('')).balancers[0]!;
  assert.equal([none.monitor, basisOf(none, 'monitor')], ['none', 'default']);
  const written = read(HEADER + virtual('') + pool('    monitor none\n')).balancers[0]!;
  assert.equal([written.monitor, basisOf(written, 'monitor')], ['none', 'given']);
  const byNode = read(`${HEADER}${virtual('')}${pool('')}ltm node /Common/m1 {\n    address 10.0.0.1\n    monitor /Common/icmp\n}\n`)
    .balancers[0]!;
  assert.is((byNode.monitor as { type: string }).type, 'icmp');
  const everywhere = read(`${HEADER}${virtual('')}${pool('')}ltm default-node-monitor {\n    rule /Common/gateway_icmp\n}\n`).balancers[0]!;
  assert.is((everywhere.monitor as { type: string }).type, 'gateway-icmp');
  const byMember = read(HEADER + virtual('') + pool('').replace('10.0.0.1', '10.0.0.1\n            monitor /Common/tcp')).balancers[0]!;
  assert.is((byMember.monitor as { type: string }).type, 'tcp');
});

test('takes of several monitors the one whose timeout decides', () => {
  const monitors = ['a 10', 'b 20', 'c 30']
    .map((pair) => pair.split(' '))
    .map(([name, timeout]) => `ltm monitor tcp /Common/${name} {\n    defaults-from /Common/tcp\n    timeout ${timeout}\n}\n`)
    .join('');
  const timeout = (rule: string): unknown =>
    (read(HEADER + virtual('') + pool(`    monitor ${rule}\n`) + monitors).balancers[0]!.monitor as { timeout: string }).timeout;
  assert.is(timeout('/Common/c and /Common/b'), '20s');
  assert.is(timeout('min 1 of { /Common/c /Common/a /Common/b }'), '30s');
  assert.is(timeout('min 2 of { /Common/c /Common/a /Common/b }'), '20s');
  assert.is(timeout('min 3 of { /Common/c /Common/a /Common/b }'), '10s');
  assert.is(timeout('min 9 of { /Common/c /Common/a /Common/b }'), '10s');
  assert.is(timeout('/Common/a and /Common/missing'), undefined);
});

test('reads states of members and of their nodes, and says who was down', () => {
  const text = `${HEADER}${virtual('')}ltm pool /Common/k8s {
    members {
        /Common/m1:6443 {
            address 10.0.0.1
            session user-disabled
        }
        /Common/m2:https {
            address 10.0.0.2
            session user-disabled
            state user-down
        }
        /Common/m3:6443 {
            address 10.0.0.3%4
            session monitor-enabled
            state down
        }
        /Common/m4:6443 { }
        /Common/api.example.com:6443 {
            fqdn {
                autopopulate enabled
                name api.example.com
            }
        }
        /Common/2001:db8::5.6443 {
            address 2001:db8::5
        }
    }
}
ltm node /Common/m4 {
    address 10.0.0.4
    session user-disabled
}
`;
  const { balancers, said, at } = read(text);
  assert.equal(
    balancers[0]!.members!.map((m) => [m.name, m.address, m.port, m.state]),
    [
      ['m1', '10.0.0.1', 6443, 'disabled'],
      ['m2', '10.0.0.2', 443, 'forced-offline'],
      ['m3', '10.0.0.3', 6443, 'enabled'],
      ['m4', '10.0.0.4', 6443, 'disabled'],
      ['api.example.com', undefined, 6443, 'enabled'],
      ['2001:db8::5', '2001:db8::5', 6443, 'enabled'],
    ],
  );
  assert.ok(said.includes('member m3 of pool /Common/k8s was marked down when the dump was taken'));
  assert.ok(at(balancers[0], 'members').startsWith('{'));
  const node = balancers[0]!.members![3]!;
  assert.is(placeOf(node, 'address').pointer, '/0/ltm node ~1Common~1m4/address');
});

test('tells members of one host apart by their port', () => {
  const { balancers } = read(
    `${HEADER}ltm pool /Common/p {\n    members {\n        /Common/a:80 {\n            address 10.0.0.1\n        }\n        /Common/a:81 {\n            address 10.0.0.1\n        }\n    }\n}\n`,
  );
  assert.equal(
    balancers[0]!.members!.map((m) => m.name),
    ['a:80', 'a:81'],
  );
});

test('names balancers shortly where that is unique, else by path', () => {
  const two = read(`${HEADER}ltm pool /A/x/web { }\nltm pool /B/x/web { }\nltm pool /B/x/other { }\n`);
  assert.equal(
    two.balancers.map((b) => b.name),
    ['/A/x/web', '/B/x/web', 'other'],
  );
  assert.match(two.said[0]!, /^3 pools stand for balancers of their own/);
});

test('resolves names relative to their partition, as tmsh list prints them', () => {
  const { balancers } = read(
    'ltm virtual cafe/api {\n    destination 10.0.0.100:sun-sr-https\n    partition tenant\n    pool cafe/k8s\n    profiles {\n        /Common/tcp { }\n    }\n}\nltm pool cafe/k8s {\n    members {\n        /tenant/m1:6443 {\n            address 10.0.0.1\n        }\n    }\n    partition tenant\n    monitor tcp\n}\nltm profile tcp tcp {\n    app-service none\n}\n',
  );
  assert.is(balancers.length, 1);
  assert.equal(
    [balancers[0]!.name, balancers[0]!.port, balancers[0]!.members!.length, balancers[0]!.tcp!.keepAliveInterval],
    ['api', 6443, 1, '1800s'],
  );
  assert.is((balancers[0]!.monitor as { interval: string }).interval, '5s');
});

test('finds the address of a virtual server that names a virtual-address', () => {
  const text = `${HEADER}ltm virtual /Common/api {\n    destination /Common/vip:6443\n    pool /Common/k8s\n}\nltm virtual-address /Common/vip {\n    address 10.9.9.9\n}\n${pool('')}`;
  assert.is(read(text).balancers[0]!.address, '10.9.9.9');
  const unknown = read(text.replace('virtual-address /Common/vip', 'virtual-address /Common/other'));
  assert.is(unknown.balancers[0]!.address, undefined);
  assert.ok(unknown.found.includes('input/reference warning: cannot tell address and port of virtual server /Common/api'));
});

test('keeps the route domain only where two virtual servers share an address', () => {
  const one = (name: string, domain: string): string =>
    `ltm virtual /Common/${name} {\n    destination /Common/10.0.0.100${domain}:6443\n    pool /Common/k8s\n}\n`;
  assert.is(read(HEADER + one('a', '%3') + pool('')).balancers[0]!.address, '10.0.0.100');
  assert.equal(
    read(HEADER + one('a', '%3') + one('b', '') + pool('')).balancers.map((b) => b.address),
    ['10.0.0.100%3', '10.0.0.100'],
  );
});

test('reports what is named and not there', () => {
  const { balancers, found } = read(HEADER + virtual(profiles('/Common/tcp')));
  assert.equal([balancers[0]!.members, balancers[0]!.monitor, balancers[0]!.serviceDownAction], [undefined, undefined, undefined]);
  assert.ok(
    found.includes(
      'input/reference warning: pool /Common/k8s of virtual server /Common/api is not in this configuration: its members, monitor and service-down-action are unknown',
    ),
  );
  assert.ok(
    read(HEADER + virtual('') + pool('    monitor /Common/gone\n')).found.includes(
      'input/reference warning: monitor /Common/gone is not in this configuration: what it checks and how often is unknown',
    ),
  );
});

test('reports what is not taken into account, once a kind', () => {
  const { found, fragment } =
    read(`${HEADER}${virtual('    disabled\n    rules {\n        /Common/r1\n        /Common/r2\n    }\n')}${pool('    monitor /Common/m\n    service-down-action sideways\n')}
ltm monitor tcp /Common/m {
    defaults-from /Common/tcp
    manual-resume enabled
}
ltm message-routing generic peer /Common/a { }
ltm message-routing generic peer /Common/b { }
sys dns { }
net vlan /Common/v { }
ltm virtual /Common/poolless {
    destination /Common/10.0.0.1:80
}
`);
  for (const text of [
    'input/ignored info: virtual server /Common/api is disabled; it is read as if it took connections',
    'input/ignored info: 2 iRules and policies on virtual servers are not followed: they may send connections elsewhere or end them',
    'input/ignored info: service-down-action of pool /Common/k8s is not understood: none, reset, drop or reselect expected',
    'input/ignored info: monitor /Common/m has manual-resume enabled: its members stay down until somebody enables them, which is not simulated',
    'input/ignored info: 2 objects of kind ltm message-routing are not read',
    'input/ignored info: 2 objects that are not ltm (sys and the like) are not read',
    'input/ignored info: virtual server /Common/poolless has no pool: no balancer is made of it',
  ])
    assert.ok(found.includes(text), `${text}\n${found.join('\n')}`);
  assert.is(fragment.loadBalancers![0]!.serviceDownAction, undefined);
  assert.is(fragment.problems.find((problem) => problem.message.startsWith('2 iRules'))!.count, 2);
});

test('gives a udp virtual server neither mode nor tcp timers', () => {
  const balancer = read(HEADER + virtual(profiles('/Common/udp')).replace('ip-protocol tcp', 'ip-protocol udp') + pool('')).balancers[0]!;
  assert.equal([balancer.mode, balancer.tcp], [undefined, undefined]);
});

test('reads destinations and monitor rules in every form', () => {
  assert.equal(endpoint('/Common/10.0.0.1%2:6443'), {
    host: '10.0.0.1',
    portText: '6443',
    folder: '/Common',
    port: 6443,
    routeDomain: '2',
  });
  assert.equal(endpoint('10.0.0.1:https'), { host: '10.0.0.1', portText: 'https', folder: '', port: 443 });
  assert.equal(endpoint('/Common/2001:db8::1.6443'), { host: '2001:db8::1', portText: '6443', folder: '/Common', port: 6443 });
  assert.equal(endpoint('/Common/any6%1.0'), { host: '::', portText: '0', folder: '/Common', port: 0, routeDomain: '1' });
  assert.equal(endpoint('/Common/any:any').host, '0.0.0.0');
  assert.is(endpoint('a:nobody-knows-this').port, undefined);
  assert.is(endpoint('a:70000').port, undefined);
  assert.equal(monitorRule('/Common/tcp '), { names: ['/Common/tcp'], least: 1 });
  assert.equal(monitorRule('/Common/a and /Common/b'), { names: ['/Common/a', '/Common/b'], least: 2 });
  assert.equal(monitorRule('min 1 of {/Common/a /Common/b}'), { names: ['/Common/a', '/Common/b'], least: 1 });
  assert.is(monitorRule('none'), 'none');
  assert.is(monitorRule('default'), undefined);
});

const corpus = new URL('../../../shared/corpus/f5-bigip-conf/', import.meta.url);
if (existsSync(corpus)) {
  const dump = (name: string) => read(readFileSync(new URL(name, corpus), 'utf8'));
  for (const name of readdirSync(corpus)) {
    test(`reads ${name}, and what it says stands somewhere`, () => {
      const { balancers, fragment, at } = dump(name);
      for (const balancer of balancers)
        for (const field of Object.keys(balancer.at.fields ?? {})) assert.ok(at(balancer, field).length > 0, `${balancer.name} ${field}`);
      for (const problem of fragment.problems) assert.ok(['input/ignored', 'input/reference'].includes(problem.rule));
    });
  }
  test('reads the facts that the corpus is known for', () => {
    const [first, second] = dump('acc.pool.conf').balancers;
    assert.equal([first!.serviceDownAction, first!.members![0]!.state, first!.members![0]!.port], ['drop', 'disabled', 400]);
    assert.equal([second!.serviceDownAction, basisOf(second!, 'serviceDownAction')], ['none', 'default']);
    const reset = dump('batfish.ltm.conf');
    assert.is(reset.balancers.find((b) => b.name === 'SOME_LTM_POOL')!.serviceDownAction, 'reset');
    assert.ok(
      reset.found.some((text) => text.startsWith('input/reference warning: pool /Common/SOME_POOL of virtual server /Common/SOME_VIRTUAL')),
    );
    assert.ok(dump('batfish.ltm_virtual_disabled.conf').found.some((text) => text.includes('virtual_disabled is disabled')));
    assert.equal(dump('acc.pool4.conf').balancers[0]!.monitor, {
      type: 'http',
      interval: '5s',
      timeout: '16s',
      timeUntilUp: '0s',
      send: 'HEAD / HTTP/1.0\r\n\r\n',
      recv: 'HTTP/1.',
    });
    assert.is(dump('acc.ex14.conf').balancers.length, 5);
    assert.equal(dump('netutils.bigip_full.txt').balancers, []);
    const eight = dump('acc.service_http26.conf').balancers;
    assert.equal(
      eight.map((b) => b.mode),
      ['proxy', undefined, undefined, undefined, 'proxy', 'pass-through', 'pass-through'],
    );
  });
} else console.log('skipped: the corpus of real dumps is not here');

test.run();
