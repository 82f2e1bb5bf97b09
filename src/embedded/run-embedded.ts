import { join, resolve } from 'node:path';
import { embeddedState } from './claim/embedded-state';
import { makePrivateHome } from './claim/private-home';
import { serveHome } from './serving/serve-home';

/** How to run the Temporal server and worker of a home in the foreground. */
export interface RunOptions {
  home: string;
  /** Hears what goes on, one line each. */
  say: (line: string) => void;
  /** Ends everything. */
  signal: AbortSignal;
  /** The worker program, if it is not the product's own. */
  worker?: string;
}

/**
 * Runs the Temporal server and worker of a home in this process until the signal, for all commands to join; resolves when
 * everything has stopped. Rejects with a sentence when they run already, or had to be given up.
 */
export async function runEmbedded({ home: homePath, say, signal, worker }: RunOptions): Promise<void> {
  const home = resolve(homePath);
  makePrivateHome(home, say);
  let isReadyAgain = false;
  const served = await serveHome({
    home,
    worker: worker ?? join(__dirname, '..', 'worker.js'),
    say,
    onReady({ temporal, ui }) {
      say(isReadyAgain ? 'The Temporal server answers again.' : `Temporal answers at ${temporal}, its UI at ${ui}`);
      isReadyAgain = true;
    },
  });
  if (!served) {
    const other = await embeddedState(home);
    const where = other?.ui ? `, its UI is at ${other.ui}` : '';
    throw new Error(
      `The Temporal server of ${home} already runs${other ? ` as process ${other.pid}${where}` : ''}. Stop it first.`,
    );
  }
  const end = (): void => served.end('it was ended in its terminal.');
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  await served.ended;
  signal.removeEventListener('abort', end);
}
