import { execFileSync } from 'node:child_process';
import type { Command } from 'commander';
import { completionScript } from '../../src/cli/commands/completion';
import { program } from '../../src/cli/program';

let commands: Command;
beforeAll(async () => {
  commands = await program(() => {
    throw new Error('no command is run here');
  });
});

/** What bash would offer after these words. */
function offered(...words: string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const line = `COMP_WORDS=(storyreel ${quoted}); COMP_CWORD=${words.length}; _storyreel; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', `${completionScript(commands, 'bash')}\n${line}`]).toString();
  return output.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it('offers the commands', () => {
    expect(offered('ma')).toEqual(['make']);
    expect(offered('')).toEqual(expect.arrayContaining(['make', 'watch', 'list', 'show', 'cancel', 'doctor']));
  });

  it("offers a command's options, and leaves everything else to file names", () => {
    expect(offered('make', '--form')).toEqual(['--format']);
    expect(offered('make', 'sto')).toEqual([]);
  });
});

describe.each(['zsh', 'fish'] as const)('completion in %s', (shell) => {
  it('names every command', () => {
    const script = completionScript(commands, shell);
    for (const command of commands.commands) expect(script).toContain(command.name());
  });
});
