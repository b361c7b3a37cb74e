import type { BaselineDocument } from '../model/documents.js';
import type { Finding } from '../model/finding.js';
import { mismatches } from './explain/mismatch.js';
import type { Parsed } from './fragment.js';

/** The findings that a baseline accepts, and what does not fit: nothing is accepted then. */
export function readBaseline(parsed: Parsed): { readonly findings: BaselineDocument['findings']; readonly problems: readonly Finding[] } {
  if (parsed.problems.length > 0) return { findings: [], problems: parsed.problems };
  const [document] = parsed.documents;
  const problems = mismatches('BaselineDocument', document, 0, parsed);
  return { findings: problems.length > 0 ? [] : (document as BaselineDocument).findings, problems };
}
