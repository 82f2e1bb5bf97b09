import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fullDiskText } from '../../domain/full-disk';
import { capitalised } from '../../domain/text/capitalised';
import type { RunningProgram } from './running-program';

/** What `HOME/embedded.json` says: which process serves this home, where, and what it has started. */
export interface Claim extends RunningProgram {
  /** Where it listens on 127.0.0.1, and the word that it wants to hear first. */
  port: number;
  token: string;
  /** When it took the home, as an ISO time. */
  since: string;
  /** The hash of what its worker was started with: whoever comes with another asks for another worker. */
  workerHash?: string;
  /** Where its Temporal server and the UI answer, once they do. */
  addresses?: Addresses;
  /** Its children in the order in which they must end, for the case that it dies before them. */
  programs: RunningProgram[];
}

/** Where the server answers: `host:port`, and the UI as `http://..`. */
export interface Addresses {
  temporal: string;
  ui: string;
}

/** What stands for a claim that nobody can read: it belongs to no process, so it can be replaced like a dead one. */
const UNREADABLE: Claim = { pid: 0, commandIncludes: [], port: 0, token: 'unreadable', since: '', programs: [] };

/** The claim at `path`; undefined when nothing is there. */
export function readClaimFile(path: string): Claim | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(path, 'read', error);
  }
  try {
    const found: unknown = JSON.parse(text);
    return isClaim(found) ? found : UNREADABLE;
  } catch {
    // Only a machine that lost its power leaves half of one, for a claim appears whole.
    return UNREADABLE;
  }
}

/** Makes the claim appear at `path` whole, and only if nothing is there; false when something is. */
export function layClaimFile(path: string, claim: Claim): boolean {
  const own = writeAside(path, claim);
  try {
    // Of all calls only `link` does both.
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unusable(path, 'written', error);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Puts the claim in the place of what is at `path`, in one step. */
export function replaceClaimFile(path: string, claim: Claim): void {
  renameSync(writeAside(path, claim), path);
}

function writeAside(path: string, claim: Claim): string {
  const own = `${path}.${claim.token}`;
  try {
    writeFileSync(own, `${JSON.stringify(claim, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    rmSync(own, { force: true });
    throw unusable(path, 'written', error);
  }
  return own;
}

function isClaim(found: unknown): found is Claim {
  const { pid, port, token, commandIncludes, programs } = (found ?? {}) as Partial<Claim>;
  return (
    Number.isInteger(pid) &&
    Number.isInteger(port) &&
    typeof token === 'string' &&
    Array.isArray(commandIncludes) &&
    Array.isArray(programs)
  );
}

function unusable(path: string, verb: string, error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const full = fullDiskText({ code });
  const advice: Record<string, string> = {
    EACCES: 'Its directory must belong to you: correct that, or set STORYREEL_HOME to another.',
    EROFS: 'The disk cannot be written to: set STORYREEL_HOME to a directory on another.',
    EISDIR: 'It should be a file and is a directory: move it away.',
  };
  const todo = full ? `${capitalised(full)}, and try again.` : (advice[code] ?? '');
  return new Error(`The lock file ${path} cannot be ${verb} (${message}). ${todo}`.trim(), { cause: error });
}
