import { ProviderError } from '../provider-error';
import { AnswerTooLongError } from './guarded-fetch';

/** Nothing has left this machine when the connection could not be made. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/;

/** Why a request has no answer that can be read: it may have been drawn, counted and billed all the same. */
export function readBrokenCall(error: unknown, baseUrl: string): ProviderError {
  const chain = [...causes(error)];
  const code = chain.map((cause) => cause.code).find((found) => typeof found === 'string');
  if (code && NEVER_SENT.test(code)) {
    return new ProviderError(
      'try-again',
      `Together cannot be reached at ${baseUrl} (${code}). Check the network and TOGETHER_BASE_URL.`,
    );
  }
  const spent = { callsSpent: 1 };
  if (chain.some(({ message }) => message === 'unexpected redirect')) {
    return new ProviderError(
      'change',
      `Together answered at ${baseUrl} with a redirect, which is not followed: it would take the prompt elsewhere. Check TOGETHER_BASE_URL.`,
      spent,
    );
  }
  if (error instanceof AnswerTooLongError) {
    return new ProviderError('spoilt', `Together's answer is too long to be a picture: ${error.message}.`, spent);
  }
  if (chain[0]?.name === 'SyntaxError') {
    return new ProviderError(
      'spoilt',
      'Together answered with JSON that cannot be read. Drawing it again may help.',
      spent,
    );
  }
  return new ProviderError(
    'try-again',
    `The connection to Together broke before its answer was complete${code ? ` (${code})` : ''}. Trying again later may help.`,
    spent,
  );
}

/** An error and what caused it; by shape, for they are not all of this realm's classes. */
function* causes(error: unknown): Generator<Partial<Error & { code: unknown }>> {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = (cause as Error).cause) yield cause;
}
