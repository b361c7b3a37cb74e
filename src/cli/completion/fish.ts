import type { Command, Option } from '../command.js';
import { argumentsOf, type Offer, valuesOf, type Words, wordsFirst } from './words.js';

/** Completion for fish 3: to be sourced, or to be kept as `~/.config/fish/completions/premortem.fish`. */
export function fish(words: Words): string {
  const { commands } = words;
  const [fallback, ...others] = commands;
  return `# premortem: completion for fish
#   premortem completion fish | source
function __premortem_rules
    premortem rules --color never 2>/dev/null | string replace -r ' .*' ''
end
complete -c premortem -e
complete -c premortem -n __fish_use_subcommand -l version -d 'print the version'
${commands.map(({ name, summary }) => `complete -c premortem -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`).join('\n')}
${fallback ? lines(fallback, `not __fish_seen_subcommand_from ${others.map(({ name }) => name).join(' ')}`, words) : ''}
${others.map((command) => lines(command, `__fish_seen_subcommand_from ${command.name}`, words)).join('\n')}
`;
}

function lines(command: Command, when: string, words: Words): string {
  const lead = `complete -c premortem -n ${quoted(when)}`;
  const own = argumentsOf(command, words);
  if (wordsFirst(command, words) && own !== 'files' && own !== 'nothing')
    return [
      ...command.options.map((option) => `${lead}${flags(option)} -d ${quoted(option.help)}`),
      `complete -c premortem -n ${quoted(`${when}; and not __fish_seen_subcommand_from ${list(own)}`)} -f -a ${offered(own)}`,
    ].join('\n');
  return [
    ...command.options.map((option) => `${lead}${flags(option)} -d ${quoted(option.help)}`),
    ...(own === 'files' ? [] : [`${lead} -f${own === 'nothing' ? '' : ` -a ${offered(own)}`}`]),
  ].join('\n');
}

function flags(option: Option): string {
  const names = `${option.short === undefined ? '' : ` -s ${option.short}`} -l ${option.name}`;
  if (option.value === undefined) return names;
  const values = valuesOf(option);
  if (values === 'files') return `${names} -r -F`;
  return `${names} -x${values === 'nothing' ? '' : ` -a ${offered(values)}`}`;
}

const list = (own: Exclude<Offer, 'files' | 'nothing'>): string => (own === 'rules' ? '' : own.join(' '));

const offered = (what: Exclude<Offer, 'files' | 'nothing'>): string => quoted(what === 'rules' ? '(__premortem_rules)' : what.join(' '));

/** fish knows no escapes in single quotes but these two. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
