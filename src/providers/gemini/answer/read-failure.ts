import { ProviderError } from '../../provider-error';
import { AnswerTooLongError } from '../../received/bounded-body';
import { brokenCall } from '../../received/broken-call';
import { TooLateError } from '../../received/deadline';
import { untrusted } from '../../received/untrusted';
import { AnsweredError, NotJsonError } from '../fetch-json';
import { readRefusal } from './read-refusal';
import type { GeminiOptions } from '../options';

/** Turns whatever a request ends with, other than an answer, into a failure with a kind and a sentence. */
export function readFailure(error: unknown, options: GeminiOptions): ProviderError {
  if (error instanceof AnsweredError) return readRefusal(error, options);
  const { baseUrl, timeoutMs } = options;
  const spent = { callsSpent: 1 };
  if (error instanceof TooLateError) {
    const sentence = `Gemini did not send a whole answer within ${timeoutMs / 1000} s. Trying again later may help.`;
    return new ProviderError('try-again', sentence, spent);
  }
  if (error instanceof AnswerTooLongError) {
    return new ProviderError('spoilt', `Gemini's answer is too long to be a script: ${error.message}.`, spent);
  }
  if (error instanceof NotJsonError) {
    const sentence = `What answered at ${baseUrl} sent something else than JSON. Trying again may help; else check GEMINI_BASE_URL.`;
    return new ProviderError('spoilt', sentence, spent);
  }
  const { code, wasSent, isRedirect } = brokenCall(error);
  const distrust = untrusted(code, baseUrl, 'GEMINI_BASE_URL');
  if (distrust) return new ProviderError('change', distrust);
  if (!wasSent) {
    const sentence = `Gemini cannot be reached at ${baseUrl} (${code}). Check the network and GEMINI_BASE_URL.`;
    return new ProviderError('try-again', sentence);
  }
  if (isRedirect) {
    const sentence = `What answered at ${baseUrl} sent a redirect, which is not followed: it would take key and story elsewhere. Check GEMINI_BASE_URL.`;
    return new ProviderError('change', sentence, spent);
  }
  const sentence = `The connection to Gemini broke before its answer was complete${code ? ` (${code})` : ''}. Trying again later may help.`;
  return new ProviderError('try-again', sentence, spent);
}
