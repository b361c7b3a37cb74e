/** What the package exports: `check`, and what it takes to call it and to read what it says. */
import prepared from 'premortem:rules';
import { loadPrepared } from './judge/prepared.js';
import type { Rule } from './judge/rule.js';

export { check, type Checked, type Options } from './check.js';
export { loadRules, type RuleText } from './judge/load.js';
export type { Rule, RuleProblem } from './judge/rule.js';
export type { Confidence, Evidence, Finding, Severity } from './model/finding.js';
export type { Place } from './model/place.js';
export type { Report } from './model/report.js';
export type { Counterfactual, Impact, ImpactKind, Timeline } from './model/timeline.js';
export type { Input, Parsed } from './read/fragment.js';
export { parseInput } from './read/read.js';
export { locator } from './source/location.js';
export type { Locate, Location, Source } from './source/source.js';

/** The rules that come with premortem, by id: what `lint` applies. */
export const bundledRules: readonly Rule[] = loadPrepared(prepared);
