import { ProviderError, type ProviderErrorKind } from '../provider-error';
import { AnswerTooLongError } from './bounded-body';
import { brokenCall } from './broken-call';
import { TooLateError } from './deadline';
import { untrusted } from './untrusted';

/** A server of a person's own: what it is called, where it is, and the variable that says so. */
export interface OwnServer {
  name: string;
  url: string;
  variable: string;
}

/** Why a request to a person's own server has no answer; `isSpeech` says that it may have been spoken all the same. */
export function brokenServer(
  error: unknown,
  { name, url, variable }: OwnServer,
  timeoutMs: number,
  isSpeech: boolean,
): ProviderError {
  const who = `The ${name} server at ${url}`;
  const { code, wasSent, isRedirect } = brokenCall(error);
  const fail = (kind: ProviderErrorKind, sentence: string) =>
    new ProviderError(kind, sentence, { callsSpent: isSpeech && wasSent ? 1 : 0 });
  if (error instanceof TooLateError) {
    const why =
      'If it is only slow, raise STORYREEL_NARRATION_TIMEOUT_SECONDS; if it speaks for somebody else, wait; else start it again.';
    return fail('try-again', `${who} did not send a whole answer within ${timeoutMs / 1000} s. ${why}`);
  }
  const distrust = untrusted(code, url, variable);
  if (distrust) return new ProviderError('change', distrust);
  if (!wasSent) return fail('try-again', `${who} cannot be reached (${code}). Start it, or check ${variable}.`);
  if (isRedirect) {
    const why = `a redirect, which is not followed: it would take the text elsewhere. Check ${variable}.`;
    return fail('change', `${who} answered with ${why}`);
  }
  if (error instanceof AnswerTooLongError) {
    return fail('spoilt', `The answer of the ${name} server at ${url} is too long to be speech: ${error.message}.`);
  }
  const broke = `The connection to the ${name} server at ${url} broke before its answer was complete`;
  return fail('try-again', `${broke}${code ? ` (${code})` : ''}. Trying again later may help.`);
}
