import { filmClient } from '../../src/client/film-client';
import { scriptedOrder } from '../films/scripted-order';
import { memoryOf } from '../workshop/held-memory';
import type { Workshop } from '../workshop/workshop';
import { middleOf } from '../middle-of';

/**
 * So many scenes a worker makes before its memory is looked at, in films of one size: V8's room for young objects, of which there are
 * 32 MB or 1 by chance after a single short film, is then the same whatever the size.
 */
const SCENES_MADE = 200;
/** Each in a worker that has made nothing else. */
const TIMES = 3;

/** What a worker holds in memory once its garbage is collected, in MB; the middle of several workers counts. */
export interface MemoryAfter {
  scenes: number;
  films: number;
  heldMb: number;
  runs: { rssMb: number; heldMb: number }[];
}

/** Measures workers that have made films of so many scenes each, one after another. */
export async function memoryAfter(
  scenes: number,
  within: (name: string, use: (shop: Workshop) => Promise<void>) => Promise<void>,
): Promise<MemoryAfter> {
  const films = SCENES_MADE / scenes;
  const runs: MemoryAfter['runs'] = [];
  for (let time = 1; time <= TIMES; time++) {
    await within(`memory-${scenes}-${time}`, async (shop) => {
      const client = filmClient(shop.temporal);
      for (let film = 1; film <= films; film++) {
        const { id } = await client.start(scriptedOrder(`film ${film}, ${scenes} scenes`, scenes));
        await client.result(id);
      }
      runs.push(await memoryOf(shop.workerPid));
    });
  }
  return { scenes, films, heldMb: middleOf(runs.map(({ heldMb }) => heldMb)), runs };
}
