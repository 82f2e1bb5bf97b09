import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDirectoryStore } from '../../../src/store/kinds/directory/directory-store';
import { objectsIn, recordsIn } from '../../../src/store/kinds/directory/store-directory';
import { DAY_MS, makeNumber } from './recipes';

const ACTOR = join(__dirname, 'actor.js');
const ROLES = ['use', 'use', 'use', 'use', 'sweep', 'sweep', 'verify', 'begin'];
const RECIPES = 40;

/** What came of it: what was missed or went wrong, a line each, how many processes were killed, and how many stores were used up. */
export interface Hammered {
  missed: string[];
  killed: number;
  stores: number;
}

/**
 * Has eight processes use, sweep and verify one store at once, and kills one after another in the middle of it (another takes
 * its place). The store is full of what was not used for days, so that a sweep finds it unused just when it is used again; every
 * second a new one takes its place. `seed` decides who does what and who is killed; the moments are the machine's.
 */
export async function hammerStore(
  directory: string,
  { forMs, seed }: { forMs: number; seed: number },
): Promise<Hammered> {
  let state = seed;
  const random = (below: number): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
  const done: Hammered = { missed: [], killed: 0, stores: 0 };
  const full = join(directory, 'full');
  await fillWithOld(full);

  let stage: { directory: string; recipes: number } | undefined;
  async function start(role: string): Promise<ChildProcess> {
    const child = fork(ACTOR, [role, String(random(2 ** 31))]);
    const ready = once(child, 'message');
    child.on('message', ({ missed }: { missed?: string }) => void (missed && done.missed.push(missed)));
    await ready;
    if (stage) child.send(stage);
    return child;
  }

  const actors = await Promise.all(ROLES.map(start));
  try {
    for (const end = performance.now() + forMs; performance.now() < end; done.stores += 1) {
      stage = { directory: join(directory, String(done.stores)), recipes: RECIPES };
      await cp(full, stage.directory, { recursive: true, preserveTimestamps: true });
      for (const actor of actors) actor.send(stage);
      await sleep(500);
      for (const kills of [1, 2]) {
        const index = random(actors.length);
        await kill(actors[index]!);
        done.killed += 1;
        actors[index] = await start(ROLES[index]!);
        await sleep(100 * kills);
      }
    }
  } finally {
    await Promise.all(actors.map(kill));
  }
  return done;
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Half of the recipes are there from long ago. */
async function fillWithOld(directory: string): Promise<void> {
  await mkdir(directory);
  const store = createDirectoryStore(directory);
  for (let number = 0; number < RECIPES; number += 2) await makeNumber(store, number);
  const longAgo = new Date(Date.now() - 10 * DAY_MS);
  for await (const { path } of objectsIn(directory)) await utimes(path, longAgo, longAgo);
  for await (const { path } of recordsIn(directory)) await utimes(path, longAgo, longAgo);
}
