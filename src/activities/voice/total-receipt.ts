import type { Speech } from '../../providers/narrator';

/** What several voices cost together, and how much of it was paid before; nothing where no vendor told of any. */
export function totalOf(spoken: readonly Speech[]): Pick<Speech, 'receipt' | 'savedMicroUsd'> {
  const receipts = spoken.flatMap(({ receipt }) => (receipt ? [receipt] : []));
  if (receipts.length === 0) return {};
  const costs = receipts.flatMap(({ costMicroUsd }) => (costMicroUsd === undefined ? [] : [costMicroUsd]));
  const savedMicroUsd = spoken.reduce((sum, chunk) => sum + (chunk.savedMicroUsd ?? 0), 0);
  if (costs.length === 0) return { receipt: {}, savedMicroUsd };
  return { receipt: { costMicroUsd: costs.reduce((sum, cost) => sum + cost, 0) }, savedMicroUsd };
}
