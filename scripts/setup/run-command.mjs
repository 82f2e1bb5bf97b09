import { spawn } from 'node:child_process';
import { CommandError } from './command-error.mjs';
import { ROOT } from './root.mjs';

/** Runs a program in the checkout to its end; `name` is what a person calls it, `advice` what to do when it fails. */
export function runCommand(command, args, { name, advice, signal, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      shell,
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    let spawnError;
    child.on('error', (error) => (spawnError = error));
    // 'close' comes last, when the program has really ended: nothing of it is left to disturb what is done next.
    child.on('close', (code, killedBy) => {
      if (code === 0 && !spawnError) return resolve();
      const how = spawnError ? spawnError.message : (killedBy ?? `exit code ${code}`);
      reject(new CommandError(`"${name}" failed (${how}). ${advice}`, Buffer.concat(output).toString()));
    });
  });
}
