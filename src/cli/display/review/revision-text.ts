import type { PlannedRevision } from '../../../app/review/revise-film';
import { moneyText } from '../../../domain/purse/money-text';

/** What a change leads to and costs at most, told before it is made, after what a person should know of it. */
export function revisionText({ again, mostMicroUsd, warnings }: Omit<PlannedRevision, 'scene'>): string {
  const made = again.length > 0 ? `Made again: ${again.join(', ')}.` : 'Nothing is made again.';
  return [...warnings, `${made} ${costText(mostMicroUsd)}`].join('\n');
}

/** What something costs at most, in a sentence; undefined is not known. */
export function costText(mostMicroUsd: number | undefined): string {
  if (mostMicroUsd === undefined) return 'What that costs is not known.';
  return mostMicroUsd === 0 ? 'It costs nothing.' : `It costs at most ${moneyText(mostMicroUsd)}.`;
}
