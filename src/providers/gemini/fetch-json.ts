import { MOST_SCRIPT_BYTES } from '../../domain/bounds';
import { boundedBody } from '../received/bounded-body';
import { valueWithoutKey, withoutKey } from '../received/without-key';

/** Gemini answered with a status that is no success; `body` is its JSON, or its text. */
export class AnsweredError extends Error {
  override readonly name = 'AnsweredError';

  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`answered with the status ${status}`);
  }
}

/** A success without JSON in it. */
export class NotJsonError extends Error {
  override readonly name = 'NotJsonError';
}

/**
 * Asks for JSON with one request, follows no redirect, which would take key and story elsewhere, and reads no endless answer.
 * The key is struck out wherever it comes back.
 * Throws an `AnsweredError`, a `NotJsonError`, an `AnswerTooLongError`, or what `fetch` throws.
 */
export async function fetchJson(
  address: string | URL | Request,
  apiKey: string,
  init: RequestInit = {},
): Promise<object> {
  const response = boundedBody(await fetch(address, { ...init, redirect: 'error' }), MOST_SCRIPT_BYTES);
  const text = await response.text();
  const body = parsed(text, apiKey);
  if (!response.ok) throw new AnsweredError(response.status, body ?? withoutKey(text, apiKey));
  if (typeof body !== 'object' || body === null) throw new NotJsonError('a success without JSON in it');
  return body;
}

function parsed(text: string, apiKey: string): unknown {
  try {
    return valueWithoutKey(text, apiKey);
  } catch {
    return undefined;
  }
}
