import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constantFrom, dictionary, oneof, record, type Arbitrary } from 'fast-check';
import { changedBytes, changedJson } from './changed';
import { texts } from './texts';

/** What a vendor answers each of a product's requests. */
export interface VendorAnswer {
  status: number;
  headers: { [name: string]: string };
  body: Uint8Array;
}

/** Answers that are good, nearly good, or nothing like it; `bodies` are good ones. */
export function vendorAnswers(bodies: readonly unknown[]): Arbitrary<VendorAnswer> {
  const json = oneof(...bodies.map(changedJson)).map((value) => Buffer.from(JSON.stringify(value) ?? ''));
  const bytes = changedBytes(bodies.map((body) => Buffer.from(JSON.stringify(body))));
  const body = oneof(
    { weight: 4, arbitrary: json },
    { weight: 1, arbitrary: bytes },
    texts.map((text) => Buffer.from(text)),
  );
  return record({ status: statuses, headers, body });
}

/** 200 is the one that is read furthest. */
export const statuses = oneof(
  { weight: 3, arbitrary: constantFrom(200) },
  {
    weight: 1,
    arbitrary: constantFrom(201, 204, 301, 302, 400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 503, 529),
  },
);

export const headers = dictionary(
  constantFrom('retry-after', 'x-ratelimit-limit', 'x-ratelimit-reset', 'content-type', 'location', 'content-encoding'),
  constantFrom(
    '-1',
    '1e400',
    '0',
    '7',
    'NaN',
    'Wed, 21 Oct 1990 07:28:00 GMT',
    'gzip',
    'http://127.0.0.1:1/',
    'a'.repeat(9_000),
  ),
  { maxKeys: 2 },
);

/** A server that answers whatever it is told to. */
export class Vendor {
  private next: VendorAnswer = { status: 500, headers: {}, body: new Uint8Array() };
  private readonly server = createServer((request, response) => {
    request.on('error', () => undefined).resume();
    const { status, headers, body } = this.next;
    request.on('end', () => response.writeHead(status, headers).end(status === 204 ? undefined : body));
  });

  /** Its address, once it is up. */
  async url(): Promise<string> {
    if (!this.server.listening) await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answer(next: VendorAnswer): void {
    this.next = next;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
