import { execFile } from 'node:child_process';
import { childEnvironment } from '../../threads/child-environment';

/** How a program is run: `timeoutMs` ends it, and so does `signal`. */
export interface RunProgramOptions {
  environment: NodeJS.ProcessEnv;
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}

/** Runs a program to its end and returns what it wrote; the error of a failed one carries the last of its output. */
export function runProgram(path: string, args: readonly string[], options: RunProgramOptions): Promise<string> {
  const { environment, timeoutMs, signal } = options;
  return new Promise((resolve, reject) => {
    const settings = {
      env: childEnvironment(environment, /^(?:CGO_|GO)/),
      timeout: timeoutMs ?? 0,
      maxBuffer: 64 * 1024 * 1024,
      signal,
    };
    execFile(path, args, settings, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const output = (stderr || stdout).trim().split('\n').slice(-5).join('\n');
      const why = error.killed && !signal?.aborted ? `no end within ${(timeoutMs ?? 0) / 1000} s` : output;
      reject(new Error(`"${[path, ...args].join(' ')}" failed: ${why || error.message}`, { cause: error }));
    });
  });
}
