import { cutOff, hang, reset, resetHalfway, stall } from './broken-answers';
import type { Answering } from './vendor-server';

/** How long a test waits for an answer that does not come, in milliseconds: what is asked before must have its answer by then too. */
const SHORT_MS = 2_000;

/** For how long an answer is waited for: short only where that is what a test is about, since a busy machine must not spoil the others. */
export function patienceFor(...answers: readonly Answering<never>[]): number {
  return answers.some((each) => each === hang || each === stall) ? SHORT_MS : 20_000;
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
