import type { Review } from '../../review';
import { LONGEST_WAIT_MS } from '../../../../bounds';
import { be, ifThere, wholeNumber } from '../check';
import { record, type Fields } from '../record';

const isAsked = ifThere(be('true, or left out', (value) => value === true));

/** What is wrong with how long a film may wait for a person. */
export const waitProblems = wholeNumber(0, LONGEST_WAIT_MS);

/** What is wrong with where a film is to wait for a person. */
export const reviewProblems = record('a review of script, voices or pictures', {
  script: isAsked,
  voices: isAsked,
  pictures: isAsked,
  timeoutMs: ifThere(wholeNumber(1, LONGEST_WAIT_MS)),
  atTimeout: ifThere(be('"go on" or "give up"', (value) => value === 'go on' || value === 'give up')),
} satisfies Fields<Review>);
