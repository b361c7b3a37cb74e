/** The modules that begin a stanza of BIG-IP configuration (tmsh reference, https://clouddocs.f5.com/cli/tmsh-reference/latest/). */
const MODULES =
  'analytics|api-protection|apm|asm|auth|cli|cloud|cm|dos|gtm|ilx|live-update|ltm|mgmt|net|pem|saas|security|ssh|sys|tracer|util|vcmp|voip|wam|wom';

/** A line, from its first column, that begins a stanza: `ltm pool /Common/k8s {`, with or without the rest of it. */
export const HEAD = new RegExp(`(?:${MODULES})[ \\t]+[a-z][a-z0-9_-]*(?=[ \\t{])[^\\n{}]*(?<!:[ \\t]*)\\{`, 'y');

/** Whether a stanza begins at `offset`, which must be the first column of a line. */
export function beginsStanza(text: string, offset: number): boolean {
  if (offset > 0 && text.charCodeAt(offset - 1) !== 10) return false;
  HEAD.lastIndex = offset;
  return HEAD.test(text);
}

/** Kinds whose body is a program (Tcl) and not properties. */
const PROGRAM = /^(?:(?:ltm|gtm|pem) i?rule|pem irule|cli script|sys icall script|sys application (?:template|apl-script)) /;

/** Whether the body of the stanza with this head is kept as it stands. */
export const isProgram = (head: string): boolean => PROGRAM.test(head);

/** How many closing braces that look like the stanza's own are tried before the first of them is believed. */
const TRIES = 8;

/** Whether nothing but blanks and comments stands between `offset` and the end of the text or the next stanza. */
function endsStanza(text: string, offset: number): boolean {
  let i = offset;
  while (i < text.length) {
    const lineEnd = text.indexOf('\n', i);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(i, Math.min(end, i + 400)).trim();
    if (line !== '' && !line.startsWith('#')) return i > offset && beginsStanza(text, i);
    i = end + 1;
  }
  return true;
}

/**
 * Offset of the brace that closes the program which begins at `start` (just inside its opening brace), or undefined where the
 * text ends, or another stanza begins, before. Braces are counted as Tcl counts them, once with and once without comments and quotes, because people leave odd
 * braces in comments; the count decides only where what follows is the next stanza or nothing.
 */
export function endOfProgram(text: string, start: number): number | undefined {
  let strict = 1;
  let comments = 1;
  let quotes = 1;
  let quoted = false;
  let comment = false;
  let fresh = false;
  let counted: number | undefined;
  let first: number | undefined;
  let tries = 0;
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      comment = false;
      fresh = true;
      continue;
    }
    if (c === 32 || c === 9 || c === 13) continue;
    if (fresh && beginsStanza(text, i)) break;
    if (c === 92) i++;
    else if (c === 35 && fresh) comment = true;
    else if (c === 34 && !comment) quoted = !quoted;
    else if (c === 123) {
      strict++;
      if (!comment) comments++;
      if (!comment && !quoted) quotes++;
    } else if (c === 125) {
      strict--;
      if (!comment) comments--;
      if (!comment && !quoted) quotes--;
      const alone = text.charCodeAt(i - 1) === 10;
      if ((alone || comments === 0) && endsStanza(text, i + 1)) {
        if (comments === 0 || strict === 0 || quotes === 0) return i;
        first ??= i;
        if (++tries >= TRIES) return first;
      } else if (comments === 0) counted ??= i;
    }
    fresh = false;
  }
  return first ?? counted;
}
