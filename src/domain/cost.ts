import { moneyText } from './money-text';
import type { FilmProgress } from './progress';
import { namedSteps } from './step-name';

/** What the steps of a film have cost, and what was paid before for what the store had; millionths of a US dollar. */
export interface Cost {
  paidMicroUsd: number;
  savedMicroUsd: number;
}

/** The sum over all steps that have a price; undefined when none has. */
export function costOf(progress: FilmProgress): Cost | undefined {
  const priced = namedSteps(progress).flatMap(({ step: { times } }) =>
    times && (times.costMicroUsd ?? times.savedMicroUsd) !== undefined ? [times] : [],
  );
  if (priced.length === 0) return undefined;
  return {
    paidMicroUsd: priced.reduce((sum, { costMicroUsd = 0 }) => sum + costMicroUsd, 0),
    savedMicroUsd: priced.reduce((sum, { savedMicroUsd = 0 }) => sum + savedMicroUsd, 0),
  };
}

/** The sum in a sentence, for the end of a run. */
export function costSentence({ paidMicroUsd, savedMicroUsd }: Cost): string {
  const saved = savedMicroUsd > 0 ? ` The store saved ${moneyText(savedMicroUsd)}.` : '';
  return `Paid: ${moneyText(paidMicroUsd)}.${saved}`;
}
