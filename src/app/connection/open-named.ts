import type { PayloadCodec } from '@temporalio/common';
import { NoAnswer } from '../../temporal/no-answer';
import type { Server } from '../../temporal/server';
import { whenAborted, type Context } from '../context';
import { InputError } from '../input-error';
import type { Opened } from './opened';
import { unlessInVain } from './unless-in-vain';

/** Connects to the server that the person's settings name; throws a sentence when it does not answer, and the interruption's reason. */
export async function openNamed(
  server: Server,
  codecs: PayloadCodec[],
  { interrupted }: Pick<Context, 'interrupted'>,
): Promise<Opened> {
  const { openClients } = await import('./open-clients.js');
  const failed = whenAborted(interrupted);
  const clients = await unlessInVain(openClients(server, codecs), failed).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    throw new InputError(`${error.message} An empty TEMPORAL_ADDRESS takes the embedded server.`, { cause: error });
  });
  return {
    ...clients,
    pageOf: () => undefined,
    failed,
  };
}
