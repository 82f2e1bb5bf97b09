import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

/** What the environment says, read in this one place. */
export interface Settings {
  /** Where the embedded server, the store and the work directories live; `STORYREEL_HOME`, default `./.storyreel`. */
  home: string;
  /** The artifact store's directory; `STORYREEL_STORE`, default `HOME/store`. */
  storeDirectory: string;
  /** Whether a Temporal server of one's own is named (`TEMPORAL_ADDRESS`); else the embedded one is used. */
  hasTemporalAddress: boolean;
  /** How many clips a worker renders at once, each on one core; `STORYREEL_RENDERS`, default the number of cores. */
  rendersAtOnce: number;
}

/** Reads the settings; throws an error that names the setting that does not make sense. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const home = resolve(environment['STORYREEL_HOME'] || '.storyreel');
  return {
    home,
    storeDirectory: resolve(environment['STORYREEL_STORE'] || join(home, 'store')),
    hasTemporalAddress: Boolean(environment['TEMPORAL_ADDRESS']),
    rendersAtOnce: wholeNumber('STORYREEL_RENDERS', environment['STORYREEL_RENDERS']) ?? availableParallelism(),
  };
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (!value) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new Error(`${name} must be a whole number from 1 to 999, but it is "${value}".`);
  }
  return Number(value);
}
