import { cutOff, hang, reset, resetHalfway, stall } from './broken-answers';
import { patience } from './patience';
import type { Answering } from './vendor-server';

/** For how long these answers are waited for, in milliseconds. */
export function patienceFor(...answers: readonly Answering<never>[]): number {
  return patience({ isAnswered: !answers.some((each) => each === hang || each === stall) });
}

const RESET = /broke before its answer was complete \((ECONNRESET|UND_ERR_SOCKET)\)/;

/** What goes wrong on the way, whoever's the answer is: what happens, how the server answers, the sentence. It is to be tried again. */
export const BROKEN_CONNECTIONS: [string, Answering, RegExp][] = [
  ['it never answers', hang, /did not send a whole answer within 2 s/],
  ['it stops in the middle of the answer', stall, /did not send a whole answer within 2 s/],
  ['it resets the connection', reset, RESET],
  ['it resets the connection in the middle of the answer', resetHalfway, RESET],
  ['it cuts the answer off', cutOff, /broke before its answer was complete/],
];
