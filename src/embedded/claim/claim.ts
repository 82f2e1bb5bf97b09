import { renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Claim, layClaimFile, readClaimFile, replaceClaimFile } from './claim-file';

/** The claim on a home, if there is one; it may be left over from a process that died. */
export function readClaim(home: string): Claim | undefined {
  return readClaimFile(claimPath(home));
}

/** Whether nobody but this user can read or write the claim on a home: only then is it known who listens at its port. */
export function isClaimPrivate(home: string): boolean {
  // Windows has no such modes; its directories of users are their own.
  if (!process.getuid) return true;
  const stats = statSync(claimPath(home), { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === process.getuid() && (stats.mode & 0o077) === 0;
}

/** Lays a claim on a home that nobody claims; false when somebody was first. */
export function layClaim(home: string, claim: Claim): boolean {
  return layClaimFile(claimPath(home), claim);
}

/** How a dead claim is told from one that is alive, and what must be done before another takes its place. */
export interface Replacement {
  isAlive: (claim: Claim) => Promise<boolean>;
  cleanUp: () => Promise<void>;
}

/**
 * Puts `claim` in the place of one whose process is dead. Of all that find the same dead claim one replaces it; false for
 * the others. One that dies at it leaves a dead claim too, to be the heir, and that is replaced in the same way.
 */
export function replaceDeadClaim(home: string, dead: Claim, claim: Claim, how: Replacement): Promise<boolean> {
  return replaceAt(claimPath(home), dead, claim, how);
}

async function replaceAt(path: string, dead: Claim, claim: Claim, how: Replacement): Promise<boolean> {
  const heirPath = `${path}.after-${dead.token}`;
  if (!layClaimFile(heirPath, claim)) {
    const heir = readClaimFile(heirPath);
    if (!heir || (await how.isAlive(heir)) || !(await replaceAt(heirPath, heir, claim, how))) return false;
  }
  try {
    // Whoever read the dead claim long ago may get here after another has replaced it.
    if (readClaimFile(path)?.token !== dead.token) return false;
    await how.cleanUp();
    renameSync(heirPath, path);
    return true;
  } finally {
    rmSync(heirPath, { force: true });
  }
}

/** Writes what has changed in one's own claim. */
export function updateClaim(home: string, claim: Claim): void {
  replaceClaimFile(claimPath(home), claim);
}

/** Gives the home up, if the claim on it is still one's own. */
export function releaseClaim(home: string, claim: Claim): void {
  if (readClaim(home)?.token === claim.token) rmSync(claimPath(home), { force: true });
}

function claimPath(home: string): string {
  return join(home, 'embedded.json');
}
