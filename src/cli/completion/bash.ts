import type { Command } from '../command.js';
import { argumentsOf, flagsOf, type Offer, quote, valuesOf, type Words, wordsFirst } from './words.js';

/** Completion for bash 3.2 and later, to be sourced. Where it offers nothing, bash completes names of files. */
export function bash(words: Words): string {
  const { commands } = words;
  return `# premortem: completion for bash
#   source <(premortem completion bash)
_premortem_offer() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
}
_premortem_rules() { premortem rules --color never 2>/dev/null | while read -r rule rest; do printf '%s\\n' "$rule"; done; }
_premortem() {
  local cur prev command= options= i
  COMPREPLY=()
  cur=\${COMP_WORDS[COMP_CWORD]}
  prev=\${COMP_WORDS[COMP_CWORD-1]}
  # bash takes --format=json for three words.
  if [ "$cur" = = ]; then cur=
  elif [ "$prev" = = ] && [ "$COMP_CWORD" -gt 1 ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case \${command:-lint} in
${commands.map((command) => branch(command, words)).join('\n')}
  esac
}
complete -o bashdefault -o default -F _premortem premortem
`;
}

function branch(command: Command, words: Words): string {
  const { name, options } = command;
  const valued = options.filter(({ value }) => value !== undefined);
  const cases = valued.map((option) => `        ${flagsOf(option).join('|')}) ${offer(valuesOf(option))}return ;;`);
  const flags = options.flatMap(flagsOf).join(' ');
  const first =
    name === 'lint' ? `[ -n "$command" ] || _premortem_offer ${quote(words.commands.map((one) => one.name).join(' '))}\n      ` : '';
  return `    ${name})
${cases.length > 0 ? `      case $prev in\n${cases.join('\n')}\n      esac\n` : ''}      case $cur in -*) ${name === 'lint' ? `[ -n "$command" ] || _premortem_offer --version; ` : ''}_premortem_offer ${quote(flags)}; return ;; esac
      ${first}${wordsFirst(command, words) ? '[ "$COMP_CWORD" -ne $((i + 1)) ] || ' : ''}${offer(argumentsOf(command, words)).replace(/; $/, '') || ':'}
      ;;`;
}

function offer(what: Offer): string {
  if (what === 'rules') return '_premortem_offer "$(_premortem_rules)"; ';
  return what === 'files' || what === 'nothing' ? '' : `_premortem_offer ${quote(what.join(' '))}; `;
}
