import type { Finding } from '../model/finding.js';
import { tokens } from '../model/place.js';
import type { Report } from '../model/report.js';

/** Names for the findings of a report and for those that are suppressed, in their orders: suppressing one leaves the names of the others. */
export function fingerprintsOf({ findings, suppressed }: Pick<Report, 'findings' | 'suppressed'>): {
  readonly findings: readonly string[];
  readonly suppressed: readonly string[];
} {
  const all = fingerprints([...findings, ...suppressed.map(({ finding }) => finding)]);
  return { findings: all.slice(0, findings.length), suppressed: all.slice(findings.length) };
}

/**
 * A name for each finding that survives moved lines, renamed files, changed figures and most rewording: 64-bit FNV-1a (the constants of
 * draft-eastlake-fnv) over rule, plan, cluster, the names without the positions of the path to its first place, and whom it speaks of. Findings
 * that are alike in all of that are told apart by their rank among each other, ordered by what they say apart from figures.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const alike = new Map<string, { index: number; words: string; file: string }[]>();
  for (const [index, finding] of findings.entries()) {
    const key = identityOf(finding);
    const entry = { index, words: wordsOf(finding), file: finding.evidence[0].place.file };
    const there = alike.get(key);
    if (there) there.push(entry);
    else alike.set(key, [entry]);
  }
  const names = Array<string>(findings.length);
  for (const [key, entries] of alike) {
    entries.sort((a, b) => order(a.words, b.words) || order(a.file, b.file) || a.index - b.index);
    for (const [rank, { index }] of entries.entries()) names[index] = fnv1a(rank === 0 ? key : `${key}\0${rank}`);
  }
  return names;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a finding says without its figures. */
export const wordsOf = ({ message }: Finding): string => message.replace(/(?<![\w.-])~?\d[\d.:]*(?![\w-])/g, '#');

/** What stays the same of a finding when lines move, files are renamed and figures change. */
export const identityOf = (finding: Finding): string => identityIn(finding, (word) => word);

/** The same with names in other words. */
export function identityIn({ rule, plan, cluster, message, steps, evidence, missing }: Finding, saying: (name: string) => string): string {
  // Which rules need a fact, and of how many it is missing, changes with the plan.
  if (missing) return JSON.stringify([rule, plan ?? null, cluster ?? null, missing.fact.replace(/ of .*$/, '')]);
  const { pointer, key } = evidence[0].place;
  // Which step of a plan a predicted outage is blamed on first changes with the plan around it.
  const outage = rule.startsWith('outage/');
  const path = outage ? [] : tokens(pointer).filter((name) => !/^\d+$|^#/.test(name));
  return JSON.stringify([rule, plan ?? null, cluster ?? null, path, key ?? false, namesIn(message, outage ? [] : (steps ?? []), saying)]);
}

/** Whom a message speaks of: words that are no prose (`cp-1`, `kube-system/coredns`), and steps that have names of their own. Figures, versions, addresses and positions change without anything being new. */
function namesIn(message: string, steps: readonly string[], saying: (name: string) => string): string[] {
  const words = message.split(/[\s,;:()"'`]+/).map((word) => word.replace(/[.?!]+$/, ''));
  const names = words.filter((word) => /[a-z]/i.test(word) && /[\d/_.-]/.test(word) && !/^[<~]?v?\d/.test(word));
  return [...new Set([...names, ...steps.filter((id) => !/(?:^step-|\/)\d+$/.test(id))].map(saying))].sort();
}

const PRIME_LOW = 0x1b3;

/** 64-bit FNV-1a of a text's UTF-8 bytes, as 16 hexadecimal digits. The prime is 2^40 + 0x1b3: multiplied in two halves, exact in doubles. */
export function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
