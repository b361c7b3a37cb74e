import { children, type Cursor, isRecord, type Json, placeAt, text, texts } from './cursor.js';
import type { Draft } from './draft.js';

/** Whether a document is `etcdctl member list -w json` (etcd `api/etcdserverpb/rpc.proto`, MemberListResponse). */
export function isMemberList({ header, members }: Json): boolean {
  if (!isRecord(header) || header.cluster_id === undefined || !Array.isArray(members) || members.length === 0) return false;
  return members.every((one) => isRecord(one) && Array.isArray(one.peerURLs));
}

/** etcd's members by name and the address of their peers: `join` finds the nodes that have these addresses. */
export function readMemberList(cursor: Cursor, draft: Draft): void {
  const members = children(cursor, 'members').flatMap((member) => {
    const [url = ''] = texts(member, 'peerURLs');
    const address = /^\w+:\/\/\[?([^\]/]+?)\]?(?::\d+)?$/.exec(url)?.[1];
    // A member that was added and has never started has no name yet.
    const name = text(member, 'name') ?? address;
    if (name === undefined) return [];
    const fields = { name: placeAt(member, 'name'), address: placeAt(member, 'peerURLs') };
    return [{ name, ...(address !== undefined && { address }), at: { ...placeAt(member), fields } }];
  });
  draft.once.etcd.push({ members, at: { ...placeAt(cursor), fields: { members: placeAt(cursor, 'members') } } });
}
