import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EnvironmentReader } from '../../config/environment-reader';
import { VENDORS } from '../../providers/registry';

/** npm puts these in front of PATH when it runs a script; no program that a worker looks for is there. */
const NPM_DIRECTORY = /[\\/](node_modules[\\/]\.bin|node-gyp-bin)$/;

/**
 * The files that a worker of this environment loads or runs, besides its code. Of PATH it is these alone that count: each shell has
 * another.
 */
export function programsFor(environment: Record<string, string>): string[] {
  const { FFMPEG_PATH = '', STORYREEL_DATA_CONVERTER = '', PATH = '' } = environment;
  const named = [FFMPEG_PATH, STORYREEL_DATA_CONVERTER].filter((file) => file !== '');
  // Which of them can make films, only the worker asks.
  const ffmpegs = /[\\/]/.test(FFMPEG_PATH) ? [] : onPath(PATH, FFMPEG_PATH || 'ffmpeg');
  return [...named, ...ffmpegs, ...vendorPrograms(environment)];
}

/** Those that vendors find, as they find them. */
function vendorPrograms(environment: Record<string, string>): string[] {
  const from = new EnvironmentReader(environment);
  const names = VENDORS.flatMap((vendor) => vendor.offer(from.for(vendor)).program ?? []);
  return names.flatMap((name) => from.program(name) ?? []).map((file) => realpathSync(file));
}

/** Every file of this name on PATH, in its order, each once: one directory may have several names. */
function onPath(path: string, program: string): string[] {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  const directories = path.split(delimiter).filter((directory) => directory && !NPM_DIRECTORY.test(directory));
  const files = directories.map((directory) => join(directory, name)).filter((file) => existsSync(file));
  return [...new Set(files.map((file) => realpathSync(file)))];
}
