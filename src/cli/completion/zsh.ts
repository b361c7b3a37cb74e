import type { Command, Option } from '../command.js';
import { argumentsOf, flagsOf, type Offer, quote, valuesOf, type Words, wordsFirst } from './words.js';

/** Completion for zsh: to be sourced behind compinit, or to be kept as `_premortem` in a folder of `fpath`. */
export function zsh(words: Words): string {
  const { commands } = words;
  return `#compdef premortem
# premortem: completion for zsh
#   source <(premortem completion zsh)
_premortem_rules() {
  local -a rules
  rules=(\${(f)"$(premortem rules --color never 2>/dev/null | while read -r rule rest; do print -r -- $rule; done)"})
  compadd -a rules
}
_premortem_commands() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join('\n')}
  )
  _describe -t commands command commands
}
_premortem() {
  local i command=
  local -a version
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      ${commands.map(({ name }) => name).join('|')}) command=$words[i]; break ;;
    esac
  done
  if [[ -n $command ]]; then
    words=(premortem "\${(@)words[2,i-1]}" "\${(@)words[i+1,-1]}")
    (( CURRENT-- ))
  elif [[ $words[CURRENT] != -* ]]; then
    _premortem_commands
  else
    version=('--version[print the version]')
  fi
  case \${command:-lint} in
${commands.map((command) => branch(command, words)).join('\n')}
  esac
}
if [[ $funcstack[1] == _premortem ]]; then _premortem "$@"; else compdef _premortem premortem; fi
`;
}

function branch(command: Command, words: Words): string {
  const specs = [...command.options.map(spec), ...argument(command, words), ...(command.name === 'lint' ? ['$version'] : [])];
  return `    ${command.name})
      _arguments \\
        ${specs.join(' \\\n        ')}
      ;;`;
}

function spec(option: Option): string {
  // `=` behind a long option that takes a value: it may follow as a word of its own or in the same one.
  const flags = flagsOf(option).map((flag) => (option.value !== undefined && flag.startsWith('--') ? `${flag}=` : flag));
  const several = option.repeatable === true || option.paired === true;
  const says = `[${plain(option.help)}]${option.value === undefined ? '' : `:${option.value}:${action(valuesOf(option))}`}`;
  const [only, ...more] = flags;
  if (more.length === 0) return quote(`${several ? '*' : ''}${only}${says}`);
  return several
    ? flags.map((flag) => quote(`*${flag}${says}`)).join(' ')
    : `${quote(`(${flagsOf(option).join(' ')})`)}{${flags.join(',')}}${quote(says)}`;
}

function argument(command: Command, words: Words): string[] {
  const { what, most } = command.takes;
  if (wordsFirst(command, words)) return [quote(`1:${plain(what)}:${action(argumentsOf(command, words))}`), quote('*:PATH:_files')];
  return most === 0 ? [] : [quote(`${most === 1 ? '1' : '*'}:${plain(what)}:${action(argumentsOf(command, words))}`)];
}

const plain = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

function action(what: Offer): string {
  if (what === 'files') return '_files';
  if (what === 'rules') return '_premortem_rules';
  return what === 'nothing' ? ' ' : `(${what.join(' ')})`;
}
