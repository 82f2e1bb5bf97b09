import { Argument, type Command } from 'commander';
import type { Registration } from '../registration';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** `storyreel completion SHELL`: prints the completion script of a shell. */
export const completion: Registration = ({ command }) => {
  command('completion', 'print the completion script of a shell', [
    'completion bash > ~/.local/share/bash-completion/completions/storyreel',
  ])
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .action((shell: Shell, _options, own: Command) => console.log(completionScript(own.parent ?? own, shell)));
};

/** What can be completed at each place of a command line: the commands, and each command's options. */
function wordsOf(storyreel: Command): { commands: string[]; options: Map<string, string[]> } {
  const visible = storyreel.createHelp().visibleCommands(storyreel);
  const longNames = (command: Command) => command.options.flatMap(({ long }) => (long ? [long] : []));
  return {
    commands: visible.map((command) => command.name()),
    options: new Map(visible.map((command) => [command.name(), [...longNames(command), '--help']])),
  };
}

/** The completion script of a shell, made from the commands themselves, so that it is never out of date. */
export function completionScript(storyreel: Command, shell: Shell): string {
  const { commands, options } = wordsOf(storyreel);
  if (shell === 'fish') return fish(commands, options);
  const cases = [...options].map(([command, words]) => `    ${command}) words='${words.join(' ')}' ;;`).join('\n');
  const bash = `_storyreel() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words='${commands.join(' ')}'
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in
${cases}
    esac
    case "$word" in -*) ;; *) words='' ;; esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _storyreel storyreel
`;
  return shell === 'bash' ? bash : `autoload -U +X bashcompinit && bashcompinit\n${bash}`;
}

function fish(commands: string[], options: Map<string, string[]>): string {
  const first = `complete -c storyreel -f -n __fish_use_subcommand -a '${commands.join(' ')}'`;
  const rest = [...options].flatMap(([command, words]) =>
    words.map(
      (word) => `complete -c storyreel -n '__fish_seen_subcommand_from ${command}' -l ${word.replace(/^--/, '')}`,
    ),
  );
  return `${[first, ...rest].join('\n')}\n`;
}
