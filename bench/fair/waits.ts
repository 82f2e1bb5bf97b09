import { setTimeout as pause } from 'node:timers/promises';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { scriptedOrder } from '../films/scripted-order';
import type { Workshop } from '../workshop/workshop';

/** How long films took that were ordered one right after another, in milliseconds. */
export interface Waits {
  scenes: number[];
  eachMs: number[];
  tookMs: number;
}

/** Orders films of so many scenes, each when all voices of the one before stand in the queue, and waits for all. */
export async function waitsOf({ temporal }: Workshop, scenes: number[], name: string): Promise<Waits> {
  const films = filmClient(temporal);
  const beganMs = performance.now();
  const waits: Promise<number>[] = [];
  for (const [index, count] of scenes.entries()) {
    const { id } = await films.start(scriptedOrder(`${name}, film ${index + 1}`, count, { imagesInFlight: 6 }));
    const orderedMs = performance.now();
    waits.push(films.result(id).then(() => Math.round(performance.now() - orderedMs)));
    await untilAsked(films, id);
  }
  const eachMs = await Promise.all(waits);
  return { scenes, eachMs, tookMs: Math.round(performance.now() - beganMs) };
}

async function untilAsked(films: FilmClient, id: string): Promise<void> {
  for (;;) {
    const progress = await films.progress(id);
    if (
      progress &&
      progress.scenes.length > 0 &&
      progress.scenes.every(({ narration }) => narration.state !== 'pending')
    )
      return;
    await pause(20);
  }
}
