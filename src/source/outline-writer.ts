import { EVENT_ID } from 'js-yaml';
import type { Outline } from './outline.js';

const { DOCUMENT, POP, SCALAR } = EVENT_ID;

/** Writes an `Outline` without anchors, tags and aliases, event by event: the same that `outlineOf` makes of js-yaml's events. */
export class OutlineWriter {
  private count = 0;
  private type: Uint8Array;
  private shape: Int32Array;
  private start: Int32Array;
  private end: Int32Array;
  private mate: Int32Array;

  constructor(room: number) {
    this.type = new Uint8Array(room);
    this.shape = new Int32Array(room);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.mate = new Int32Array(room);
  }

  /** Opens a document or collection and gives the event that `close` closes. */
  open(type: number, shape: number, start: number): number {
    return this.add(type, shape, start, 0);
  }

  close(opener: number): void {
    const pop = this.add(POP, 0, 0, 0);
    this.mate[pop] = opener;
    this.mate[opener] = pop;
  }

  scalar(shape: number, start: number, end: number): void {
    this.add(SCALAR, shape, start, end);
  }

  finish(text: string): Outline {
    const { count } = this;
    const documents: number[] = [];
    for (let i = 0; i >= 0 && i < count; i = this.mate[i]! + 1) if (this.type[i] === DOCUMENT) documents.push(i);
    return {
      text,
      type: this.type.subarray(0, count),
      shape: this.shape.subarray(0, count),
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      mate: this.mate.subarray(0, count),
      documents,
      anchors: new Map(),
      tags: new Map(),
      targets: new Map(),
    };
  }

  private add(type: number, shape: number, start: number, end: number): number {
    const i = this.count++;
    if (i === this.type.length) this.grow();
    this.type[i] = type;
    this.shape[i] = shape;
    this.start[i] = start;
    this.end[i] = end;
    this.mate[i] = i;
    return i;
  }

  private grow(): void {
    const room = this.type.length * 2;
    const type = new Uint8Array(room);
    type.set(this.type);
    this.type = type;
    this.shape = larger(this.shape, room);
    this.start = larger(this.start, room);
    this.end = larger(this.end, room);
    this.mate = larger(this.mate, room);
  }
}

function larger(numbers: Int32Array, room: number): Int32Array {
  const copy = new Int32Array(room);
  copy.set(numbers);
  return copy;
}
