import { getHeapStatistics } from 'node:v8';

/** A film of three scenes takes half of it, one of a hundred three times as much. */
const BYTES_PER_FILM = 2 ** 20;
/** The rest of the heap is for one large film, and for all that is under way. */
const PART_OF_HEAP = 1 / 4;
const MOST = 500;
const LEAST = 10;

/**
 * How many open films a worker keeps in memory, by the heap that Node may have. What happens to another is no less sure: its history is
 * read again for that, which takes some milliseconds a scene.
 */
export function filmsInMemory(heapBytes = getHeapStatistics().heap_size_limit): number {
  return Math.min(MOST, Math.max(LEAST, Math.floor((heapBytes * PART_OF_HEAP) / BYTES_PER_FILM)));
}
