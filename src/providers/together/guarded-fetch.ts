/** A picture of a few megapixels is at most some megabytes of base64. */
const MOST_BYTES = 32 * 2 ** 20;

/** What the SDK sends besides the key; everything else in its headers comes from the environment or describes this machine. */
const HEADERS = ['accept', 'content-type', 'user-agent', 'x-stainless-retry-count'];

/** The vendor sends more than any answer can have. */
export class AnswerTooLongError extends Error {
  override readonly name = 'AnswerTooLongError';
}

/**
 * A `fetch` for the SDK that sends this key and no header of anyone else's (the SDK adds those of the variable
 * TOGETHER_CUSTOM_HEADERS, and lets them replace the key), and reads no endless answer.
 */
export function guardedFetch(apiKey: string): typeof fetch {
  return async (address, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers({ authorization: `Bearer ${apiKey}` });
    for (const name of HEADERS) headers.set(name, given.get(name) ?? '');
    const response = await fetch(address, { ...init, headers });
    return response.body ? new Response(response.body.pipeThrough(atMost(MOST_BYTES)), response) : response;
  };
}

function atMost(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > limit) controller.error(new AnswerTooLongError(`more than ${limit} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
