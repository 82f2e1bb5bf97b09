import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readClaim, releaseClaim, updateClaim } from './claim/claim';
import type { Addresses, Claim } from './claim/claim-file';
import { EmbeddedPrograms } from './embedded-programs';
import { filmInTheMaking } from './server/film-in-the-making';
import { roomSentence, watchRoom } from './home-room';
import { untilIdle } from './idle';
import { RESTARTS } from './child/restarts';
import { PATIENCE } from './child/signs-of-life';
import { type RunningProgram, thisProgram } from './claim/running-program';
import { claimHome } from './claim/claim-home';
import { provideTemporal } from './temporal-program/temporal-cli';
import { Users } from './session/users';
import { workerStart, type WorkerStart } from './worker/worker-start';

/** How a home is to be served. */
export interface HomeToServe {
  home: string;
  /** The path of the worker program; it gets the environment of this process, or of a later user who asks for it. */
  worker: string;
  /**
   * With it, everything stops after this time with no user and no film in the making, or as soon as the last user has
   * gone if all want that; without it, everything stays until it is told to end.
   */
  idleMs?: number;
  /** Hears what a start waits for, and of deaths, one sentence each. */
  say: (sentence: string) => void;
  /** The server answers, for the first time or again. */
  onReady?: (addresses: Addresses) => void;
}

/** A home that this process serves. */
export interface ServedHome {
  /** Stops everything in order; the users hear why, if they are still there. */
  end: (why: string) => void;
  /** Resolves once everything has stopped; rejects then with a sentence if it had to be given up. */
  ended: Promise<void>;
}

/** Whoever started a background process is a user within this time, or is no more. */
const FIRST_USER_WITHIN_MS = 10_000;

/** Takes a home and keeps a Temporal server and a worker running in it; undefined when another process has the home. */
export async function serveHome(options: HomeToServe): Promise<ServedHome | undefined> {
  const { home, idleMs } = options;
  const ending = new AbortController();
  const token = randomUUID();
  const users = new Users(token, {
    onUnused: () => end(),
    onStop: () => end('it was told to stop.'),
    onRenew: (start) => renewal(start),
  });
  const worker = workerStart(options.worker, process.env);
  const claim: Claim = {
    ...thisProgram(),
    port: await users.listen(),
    token,
    since: new Date().toISOString(),
    programs: [],
  };
  const claimed = await claimHome(home, claim).catch(async (error: Error) => {
    await users.dismiss();
    throw error;
  });
  if (!claimed) {
    await users.dismiss();
    return undefined;
  }

  let failure: Error | undefined;
  let programs: EmbeddedPrograms | undefined;
  let renewal = async (_start: WorkerStart): Promise<boolean> => false;
  let hashTold: Promise<void> | undefined;

  function isOurs(): boolean {
    return readClaim(home)?.token === token;
  }

  function end(why?: string): void {
    if (ending.signal.aborted) return;
    if (why) users.tell({ failed: `The embedded Temporal server ends: ${why}` });
    users.turnAway({ stopping: true });
    ending.abort();
  }

  function giveUp(error: Error): void {
    if (ending.signal.aborted) return;
    failure = error;
    users.tell({ failed: error.message });
    users.turnAway({ failed: error.message });
    ending.abort();
  }

  function noteStarted(started: RunningProgram[], addresses: Addresses): void {
    const isNoted = claim.addresses !== undefined;
    Object.assign(claim, { programs: started, addresses });
    try {
      updateClaim(home, claim);
    } catch (error) {
      // At the first start it is told before there is work. Later a server can be found without the lock, and a worker ends by itself.
      if (!isNoted) throw error;
      options.say((error as Error).message);
    }
  }

  async function serve(): Promise<void> {
    const wait = (sentence: string): void => {
      options.say(sentence);
      users.tell({ wait: sentence });
    };
    wait('starting the Temporal server');
    const temporal = await provideTemporal(process.env, { say: wait, signal: ending.signal });
    programs = new EmbeddedPrograms({
      home,
      temporal: temporal.path,
      worker,
      policy: RESTARTS,
      patience: PATIENCE,
      onStarted: (started, addresses) => {
        if (!isOurs())
          return giveUp(new Error(`The lock file of ${home} is gone, so that this cannot be found any more.`));
        noteStarted(started, addresses);
        const isWithWorker = started.length > 1;
        if (isWithWorker) hashTold ??= tellHash().catch(giveUp);
      },
      onServerReady: (addresses) => {
        void (hashTold ?? Promise.resolve()).then(() => {
          users.tell({ ready: addresses });
          options.onReady?.(addresses);
        });
      },
      onDeath: (of, sentence) => {
        options.say(sentence);
        // Who comes while the server is away must wait for it; without a worker there is no need to.
        if (of === 'server') users.tell({ wait: sentence });
        else users.mention({ wait: sentence });
      },
    });
    await programs.run(ending.signal);
  }

  /** Reads all that the worker is made of, while server and worker start: nobody needs to know before they can be used. */
  async function tellHash(): Promise<void> {
    const { workerHash } = await import('./worker/worker-hash.js');
    const { workerRenewal } = await import('./worker/worker-renewal.js');
    const hash = workerHash(worker);
    renewal = workerRenewal({
      programs: programs!,
      hash,
      onRenewal(renewed) {
        claim.workerHash = renewed;
        options.say('The worker is started again, for a user came with other settings or another build.');
      },
    });
    if (isOurs()) updateClaim(home, Object.assign(claim, { workerHash: hash }));
  }

  async function isInUse(): Promise<boolean> {
    // Without its claim it cannot be found, and another will take its place.
    if (!isOurs()) return false;
    const port = programs?.answeringPort;
    return !users.areGone || port === undefined || (await filmInTheMaking(port)) !== false;
  }

  const endWatch = watchRoom(home, (isFull) => {
    const sentence = roomSentence(home, isFull);
    options.say(sentence);
    users.warn(isFull ? { wait: sentence } : undefined);
    if (!isFull) users.mention({ wait: sentence });
  });
  const firstUser = setTimeout(() => users.needNothing && end(), FIRST_USER_WITHIN_MS);
  if (idleMs === undefined) users.stayUnused();
  else void untilIdle(idleMs, isInUse, ending.signal).then(() => end(), giveUp);
  const serving = serve().catch(giveUp);

  async function whenEnded(): Promise<void> {
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    clearTimeout(firstUser);
    endWatch();
    await programs?.stop();
    await serving;
    try {
      releaseClaim(home, claim);
    } finally {
      await users.dismiss();
    }
    if (failure) throw failure;
  }
  return { end, ended: whenEnded() };
}
