import { lookup } from 'node:dns';
import type { RequestOptions } from 'node:https';
import { isPublicAddress } from './public-address';

/** Which machines may be asked for what a vendor names. */
export interface Reach {
  mayAsk(address: string): boolean;
  /** A certificate (PEM) that is trusted besides those of the machine. */
  certificate?: string;
}

/** The only reach that is used outside of tests: no address of this machine, of its network, or of its cloud. */
export const PUBLIC_ONLY: Reach = { mayAsk: isPublicAddress };

/** What a vendor names may not be asked for; the message is the end of a sentence. */
export class OutOfReachError extends Error {
  override readonly name = 'OutOfReachError';
}

/** Looks a name up for a connection, which then goes to just the address that was checked. */
export function lookupWithin({ mayAsk }: Reach): NonNullable<RequestOptions['lookup']> {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      if (found.some(({ address }) => !mayAsk(address))) {
        return callback(new OutOfReachError('it is not on the public internet'), []);
      }
      const [first] = found;
      return options.all || !first ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}

/** Whether the host of an address may be asked: a name is looked up later, an IP address, however it is written, is checked here. */
export function isHostWithin({ mayAsk }: Reach, { hostname }: URL): boolean {
  if (hostname.startsWith('[')) return mayAsk(hostname.slice(1, -1));
  return /^[\d.]+$/.test(hostname) ? mayAsk(hostname) : hostname !== '';
}
