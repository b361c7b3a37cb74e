/** Writes random YAML and JSON and knows, from writing it, where everything stands: what the positions of a reader are measured against. */

/** A small seeded generator (mulberry32, public domain): numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Written {
  text: string;
  documents: unknown[];
  /** Pointer -> where its value stands. */
  values: Map<string, { start: number; end: number }>;
  keys: Map<string, { start: number; end: number }>;
  comments: string[];
}

const WORDS = [
  'a',
  'node',
  'kube-proxy',
  'x/y',
  'til~de',
  'Grüße',
  '日本',
  '😀',
  'é😀b',
  'v1.30',
  '10.0.0.1',
  'a b',
  'toString',
  '__proto__',
  '0',
  '17',
  'true',
];
const PLAIN = ['plain', 'two words', 'http://x/#frag', 'a#b', 'v1.19.4', 'ümlaut 😀 end', 'b:c', "it's"];

class Writer {
  readonly out: Written = { text: '', documents: [], values: new Map(), keys: new Map(), comments: [] };
  readonly next: () => number;
  readonly newline: string;

  constructor(seed: number) {
    this.next = random(seed);
    this.newline = this.next() < 0.3 ? '\r\n' : '\n';
    if (this.next() < 0.2) this.out.text = '\uFEFF';
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  get at(): number {
    return this.out.text.length;
  }

  put(text: string): void {
    this.out.text += text;
  }

  /** Ends the line, perhaps with a comment, perhaps with more lines of them. */
  endLine(): void {
    if (this.chance(0.15)) this.comment(' ');
    this.put(this.newline);
    if (this.chance(0.1)) this.put(this.newline);
    if (this.chance(0.1)) {
      this.comment(' '.repeat(Math.floor(this.next() * 5)));
      this.put(this.newline);
    }
  }

  comment(blank: string): void {
    const text = this.pick([' why', ' "quoted: text"', '# twice', ' 😀 - {x', '']);
    this.put(`${blank}#${text}`);
    this.out.comments.push(text);
  }

  mark(pointer: string, start: number): void {
    this.out.values.set(pointer, { start, end: this.at });
  }

  names(): string[] {
    const names = new Set<string>();
    for (let n = Math.floor(this.next() * 4) + 1; n > 0; n--)
      names.add(this.pick(WORDS) + (this.chance(0.5) ? String(Math.floor(this.next() * 9)) : ''));
    return [...names].filter((name) => !/^0\d/.test(name)).concat('last');
  }

  key(pointer: string, name: string): void {
    const start = this.at;
    this.put(this.pick([JSON.stringify(name), `'${name}'`, name, name, name]));
    this.out.keys.set(pointer, { start, end: this.at });
  }

  /** A scalar on one line, at the cursor. */
  scalar(pointer: string, flow: boolean): unknown {
    const start = this.at;
    const number = Math.floor(this.next() * 1000);
    const [text, value] = this.pick<readonly [string, unknown]>([
      [String(number), number],
      ['1.30', 1.3],
      ['true', true],
      ['null', null],
      ...PLAIN.filter((word) => !flow || !/[:#]/.test(word)).map((word) => [word, word] as const),
      [JSON.stringify('with "marks" \t and \\ 😀'), 'with "marks" \t and \\ 😀'],
      ['"# no comment"', '# no comment'],
      ["'it''s # here'", "it's # here"],
      ['""', ''],
    ]);
    this.put(text);
    this.mark(pointer, start);
    return value;
  }

  flow(pointer: string, depth: number): unknown {
    if (depth <= 0 || this.chance(0.4)) return this.scalar(pointer, true);
    const start = this.at;
    const gap = () => this.put(this.pick(['', ' ', '  ']));
    const list = this.chance(0.5);
    const value: Record<string, unknown> | unknown[] = list ? [] : Object.create(null);
    this.put(list ? '[' : '{');
    const names = this.chance(0.2) ? [] : this.names();
    for (const [index, name] of names.entries()) {
      gap();
      const below = `${pointer}/${list ? index : escape(name)}`;
      if (!list) {
        this.key(below, name);
        this.put(': ');
      }
      const item = this.flow(below, depth - 1);
      if (Array.isArray(value)) value.push(item);
      else value[name] = item;
      gap();
      if (index < names.length - 1) this.put(',');
    }
    gap();
    this.put(list ? ']' : '}');
    this.mark(pointer, start);
    return list ? value : Object.fromEntries(Object.entries(value));
  }

  literal(pointer: string, indent: number): unknown {
    const folded = this.chance(0.3);
    this.put(folded ? '>' : '|');
    if (this.chance(0.3)) this.comment(' ');
    this.put(this.newline + ' '.repeat(indent));
    const start = this.at;
    this.put(`first # line${this.newline}${' '.repeat(indent)}- second: "x`);
    this.mark(pointer, start);
    this.endOfBlock();
    return folded ? 'first # line - second: "x\n' : 'first # line\n- second: "x\n';
  }

  endOfBlock(): void {
    this.put(this.newline);
  }

  /** What stands behind `key:` or `-`, to the end of its line or lines. */
  block(pointer: string, indent: number, depth: number, afterDash: boolean): unknown {
    const kind = this.next();
    if (depth <= 0 || kind < 0.35) {
      this.put(' ');
      const value = this.chance(0.15) ? undefined : this.scalar(pointer, false);
      if (value !== undefined) {
        this.endLine();
        return value;
      }
      return this.literal(pointer, indent + 1);
    }
    if (kind < 0.5) {
      this.put(' ');
      const value = this.flow(pointer, 2);
      this.endLine();
      return value;
    }
    const list = kind < 0.75;
    const compact = afterDash && this.chance(0.5);
    if (compact) this.put(' ');
    else this.endLine();
    const inner = compact ? indent + 2 : indent + 1 + Math.floor(this.next() * 3);
    const names = this.names();
    const value: Record<string, unknown> | unknown[] = list ? [] : Object.create(null);
    let start = 0;
    for (const [index, name] of names.entries()) {
      if (index > 0 || !compact) this.put(' '.repeat(inner));
      if (index === 0) start = this.at;
      const below = `${pointer}/${list ? index : escape(name)}`;
      if (list) this.put('-');
      else {
        this.key(below, name);
        this.put(':');
      }
      const item = this.block(below, inner, depth - 1, list);
      if (Array.isArray(value)) value.push(item);
      else value[name] = item;
    }
    const last = this.out.values.get(`${pointer}/${list ? names.length - 1 : escape(names.at(-1)!)}`)!;
    this.out.values.set(pointer, { start, end: last.end });
    return list ? value : Object.fromEntries(Object.entries(value));
  }

  document(index: number): void {
    if (index > 0) this.put(`---${this.newline}`);
    if (this.chance(0.1)) {
      this.comment('');
      this.put(this.newline);
      this.put(`---${this.newline}`);
    }
    const names = this.names();
    const start = this.at;
    const value: Record<string, unknown> = Object.create(null);
    for (const name of names) {
      const below = `/${index}/${escape(name)}`;
      this.key(below, name);
      this.put(':');
      value[name] = this.block(below, 0, 4, false);
    }
    this.out.values.set(`/${index}`, { start, end: this.out.values.get(`/${index}/${escape(names.at(-1)!)}`)!.end });
    this.out.documents.push(Object.fromEntries(Object.entries(value)));
  }

  json(pointer: string, depth: number): unknown {
    const space = () => this.put(this.pick(['', ' ', this.newline, '\t', `  ${this.newline}  `]));
    const start = this.at;
    const kind = this.next();
    let value: unknown;
    if (depth < 4 && (depth <= 0 || kind < 0.4)) {
      value = this.pick([null, true, 12, -1.5e3, 'x', 'q"\\/😀', '{[', '', 'a\\', '\u0001']);
      this.put(JSON.stringify(value));
    } else {
      const list = kind < 0.7;
      const names = this.chance(0.1) ? [] : this.names();
      const made: [string, unknown][] = [];
      this.put(list ? '[' : '{');
      for (const [index, name] of names.entries()) {
        space();
        const below = `${pointer}/${list ? index : escape(name)}`;
        if (!list) {
          const key = this.at;
          this.put(
            this.chance(0.2) ? JSON.stringify(name).replace(/[a-z]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`) : JSON.stringify(name),
          );
          this.out.keys.set(below, { start: key, end: this.at });
          space();
          this.put(':');
          space();
        }
        made.push([name, this.json(below, depth - 1)]);
        space();
        if (index < names.length - 1) this.put(',');
      }
      space();
      this.put(list ? ']' : '}');
      value = list ? made.map(([, item]) => item) : Object.fromEntries(made);
    }
    this.mark(pointer, start);
    return value;
  }
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** One to three documents of YAML. */
export function writeYaml(seed: number): Written {
  const writer = new Writer(seed);
  const count = 1 + Math.floor(writer.next() * 3);
  for (let index = 0; index < count; index++) writer.document(index);
  if (writer.chance(0.3)) writer.out.text = writer.out.text.trimEnd();
  return writer.out;
}

/** One to three values of JSON, one behind the other. */
export function writeJson(seed: number): Written {
  const writer = new Writer(seed);
  const count = writer.chance(0.8) ? 1 : 3;
  for (let index = 0; index < count; index++) {
    writer.out.documents.push(writer.json(`/${index}`, 4));
    if (writer.chance(0.5) || index < count - 1) writer.put(writer.newline);
  }
  return writer.out;
}
