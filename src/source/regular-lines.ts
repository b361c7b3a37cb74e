/** Thrown where a text is not regular, and caught in `readRegular`. */
export class Irregular extends Error {}
export const IRREGULAR = new Irregular();

const NEWLINE = 10;
const BLANK = 32;
const DASH = 45;

/** A place in a text that only goes on, from line to line. Throws where a line is blank, a comment, begins with a tab, or begins or ends a document. */
export class Lines {
  readonly text: string;
  /** The offset of what is read next, and its column; -1 at the end of the text. */
  at = 0;
  column = 0;

  constructor(text: string) {
    this.text = text;
    if (text.startsWith('---\n')) this.at = 4;
    if (this.isMarker()) throw IRREGULAR;
  }

  /** Goes from the end of a line to what stands on the next one. */
  nextLine(): void {
    const { text } = this;
    if (this.at === text.length) {
      this.column = -1;
      return;
    }
    if (text.charCodeAt(this.at) !== NEWLINE) throw IRREGULAR;
    const start = this.at + 1;
    let i = start;
    while (text.charCodeAt(i) === BLANK) i++;
    this.at = i;
    if (i === text.length) {
      if (i > start) throw IRREGULAR;
      this.column = -1;
      return;
    }
    const c = text.charCodeAt(i);
    // A blank line, a comment, a tab.
    if (c === NEWLINE || c === 35 || c === 9) throw IRREGULAR;
    this.column = i - start;
    if (this.column === 0 && this.isMarker()) throw IRREGULAR;
  }

  /** Whether another document begins here, or this one ends. */
  isMarker(): boolean {
    return this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at);
  }

  skipBlanks(): void {
    while (this.text.charCodeAt(this.at) === BLANK) this.at++;
  }

  atLineEnd(): boolean {
    return this.at === this.text.length || this.text.charCodeAt(this.at) === NEWLINE;
  }

  isDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.endsWord(this.at + 1);
  }

  endsWord(at: number): boolean {
    const c = this.text.charCodeAt(at);
    return c === BLANK || c === NEWLINE || at === this.text.length;
  }
}
