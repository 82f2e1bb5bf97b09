import { ownServer } from '../../temporal/server';
import type { Context } from '../context';
import { openEmbedded } from './open-embedded';
import { openNamed } from './open-named';
import type { Opened } from './opened';
import { payloadCodecs } from './payload-codecs';

/** What becomes of an embedded server that nobody uses: it stays up until it has been idle for a while, or stops at once. */
export interface WhenUnused {
  stopWhenUnused?: boolean;
}

/**
 * Connects to the Temporal server that the person's settings name, else to the embedded one with its worker, which is started if it
 * does not run. Throws a sentence when there is no answer, and the interruption's reason. Whoever opens it closes it; a command that asks
 * once takes `withFilms`.
 */
export async function openConnection(context: Context, { stopWhenUnused = false }: WhenUnused): Promise<Opened> {
  // Before a server is started: its worker would not come up with a module that brings no codecs.
  const codecs = payloadCodecs(process.env);
  const server = context.settings.hasTemporalAddress && ownServer(process.env);
  const opened = await (server
    ? openNamed(server, codecs, context)
    : openEmbedded({ codecs, stopWhenUnused }, context));
  // One that rejects while nobody waits for it must not end the process.
  opened.failed.catch(() => undefined);
  return opened;
}
