import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CLI = join(__dirname, '..', '..', '..', 'dist', 'cli', 'index.js');

/** A command under way: what it has said so far, and what it ends with. */
export interface HeardCommand {
  said: string;
  ended: Promise<number | null>;
  /** Resolves when it has said this; throws all that it has said when it ends before. */
  hears(words: RegExp): Promise<void>;
}

/** Starts `storyreel` as built, with these arguments, in a directory. */
export function startCommand(args: string[], cwd: string, env: NodeJS.ProcessEnv): HeardCommand {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'], env });
  const command: HeardCommand = {
    said: '',
    ended: once(child, 'close').then(([code]) => code as number | null),
    async hears(words) {
      while (!words.test(command.said)) {
        if (child.exitCode !== null) throw new Error(command.said);
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), command.ended]);
      }
    },
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (command.said += text.toString()));
  return command;
}
