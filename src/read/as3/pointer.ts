import type { Fact } from '../bigip/objects.js';
import { type Place } from '../../model/place.js';
import { below, isRecord } from '../bigip/json.js';

/** An application of a declaration: its tenant (none in a per-application declaration) and where it stands. */
export interface Application {
  readonly tenant: string | undefined;
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: Place;
}

/** The path of an application's object on the device: `/Tenant/App/name`; without the tenant where none is given. */
export const pathIn = (application: Application, name: string): string =>
  `${application.tenant === undefined ? '' : `/${application.tenant}`}/${application.name}/${name}`;

/**
 * The path that an AS3 pointer means: a name in the same application, a path from the declaration's root, `@` for the name at that depth of
 * the referrer's own path, and `/Common/...` on the device (the declaration's user guide, "AS3 pointers"; `src/lib/util/extractUtil.js`).
 */
export function pointerPath(text: string, from: Application): string {
  const parts = text.replace(/#$/, '').split('/');
  if (parts[0] === '@') parts.shift();
  else if (parts[0] !== '')
    return parts.length === 1
      ? pathIn(from, text)
      : parts.length === 2 && from.tenant !== undefined
        ? `/${from.tenant}/${text}`
        : `/${text}`;
  else parts.shift();
  const own = from.tenant === undefined ? [from.name] : [from.tenant, from.name];
  const resolved = parts.map((part, index) => (part === '@' ? (own[index] ?? part) : part));
  if (!text.startsWith('/') && resolved.length < own.length + 1) return pathIn(from, resolved.join('/'));
  return `/${resolved.join('/')}`;
}

/** What a property refers to: a name, `{ use }` within the declaration, `{ bigip }` on the device. */
export function reference(value: unknown, place: Place, from: Application): Fact<string> | undefined {
  if (typeof value === 'string' && value !== '') return { value: pointerPath(value, from), place };
  if (!isRecord(value)) return undefined;
  if (typeof value['use'] === 'string') return { value: pointerPath(value['use'], from), place: below(place, 'use') };
  if (typeof value['bigip'] === 'string') return { value: value['bigip'], place: below(place, 'bigip') };
  return undefined;
}
