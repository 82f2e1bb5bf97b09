import type { Context } from '../context';
import type { Connected } from './connected';
import { openConnection, type WhenUnused } from './open-connection';
import type { Opened } from './opened';

/** A connection that stays until it is closed. */
export interface OpenConnected extends Connected, Pick<Opened, 'failed'> {
  /** Ends it. An embedded server then stays up until it has been idle for a while, or nobody uses it. */
  close(): Promise<void>;
}

/**
 * A connection for a program that lives long, such as a server: whoever opens it closes it, and hears by `failed` that it is of no use.
 * A command that asks once takes `withFilms`.
 */
export async function openConnected(context: Context, options: WhenUnused = {}): Promise<OpenConnected> {
  const { closeClients, leave, ...connected } = await openConnection(context, options);
  return {
    ...connected,
    async close() {
      try {
        await closeClients();
      } finally {
        await leave();
      }
    },
  };
}
