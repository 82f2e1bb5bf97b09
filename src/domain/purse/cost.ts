import { moneyText } from './money-text';
import { isOffline } from '../film/order/order';
import type { FilmProgress } from '../progress/progress';
import { namedSteps } from '../progress/step-name';

/**
 * What the steps of a film have cost, and what was paid before for what the store had; millionths of a US dollar. `unknown`
 * names the providers whose price nobody has told.
 */
export interface Cost {
  paidMicroUsd: number;
  savedMicroUsd: number;
  unknown: string[];
}

/** The sum over all steps that have a price; undefined when none has. */
export function costOf(progress: FilmProgress): Cost | undefined {
  const priced = namedSteps(progress).flatMap(({ step: { times } }) =>
    times && (times.costMicroUsd ?? times.savedMicroUsd) !== undefined ? [times] : [],
  );
  const free = (by: string) => isOffline(by) || by.startsWith('ffmpeg/');
  const unpriced = namedSteps(progress).flatMap(({ step: { times } }) =>
    times?.by && !times.reused && times.costMicroUsd === undefined && !free(times.by) ? [times.by] : [],
  );
  if (priced.length === 0 && unpriced.length === 0) return undefined;
  return {
    unknown: [...new Set(unpriced)],
    paidMicroUsd: priced.reduce((sum, { costMicroUsd = 0 }) => sum + costMicroUsd, 0),
    savedMicroUsd: priced.reduce((sum, { savedMicroUsd = 0 }) => sum + savedMicroUsd, 0),
  };
}

/** The sum in a sentence, for the end of a run; of a trial that nobody has to pay, what it would have been. */
export function costSentence({ paidMicroUsd, savedMicroUsd, unknown }: Cost, isTrial = false): string {
  const more = unknown.length > 0 ? `, and what ${unknown.join(' and ')} cost is not known` : '';
  const saved = savedMicroUsd > 0 ? ` The store saved ${moneyText(savedMicroUsd)}.` : '';
  return `${isTrial ? 'The real vendors would have been paid' : 'Paid'}: ${moneyText(paidMicroUsd)}${more}.${saved}`;
}
