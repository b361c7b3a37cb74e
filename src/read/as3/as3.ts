import type { Place } from '../../model/place.js';
import { fragmentOf, readingOf } from '../bigip/fragment.js';
import { Notes } from '../bigip/notes.js';
import type { F5Objects, Monitor, Pool, Profile, Virtual } from '../bigip/objects.js';
import type { Adapter } from '../fragment.js';
import { below, isRecord } from '../bigip/json.js';
import { customResource, isCustomResource } from './custom-resource.js';
import { type Application, pathIn } from './pointer.js';
import { monitorOf, poolOf, profileOf } from './pool.js';
import { virtualsOf } from './service.js';

/** Classes that say nothing of where connections go, when they end or who answers; profiles of upper layers among them. */
const HARMLESS =
  /^(?:Constants|Controls|iRule|Endpoint_Policy|Service_Address|Certificate\S*|CA_Bundle|TLS_\S+|Persist|SNAT_\S+|HTTP_\S*|HTTP2_\S*|\S+_Profile\S*|Data_Group|Cipher_\S+|Address_Discovery|Log_\S+|Security_\S+|WAF_\S+|Address_List|Firewall_\S+|iFile|Enforcement_\S+|DOS_\S+|Analytics_\S+|Label|Traffic_Log_Profile|Access_\S+|Per_Request_\S+|NAT_\S+|Verified_\S+|Net_\S+)$/;

/**
 * AS3 declarations: an ADC, the request that carries one, what the device answers (`results` and `declaration`), lists of these, and
 * declarations of single applications, which have no class on top. Custom resources of F5's ingress services are reported, not read.
 */
export const as3: Adapter = {
  name: 'as3',
  accepts: (document) => isCustomResource(document) || applicationsOf(document, { file: '', pointer: '' }, 0).found,
  read: (document, index, parsed) => {
    const place: Place = { file: parsed.file, pointer: `/${index}` };
    if (isCustomResource(document)) return { fragments: [], plans: [], problems: [customResource(document, place)], invalid: false };
    const remarks = new Notes();
    const { applications } = applicationsOf(document, place, 0);
    return readingOf(fragmentOf('as3', objectsOf(applications, place, remarks), remarks));
  },
};

interface Found {
  readonly applications: readonly Application[];
  /** Whether the document is of this format at all; it may hold no application. */
  readonly found: boolean;
}
const NOTHING: Found = { applications: [], found: false };

function applicationsOf(document: unknown, place: Place, depth: number): Found {
  if (depth > 3) return NOTHING;
  if (Array.isArray(document)) {
    const all = document.map((item: unknown, index) => applicationsOf(item, below(place, index), depth + 1));
    return { applications: all.flatMap((each) => each.applications), found: all.some((each) => each.found) };
  }
  if (!isRecord(document) || typeof document['apiVersion'] === 'string') return NOTHING;
  const kind = document['class'];
  if (kind === 'Application') return { applications: [{ tenant: undefined, name: 'application', value: document, place }], found: true };
  if (kind === 'Tenant') return tenant(document, undefined, place);
  if (kind === undefined || kind === 'AS3' || kind === 'ADC') {
    const inner = document['declaration'];
    if (inner !== undefined && kind !== 'ADC') {
      const nested = applicationsOf(inner, below(place, 'declaration'), depth + 1);
      if (nested.found) return nested;
    }
    const parts = Object.entries(document).flatMap(([name, value]): Found[] => {
      if (!isRecord(value)) return [];
      if (value['class'] === 'Tenant') return [tenant(value, name, below(place, name))];
      return value['class'] === 'Application'
        ? [{ applications: [{ tenant: undefined, name, value, place: below(place, name) }], found: true }]
        : [];
    });
    return { applications: parts.flatMap((part) => part.applications), found: kind !== undefined || parts.length > 0 };
  }
  return NOTHING;
}

function tenant(document: Record<string, unknown>, name: string | undefined, place: Place): Found {
  const applications = Object.entries(document).flatMap(([key, value]): Application[] =>
    isRecord(value) && value['class'] === 'Application' ? [{ tenant: name, name: key, value, place: below(place, key) }] : [],
  );
  return { applications, found: true };
}

function objectsOf(applications: readonly Application[], place: Place, remarks: Notes): F5Objects {
  const virtuals: Virtual[] = [];
  const pools: Pool[] = [];
  const monitors: Monitor[] = [];
  const profiles: Profile[] = [];
  for (const application of applications) {
    for (const [name, value] of Object.entries(application.value)) {
      const type = isRecord(value) ? value['class'] : undefined;
      if (!isRecord(value) || typeof type !== 'string') continue;
      const json = { value, place: below(application.place, name) };
      const path = pathIn(application, name);
      if (/^Service_(?:TCP|UDP|SCTP|L4|HTTP|HTTPS|Generic|Forwarding)$/.test(type))
        virtuals.push(...virtualsOf(json, type, name, application, remarks));
      else if (type === 'Pool') pools.push(poolOf(json, path, application, remarks));
      else if (type === 'Monitor') monitors.push(monitorOf(json, path));
      else if (type === 'TCP_Profile' || type === 'L4_Profile')
        profiles.push(profileOf(json, path, type === 'TCP_Profile' ? 'tcp' : 'fastl4'));
      else if (!HARMLESS.test(type)) {
        remarks.ignore(type, `${type} ${path}`, json.place, {
          one: (both) => `${both} is not read`,
          many: (count) => `${count} objects of class ${type} are not read`,
          label: 'not read',
        });
      }
    }
  }
  return { place, what: 'this declaration', whole: true, virtuals, pools, members: [], nodes: [], monitors, profiles };
}
