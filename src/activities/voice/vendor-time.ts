import type { StepTools } from '../step/run-step';

/**
 * Takes for a vendor's time what goes by from the first request that leaves until the last has ended, and for waiting for a place what
 * went by before: a worker has one voice more under way than its narrators bear.
 */
export function vendorTime({ placed, count }: Pick<StepTools, 'placed' | 'count'>) {
  let leftAtMs: number | undefined;
  let endedAtMs = 0;
  return {
    left() {
      if (leftAtMs !== undefined) return;
      placed();
      leftAtMs = performance.now();
    },
    ended() {
      endedAtMs = performance.now();
    },
    /** To be called when nothing is asked any more. */
    isOver() {
      if (leftAtMs !== undefined) count('vendorMs', endedAtMs - leftAtMs);
    },
  };
}
