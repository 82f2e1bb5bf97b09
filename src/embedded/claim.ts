import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from './running-program';

/** What `HOME/embedded.json` says: which background process this home belongs to, and what it has started. */
export interface Claim extends RunningProgram {
  /** Where it listens on 127.0.0.1, and the word that it wants to hear first. */
  port: number;
  token: string;
  /** Its children in the order in which they must end, for the case that it dies before them. */
  programs: RunningProgram[];
}

const NOBODY: Claim = { pid: 0, commandIncludes: [], port: 0, token: 'unreadable', programs: [] };

/** The claim on a home, if there is one; it may be left over from a process that died. */
export function readClaim(home: string): Claim | undefined {
  return read(claimPath(home));
}

/** Lays a claim on a home that nobody claims; false when somebody was first. */
export function layClaim(home: string, claim: Claim): boolean {
  return lay(claimPath(home), claim);
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
  if (!lay(heirPath, claim)) {
    const heir = read(heirPath);
    if (!heir || (await how.isAlive(heir)) || !(await replaceAt(heirPath, heir, claim, how))) return false;
  }
  try {
    // Whoever read the dead claim long ago may get here after another has replaced it.
    if (read(path)?.token !== dead.token) return false;
    await how.cleanUp();
    renameSync(heirPath, path);
    return true;
  } finally {
    rmSync(heirPath, { force: true });
  }
}

/** Writes what has changed in one's own claim. */
export function updateClaim(home: string, claim: Claim): void {
  renameSync(writeOwn(claimPath(home), claim), claimPath(home));
}

/** Gives the home up, if the claim on it is still one's own. */
export function releaseClaim(home: string, claim: Claim): void {
  if (readClaim(home)?.token === claim.token) rmSync(claimPath(home), { force: true });
}

function claimPath(home: string): string {
  return join(home, 'embedded.json');
}

function read(path: string): Claim | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Claim;
  } catch {
    // Only a machine that lost its power leaves this, for a claim appears whole.
    return NOBODY;
  }
}

function writeOwn(path: string, claim: Claim): string {
  const own = `${path}.${claim.pid}`;
  writeFileSync(own, `${JSON.stringify(claim, null, 2)}\n`, { mode: 0o600 });
  return own;
}

/** Makes the claim appear at `path` whole, and only if nothing is there: of all calls only `link` does both. */
function lay(path: string, claim: Claim): boolean {
  const own = writeOwn(path, claim);
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}
