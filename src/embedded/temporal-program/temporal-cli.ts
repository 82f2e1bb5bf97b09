import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { runProgram } from './run-program';
import { downloadTemporal } from './temporal-download';
import { goInstallTemporal } from './temporal-go-install';

/** The release that is fetched when the machine has no `temporal` program: the newest that `go install` can build. */
export const TEMPORAL_VERSION = '1.5.1';

/** A `temporal` program and the words that say where it came from. */
export interface TemporalProgram {
  path: string;
  source: string;
}

/** How a fetch tells what it is doing, and how it is ended early. */
export interface FetchOptions {
  say?: (sentence: string) => void;
  signal?: AbortSignal;
}

/** The `temporal` program of this machine: `TEMPORAL_CLI`, PATH, then the cache; throws when `TEMPORAL_CLI` is wrong. */
export async function findTemporal(environment: NodeJS.ProcessEnv): Promise<TemporalProgram | undefined> {
  const named = environment['TEMPORAL_CLI'];
  if (named) {
    const problem = await whyNotTemporal(named, environment);
    if (!problem) return { path: named, source: 'TEMPORAL_CLI' };
    throw new Error(
      `TEMPORAL_CLI should name the Temporal CLI, but "${named}" is not one: ${problem}. Correct or unset it.`,
    );
  }
  for (const directory of (environment['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(directory, executableName('temporal'));
    if (existsSync(path) && !(await whyNotTemporal(path, environment))) return { path, source: 'PATH' };
  }
  // What lies in the cache was tried before it got its name.
  const cached = cachedPath(environment);
  return existsSync(cached) ? { path: cached, source: 'cache' } : undefined;
}

/** The `temporal` program of this machine, fetched into the cache when there is none; throws what to install instead. */
export async function provideTemporal(
  environment: NodeJS.ProcessEnv,
  options: FetchOptions = {},
): Promise<TemporalProgram> {
  const found = await findTemporal(environment);
  if (found) return found;
  const path = cachedPath(environment);
  const reasons: string[] = [];
  for (const [source, fetchTo] of [
    ['temporal.download', downloadTemporal],
    ['go install', goInstallTemporal],
  ] as const) {
    try {
      options.say?.(`fetching the Temporal server ${TEMPORAL_VERSION} by ${source} (once)`);
      await fetchTo({ version: TEMPORAL_VERSION, to: path, environment, signal: options.signal });
      return { path, source };
    } catch (error) {
      options.signal?.throwIfAborted();
      reasons.push(`${source}: ${(error as Error).message}`);
    }
  }
  throw new Error(
    `A Temporal server program is needed, and this machine has none: TEMPORAL_CLI is not set, PATH has no "temporal", ` +
      `and fetching one failed (${reasons.join('; ')}). Install the Temporal CLI (https://docs.temporal.io/cli) or Go ` +
      `(https://go.dev/dl), or set TEMPORAL_ADDRESS to a server that runs already.`,
  );
}

function cachedPath(environment: NodeJS.ProcessEnv): string {
  return join(cacheDirectory(environment), executableName(`temporal-${TEMPORAL_VERSION}`));
}

/** Where programs that were fetched once are kept: `STORYREEL_CACHE`, else `storyreel` in the user's cache directory. */
function cacheDirectory(environment: NodeJS.ProcessEnv): string {
  const own = environment['STORYREEL_CACHE'];
  return own ? resolve(own) : join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'storyreel');
}

function executableName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

async function whyNotTemporal(path: string, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const said = await runProgram(path, ['--version'], { environment, timeoutMs: 10_000 });
    return said.startsWith('temporal version') ? undefined : `it answers --version with "${said.trim()}"`;
  } catch (error) {
    return (error as Error).message;
  }
}
