import type { ActivitySlotInfo, CustomSlotSupplier, SlotPermit, SlotReserveContext } from '@temporalio/worker';
import type { InSlot } from '../../activities/step/in-slot';

/**
 * So many slots for the activities of a queue. One that has given its slot back before its end lets another begin; no more may do so
 * than there are slots, so that what is slow to end does not pile up.
 */
export class Slots implements CustomSlotSupplier<ActivitySlotInfo> {
  readonly type = 'custom';
  #taken = 0;
  #givenBack = 0;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly most: number) {}

  /** Does the work of an activity that has a slot. */
  readonly inSlot: InSlot = async (work) => {
    let isGivenBack = false;
    const giveBack = () => {
      if (isGivenBack) return;
      isGivenBack = true;
      this.#givenBack++;
      this.#serve();
    };
    try {
      return await work(giveBack);
    } finally {
      // The worker releases the slot of an activity that has ended; until then it counts as taken, so that it is not given twice.
      if (isGivenBack) this.#givenBack--;
    }
  };

  reserveSlot(_: SlotReserveContext, signal: AbortSignal): Promise<SlotPermit> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const leave = () => {
        this.#waiting.delete(take);
        reject(signal.reason as Error);
      };
      const take = () => {
        signal.removeEventListener('abort', leave);
        resolve(this.#take());
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.add(take);
      this.#serve();
    });
  }

  tryReserveSlot(): SlotPermit | null {
    return this.#isFree ? this.#take() : null;
  }

  markSlotUsed(): void {
    // It counted as taken since it was reserved.
  }

  releaseSlot(): void {
    this.#taken--;
    this.#serve();
  }

  get #isFree(): boolean {
    return this.#taken - Math.min(this.#givenBack, this.most) < this.most;
  }

  #take(): SlotPermit {
    this.#taken++;
    return {};
  }

  #serve(): void {
    for (const take of this.#waiting) {
      if (!this.#isFree) return;
      this.#waiting.delete(take);
      take();
    }
  }
}
