import { MOST_PICTURE_BYTES } from '../../../domain/bounds';
import { setTimeout as pause } from 'node:timers/promises';
import { AnswerTooLongError } from '../bounded-body';
import { TooLateError, withDeadline } from '../deadline';
import { UnusablePictureError } from '../received-picture';
import { fetchBytes, FetchStatusError } from './fetch-bytes';
import { OutOfReachError, type Reach } from './reach';

/** All tries together; what is drawn and paid for is worth more than one. */
const WITHIN_MS = 40_000;
const MOST_TRIES = 3;
const PAUSE_MS = 500;

/** Statuses that may be others a moment later: a delivery network may not have the picture yet. */
const PASSING = new Set([404, 408, 425, 429]);

/** Fetches the bytes of a picture that a vendor has drawn and answered the address of; throws an `UnusablePictureError`. */
export async function fetchPicture(
  address: string,
  signal: AbortSignal,
  vendorOrigin: string,
  reach?: Reach,
): Promise<Uint8Array> {
  return withDeadline(signal, WITHIN_MS, async (deadline) => {
    const options = { mostBytes: MOST_PICTURE_BYTES, signal: deadline, vendorOrigin, ...(reach && { reach }) };
    for (let tries = 1; ; tries++) {
      try {
        return await fetchBytes(address, options);
      } catch (error) {
        if (deadline.aborted || tries === MOST_TRIES || !mayPass(error)) throw error;
        await pause(tries * PAUSE_MS, undefined, { signal: deadline });
      }
    }
  }).catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw new UnusablePictureError(`the address of a picture that cannot be fetched (${reasonOf(error)})`);
  });
}

function mayPass(error: unknown): boolean {
  if (error instanceof FetchStatusError) return error.status >= 500 || PASSING.has(error.status);
  return !(error instanceof OutOfReachError || error instanceof AnswerTooLongError);
}

function reasonOf(error: unknown): string {
  if (error instanceof TooLateError) return `nothing whole came within ${WITHIN_MS / 1000} s`;
  if (error instanceof OutOfReachError || error instanceof FetchStatusError) return error.message;
  if (error instanceof AnswerTooLongError) return `it is ${error.message}`;
  return `the connection failed: ${(error as NodeJS.ErrnoException).code ?? 'no reason is known'}`;
}
