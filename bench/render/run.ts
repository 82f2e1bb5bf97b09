import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program to its end, and answers what it wrote; fails with its last words when it fails. */
export async function run(program: string, options: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, options, { maxBuffer: 2 ** 24 });
  return stdout;
}
