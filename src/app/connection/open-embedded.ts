import type { PayloadCodec } from '@temporalio/common';
import { joinEmbedded } from '../../embedded/session/join';
import { serverAt } from '../../temporal/server';
import { whenAborted, type Context } from '../context';
import { makeHome } from '../make-home';
import { refuseNamedFfmpeg } from '../refuse-named-ffmpeg';
import { openPatiently } from './open-patiently';
import type { Opened } from './opened';

/** Connects to the embedded server of the person's home, which is started if it does not run; throws a sentence when it does not come up. */
export async function openEmbedded(
  { codecs, stopWhenUnused }: { codecs: PayloadCodec[]; stopWhenUnused: boolean },
  { settings, interrupted, onWait }: Context,
): Promise<Opened> {
  await makeHome(settings.home);
  const { home } = settings;
  const joining = joinEmbedded({ home, stopWhenUnused, onWait, signal: interrupted, mayStart: refuseNamedFfmpeg });
  // While the background process starts.
  const [embedded, { openClients }] = await Promise.all([joining, import('./open-clients.js')]);
  try {
    const open = () => openClients(serverAt(embedded.address), codecs);
    const { close: closeClients, ...clients } = await openPatiently(embedded, { open, onWait, signal: interrupted });
    return {
      ...clients,
      pageOf: (id) => `${embedded.uiAddress}/namespaces/default/workflows/${encodeURIComponent(id)}`,
      failed: Promise.race([embedded.failed, whenAborted(interrupted)]),
      async close() {
        // First: whoever still asks would hear that it is cancelled, and tell of that while an embedded server stops.
        try {
          await embedded.leave();
        } finally {
          await closeClients();
        }
      },
    };
  } catch (error) {
    await embedded.leave();
    throw error;
  }
}
