import type { ConfigDocument } from '../model/documents.js';
import type { Finding } from '../model/finding.js';
import { mismatches } from './explain/mismatch.js';
import type { Parsed } from './fragment.js';

/** A configuration that fits its schema, and what does not fit. */
export function readConfig(parsed: Parsed): { readonly config: ConfigDocument; readonly findings: readonly Finding[] } {
  const [document] = parsed.documents;
  if (parsed.problems.length > 0) return { config: {}, findings: parsed.problems };
  const findings = mismatches('ConfigDocument', document, 0, parsed);
  return { config: findings.length > 0 ? {} : (document as ConfigDocument), findings };
}
