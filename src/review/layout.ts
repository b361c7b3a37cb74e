import { bodyRows, type Size } from './state.js';

/** Rows below the list that say more of the chosen finding, with the rule that sets them apart. */
export const detailRows = (size: Size): number => (bodyRows(size) < 14 ? 0 : Math.min(12, Math.max(7, Math.floor(bodyRows(size) / 3))));

/** Rows of the list itself. */
export const listRows = (size: Size): number => bodyRows(size) - detailRows(size);

/** From this height on every step of a plan has a bar of its own. */
const TALL = 32;
export const isTall = ({ rows }: Size): boolean => rows >= TALL;

/** Rows below the plan's text that say what the chosen step does. */
export const stepRows = (size: Size): number => (bodyRows(size) < 14 ? 3 : Math.min(10, Math.max(7, Math.floor(bodyRows(size) / 3))));
