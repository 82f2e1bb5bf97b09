import { MOST_REDIRECTS } from '../../../domain/bounds';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { AnswerTooLongError } from '../bounded-body';
import { isHostWithin, lookupWithin, OutOfReachError, PUBLIC_ONLY, type Reach } from './reach';

/** Some delivery networks turn away who does not say what it is. */
const HEADERS = { 'user-agent': 'storyreel', accept: 'image/*', 'accept-encoding': 'identity' };

/** How something is fetched that a vendor names. */
export interface FetchOptions {
  mostBytes: number;
  signal: AbortSignal;
  /** The origin (`https://host:port`) that the person has named for the vendor: it may be asked wherever it is. */
  vendorOrigin: string;
  reach?: Reach;
}

/** The other side answered with a status that is no success. */
export class FetchStatusError extends Error {
  override readonly name = 'FetchStatusError';

  constructor(readonly status: number) {
    super(`it answered with the status ${status}`);
  }
}

/**
 * Fetches bytes from an address that came from a vendor: over https, from machines of the public internet at every hop, with
 * nothing sent that belongs to anybody. Throws an `OutOfReachError`, a `FetchStatusError`, an `AnswerTooLongError`, or what the
 * connection ended with.
 */
export async function fetchBytes(address: string, options: FetchOptions): Promise<Uint8Array> {
  let url = checked(address, undefined, options);
  for (let hops = 0; ; hops++) {
    options.signal.throwIfAborted();
    const response = await get(url, options);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return bodyOf(response, options.mostBytes);
    response.destroy();
    if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) throw new FetchStatusError(statusCode);
    if (hops === MOST_REDIRECTS) throw new OutOfReachError(`it leads on more than ${MOST_REDIRECTS} times`);
    url = checked(headers.location, url, options);
  }
}

/** Name and password in an address would be sent: they are left out. */
function checked(address: string, base: URL | undefined, { vendorOrigin, reach = PUBLIC_ONLY }: FetchOptions): URL {
  if (!URL.canParse(address, base?.href)) throw new OutOfReachError('it is not an address');
  const url = new URL(address, base);
  Object.assign(url, { username: '', password: '' });
  // Nobody else may lead there.
  if (url.origin === vendorOrigin && (!base || base.origin === vendorOrigin)) return url;
  if (url.protocol !== 'https:') throw new OutOfReachError('it is not an https address');
  if (!isHostWithin(reach, url)) throw new OutOfReachError('it is not on the public internet');
  return url;
}

function get(url: URL, { signal, vendorOrigin, reach = PUBLIC_ONLY }: FetchOptions): Promise<IncomingMessage> {
  const { certificate } = reach;
  const lookup = url.origin === vendorOrigin ? {} : { lookup: lookupWithin(reach) };
  return new Promise((resolve, reject) => {
    const options = { headers: HEADERS, signal, agent: false, ...lookup, ...(certificate && { ca: certificate }) };
    const request = url.protocol === 'https:' ? getHttps(url, options, resolve) : getHttp(url, options, resolve);
    request.on('error', reject);
  });
}

async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new AnswerTooLongError(`more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
