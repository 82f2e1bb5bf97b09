import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './root.mjs';

const TOUCH_EVERY_MS = 2000;
const DEAD_AFTER_MS = 30_000;

/** Runs `work` while no other setup of this checkout works; waits for one that does. */
export async function withLock(signal, work) {
  mkdirSync(inRoot('.storyreel'), { recursive: true });
  const lock = inRoot('.storyreel', 'setup.lock');
  for (let waiting = false; !take(lock); waiting = true) {
    if (!waiting) console.error('setup: waiting for another setup of this checkout to end');
    await sleep(200, undefined, { signal });
    removeIfDead(lock);
  }
  // The touch shows that the owner lives, also where its process id would be somebody else's.
  const touching = setInterval(() => touchOwn(lock), TOUCH_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(touching);
    if (isOwn(lock)) rmSync(lock, { force: true });
  }
}

/** A machine that slept for long finds its lock taken for dead, and removed or another's: then there is nothing to touch. */
function touchOwn(lock) {
  try {
    if (isOwn(lock)) utimesSync(lock, new Date(), new Date());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function isOwn(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) === process.pid;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the lock appear with its content, and only where none is: of all calls only `link` does both. */
function take(lock) {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function removeIfDead(lock) {
  if (!isDead(lock)) return;
  // Two may see the same dead lock, and the slower one must not remove the faster one's new lock: it looks at what it took.
  const taken = `${lock}.taken-${process.pid}`;
  try {
    renameSync(lock, taken);
    if (!isDead(taken)) linkSync(taken, lock);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(taken, { force: true });
  }
}

function isDead(lock) {
  try {
    const ageMs = Date.now() - statSync(lock).mtimeMs;
    return ageMs > DEAD_AFTER_MS || !processExists(Number(readFileSync(lock, 'utf8')));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function processExists(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
