import { placeOf } from '../../model/place.js';
import { apiPath, membersOf, apiServers } from '../api-path.js';
import { relation } from '../relation.js';

/** The pods of the cluster's DNS service. */
export const dnsPod = relation({
  name: 'dnsPod',
  what: "A pod of the cluster's DNS service; one row of unknowns where nobody listed them.",
  example: 'stop.node == dnsPod.node',
  fields: {
    name: { type: 'string', what: 'its name', fact: 'dns/pods' },
    node: { type: 'string', what: 'the node that it runs on', fact: 'dns/pods' },
    ip: { type: 'string', what: 'its address', fact: 'dns/pods' },
    controlPlane: { type: 'bool', what: 'whether that node serves the API', fact: 'dns/pods' },
    ready: { type: 'bool', what: 'whether it is ready', fact: 'dns/pods' },
  },
  rows({ inventory }) {
    const given = inventory.dns?.pods;
    if (!given) {
      const place = inventory.dns ? placeOf(inventory.dns, 'pods') : placeOf(inventory, 'dns');
      return [
        { values: { name: undefined, node: undefined, ip: undefined, controlPlane: undefined, ready: undefined }, place, unlisted: true },
      ];
    }
    const serves = apiServers(inventory, membersOf(inventory, apiPath(inventory).balancers));
    return given.map((pod) => ({
      values: {
        name: pod.name,
        node: pod.node,
        ip: pod.ip,
        controlPlane: pod.node === undefined ? undefined : serves(pod.node),
        ready: pod.ready,
      },
      place: placeOf(pod, pod.node === undefined ? undefined : 'node'),
      places: { ip: placeOf(pod, 'ip'), name: placeOf(pod, 'name') },
      of: pod.name,
    }));
  },
});
