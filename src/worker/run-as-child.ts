import { serverAt } from '../temporal/server';
import { runWorker } from './run-worker';

/**
 * Runs the worker program. As the embedded worker it makes ready while the server starts, and connects when its parent says so; its
 * parent hears when it is ready, and then that it lives as often as it asks; it ends when its parent has died. Run by a person it
 * serves their own server.
 */
export async function runAsChild(): Promise<void> {
  if (!process.send) return runWorker();
  const orphaned = new Promise<void>((resolve) => process.once('disconnect', resolve));
  const toldToConnect = new Promise<void>((resolve) =>
    process.on('message', (message) => {
      if (message === 'connect') resolve();
      if (message === 'alive?' && process.connected) process.send!('alive');
    }),
  );
  const mayConnect = Promise.race([toldToConnect, orphaned.then(() => process.exit())]);
  await runWorker({
    // The person's own configuration of Temporal's tools names another server.
    server: serverAt(process.env['TEMPORAL_ADDRESS'] ?? ''),
    mayConnect,
    isEmbedded: true,
    onReady: () => process.send?.('ready'),
    stopped: orphaned,
  });
  if (process.connected) process.disconnect();
}
