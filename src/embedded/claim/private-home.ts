import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOR_OTHERS = 0o077;
/** What all users share, such as /tmp, is marked so. */
const STICKY = 0o1000;

/**
 * Makes a home and the directory of its logs, for this user alone: its database, store and logs hold stories, and other users of
 * the machine have no business there. A home that others could enter is closed to them; `say` hears of it where there was something to read.
 */
export function makePrivateHome(home: string, say: (sentence: string) => void): void {
  mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 });
  // Windows has no such modes; its directories of users are their own.
  if (!process.getuid) return;
  const { mode, uid } = statSync(home);
  if ((mode & FOR_OTHERS) === 0 || uid !== process.getuid()) return;
  if (mode & STICKY) {
    say(
      `${home} is a directory that all users share: they can read stories and films. Name another by STORYREEL_HOME.`,
    );
    return;
  }
  chmodSync(home, mode & ~FOR_OTHERS);
  if (existsSync(join(home, 'temporal.db'))) {
    say(
      `Other users of this machine could read what is in ${home}, stories and films among it: from now on it is yours alone.`,
    );
  }
}
