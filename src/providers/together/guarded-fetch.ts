import { MOST_DRAWN_BYTES } from '../../domain/bounds';
import { boundedBody } from '../received/bounded-body';

/** What the SDK sends besides the key; everything else in its headers comes from the environment or describes this machine. */
const HEADERS = ['accept', 'content-type', 'user-agent', 'x-stainless-retry-count'];

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
    const body = typeof init?.body === 'string' ? { body: leaving(init.body, mayLeave), duplex: 'half' } : {};
    if (init?.body && !('body' in body)) throw new TypeError('expected a request with a text for its body');
    const request = { ...init, headers, ...body };
    return boundedBody(await fetch(address, request as RequestInit), MOST_DRAWN_BYTES);
  };
}

/** A body that is asked for when the connection stands; undici writes not even the headers before its first piece. */
async function* leaving(body: string, mayLeave: () => void): AsyncGenerator<Uint8Array> {
  mayLeave();
  yield new TextEncoder().encode(body);
}
