import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { OwnClaim } from '../claim/own-claim';
import { roomSentence, watchRoom } from '../home-room';
import { Users } from '../session/users';
import { workerStart } from '../worker/worker-start';
import { Ending } from './ending';
import { endWhenUnused } from './end-when-unused';
import { ServedPrograms, type ProgramsToServe } from './served-programs';

/** How a home is to be served. */
export interface HomeToServe extends Omit<ProgramsToServe, 'worker'> {
  /** The path of the worker program; it gets the environment of this process, or of a later user who asks for it. */
  worker: string;
  /**
   * With it, everything stops after this time with no user and no film in the making, or as soon as the last user has
   * gone if all want that; without it, everything stays until it is told to end.
   */
  idleMs?: number;
}

/** A home that this process serves. */
export interface ServedHome {
  /** Stops everything in order; the users hear why, if they are still there. */
  end: (why: string) => void;
  /** Resolves once everything has stopped; rejects then with a sentence if it had to be given up. */
  ended: Promise<void>;
}

/** Takes a home and keeps a Temporal server and a worker running in it; undefined when another process has the home. */
export async function serveHome(options: HomeToServe): Promise<ServedHome | undefined> {
  const { home, idleMs, say } = options;
  const worker = workerStart(options.worker, process.env);
  const token = randomUUID();
  const users = new Users(token, {
    onUnused: () => ending.end(),
    onStop: () => ending.end('it was told to stop.'),
    onRenew: (start) => programs.renewWorker(start),
  });
  const ending = new Ending(users);
  const claim = new OwnClaim(home, { port: await users.listen(), token });
  const programs = new ServedPrograms({ ...options, worker }, users, claim, ending);

  if (!(await takeHome(claim, users))) return undefined;
  const endWatch = tellOfRoom(home, users, say);
  if (idleMs === undefined) users.stayUnused();
  else endWhenUnused(idleMs, { users, claim, programs, ending });
  const running = programs.run().catch((error: Error) => ending.giveUp(error));

  async function untilEnded(): Promise<void> {
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    endWatch();
    await programs.stop();
    await running;
    try {
      claim.release();
    } finally {
      await users.dismiss();
    }
    if (ending.failure) throw ending.failure;
  }
  return { end: (why) => ending.end(why), ended: untilEnded() };
}

/** Lays the claim; false when another process has the home. Who has come meanwhile is dismissed if it is not laid. */
async function takeHome(claim: OwnClaim, users: Users): Promise<boolean> {
  let isLaid = false;
  try {
    isLaid = await claim.lay();
    return isLaid;
  } finally {
    if (!isLaid) await users.dismiss();
  }
}

/** Tells, until the answer is called, when the disk of the home is full, and when there is room again. */
function tellOfRoom(home: string, users: Users, say: (sentence: string) => void): () => void {
  return watchRoom(home, (isFull) => {
    const sentence = roomSentence(home, isFull);
    say(sentence);
    users.warn(isFull ? { wait: sentence } : undefined);
    if (!isFull) users.mention({ wait: sentence });
  });
}
