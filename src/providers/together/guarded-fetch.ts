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
 * TOGETHER_CUSTOM_HEADERS, and lets them replace the key), reads no endless answer, and asks `mayLeave` once the connection
 * stands and nothing but the request itself is left to do.
 */
export function guardedFetch(apiKey: string, mayLeave: () => void): typeof fetch {
  return async (address, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers({ authorization: `Bearer ${apiKey}` });
    for (const name of HEADERS) headers.set(name, given.get(name) ?? '');
    if (typeof init?.body !== 'string') throw new TypeError('expected a request with a text for its body');
    const request = { ...init, headers, body: leaving(init.body, mayLeave), duplex: 'half' };
    const response = await fetch(address, request as RequestInit);
    return response.body ? new Response(response.body.pipeThrough(atMost(MOST_BYTES)), response) : response;
  };
}

/** A body that is asked for when the connection stands; undici writes not even the headers before its first piece. */
async function* leaving(body: string, mayLeave: () => void): AsyncGenerator<Uint8Array> {
  mayLeave();
  yield new TextEncoder().encode(body);
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
