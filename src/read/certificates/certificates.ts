import type { Certificate } from '../../model/inventory.js';
import type { Adapter } from '../fragment.js';
import { isCertificateTable } from './table.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A line of the table: a name, and when it ends as Go prints it with `Jan 02, 2006 15:04 MST` (kubeadm `cmd/kubeadm/app/cmd/certs.go`), always in UTC. */
const LINE = /^(\S+)\s+([A-Z][a-z]{2}) (\d{2}), (\d{4}) (\d{2}:\d{2}) UTC\s/;

/** What `kubeadm certs check-expiration` prints: the certificates of one control-plane node, which it does not name. */
export const certificates: Adapter = {
  name: 'certificates',
  accepts: (document, parsed) => parsed.syntax === 'lines' && isCertificateTable(document as readonly string[]),
  read(document, index, parsed) {
    const found = (document as readonly string[]).flatMap((line, number): Certificate[] => {
      const [, name, month, day, year, time] = LINE.exec(line) ?? [];
      if (name === undefined || !MONTHS.includes(month!)) return [];
      const notAfter = `${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day}T${time}:00Z`;
      return [{ name, notAfter, at: { file: parsed.file, pointer: `/${index}/${number}` } }];
    });
    const at = { file: parsed.file, pointer: `/${index}` };
    return {
      fragments: [{ format: 'certificates', authority: 'dumped', at, certificates: found, problems: [] }],
      plans: [],
      problems: [],
      invalid: false,
    };
  },
};
