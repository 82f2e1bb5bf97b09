import type { StoreRecord } from './artifact-store';

/** Which steps are paid for by the same money: a voice is made of its answers, which releases before kept as chunks. */
const PURCHASES: { [step: string]: string } = {
  narrateScene: 'voice',
  narrateChunk: 'voice',
  speechAnswer: 'voice',
  illustrateScene: 'picture',
  pictureAnswer: 'picture',
};

/**
 * Adds up the receipts of records, in millionths of a US dollar. What is made of a vendor's answers has records of its own, with
 * the same cost, and another release makes it again: of all kinds and versions of a purchase the largest sum counts, for any of
 * them may be kept without the others.
 */
export function sumOfReceipts(): { add(record: StoreRecord): void; paidMicroUsd(): number } {
  const sums = new Map<string, Map<string, number>>();
  return {
    add({ recipe, receipt }) {
      if (typeof receipt?.costMicroUsd !== 'number') return;
      const { step, provider, model, version } = recipe;
      const purchase = `${PURCHASES[step] ?? step} ${provider}/${model}`;
      const byKind = sums.get(purchase) ?? new Map<string, number>();
      sums.set(purchase, byKind);
      const kind = `${step} ${version}`;
      byKind.set(kind, (byKind.get(kind) ?? 0) + receipt.costMicroUsd);
    },
    paidMicroUsd: () => [...sums.values()].reduce((sum, byKind) => sum + Math.max(...byKind.values()), 0),
  };
}
