import { as3 } from './as3/as3.js';
import { bigip } from './bigip/bigip.js';
import { certificates } from './certificates/certificates.js';
import { connections } from './connections/connections.js';
import type { Adapter } from './fragment.js';
import { icontrol } from './icontrol/icontrol.js';
import { kubectl } from './kubectl/kubectl.js';
import { native } from './native/native.js';
import { changePlan, drill } from './plan/plan.js';

/** Every input format, in the order in which they are asked whether a document is theirs. */
export const ADAPTERS: readonly Adapter[] = [native, changePlan, drill, bigip, certificates, connections, icontrol, as3, kubectl];
