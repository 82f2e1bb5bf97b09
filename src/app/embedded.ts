import { idleTimeMs } from '../embedded/idle';
import { runEmbedded } from '../embedded/run-embedded';
import { stopEmbedded } from '../embedded/stop-embedded';
import type { Context } from './context';
import { refuseNamedFfmpeg } from './refuse-named-ffmpeg';

/** Stops the embedded server and worker of the settings' home; resolves to whether there was anything to stop. */
export function stopHome({ settings }: Pick<Context, 'settings'>): Promise<boolean> {
  return stopEmbedded(settings.home);
}

/** Runs the embedded server and worker in this process until it is interrupted; `say` hears what goes on, a line each. */
export async function runHome({ settings, interrupted }: Context, say: (line: string) => void): Promise<void> {
  await refuseNamedFfmpeg(process.env);
  return runEmbedded({ home: settings.home, say, signal: interrupted });
}

/** How long the embedded server and worker stay up with nothing to do, in milliseconds; undefined where another server is used. */
export function staysUpForMs(
  { settings }: Pick<Context, 'settings'>,
  environment: NodeJS.ProcessEnv,
): number | undefined {
  return settings.hasTemporalAddress ? undefined : idleTimeMs(environment);
}
