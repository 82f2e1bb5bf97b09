import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../contract/failures';
import { softenedPrompt } from '../../domain/film/softened-prompt';
import type { Picture } from '../../providers/illustrator';
import { ProviderError } from '../../providers/provider-error';
import type { StepTools } from '../step/run-step';

/** Each unusable answer may have been billed, so the step ends after this many. */
const MOST_SPOILT = 3;

/** What each attempt at a picture notes for the attempts after it. */
interface Noted {
  isRefused: boolean;
  spoilt: number;
}

/** A picture, and the milder words that were drawn in place of the scene's own, if they were. */
interface Drawn {
  picture: Picture;
  softenedPrompt?: string;
}

/**
 * Draws a prompt. When the vendor refuses it, milder words are tried; when those are refused too, the step ends. Later
 * attempts do not send the refused words again. Each call of `draw` sends at most one request.
 */
export async function drawOrSoften(
  prompt: string,
  { noted, note }: Pick<StepTools, 'noted' | 'note'>,
  draw: (prompt: string) => Promise<Picture>,
): Promise<Drawn> {
  const before: Noted = { isRefused: false, spoilt: 0, ...(noted as Partial<Noted> | undefined) };
  const attempt = (wording: string, soFar: Noted, callsBefore: number) =>
    draw(wording).catch((error: unknown) => {
      if (!(error instanceof ProviderError)) throw error;
      const failure = withCallsBefore(error, callsBefore);
      if (error.kind !== 'spoilt') throw failure;
      note({ ...soFar, spoilt: soFar.spoilt + 1 });
      throw soFar.spoilt + 1 < MOST_SPOILT ? failure : enough(failure);
    });

  let callsBefore = 0;
  if (!before.isRefused) {
    try {
      return { picture: await attempt(prompt, before, 0) };
    } catch (error) {
      if (!(error instanceof ProviderError && error.kind === 'refused')) throw error;
      callsBefore = error.callsSpent;
    }
  }
  const refused = { ...before, isRefused: true };
  note(refused);
  const milder = softenedPrompt(prompt);
  return { picture: await attempt(milder, refused, callsBefore), softenedPrompt: milder };
}

function withCallsBefore({ kind, message, callsSpent, retryAfterMs, reason }: ProviderError, callsBefore: number) {
  const facts = { ...(retryAfterMs !== undefined && { retryAfterMs }), ...(reason !== undefined && { reason }) };
  return new ProviderError(kind, message, { callsSpent: callsSpent + callsBefore, ...facts });
}

function enough({ message, kind, callsSpent }: ProviderError): ApplicationFailure {
  const sentence = `${message} It was so ${MOST_SPOILT} times: word the scene differently, or order the film again later.`;
  return ApplicationFailure.nonRetryable(sentence, FAILURES.change, { kind, callsSpent });
}
