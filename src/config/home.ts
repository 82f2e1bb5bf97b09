import { resolve } from 'node:path';

/** Where the embedded server, the store, and what a person has added live; `STORYREEL_HOME`, default `./.storyreel`. */
export function homeOf(environment: NodeJS.ProcessEnv): string {
  return resolve(environment['STORYREEL_HOME']?.trim() || '.storyreel');
}
