import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isClaimPrivate, readClaim } from '../claim/claim';
import { isAlive } from '../claim/is-alive';
import type { Addresses, Claim } from '../claim/claim-file';
import { makePrivateHome } from '../claim/private-home';
import { idleTimeMs } from '../idle';
import { filmInTheMaking } from '../server/film-in-the-making';
import { openSession, type Session } from './session';
import { spawnBackground, type Starting } from './spawn-background';
import { workerHash } from '../worker/worker-hash';
import { workerStart, type WorkerStart } from '../worker/worker-start';

const BACKGROUND_WITHIN_MS = 45_000;
const OTHER_SETTINGS =
  'The worker that runs was started with other settings, another ffmpeg or another build, and films are being made: it stays as ' +
  'it is, for this command too, until they are made. "storyreel stop" ends it at once: the next command starts one anew, and ' +
  'the films go on.';

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
  /** Gives up the wait for the start, and with it the use. */
  signal?: AbortSignal;
  /** Asked before a worker is started with this environment: rejects with what it would miss. */
  mayStart?: (environment: NodeJS.ProcessEnv) => Promise<void>;
  /** The settings that the worker is to have; default those of this process. */
  environment?: NodeJS.ProcessEnv;
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

/**
 * Joins the Temporal server and worker of a home, and starts them if nobody has; a worker that was started with other
 * settings or of another build is started again, unless films are being made. Throws a sentence when it cannot, and the
 * signal's reason.
 */
export async function joinEmbedded(options: JoinOptions): Promise<Embedded> {
  const { stopWhenUnused, onWait, signal, environment = process.env } = options;
  const home = resolve(options.home);
  const background = options.background ?? join(__dirname, '..', 'background.js');
  const worker = options.worker ?? join(__dirname, '..', '..', 'worker.js');
  const idleMs = options.idleMs ?? idleTimeMs(environment);
  makePrivateHome(home, (sentence) => onWait?.(sentence));

  let starting: Starting | undefined;
  let isTold = false;
  for (const end = Date.now() + BACKGROUND_WITHIN_MS; Date.now() < end; await sleep(10)) {
    signal?.throwIfAborted();
    const claim = readClaim(home);
    const session = claim && (await openSession(claim, { stopWhenUnused, onWait, signal }));
    if (claim && session) {
      const settle = untilReady(claim, session, { ...options, home, environment }, workerStart(worker, environment));
      const { temporal, ui } = await orLeave(session, settle, signal);
      const started = claim.pid === starting?.pid;
      return {
        address: temporal,
        uiAddress: ui,
        pid: claim.pid,
        started,
        failed: session.failed,
        leave: () => session.leave(),
      };
    }
    if (claim && !isTold && !signal?.aborted && (await isAlive(claim))) {
      isTold = true;
      onWait?.(`the background process (${claim.pid}) does not answer; waiting for it`);
    }
    starting?.throwIfFailed();
    if (!starting) await options.mayStart?.(environment);
    if (!starting || starting.hasEnded()) starting = spawnBackground({ home, background, worker, idleMs, environment });
  }
  throw new Error(
    `The background process of ${home} did not answer within ${BACKGROUND_WITHIN_MS / 1000} s. ` +
      `End process ${readClaim(home)?.pid ?? '(none)'} if it still runs, and try again.`,
  );
}

async function untilReady(
  claim: Claim,
  session: Session,
  { home, onWait, mayStart, environment = process.env }: JoinOptions,
  start: WorkerStart,
): Promise<Addresses> {
  // While the server starts.
  const hash = workerHash(start);
  const addresses = await session.ready;
  // Its process may have told of its worker since the claim was read.
  const { workerHash: running } = [readClaim(home)].find((now) => now?.token === claim.token) ?? claim;
  if (running === hash) return addresses;
  if (!isClaimPrivate(home)) {
    throw new Error(
      `The settings of this command, with keys among them, are not given to process ${claim.pid}: its lock file in ${home} ` +
        'should be readable and writable by you alone, but it is not. Run "storyreel stop", look who can write there, and try again.',
    );
  }
  const refusal = await mayStart?.(environment).then(
    () => undefined,
    (error: Error) => error,
  );
  // The one that runs serves this command too while films are being made, whatever another would miss.
  if (refusal && (await filmInTheMaking(Number(addresses.temporal.split(':')[1]))) === false) throw refusal;
  if (refusal || !(await session.renewWorker(start))) onWait?.(OTHER_SETTINGS);
  return addresses;
}

/** What `work` resolves to; the session is left in order when it fails, or the signal comes first. */
async function orLeave<T>(session: Session, work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const done = new AbortController();
  try {
    if (!signal) return await work;
    signal.throwIfAborted();
    const aborted = once(signal, 'abort', { signal: done.signal }).then(() => signal.throwIfAborted());
    return (await Promise.race([work, aborted])) as T;
  } catch (error) {
    work.catch(() => undefined);
    await session.leave();
    throw error;
  } finally {
    done.abort();
  }
}
