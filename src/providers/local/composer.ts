import { barsFor, type Piece, type PieceRequest } from '../../composer/compose';
import { threadPieces } from '../../threads/thread-pieces';
import type { Composer } from '../composer';
import { ProviderError } from '../provider-error';

const LARGEST_SEED = 2 ** 32 - 1;
const MOST_BARS = 1000;

/**
 * The offline composer: chords, bass and sparse bells in a small room. Needs no key and no network, and nothing of it is anyone
 * else's. Works in a thread of its own.
 */
export function createComposer(): Composer {
  return {
    provider: 'local',
    model: 'composer',
    version: '1',
    barsFor,
    async compose(request, signal) {
      signal.throwIfAborted();
      checkRequest(request);
      for await (const piece of threadPieces<Piece>(require.resolve('./composer-thread'), request, signal)) {
        return piece;
      }
      throw new ProviderError('try-again', 'The composer should have made a piece of music, but made none.');
    },
  };
}

function checkRequest({ seed, bars }: PieceRequest): void {
  const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most;
  if (isWhole(seed, LARGEST_SEED) && isWhole(bars, MOST_BARS) && bars > 0) return;
  throw new ProviderError(
    'change',
    `The composer makes 1 to ${MOST_BARS} whole bars from a seed of 32 bits; it was asked for ${bars} from ${seed}. Ask for others.`,
  );
}
