import { milliseconds } from '../../model/duration.js';
import { placeOf } from '../../model/place.js';
import { relation } from '../relation.js';

/** What `kubectl drain` is asked to do. */
export const drain = relation({
  name: 'drain',
  what: "A drain of the plan, with kubectl's flags: what is not given is kubectl's default.",
  example: 'drain.timeout == 0.0 && !drain.ignoreDaemonsets',
  fields: {
    step: { type: 'string', what: "the step's id" },
    nodes: { type: 'list<string>', what: 'names of its nodes, the first few dozen' },
    nodeCount: { type: 'int', what: 'how many nodes it drains at once' },
    ignoreDaemonsets: { type: 'bool', what: 'whether pods of DaemonSets are left alone; else it refuses where there are any' },
    deleteEmptydirData: { type: 'bool', what: 'whether pods with emptyDir volumes go too; else it refuses where there are any' },
    force: { type: 'bool', what: 'whether pods that no controller replaces are deleted; else it refuses where there are any' },
    disableEviction: { type: 'bool', what: 'whether it deletes pods instead of evicting them: budgets are not asked' },
    timeout: { type: 'double', what: 'when it gives up, in seconds; 0: never' },
    gracePeriod: { type: 'int', what: 'seconds that each pod gets; -1: its own' },
  },
  rows: ({ timeline }) =>
    timeline.steps
      .filter(({ action }) => action === 'drain')
      .map(({ id, nodes, nodeCount, rounds = 1, step }) => {
        const { flags = {} } = step;
        const on = (flag: string): boolean => flags[flag] === true;
        const timeout = typeof flags['timeout'] === 'string' ? milliseconds(flags['timeout']) : undefined;
        return {
          values: {
            step: id,
            nodes,
            nodeCount: Math.ceil(nodeCount / rounds),
            ignoreDaemonsets: on('ignoreDaemonsets'),
            deleteEmptydirData: on('deleteEmptydirData') || on('deleteLocalData'),
            force: on('force'),
            disableEviction: on('disableEviction'),
            timeout: (timeout ?? 0) / 1000,
            gracePeriod: typeof flags['gracePeriod'] === 'number' ? flags['gracePeriod'] : -1,
          },
          place: placeOf(step, 'action'),
          places: Object.fromEntries(
            ['disableEviction', 'gracePeriod', 'timeout'].flatMap((flag) =>
              flags[flag] === undefined ? [] : [[flag, placeOf(step, `flags/${flag}`)]],
            ),
          ),
          of: id,
          steps: [id],
        };
      }),
});
