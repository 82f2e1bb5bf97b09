import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { readStamp, writeStamp } from './stamps.mjs';

/** Everything in the environment that decides which programs are found. */
const DECIDING = [
  'PATH',
  'HOME',
  'XDG_CACHE_HOME',
  'STORYREEL_CACHE',
  'FFMPEG_PATH',
  'TEMPORAL_CLI',
  'TEMPORAL_ADDRESS',
];

/** Whether the programs that were found last time, by this build in this environment, are still there unchanged. */
export function partsAreCurrent() {
  const last = readStamp('parts');
  return last !== undefined && last.asked === asked() && last.programs.every(({ path, is }) => identity(path) === is);
}

/** Finds or fetches ffmpeg and, unless another server is named, the Temporal server, by the product's own code. */
export async function runParts({ say, signal }) {
  const require = createRequire(import.meta.url);
  const { findFfmpeg } = require(inRoot('dist', 'media', 'ffmpeg', 'probe.js'));
  const { provideTemporal } = require(inRoot('dist', 'embedded', 'temporal-program', 'temporal-cli.js'));

  const found = [await findFfmpeg(process.env)];
  if (!process.env.TEMPORAL_ADDRESS) found.push(await provideTemporal(process.env, { say, signal }));
  for (const { path, source } of found) say(`${path} (${source})`);
  const programs = found.map(({ path }) => ({ path, is: identity(path) }));
  writeStamp('parts', { asked: asked(), programs });
}

function asked() {
  return JSON.stringify([readStamp('code'), ...DECIDING.map((name) => process.env[name])]);
}

function identity(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : 'missing';
}
