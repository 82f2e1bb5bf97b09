import { exitCodeOf } from '../../src/cli/exit-code';
import { contextFrom } from '../../src/app/context';
import { LiveArea } from '../../src/cli/display/live/live-area';
import type { Ask, Terminal } from '../../src/cli/terminal';
import { printableJson } from '../../src/cli/display/printable';
import { program } from '../../src/cli/program';

/** A terminal for commands that run in this process: what they answer is added to `said`, a line each. */
export function terminalFor(
  environment: NodeJS.ProcessEnv,
  said: string[],
  ask?: Ask,
  onWait: (sentence: string) => void = () => undefined,
): Terminal {
  const interrupted = new AbortController().signal;
  const context = contextFrom(environment, { needsKeys: true, interrupted, onWait });
  const [say, draw] = [(line: string) => said.push(line), (text: string) => said.push(text)];
  const answer = (value: unknown) => said.push(printableJson(value));
  const complain = (sentence: string) => console.error(sentence);
  return {
    ...context,
    area: new LiveArea(),
    say,
    answer,
    complain,
    looksAt: () => undefined,
    givesGrace: () => undefined,
    draw,
    ask,
  };
}

/** What a command of the command line answers; rejects with what it ends of. `ask` answers its questions. */
export async function answerOf(args: string[], environment: NodeJS.ProcessEnv, ask?: Ask): Promise<string> {
  const said: string[] = [];
  const commands = await program(() => terminalFor(environment, said, ask), args[0]);
  await commands.parseAsync(args, { from: 'user' });
  return said.join('\n');
}

/** How a command ends: its exit code, what it answers, and what it tells of what went wrong. */
export async function endOf(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string; told: string }> {
  const said: string[] = [];
  const told: string[] = [];
  const errors = jest.spyOn(console, 'error').mockImplementation((line) => void told.push(String(line)));
  try {
    const commands = await program(() => terminalFor(environment, said, undefined, (sentence) => told.push(sentence)));
    const code = await commands.parseAsync(args, { from: 'user' }).then(
      () => 0,
      (error: unknown) => exitCodeOf(error, (sentence) => told.push(sentence)),
    );
    return { code, said: said.join('\n'), told: told.join('\n') };
  } finally {
    errors.mockRestore();
  }
}
