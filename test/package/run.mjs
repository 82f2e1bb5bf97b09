import { spawnSync } from 'node:child_process';

const ENDS_WITHIN_MS = 600_000;

/** Runs a program to its end; answers its output, and throws it with a sentence where the program failed. */
export function run(program, args, { cwd, env = process.env }) {
  const shell = program === 'npm' && process.platform === 'win32';
  const settings = { cwd, env, shell, encoding: 'utf8', timeout: ENDS_WITHIN_MS, stdio: ['ignore', 'pipe', 'pipe'] };
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, settings);
  if (status === 0) return stdout;
  const how = error?.message ?? signal ?? `exit code ${status}`;
  throw new Error(`"${[program, ...args].join(' ')}" failed (${how}):\n${stdout ?? ''}${stderr ?? ''}`);
}
