import type { Description } from './catalogue.js';

const rule = (id: string, grade: string, what: string, why: string, fix: string): Description => ({
  id,
  severity: grade,
  grade,
  confidence: 'high',
  what,
  why,
  fix,
  sources: [],
});

/** What is found by code while documents are read, explained like the rules. */
export const INPUT_RULES: readonly Description[] = [
  rule(
    'input/syntax',
    'error',
    'A file is not valid YAML, JSON or configuration text',
    'Nothing behind the first syntax error of a document can be trusted, so the document is not judged and the exit status is 2. Other documents still are.',
    'Mend the text at the place that is shown; duplicate keys are named with both places.',
  ),
  rule(
    'input/schema',
    'error',
    'A document does not fit its schema',
    'An unknown field, a value of another type or outside its range. A misspelt field would otherwise be a fact that is silently missing. All errors of a document are shown at once, with the nearest valid word; the exit status is 2.',
    'Take the word that is proposed, or see the schema: premortem schema ClusterInventory, premortem schema ChangePlan.',
  ),
  rule(
    'input/kind',
    'error',
    'A document of no known kind, or no plan or no inventory',
    'What nobody understood was not judged, and that must not look like a clean result.',
    'Give apiVersion: premortem.dev/v1alpha1 and a kind, or a dump of a supported tool; take other files out of the paths.',
  ),
  rule(
    'input/reference',
    'error',
    'A plan or inventory names what does not exist',
    'A node, a workload, a balancer or a member. A step for a node that is not there does something else than its author believes, and the simulation cannot play it.',
    'Correct the name; the nearest existing one is proposed.',
  ),
  rule(
    'input/contradiction',
    'warning',
    'Two places or two steps contradict each other',
    'One of the two is wrong. What a person wrote wins over a dump, and both places are shown, because a prediction from the wrong one is worthless. Dumps that seem to come from two clusters are never mixed in silence.',
    'Remove or correct one of the two; collect dumps of one cluster at one time.',
  ),
  rule(
    'input/ignored',
    'info',
    'Something in a document was read and not used',
    'An adapter reports what it did not understand instead of dropping it: a part of the configuration that the model does not know may matter.',
    'Nothing, if it has no bearing on the plan; else describe what it does in an inventory of your own, which wins where it speaks.',
  ),
  rule(
    'input/unknown',
    'info',
    'A fact that a rule needed was not given',
    'Unknown is neither a default nor false: the rules that need the fact could not be decided for these nodes, and their silence is not an all-clear. `--fail-on-unknown` makes it count.',
    'Collect the fact with the command that is shown, or write it into an inventory.',
  ),
  rule(
    'input/window',
    'warning',
    'The plan does not fit its window',
    'The likely or the longest durations of the steps, their waits and gates add up to more than the window holds, so the last steps run outside of it or are left undone.',
    'Lengthen the window, shorten the waits, or take steps out.',
  ),
  rule(
    'input/plan',
    'warning',
    'A row of the plan cannot be carried out as written',
    'An uncordon before the cordon, a batch larger than what may be unavailable, a command whose effect nobody described: what is played then is a guess.',
    'Say what is meant; for a command of your own, say under affects what it touches.',
  ),
  rule(
    'suppression/malformed',
    'error',
    'A premortem-ignore comment that cannot be read',
    'A rule that does not exist, a key that is not known, a date that is none: the comment does not count, and its author believes that it does.',
    'Write it as premortem-ignore: RULE[, RULE] [until=DATE] [owner=NAME] [ticket=ID] -- reason',
  ),
  rule(
    'suppression/no-reason',
    'warning',
    'A suppression does not say why',
    'Nobody who reads it later can tell whether it still holds, so it does not count.',
    'Add the reason: behind -- in a comment, as reason in an entry of ignores.',
  ),
  rule(
    'suppression/expired',
    'warning',
    'A suppression is past its date',
    'Somebody said until when the risk was accepted. From the day after, the findings are back.',
    'Remove what it was to bridge; or decide anew, and give another date and reason.',
  ),
  rule(
    'suppression/unused',
    'warning',
    'A suppression that suppresses nothing',
    'What it accepted is gone, or it never stood in the right place. Left there, it would hide the next finding of that rule.',
    'Take it out; premortem baseline prune does it for the baseline.',
  ),
  rule(
    'suppression/locked',
    'error',
    'A locked rule is to be suppressed',
    'locked in the configuration names rules that nothing may suppress, switch off or lower: no comment, no entry of ignores or disable, no baseline. The finding stays.',
    'Mend what the rule found, or ask whoever locked it.',
  ),
];
