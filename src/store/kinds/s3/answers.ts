import { finished, PassThrough, Readable } from 'node:stream';
import type { FoundObject, OpenObject } from './bucket';

/** What a look at an object, or its row in a listing, says of it. */
interface Told {
  LastModified?: Date | undefined;
  ETag?: string | undefined;
}

/** An object as a look at it tells of it. */
export function foundIn(
  name: string,
  head: Told & { ContentLength?: number | undefined; ChecksumSHA256?: string | undefined },
): FoundObject {
  const { ChecksumSHA256: checksum, ContentLength = 0 } = head;
  const sha256 = checksum === undefined ? undefined : Buffer.from(checksum, 'base64').toString('hex');
  return { name, bytes: ContentLength, ...usedAndEtag(head), ...(sha256 !== undefined && { sha256 }) };
}

/** The objects of one page of a listing; their names begin after so many characters. */
export function listed(
  rows: (Told & { Key?: string | undefined; Size?: number | undefined })[],
  prefixLength: number,
): FoundObject[] {
  return rows.map((row) => ({ name: (row.Key ?? '').slice(prefixLength), bytes: row.Size ?? 0, ...usedAndEtag(row) }));
}

/** An object of which some bytes come; their stream fails with what `failure` makes of an error. */
export function opened(
  name: string,
  answer: Told & { Body?: unknown; ContentRange?: string | undefined; ContentLength?: number | undefined },
  failure: (error: Error) => Error,
): OpenObject {
  const { Body, ContentRange = '', ContentLength = 0 } = answer;
  const all = /\/(\d+)$/.exec(ContentRange)?.[1];
  const stream = Body instanceof Readable ? failingWith(failure, Body) : Readable.from([]);
  return { name, stream, bytes: all === undefined ? ContentLength : Number(all), ...usedAndEtag(answer) };
}

function failingWith(failure: (error: Error) => Error, bytes: Readable): Readable {
  const stream = new PassThrough();
  finished(bytes, (error) => error && stream.destroy(failure(error)));
  stream.once('close', () => bytes.destroy());
  return bytes.pipe(stream);
}

function usedAndEtag({ LastModified, ETag = '' }: Told): Pick<FoundObject, 'usedAtMs' | 'etag'> {
  return { usedAtMs: LastModified?.getTime() ?? 0, etag: ETag };
}
