import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { MAKE_FILM, PROGRESS, QUEUES, type MakeFilm } from './contract';
import type { Manifest } from './domain/manifest';
import type { Order } from './domain/order';
import type { FilmProgress } from './domain/progress';
import { filmIdOf } from './film-id';

/** How often a running film is asked how far it is: often enough for a person who looks on. */
const ASK_EVERY_MS = 250;

/** The films of one Temporal namespace. */
export interface FilmClient {
  /** Orders a film and answers its id; a film of the same order that is being made is joined, not made twice. */
  start(order: Order): Promise<string>;
  /** A film's progress, each time that it has changed, until the film is made or has failed. */
  watch(id: string): AsyncIterable<FilmProgress>;
  /** Waits until the film is made; throws a `WorkflowFailedError` when it could not be. */
  result(id: string): Promise<Manifest>;
}

/** A client for the films of `temporal`'s namespace. */
export function filmClient(temporal: Client): FilmClient {
  return {
    async start(order) {
      const handle = await temporal.workflow.start<MakeFilm>(MAKE_FILM, {
        workflowId: filmIdOf(order),
        taskQueue: QUEUES.films,
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `film of "${order.story.title.slice(0, 80)}"`,
        args: [order],
      });
      return handle.workflowId;
    },

    async *watch(id) {
      const handle = temporal.workflow.getHandle<MakeFilm>(id);
      let ended = false;
      const end = handle.result().then(
        () => (ended = true),
        () => (ended = true),
      );
      let shown = '';
      for (let last = false; !last;) {
        last = ended;
        // A film whose worker is not there yet, or is gone, cannot answer: its progress comes when one is back.
        const progress = await handle.query<FilmProgress>(PROGRESS).catch(() => undefined);
        const text = JSON.stringify(progress);
        if (progress && text !== shown) yield progress;
        shown = text;
        if (!last) await Promise.race([end, pause(ASK_EVERY_MS)]);
      }
    },

    result: (id) => temporal.workflow.getHandle<MakeFilm>(id).result(),
  };
}
