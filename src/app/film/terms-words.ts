import { durationText } from '../../domain/duration-text';
import { REVIEWED, type Review } from '../../domain/film/order/review';

/** Where a film waits for a person, and for how long: "it waits for its script and voices to be approved, for 2 h, and fails then". */
export function reviewWords(review: Review): string {
  const steps = REVIEWED.filter((what) => review[what]);
  if (steps.length === 0) return 'it waits for no approval';
  const { timeoutMs, atTimeout } = review;
  const then = atTimeout === 'go on' ? 'goes on' : 'fails';
  const end = timeoutMs === undefined ? 'as long as it takes' : `for ${durationText(timeoutMs)}, and ${then} then`;
  return `it waits for its ${listed(steps)} to be approved, ${end}`;
}

/** For how long scenes that cannot be made wait to be mended. */
export function attentionWords(timeoutMs: number): string {
  if (timeoutMs === 0) return 'a scene that cannot be made fails it at once';
  return `a scene that cannot be made waits for somebody for ${durationText(timeoutMs)}`;
}

function listed(steps: readonly string[]): string {
  return [steps.slice(0, -1).join(', '), ...steps.slice(-1)].filter((part) => part !== '').join(' and ');
}
