import { createHash } from 'node:crypto';
import { delimiter, dirname, join } from 'node:path';
import { VENDORS } from '../../providers/registry';
import { isVendorVariable } from '../../providers/vendor-variables';
import { isStoreVariable } from '../../store/open-store';
import { codeIn, identityOf } from './file-identity';
import type { WorkerStart } from './worker-start';

const isDeciding = (name: string) =>
  (/^(STORYREEL|OTEL)_|^(FFMPEG_PATH|PATH|NODE_EXTRA_CA_CERTS)$|^(https?|no)_proxy$/i.test(name) ||
    isStoreVariable(name) ||
    isVendorVariable(VENDORS, name)) &&
  !NOT_DECIDING.test(name);
/** The home, by which the worker is named, is the same for all its users, and the idle time is the background's affair. */
const NOT_DECIDING = /^STORYREEL_(HOME|WORKER_NAME|IDLE_MINUTES)$/;
/** npm puts these in front of PATH when it runs a script; no program that a worker looks for is there. */
const NPM_DIRECTORY = /[\\/](node_modules[\\/]\.bin|node-gyp-bin)$/;

/**
 * A hash of all that decides what a worker does, its settings, its build and the ffmpeg that it would find: equal for starts of
 * which one is as good as the other.
 */
export function workerHash({ program, environment }: WorkerStart): string {
  const settings = Object.entries(environment)
    .filter(([name]) => isDeciding(name))
    .map(([name, value]) => `${name}=${name === 'PATH' ? withoutNpm(value) : value}`)
    .sort();
  const files = [...codeIn(dirname(program)), ...programsFor(environment)].map(identityOf);
  return createHash('sha256')
    .update(JSON.stringify([settings, program, files]))
    .digest('hex');
}

/** The files that a worker of this environment loads or runs, besides its code. */
function programsFor(environment: Record<string, string>): string[] {
  const { FFMPEG_PATH = '', STORYREEL_DATA_CONVERTER = '', PATH = '' } = environment;
  return [FFMPEG_PATH, STORYREEL_DATA_CONVERTER, ...onPath(PATH, FFMPEG_PATH || 'ffmpeg')].filter(
    (file) => file !== '',
  );
}

function onPath(path: string, program: string): string[] {
  if (/[\\/]/.test(program)) return [];
  return withoutNpm(path)
    .split(delimiter)
    .map((directory) => join(directory, program));
}

function withoutNpm(path: string): string {
  const directories = path.split(delimiter);
  return directories.filter((directory) => !NPM_DIRECTORY.test(directory)).join(delimiter);
}
