import { runEmbedded } from '../../embedded/run-embedded';
import type { Context } from '../../app/context';

/** `storyreel dev`: the embedded Temporal server and worker in the foreground, for all other commands to join. */
export async function dev({ settings, say, interrupted }: Context): Promise<void> {
  await runEmbedded({ home: settings.home, say, signal: interrupted });
}
