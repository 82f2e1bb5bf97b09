import type { PayloadCodec } from '@temporalio/common';
import { readPayloadCodecs } from '../../temporal/payload-codecs';
import { PayloadCodecsError } from '../../temporal/payload-codecs-error';
import { InputError } from '../input-error';

/** The payload codecs that the settings bring, as `readPayloadCodecs` reads them; throws an `InputError` where they cannot be used. */
export function payloadCodecs(environment: NodeJS.ProcessEnv): PayloadCodec[] {
  try {
    return readPayloadCodecs(environment);
  } catch (error) {
    throw error instanceof PayloadCodecsError ? new InputError(error.message, { cause: error }) : error;
  }
}
