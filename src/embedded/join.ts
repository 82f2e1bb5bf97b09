import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Claim, readClaim } from './claim';
import { idleTimeMs } from './idle';
import { openSession, type Session } from './session';
import { spawnBackground, type Starting } from './spawn-background';

const BACKGROUND_WITHIN_MS = 45_000;

/** How to join the Temporal server and worker of a home. */
export interface JoinOptions {
  home: string;
  /**
   * Everything stops as soon as the last user has left, if all users said so; else it stays until it was idle for some
   * time: no user, and no film in the making.
   */
  stopWhenUnused: boolean;
  /** How long that is, for the one that this call starts; default `STORYREEL_IDLE_MINUTES`, else ten minutes. */
  idleMs?: number;
  /** Hears what the start is waiting for, and later when the server or the worker has died and is started again. */
  onWait?: (sentence: string) => void;
  /** The worker program, if it is not the product's own. */
  worker?: string;
  /** The background program, if it is not the one beside this file. */
  background?: string;
}

/** A running Temporal server with its worker, as one of its users has it. */
export interface Embedded {
  /** Where Temporal answers: `host:port`. */
  address: string;
  /** Where a person looks: `http://..`. */
  uiAddress: string;
  /** The background process; SIGTERM ends it with all that it started. */
  pid: number;
  /** Whether this call started it; else it ran already. */
  started: boolean;
  /** Rejects with a sentence when the server or the worker is given up, everything is told to stop, or the background process dies. */
  failed: Promise<never>;
  /** Gives up the use; when nobody is left and all wanted it so, resolves once everything has stopped. */
  leave(): Promise<void>;
}

/** Joins the Temporal server and worker of a home, and starts them if nobody has; throws a sentence when it cannot. */
export async function joinEmbedded(options: JoinOptions): Promise<Embedded> {
  const home = resolve(options.home);
  const background = options.background ?? join(__dirname, 'background.js');
  const worker = options.worker ?? join(__dirname, '..', 'worker.js');
  const idleMs = options.idleMs ?? idleTimeMs(process.env);
  mkdirSync(join(home, 'logs'), { recursive: true });

  let starting: Starting | undefined;
  for (const end = Date.now() + BACKGROUND_WITHIN_MS; Date.now() < end; await sleep(10)) {
    const claim = readClaim(home);
    const session = claim && (await openSession(claim, options.stopWhenUnused, options.onWait));
    if (claim && session) return await embeddedOf(claim, session, claim.pid === starting?.pid);
    starting?.throwIfFailed();
    if (!starting || starting.hasEnded()) starting = spawnBackground({ home, background, worker, idleMs });
  }
  throw new Error(
    `The background process of ${home} did not answer within ${BACKGROUND_WITHIN_MS / 1000} s. ` +
      `End process ${readClaim(home)?.pid ?? '(none)'} if it still runs, and try again.`,
  );
}

async function embeddedOf(claim: Claim, session: Session, started: boolean): Promise<Embedded> {
  const { temporal, ui } = await session.ready;
  const { pid } = claim;
  return { address: temporal, uiAddress: ui, pid, started, failed: session.failed, leave: () => session.leave() };
}
