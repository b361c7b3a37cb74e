import { FORMATS } from '../report/reporters.js';
import type { Command, Option } from './command.js';

const help: Option = { name: 'help', short: 'h', help: 'print this and exit' };
const color: Option = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  help: 'colour the output (auto: on a terminal)',
};
const output: Option = { name: 'output', short: 'o', value: 'FILE', help: 'write to FILE instead of standard output, whole or not at all' };
const quiet: Option = { name: 'quiet', short: 'q', help: 'no progress and no notes on standard error' };
const config: Option = { name: 'config', value: 'FILE', help: 'the configuration (default: premortem.yaml, found upward from PATH)' };
const inventory: Option = {
  name: 'inventory',
  value: 'PATH',
  repeatable: true,
  help: "use this inventory or dump instead of the plan's",
};
const only: Option = { name: 'only', value: 'RULE', repeatable: true, help: 'apply only this rule' };
const today: Option = { name: 'today', value: 'DATE', help: 'the day that end dates and ages are judged against (default: the clock)' };
const seed: Option = {
  name: 'seed',
  value: 'N',
  help: 'choose by this number what is explored where not everything fits (default: fixed)',
};

const failOn: Option = {
  name: 'fail-on',
  value: 'LEVEL',
  choices: ['error', 'warning', 'info', 'never'],
  help: 'exit with 1 from this severity on (default: error)',
};
const failOnUnknown: Option = { name: 'fail-on-unknown', help: 'exit with 1 also where a fact that a rule needs is missing' };
const noIgnores: Option = { name: 'no-ignores', help: 'nothing is suppressed: neither comments, ignores nor a baseline count' };

/** Every command, in the order of the help. A new one is a file in `commands/` and an entry here. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'lint',
    usage: 'lint [PATH ...]',
    summary: 'read plans, inventories and dumps, and say what will break',
    details: `PATH is a file, a folder, or - for standard input; without one, the working directory.
Plans and inventories are premortem documents; kubectl objects and BIG-IP configurations are read as
they come from the tools.

Several formats in one run, each with its own file: -f sarif -o a.sarif -f markdown -o b.md

Exit status: 0 nothing at or above --fail-on; 1 something at or above it; 2 something could not be read,
or the command is wrong; 70 a bug in premortem.`,
    options: [
      { name: 'format', short: 'f', value: 'FORMAT', choices: FORMATS, paired: true, help: 'how to print (default: pretty)' },
      { ...output, paired: true },
      quiet,
      config,
      inventory,
      only,
      today,
      failOn,
      { name: 'stats', help: 'say on standard error what each rule cost' },
      failOnUnknown,
      {
        name: 'changed-since',
        value: 'REV',
        help: 'only what changed since this git revision, with everything it refers to',
      },
      noIgnores,
      { name: 'shard', value: 'I/N', help: 'judge only this share of the clusters, and write it for merge' },
      seed,
      color,
      help,
    ],
    takes: { least: 0, most: Number.POSITIVE_INFINITY, what: 'PATH' },
    load: () => import('./commands/lint.js'),
  },
  {
    name: 'simulate',
    usage: 'simulate PLAN [PATH ...]',
    summary: 'print the predicted timeline of a plan, with its causes',
    details: `While the change runs, --started STEP=TIME and --now TIME tie the plan to what has happened, in the
local time of window.start.

Exit status: 0 the plan could be simulated; 2 it could not.`,
    options: [
      { name: 'format', short: 'f', value: 'FORMAT', choices: ['pretty', 'json'], help: 'how to print (default: pretty)' },
      output,
      quiet,
      config,
      inventory,
      only,
      today,
      { name: 'at', value: 'TIME', repeatable: true, help: 'print the state at this moment too, such as 9m10s' },
      { name: 'started', value: 'STEP=TIME', repeatable: true, help: 'when a step really began, such as reboot-a=02:14' },
      { name: 'now', value: 'TIME', help: 'the present moment: what is broken now, what is safe next, when it heals' },
      { name: 'cards', help: 'a card for each step: what will be seen, when to stop, how to go back' },
      { name: 'rehearse', help: 'the smallest experiment that could refute each prediction' },
      { name: 'fault', value: 'HOST@STEP', repeatable: true, help: 'lose this host for good when the step begins' },
      { name: 'explore', value: 'N', help: 'how many runs the exploration may take; what that leaves out is stated' },
      seed,
      color,
      help,
    ],
    takes: { least: 1, most: Number.POSITIVE_INFINITY, what: 'PLAN' },
    load: () => import('./commands/simulate.js'),
  },
  {
    name: 'review',
    usage: 'review [PATH ...]',
    summary: 'read a plan, try changes and decide, in the terminal',
    details: `The whole terminal, with keys: ? lists them, q and Ctrl-C leave. Files that are saved beside it are read
anew. Nothing is written before its diff was shown and confirmed. INK_SCREEN_READER=true means --plain.

Exit status: 0 the review was left; 2 this is no terminal, or the command is wrong; 70 a bug in premortem.`,
    options: [
      { name: 'plain', help: 'line by line, without the whole screen: for screen readers and slow lines' },
      config,
      inventory,
      only,
      today,
      seed,
      color,
      help,
    ],
    takes: { least: 0, most: Number.POSITIVE_INFINITY, what: 'PATH' },
    load: () => import('./commands/review.js'),
  },
  {
    name: 'diff',
    usage: 'diff BASE [HEAD]',
    summary: 'what a change does to findings and impacts: new, worse, better, gone',
    details: `BASE and HEAD are folders, files, or revisions that git knows; without HEAD, the working directory. Moved
lines and renamed files are no difference. What the change itself accepts is told as accepted, not as gone.

Several formats in one run, each with its own file: -f json -o a.json -f markdown -o b.md

Exit status: 0 nothing at or above --fail-on (else failOn of BASE or HEAD, the stricter) is new or got worse,
or it is accepted with a reason; 1 something is; 2 HEAD could not be read, or the command is wrong.`,
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'FORMAT',
        choices: ['pretty', 'markdown', 'json'],
        paired: true,
        help: 'how to print (default: pretty)',
      },
      { ...output, paired: true },
      quiet,
      config,
      inventory,
      only,
      today,
      failOn,
      noIgnores,
      seed,
      help,
    ],
    refuses: {
      shard:
        'it compares all clusters, on every core; lint --changed-since REV --shard I/N judges what a change touches on several machines, and merge joins that',
    },
    takes: { least: 1, most: 2, what: 'BASE' },
    load: () => import('./commands/diff.js'),
  },
  {
    name: 'baseline',
    usage: 'baseline write|prune [PATH ...]',
    summary: 'accept what is found now; take out what is gone',
    details: `write makes premortem-baseline.json beside the configuration: its findings are suppressed from then on, as
long as their severity, places and predicted impact do not grow. It only shrinks: prune takes out what is
gone, and nothing adds to it.

Exit status: 0 done; 2 something could not be read, or a baseline is there already.`,
    options: [quiet, config, inventory, today, seed, help],
    refuses: {
      shard:
        'a baseline holds what is found in all clusters, and a part of them would not know what is gone: it is made in one run, on every core',
    },
    takes: { least: 1, most: Number.POSITIVE_INFINITY, what: 'write or prune' },
    load: () => import('./commands/baseline.js'),
  },
  {
    name: 'merge',
    usage: 'merge REPORT ...',
    summary: 'join what lint --shard wrote into one report',
    details: `Each shard of a run is given once. What is printed has the same bytes as one run over everything.

Exit status: that of one run over everything; 2 also where a shard is missing or does not fit.`,
    options: [
      { name: 'format', short: 'f', value: 'FORMAT', choices: FORMATS, paired: true, help: 'how to print (default: pretty)' },
      { ...output, paired: true },
      config,
      failOn,
      failOnUnknown,
      color,
      help,
    ],
    takes: { least: 1, most: Number.POSITIVE_INFINITY, what: 'REPORT' },
    load: () => import('./commands/merge.js'),
  },
  {
    name: 'explain',
    usage: 'explain RULE',
    summary: 'what a rule means, why it matters, which versions, sources, examples',
    options: [output, config, color, help],
    takes: { least: 1, most: 1, what: 'RULE' },
    load: () => import('./commands/explain.js'),
  },
  {
    name: 'rules',
    usage: 'rules',
    summary: 'the catalogue, one line a rule',
    options: [{ name: 'relations', help: 'what rules can be written over: every relation and its fields' }, output, config, color, help],
    takes: { least: 0, most: 0, what: '' },
    load: () => import('./commands/rules.js'),
  },
  {
    name: 'test',
    usage: 'test [DIR ...]',
    summary: 'run the cases that rules carry',
    details: `DIR is a folder of rules of your own (area/hazard/rule.yaml); without one, the configured folders and the
bundled rules. bad.yaml trips its rule at the lines marked "# <-", good.yaml does not.
A case may test time too: "# at 9m10s: dns-resolution, worker-*, 26m to 30m".

Exit status: 0 every case holds; 1 one does not; 2 a rule does not load, or the command is wrong.`,
    options: [output, config, only, color, help],
    takes: { least: 0, most: Number.POSITIVE_INFINITY, what: 'DIR' },
    load: () => import('./commands/test.js'),
  },
  {
    name: 'schema',
    usage: 'schema KIND',
    summary: 'the JSON Schema of a document, or of what -f json prints',
    details: 'KIND is inventory, plan, drill or config; report (of lint), timeline (of simulate) or difference (of diff).',
    options: [output, help],
    takes: { least: 1, most: 1, what: 'KIND' },
    load: () => import('./commands/schema.js'),
  },
  {
    name: 'init',
    usage: 'init [rule ID]',
    summary: 'write a first configuration, inventory and plan here, say how to collect facts',
    details: `With "rule area/hazard": a rule of your own that works, with its cases, in the first configured folder
of rules (default: rules). Existing files are never overwritten.`,
    options: [quiet, config, help],
    takes: { least: 0, most: 2, what: 'rule ID' },
    load: () => import('./commands/init.js'),
  },
  {
    name: 'completion',
    usage: 'completion SHELL',
    summary: 'what bash, zsh or fish complete the command line with',
    details: `bash: source <(premortem completion bash)
zsh:  source <(premortem completion zsh), behind compinit
fish: premortem completion fish | source`,
    options: [output, help],
    takes: { least: 1, most: 1, what: 'SHELL' },
    load: () => import('./commands/completion.js'),
  },
];
