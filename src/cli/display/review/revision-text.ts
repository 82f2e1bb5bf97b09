import type { PlannedRevision } from '../../../app/review/revise-film';
import { moneyText } from '../../../domain/purse/money-text';

/** What a change leads to and costs at most, in a sentence that is told before it is made. */
export function revisionText({ again, mostMicroUsd }: Pick<PlannedRevision, 'again' | 'mostMicroUsd'>): string {
  const made = again.length > 0 ? `Made again: ${again.join(', ')}.` : 'Nothing is made again.';
  return `${made} ${costText(mostMicroUsd)}`;
}

/** What something costs at most, in a sentence; undefined is not known. */
export function costText(mostMicroUsd: number | undefined): string {
  if (mostMicroUsd === undefined) return 'What that costs is not known.';
  return mostMicroUsd === 0 ? 'It costs nothing.' : `It costs at most ${moneyText(mostMicroUsd)}.`;
}
