import { ProviderError, type ProviderErrorKind } from '../../provider-error';
import { readText, type ServerAnswer } from '../../received/ask-server';
import { whatVendorSays } from '../../received/what-vendor-says';

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
