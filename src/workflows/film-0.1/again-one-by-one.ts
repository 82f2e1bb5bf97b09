import { patched } from '@temporalio/workflow';
import { FAILURES } from '../../contract/failures';
import { failureOf } from './failure-of';
import { atMost as takeTurns } from '../../domain/schedule/at-most';

/**
 * Returns a function that begins pieces of work at once. One that fails under overload is done again when all have been
 * tried, and then one after another: a vendor that could not bear them together may bear them so. When it cannot bear one
 * alone, the others fail as they did.
 */
export function againOneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  const firstTries: Promise<unknown>[] = [];
  const inTurn = takeTurns(1);
  let isDown = false;
  return async (work) => {
    const first = work();
    firstTries.push(first);
    try {
      return await first;
    } catch (error) {
      if (!isOverload(error) || !patched('voices-again-one-by-one')) throw error;
      await Promise.allSettled(firstTries);
      return inTurn(async () => {
        if (isDown) throw error;
        return work().catch((again: unknown) => {
          isDown = isOverload(again);
          throw again;
        });
      });
    }
  };
}

/** Not an answer that could not be used, which the vendor was well able to give. */
function isOverload(error: unknown): boolean {
  const failure = failureOf(error);
  const [details] = (failure?.details ?? []) as { kind?: string }[];
  return failure?.type === FAILURES.tryAgain && details?.kind !== 'spoilt';
}
