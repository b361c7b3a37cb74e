import { children, placeAt, text } from './cursor.js';
import type { Draft } from './draft.js';
import type { KubeObject } from './objects.js';

/** `kubeadm certs check-expiration -o json` (kubeadm `cmd/kubeadm/app/apis/output`, CertificateExpirationInfo): the certificates of one control-plane node, which it does not name. */
export function readCertificateList({ cursor }: KubeObject, draft: Draft): void {
  for (const one of [...children(cursor, 'certificates'), ...children(cursor, 'certificateAuthorities')]) {
    const [name, notAfter] = [text(one, 'name'), text(one, 'expirationDate')];
    if (name === undefined || notAfter === undefined) continue;
    const fields = { name: placeAt(one, 'name'), notAfter: placeAt(one, 'expirationDate') };
    draft.certificates.push({ name, notAfter, at: { ...placeAt(one), fields } });
  }
}
