import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { FilmEvent } from './film-event';
import { eventsOfRun } from './events-of-run';
import { eventsOfSteps } from './events-of-steps';
import { eventsOfWaits } from './events-of-waits';
import { historyOf, runsOf } from './runs';

/** All that happened to a film in all its runs, also those before it was ordered again: what Temporal tells, in its order. */
export async function filmEvents(temporal: Client, id: string): Promise<FilmEvent[]> {
  const converter = temporal.options.loadedDataConverter;
  const events: FilmEvent[] = [];
  for (const runId of await runsOf(temporal, id)) {
    const readers = [eventsOfSteps(converter), eventsOfWaits(converter), eventsOfRun(converter)];
    for (const event of await historyOf(temporal, id, runId)) {
      const atMs = optionalTsToMs(event.eventTime) ?? 0;
      for (const read of readers) {
        const told = await read(event);
        if (told) events.push({ atMs, ...told });
      }
    }
  }
  return events;
}
