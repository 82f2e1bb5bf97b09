import { ProviderError, type ProviderErrorKind } from '../provider-error';
import { AnswerTooLongError } from '../received/bounded-body';
import { brokenCall } from '../received/broken-call';
import { TooLateError } from '../received/deadline';
import { whatVendorSays } from '../received/what-vendor-says';
import { readText, type ServerAnswer } from './ask-server';

/** Why a request to a server has no answer; `isSpeech` says that it may have been spoken all the same. */
export function readFailure(error: unknown, url: string, timeoutMs: number, isSpeech: boolean): ProviderError {
  const { code, wasSent, isRedirect } = brokenCall(error);
  const fail = (kind: ProviderErrorKind, sentence: string) =>
    new ProviderError(kind, sentence, { callsSpent: isSpeech && wasSent ? 1 : 0 });
  if (error instanceof TooLateError) {
    return fail(
      'try-again',
      `The Chatterbox server at ${url} did not send a whole answer within ${timeoutMs / 1000} s. ` +
        'If it is only slow, raise STORYREEL_NARRATION_TIMEOUT_SECONDS; else start it again.',
    );
  }
  if (!wasSent) {
    return fail(
      'try-again',
      `The Chatterbox server at ${url} cannot be reached (${code}). Start it, or check CHATTERBOX_URLS.`,
    );
  }
  if (isRedirect) {
    return fail(
      'change',
      `The Chatterbox server at ${url} answered with a redirect, which is not followed: it would take the text elsewhere. ` +
        'Check CHATTERBOX_URLS.',
    );
  }
  if (error instanceof AnswerTooLongError) {
    return fail('spoilt', `The answer of the Chatterbox server at ${url} is too long to be speech: ${error.message}.`);
  }
  return fail(
    'try-again',
    `The connection to the Chatterbox server at ${url} broke before its answer was complete${code ? ` (${code})` : ''}. ` +
      'Trying again later may help.',
  );
}

/** Why a server refused a request, by status and body of its answer. */
export function readRefusal(answer: ServerAnswer, url: string, isSpeech: boolean): ProviderError {
  const said = whatVendorSays(readText(answer));
  const [kind, sentence] = verdict(answer.status, said, url);
  return new ProviderError(kind, `${sentence} It says (${answer.status}): ${said}`, { callsSpent: isSpeech ? 1 : 0 });
}

function verdict(status: number, said: string, url: string): [ProviderErrorKind, sentence: string] {
  const server = `The Chatterbox server at ${url}`;
  // The server of devnen puts each failure inside it into a 500, and the status into the text.
  const meant = status === 500 ? Number(/^"(4\d\d): /.exec(said)?.[1] ?? status) : status;
  if (meant >= 500 || meant === 408 || meant === 409 || meant === 425 || meant === 429) {
    return ['try-again', `${server} could not speak just now. If that does not pass, start it again.`];
  }
  if (/voice/i.test(said)) return ['change', `${server} does not have this voice. Choose another voice.`];
  switch (meant) {
    case 401:
    case 403:
      return [
        'change',
        `${server} asks for a key, and none is sent to it. Let it serve without, or check CHATTERBOX_URLS.`,
      ];
    case 404:
    case 405:
      return ['change', `There is no Chatterbox server at ${url} that knows /v1/audio/speech. Check CHATTERBOX_URLS.`];
    default:
      return [
        'change',
        `${server} does not accept the request. Check STORYREEL_NARRATION_MODEL and the server's version.`,
      ];
  }
}
