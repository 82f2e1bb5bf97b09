import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runProgram } from './run-program';

/** What a way of fetching the `temporal` program is asked: which release, and the path where it must appear whole. */
export interface FetchRequest {
  version: string;
  to: string;
  environment: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
}

/**
 * Lets `fetch` put a program into an empty directory and return its path there, tries it, and moves it to its place in
 * one step, so that nobody ever finds half a program there and two that fetch at once do not meet.
 */
export async function placeFetchedProgram(
  request: FetchRequest,
  fetch: (directory: string) => Promise<string>,
): Promise<void> {
  await mkdir(dirname(request.to), { recursive: true });
  const directory = await mkdtemp(join(dirname(request.to), 'fetching-'));
  try {
    const program = await fetch(directory);
    await chmod(program, 0o755);
    await runProgram(program, ['--version'], { environment: request.environment, timeoutMs: 30_000 });
    await rename(program, request.to);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
