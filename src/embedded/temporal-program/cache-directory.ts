import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where programs that were fetched once are kept: `STORYREEL_CACHE`, else `storyreel` in the user's cache directory. */
export function cacheDirectory(environment: NodeJS.ProcessEnv): string {
  const own = environment['STORYREEL_CACHE'];
  return own ? resolve(own) : join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'storyreel');
}
