import { Client } from '@temporalio/client';
import { encryptionCodec } from '../../../src/temporal/encryption/encryption-codec';

/** A film is there that was ordered with a key that this client does not have; no worker serves it. */
export async function beginWithOtherKey({ connection, options: { namespace } }: Client): Promise<void> {
  const dataConverter = { payloadCodecs: [encryptionCodec([{ id: 'theirs', bytes: Buffer.alloc(32, 1) }])] };
  const { workflow } = new Client({ connection, namespace, dataConverter });
  await workflow.start('theirs', { taskQueue: 'nobody', workflowId: 'theirs', memo: { title: 'Secret' } });
}
