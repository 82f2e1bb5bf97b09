import { execFileSync } from 'node:child_process';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' });

/** Makes a named pipe: to open it waits until somebody has the other end. */
export function makePipe(path: string): void {
  run('mkfifo', path);
}
