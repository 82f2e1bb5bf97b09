import type { Context } from '../context';
import type { Connected } from './connected';
import { openConnection, type WhenUnused } from './open-connection';

/** Calls `use` with the films of the Temporal server that the person's settings name, else of the embedded one with its worker. */
export async function withFilms<T>(
  context: Context,
  options: WhenUnused,
  use: (connected: Connected) => Promise<T>,
): Promise<T> {
  const { failed, close, ...connected } = await openConnection(context, options);
  try {
    const used = use(connected).catch(async (error: unknown) => {
      // Late: with it comes Temporal's code.
      const { isOutOfReach, outOfReach } = await import('../../client/progress/unanswered.js');
      throw isOutOfReach(error) ? outOfReach(error) : error;
    });
    return await Promise.race([used, failed]);
  } finally {
    await close();
  }
}
