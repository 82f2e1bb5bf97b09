import { APIConnectionTimeoutError, APIError } from 'together-ai';
import { ProviderError } from '../../provider-error';
import { TooLateError } from '../../received/deadline';
import { readBrokenCall } from './read-broken-call';
import { readRefusal } from './read-refusal';
import type { TogetherOptions } from '../options';

/** Turns whatever the SDK throws into a failure with a kind and a sentence; the SDK's own errors hold whole answers. */
export function readFailure(error: unknown, options: TogetherOptions): ProviderError {
  if (error instanceof TooLateError || error instanceof APIConnectionTimeoutError) {
    const seconds = options.timeoutMs / 1000;
    const sentence = `Together did not send a whole answer within ${seconds} s. Trying again later may help.`;
    return new ProviderError('try-again', sentence, { callsSpent: 1 });
  }
  if (isAnswered(error)) return readRefusal(error, options);
  return readBrokenCall(error, options.baseUrl);
}

function isAnswered(error: unknown): error is APIError<number, Headers> {
  return error instanceof APIError && error.status !== undefined;
}
