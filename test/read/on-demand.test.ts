/** Reading dumps costs what JSON.parse costs: places are pointers, and no span is looked for until something is printed. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseInput, read } from '../../src/read/read.js';
import { configMaps, nodes, workloads } from './incident-dumps.js';

const test = suite('read: on demand');
const PLAN =
  'apiVersion: premortem.dev/v1alpha1\nkind: ChangePlan\nmetadata: { name: p }\nspec: { steps: [{ action: reboot, node: master-1 }] }\n';

test('a JSON dump goes through JSON.parse, once', () => {
  const text = JSON.stringify(nodes(2000), null, 4);
  const { parse } = JSON;
  const parsed: string[] = [];
  JSON.parse = (given: string, ...rest) => {
    parsed.push(given);
    return parse(given, ...rest) as unknown;
  };
  try {
    assert.equal(parseInput({ file: 'nodes.json', text }).problems, []);
  } finally {
    JSON.parse = parse;
  }
  assert.is(parsed.length, 1);
  assert.is(parsed[0], text);
});

test('reading and joining asks for no span of a dump; a finding asks for its own', () => {
  let asked = 0;
  const files = [nodes(200), workloads(), configMaps()]
    .map((document, index) => parseInput({ file: `${index}.json`, text: JSON.stringify(document) }))
    .map((parsed) => {
      const { source } = parsed;
      const counting = {
        ...source,
        locate: (pointer: string, key?: boolean) => {
          asked++;
          return source.locate(pointer, key);
        },
        raw: (pointer: string) => {
          asked++;
          return source.raw(pointer);
        },
      };
      return { ...parsed, source: counting };
    });
  const { inventories, sources } = read([...files, parseInput({ file: 'plan.yaml', text: PLAN })]);
  assert.equal([inventories[0]!.nodes.length, asked], [203, 0]);
  const { file, pointer } = inventories[0]!.nodes[100]!.at;
  const { start, end } = sources.get(file)!.locate(`${pointer}/metadata/name`);
  assert.equal([sources.get(file)!.text.slice(start, end), asked], [`"${inventories[0]!.nodes[100]!.name}"`, 1]);
});

test.run();
