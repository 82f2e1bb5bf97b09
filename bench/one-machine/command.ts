import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const PROGRAM = resolve(__dirname, '..', '..', 'dist', 'cli', 'index.js');

/** How a command ended; `said` is what it printed, errors included. */
export interface CommandEnd {
  code: number | null;
  said: string;
}

/** A `storyreel` command as a person runs it, in a process of its own. */
export class Command {
  readonly ended: Promise<CommandEnd>;
  hasEnded = false;
  private readonly child: ChildProcess;

  constructor(args: string[], environment: NodeJS.ProcessEnv, directory: string) {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: environment,
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    this.ended = once(child, 'close').then(([code]) => {
      this.hasEnded = true;
      return { code: code as number | null, said };
    });
  }

  /** Ends it at once, as a crash does. */
  killNow(): void {
    this.child.kill('SIGKILL');
  }
}
