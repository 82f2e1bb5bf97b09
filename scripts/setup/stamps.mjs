import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

const STAMPS = inRoot('dist', '.stamps.json');

/** What the last successful run of a step was made from; undefined if there was none. */
export function readStamp(name) {
  return readStamps()[name];
}

/** Remembers what a step was made from, or with undefined forgets it. */
export function writeStamp(name, stamp) {
  mkdirSync(inRoot('dist'), { recursive: true });
  const own = `${STAMPS}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ ...readStamps(), [name]: stamp }));
  renameSync(own, STAMPS);
}

/** A hash over the paths and the contents of files, and of the files in directories; what is missing counts as that. */
export function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRoot(path)))
      .update('\0');
  return hash.digest('hex');
}

/** The files at and under a path of the checkout, as paths in it, in a fixed order; none if nothing is there. */
export function filesUnder(path) {
  const stats = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'));
  } catch {
    // None yet, or dist was removed: everything is made anew.
    return {};
  }
}
