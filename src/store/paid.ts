import type { StoreRecord } from './artifact-store';

/**
 * Adds up the receipts of records, in millionths of a US dollar. A voice's receipt is the sum of those of its chunks, which
 * have records of their own. Either may be there without the other, so for each provider the larger of the two sums counts.
 */
export function sumOfReceipts(): { add(record: StoreRecord): void; paidMicroUsd(): number } {
  const sums = new Map<string, Map<string, number>>();
  return {
    add({ recipe, receipt }) {
      if (typeof receipt?.costMicroUsd !== 'number') return;
      const { step, provider, model } = recipe;
      const isVoice = step === 'narrateScene' || step === 'narrateChunk';
      const purchase = `${isVoice ? 'voice' : step} ${provider}/${model}`;
      const bySteps = sums.get(purchase) ?? new Map<string, number>();
      sums.set(purchase, bySteps);
      bySteps.set(step, (bySteps.get(step) ?? 0) + receipt.costMicroUsd);
    },
    paidMicroUsd: () => [...sums.values()].reduce((sum, bySteps) => sum + Math.max(...bySteps.values()), 0),
  };
}
