import { isOutOfReach, outOfReach } from './unanswered';

/** A server that is started again answers within a minute; that its disk has room again, a person must see to. */
const GIVEN_UP_AFTER_MS = 10 * 60_000;

/** Asks as `ask` does, and has no answer while the server is out of reach; throws a sentence when that lasts for ten minutes. */
export function patiently<T>(
  ask: () => Promise<T | undefined>,
  nowMs = () => performance.now(),
): () => Promise<T | undefined> {
  let heardAtMs = nowMs();
  return async () => {
    try {
      const answer = await ask();
      heardAtMs = nowMs();
      return answer;
    } catch (error) {
      if (!isOutOfReach(error)) throw error;
      if (nowMs() - heardAtMs >= GIVEN_UP_AFTER_MS) throw outOfReach(error);
      return undefined;
    }
  };
}
