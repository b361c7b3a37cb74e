const NEWLINE = 10;
const BLANK = 32;
const COLON = 58;

/** Whether a plain scalar can begin here: with none of YAML's indicators (YAML 1.2.2, rule 123 `ns-plain-first`, a little narrower). */
export function plainStarts(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 33: // !
    case 34: // "
    case 35: // #
    case 37: // %
    case 38: // &
    case 39: // '
    case 42: // *
    case 44: // ,
    case 62: // >
    case 64: // @
    case 91: // [
    case 93: // ]
    case 96: // `
    case 123: // {
    case 124: // |
    case 125: // }
      return false;
    case 45: // -
    case 58: // :
    case 63: {
      // ?
      const following = text.charCodeAt(at + 1);
      return following > BLANK;
    }
    default:
      return text.charCodeAt(at) > BLANK;
  }
}

/** Where a plain scalar stops on its line: at a colon before a blank, or at the line's end. Where a comment begins, or at a tab, it stops too: nobody goes on from there. */
export function plainEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === NEWLINE || c === 9) return i;
    if (c === COLON) {
      const following = text.charCodeAt(i + 1);
      if (following === BLANK || following === NEWLINE || following === 9 || i + 1 === text.length) return i;
    } else if (c === 35 && text.charCodeAt(i - 1) === BLANK) return i;
  }
  return text.length;
}

const ESCAPE = /\\(?:[0abtnvfre "/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/y;

/**
 * Behind the closing quotation mark of a text that begins at `at` and may go on on lines that are indented more than `column`; -1 where it does not
 * end there, or has something unusual in it.
 */
export function quotedEnd(text: string, at: number, column: number): number {
  const mark = text.charCodeAt(at);
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === mark) {
      if (mark === 34 || text.charCodeAt(i + 1) !== 39) return i + 1;
      i++;
    } else if (c === NEWLINE) {
      i = nextText(text, i, column);
      if (i < 0) return -1;
    } else if (c === 92 && mark === 34 && text.charCodeAt(i + 1) !== NEWLINE) {
      ESCAPE.lastIndex = i;
      if (!ESCAPE.test(text)) return -1;
      i = ESCAPE.lastIndex - 1;
    }
  }
  return -1;
}

/** Before the next line's text, given the newline before it, blank lines passed over; -1 where that is not indented more than `column`. */
function nextText(text: string, newline: number, column: number): number {
  let start = newline + 1;
  let i = start;
  for (;;) {
    while (text.charCodeAt(i) === BLANK) i++;
    if (text.charCodeAt(i) !== NEWLINE) break;
    start = ++i;
  }
  return i - start > column && i < text.length && text.charCodeAt(i) !== 9 ? i - 1 : -1;
}

/** Where a block scalar ends that begins on the line at `start` and is indented more than `column`, and by how much it is; undefined where blanks alone make that doubtful. */
export function blockExtent(text: string, start: number, column: number): { readonly end: number; readonly indent: number } | undefined {
  let end = start;
  let indent = -1;
  for (;;) {
    let i = end;
    while (text.charCodeAt(i) === BLANK) i++;
    if (i === text.length) return i > end ? undefined : { end, indent };
    if (text.charCodeAt(i) !== NEWLINE) {
      if (i - end < (indent < 0 ? column + 1 : indent)) return { end, indent };
      if (indent < 0) indent = i - end;
    } else if (indent < 0 && i > end) return undefined;
    const newline = text.indexOf('\n', i);
    end = newline < 0 ? text.length : newline + 1;
  }
}
