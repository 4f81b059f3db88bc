import { oneLine } from '../text/one-line.ts';
import type { Candidate } from './expected-word.ts';

/** A shell that asks for candidates. */
export interface Shell {
  /**
   * What the user's start file takes in. The words of the command line are handed on as an array and never evaluated.
   */
  readonly script: string;
  /** A candidate as the script expects it, on a line of its own. */
  readonly line: (candidate: Candidate) => string;
}

const BASH = `# roundup: source <(roundup completion bash)
_roundup() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    COMPREPLY+=("$word")
    case "$word" in *=) compopt -o nospace 2>/dev/null ;; esac
  done < <(roundup completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _roundup roundup
`;

const ZSH = `#compdef roundup
# roundup: source <(roundup completion zsh), or this text as _roundup in a folder of fpath
_roundup() {
  local -a candidates
  candidates=("\${(@f)$(roundup completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$candidates[1]" ]]; then
    _describe -V 'roundup' candidates
  else
    _files
  fi
}
if [[ "$funcstack[1]" = _roundup ]]; then _roundup "$@"; else compdef _roundup roundup; fi
`;

const FISH = `# roundup: roundup completion fish | source
function __roundup_found
    set -l words (commandline -opc) (commandline -ct)
    set -g __roundup_candidates (roundup completion fish -- $words[2..-1] 2>/dev/null)
    test (count $__roundup_candidates) -gt 0
end
complete -c roundup -n __roundup_found -f -a '$__roundup_candidates'
`;

const MOST_DESCRIPTION = 60;

/** By name. */
export const SHELLS: Readonly<Record<string, Shell>> = {
  bash: { script: BASH, line: ({ value }) => value },
  zsh: { script: ZSH, line: (candidate) => described(candidate, ':') },
  fish: { script: FISH, line: (candidate) => described(candidate, '\t') },
};

function described({ value, description }: Candidate, between: string): string {
  const words = oneLine(description, MOST_DESCRIPTION).replaceAll('\\', '＼');
  return words === '' ? value : `${value}${between}${words}`;
}
