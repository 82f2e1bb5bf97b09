import type { Payload } from '@temporalio/common';

/** Hands on each payload as it came. Loaded by its path. */
export const payloadConverter = {
  fromPayload: (payload: Payload): Payload => payload,
  toPayload(): never {
    throw new Error('Expected nothing to be encoded here: it only reads.');
  },
};
