import { stopEmbedded } from '../../embedded/stop-embedded';
import type { Context } from '../../app/context';

/** `storyreel stop`: ends the embedded Temporal server and worker; films in the making go on when they are started again. */
export async function stop({ settings, say }: Context): Promise<void> {
  const wasUp = await stopEmbedded(settings.home);
  say(wasUp ? 'The embedded Temporal server and worker have stopped.' : 'Nothing was up.');
}
