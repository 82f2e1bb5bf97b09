import { ProviderError } from '../../provider-error';
import { AnswerTooLongError } from '../../received/bounded-body';
import { brokenCall } from '../../received/broken-call';
import { untrusted } from '../../received/untrusted';

/** Why a request has no answer that can be read: it may have been drawn, counted and billed all the same. */
export function readBrokenCall(error: unknown, baseUrl: string): ProviderError {
  const { code, wasSent, isRedirect } = brokenCall(error);
  const distrust = untrusted(code, baseUrl, 'TOGETHER_BASE_URL');
  if (distrust) return new ProviderError('change', distrust);
  if (!wasSent) {
    return new ProviderError(
      'try-again',
      `Together cannot be reached at ${baseUrl} (${code}). Check the network and TOGETHER_BASE_URL.`,
    );
  }
  const spent = { callsSpent: 1 };
  if (isRedirect) {
    return new ProviderError(
      'change',
      `Together answered at ${baseUrl} with a redirect, which is not followed: it would take the prompt elsewhere. Check TOGETHER_BASE_URL.`,
      spent,
    );
  }
  if (error instanceof AnswerTooLongError) {
    return new ProviderError('spoilt', `Together's answer is too long to be a picture: ${error.message}.`, spent);
  }
  if ((error as Partial<Error> | null)?.name === 'SyntaxError') {
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
