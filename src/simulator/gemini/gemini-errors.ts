import { type Answer, jsonAnswer } from '../call/answer';

const STATUS_NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  402: 'FAILED_PRECONDITION',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** An error in Gemini's shape; one of a limit says when to come again. */
export function geminiError(status: number, message: string): Answer {
  const retry = { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '17s' };
  const details = status === 429 ? { details: [retry] } : {};
  return jsonAnswer(status, {
    error: { code: status, message, status: STATUS_NAMES[status] ?? 'UNKNOWN', ...details },
  });
}

/** The answer to an account whose credit is spent. The newer one has a status of its own; the older one is a limit like any other, but for its words. */
export function creditSpent(status = 402): Answer {
  return geminiError(
    status,
    'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing.',
  );
}

/** A limit of spending that says nothing of itself; one of requests has details. */
export function noDetails(): Answer {
  const message = 'Resource has been exhausted (e.g. check quota).';
  return jsonAnswer(429, { error: { code: 429, message, status: STATUS_NAMES[429] } });
}

/** The answer to a request without a key. */
export function noKey(): Answer {
  return geminiError(403, "Method doesn't allow unregistered callers (callers without established identity).");
}

/** The answer for a model that there is not. */
export function noModel(model: string): Answer {
  return geminiError(
    404,
    `models/${model} is not found for API version v1beta, or is not supported for generateContent.`,
  );
}
