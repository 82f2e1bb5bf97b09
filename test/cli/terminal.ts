import { contextFrom } from '../../src/app/context';
import { LiveArea } from '../../src/cli/display/live/live-area';
import type { Terminal } from '../../src/cli/terminal';
import { program } from '../../src/cli/program';

/** A terminal for commands that run in this process: what they answer is added to `said`, a line each. */
export function terminalFor(environment: NodeJS.ProcessEnv, said: string[]): Terminal {
  const interrupted = new AbortController().signal;
  const context = contextFrom(environment, { needsKeys: true, interrupted, onWait: () => undefined });
  return { ...context, area: new LiveArea(), say: (line) => said.push(line), draw: (text) => said.push(text) };
}

/** What a command of the command line answers; rejects with what it ends of. */
export async function answerOf(args: string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const said: string[] = [];
  await program(() => terminalFor(environment, said)).parseAsync(args, { from: 'user' });
  return said.join('\n');
}
