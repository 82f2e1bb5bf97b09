import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { VENDORS } from '../../providers/registry';
import { isVendorVariable } from '../../providers/vendor-variables';

/** What a worker is started with: the path of its program, and the environment with its settings. */
export interface WorkerStart {
  program: string;
  environment: Record<string, string>;
}

const isDeciding = (name: string) =>
  (/^(STORYREEL|OTEL)_|^(FFMPEG_PATH|PATH)$/.test(name) || isVendorVariable(VENDORS, name)) && !NOT_DECIDING.test(name);
/** The home is the same for all its users, and the idle time is the background's affair. */
const NOT_DECIDING = /^STORYREEL_(HOME|IDLE_MINUTES)$/;
/** npm puts these in front of PATH when it runs a script; no program that a worker looks for is there. */
const NPM_DIRECTORY = /[\\/](node_modules[\\/]\.bin|node-gyp-bin)$/;

/** A worker's start with this environment, which means the same in every directory. */
export function workerStart(program: string, environment: NodeJS.ProcessEnv): WorkerStart {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    program,
    environment: Object.fromEntries(
      entries.map(([name, value]) => [name, isPath(name, value) ? resolve(value) : value]),
    ),
  };
}

/** A hash of the settings and the build that decide what a worker does: equal for starts of which one is as good as the other. */
export function workerHash({ program, environment }: WorkerStart): string {
  const settings = Object.entries(environment)
    .filter(([name]) => isDeciding(name))
    .map(([name, value]) => `${name}=${name === 'PATH' ? withoutNpm(value) : value}`)
    .sort();
  const build = [program, join(dirname(program), 'workflow-bundle.js')].map(identity);
  return createHash('sha256')
    .update(JSON.stringify([settings, program, build]))
    .digest('hex');
}

/** A name without a directory is looked for on PATH. */
function isPath(name: string, value: string): boolean {
  return (
    name === 'STORYREEL_STORE' || name === 'STORYREEL_DATA_CONVERTER' || (name === 'FFMPEG_PATH' && /[\\/]/.test(value))
  );
}

function withoutNpm(path: string): string {
  const directories = path.split(delimiter);
  return directories.filter((directory) => !NPM_DIRECTORY.test(directory)).join(delimiter);
}

function identity(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : 'missing';
}
